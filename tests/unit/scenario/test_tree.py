"""The tree grows node by node, and says no in time."""

import pytest

from spel.scenario.nodes import Entry, Fields, Items, Scalar, Spot
from spel.scenario.tree import MAX_DEPTH, MAX_NODES, Refused, Tree

AT = Spot(1, 1)


def test_nodes_in_the_order_of_the_file_become_a_tree() -> None:
    tree = Tree()

    tree.open(AT, is_fields=True)
    tree.add(Scalar(AT, "a"))
    tree.open(AT, is_fields=False)
    tree.add(Scalar(AT, "b"))
    tree.close()
    tree.close()

    assert tree.root == Fields(AT, {"a": Entry(AT, Items(AT, (Scalar(AT, "b"),)))})


def test_twelve_deep_is_allowed_and_thirteen_is_not() -> None:
    tree = Tree()
    for _ in range(MAX_DEPTH):
        tree.open(AT, is_fields=False)

    with pytest.raises(Refused):
        tree.open(AT, is_fields=False)


def test_twenty_thousand_nodes_are_allowed_and_one_more_is_not() -> None:
    tree = Tree()
    tree.open(AT, is_fields=False)
    for _ in range(MAX_NODES):
        tree.add(Scalar(AT, "x"))

    with pytest.raises(Refused):
        tree.add(Scalar(AT, "x"))
