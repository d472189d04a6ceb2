"""A remark finds its place in the file it is about."""

import pytest

from spel.scenario.nodes import Node
from spel.scenario.reader import parse
from spel.scenario.source import About, Remark, Source, dotted

YAML = b"a: een\nb:\n- twee\n- {c: drie}\nd:\n"


@pytest.fixture
def source() -> Source:
    """A small file with every kind of value."""
    root = parse("x.yaml", YAML)
    assert isinstance(root, Node)
    return Source("x.yaml", "digest", root)


@pytest.mark.parametrize(
    ("remark", "line", "column", "told"),
    [
        (Remark(("a",), "Let op."), 1, 4, "a: Er staat 'een'. "),
        (Remark(("a",), "Let op.", found="'deel'"), 1, 4, "a: Er staat 'deel'. "),
        (Remark(("a",), "Let op.", About.KEY), 1, 1, "a: Er staat 'a'. "),
        (Remark(("b",), "Let op."), 3, 1, "b: Er staat een lijst. "),
        (Remark(("b",), "Let op.", About.PLACE), 3, 1, "b: "),
        (Remark(("b", 1), "Let op."), 4, 3, "b.2: Er staat een blok met velden. "),
        (Remark(("b", 1, "c"), "Let op."), 4, 7, "b.2.c: Er staat 'drie'. "),
        (Remark(("b", 1, "e"), "Let op."), 4, 3, "b.2.e: "),
        (Remark(("d",), "Let op."), 5, 1, "d: Er staat niets. "),
    ],
)
def test_a_remark_becomes_a_fault_with_a_place(
    source: Source, remark: Remark, line: int, column: int, told: str
) -> None:
    assert str(source.fault(remark)) == f"x.yaml:{line}:{column}  {told}Let op."


def test_a_path_counts_from_one_and_keeps_a_strange_key_short() -> None:
    assert dotted(("dorp", 0, "k" * 100 + "\n")) == f"dorp.1.{'k' * 40}..."
