"""A document made fit for every form: nothing unprintable, no heading skipped, every drawing in words."""

import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from spel.report.document import Block, Chart, Document, Fill, Heading, Listing, Paragraph, Quote, Table

_LINES = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]"
)
"""What XML refuses, what turns the text after it around, and halves of a sign."""

APART, TOGETHER = "\u2068", "\u2069"
"""Around words that may run from right to left among others: so they turn nothing around them."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Unsound(ValueError):
    """This document cannot be drawn for everybody: a mistake of what made it, not of who reads it."""


def sound(document: Document, fit: Callable[[str], str] | None = None) -> Document:
    """The same document, for a form to draw; raises Unsound where only its maker can fill a gap.

    `fit` makes a text fit for the form; without it, for paper.
    """
    fit = fit or printable
    told = replace(
        document,
        title=fit(document.title),
        subtitle=fit(document.subtitle),
        eigenaar=fit(document.eigenaar),
        blocks=tuple(map(_checked, _stepped(_filled(document.blocks, fit)))),
    )
    if not told.title.strip() or not told.language.strip() or not _DAY.fullmatch(told.date):
        raise Unsound("a document has a title, a language and a day")
    return told


def printable(text: str) -> str:
    """A text without signs that no paper has; every kind of new line is one."""
    return _UNPRINTABLE.sub("", _LINES.sub("\n", text).replace("\t", " "))


def legible(text: str) -> str:
    """The same for a browser: it keeps words apart that run the other way, where every such pair is whole."""
    parts = re.split(f"([{APART}{TOGETHER}])", text)
    depth = 0
    for part in parts:
        depth += (part == APART) - (part == TOGETHER)
        if depth < 0:
            break
    if depth:
        return printable(text)
    return "".join(part if part in {APART, TOGETHER} else printable(part) for part in parts)


def reworded(block: Block, change: Callable[[str], str]) -> Block:
    """The same block with every text in it changed; its drawing stays."""
    match block:
        case Heading(text=text) | Paragraph(text=text):
            return replace(block, text=change(text))
        case Quote(text, by):
            return Quote(change(text), change(by))
        case Listing(items):
            return replace(block, items=tuple(map(change, items)))
        case Table(title, header, rows):
            cells = (tuple(change(each) if isinstance(each, str) else each for each in row) for row in rows)
            return Table(change(title), tuple(map(change, header)), tuple(cells))
        case Chart(alt=alt, caption=caption):
            return replace(block, alt=change(alt), caption=change(caption))
        case Fill(label):
            return Fill(change(label))
        case _:
            assert_never(block)


def _filled(blocks: Iterable[Block], fit: Callable[[str], str]) -> Iterator[Block]:
    """What is left when blank texts are gone: a heading of nothing is a riddle to a screen reader."""
    for block in blocks:
        match reworded(block, fit):
            case Heading(text=text) | Paragraph(text=text) | Quote(text=text) if not text.strip():
                continue
            case Listing(items, ordered):
                if told := tuple(item for item in items if item.strip()):
                    yield Listing(told, ordered)
            case rest:
                yield rest


def _stepped(blocks: Iterable[Block]) -> Iterator[Block]:
    """Headings that go down one step at a time, as PDF/UA asks."""
    depth = 0
    for block in blocks:
        if isinstance(block, Heading):
            depth = max(1, min(block.depth, depth + 1))
            yield replace(block, depth=depth)
        else:
            yield block


def _checked(block: Block) -> Block:
    match block:
        case Chart(svg, alt):
            if not alt.strip():
                raise Unsound("a drawing says in words what it shows")
            return replace(block, svg=printable(svg))
        case Table(title, header, rows):
            if not header or any(len(row) != len(header) for row in rows):
                raise Unsound(f"every row of {title!r} has a cell under each heading, and no more")
            if any(isinstance(each, float) and not math.isfinite(each) for row in rows for each in row):
                raise Unsound(f"a figure in {title!r} is no number")
    return block
