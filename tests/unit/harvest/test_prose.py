"""What the documents say is short and plain; for the paper of the village also without jargon."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from spel import harvest
from spel.harvest.dorpskrant import dorpskrant
from spel.report.document import Heading, Listing, Paragraph
from spel.scenario.jargon import JARGON
from spel.scenario.prose import LONGEST_SENTENCE, words
from tests.unit.harvest.evening import decided, small
from tests.unit.harvest.pens import PEN

FILES = sorted(Path(harvest.__file__).parent.glob("*.py"))
MARKED = {"N_", "counted"}
JUDGED = {"goed", "fout", "score", "winnaar", "verliezer"}


def sentences(file: Path) -> Iterator[str]:
    """Every sentence that a file marks to be shown."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKED:
            said = (each.value for each in node.args if isinstance(each, ast.Constant))
            for text in said:
                if isinstance(text, str):
                    yield from re.split(r"(?<=[.!?])\s+", text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_sentence_is_long(file):
    assert [each for each in sentences(file) if len(words(each)) > LONGEST_SENTENCE] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nobody_is_judged_and_no_sign_is_unreadable(file):
    found = [each for each in sentences(file) if JUDGED & {word.lower() for word in words(each)}]

    assert found + [each for each in sentences(file) if set(each) & set("→✓≥≤")] == []


def test_there_are_sentences_to_look_at():
    assert sum(len(list(sentences(file))) for file in FILES) > 100


def test_the_text_for_the_paper_of_the_village_has_no_jargon():
    said = " ".join(
        text
        for block in dorpskrant(decided(small(), "dorpen"), PEN).blocks
        for text in (
            (block.text,)
            if isinstance(block, Heading | Paragraph)
            else block.items
            if isinstance(block, Listing)
            else ()
        )
    )

    assert {word.lower() for word in words(said)} & JARGON == set()
