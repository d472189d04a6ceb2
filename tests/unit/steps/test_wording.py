"""Texts of steps and views are short, plain and without a verdict."""

import ast
import re
from pathlib import Path

SPEL = Path(__file__).resolve().parents[3] / "spel"
FILES = [*sorted((SPEL / "steps").glob("*.py")), *sorted((SPEL / "views").glob("*.py"))]
TEXTS = sorted(
    {
        node.args[0].value
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_"
        if isinstance(node.args[0], ast.Constant)
    }
)


def test_no_sentence_has_more_than_fifteen_words():
    sentences = [sentence for text in TEXTS for sentence in re.split(r"(?<=[.!?])\s+", text)]

    assert [sentence for sentence in sentences if len(sentence.split()) > 15] == []


def test_no_text_judges_or_speaks_to_a_child():
    words = re.compile(r"\b(goed|fout|score|winnaar|verliezer|quiz|je|jij|jouw)\b", re.IGNORECASE)

    assert [text for text in TEXTS if words.search(text)] == []


def test_no_text_has_signs_that_nobody_reads_aloud():
    assert [text for text in TEXTS if re.search("[→✓≥…]", text)] == []
