"""Every key and value of a file can be found again."""

from spel.scenario.nodes import Entry, Fields, Items, Scalar, Spot, find, plain

TWO = Scalar(Spot(2, 7), "twee")
LIST = Items(Spot(2, 4), (TWO,))
ROOT = Fields(Spot(1, 1), {"a": Entry(Spot(2, 1), LIST)})


def test_a_tree_becomes_ordinary_lists_and_texts() -> None:
    assert plain(ROOT) == {"a": ["twee"]}


def test_a_value_is_found_with_the_place_of_its_key_or_item() -> None:
    assert find(ROOT, ("a",)) == (Spot(2, 1), LIST)
    assert find(ROOT, ("a", 0)) == (Spot(2, 7), TWO)
    assert find(ROOT, ()) == (Spot(1, 1), ROOT)


def test_what_is_missing_is_looked_for_in_the_last_part_that_exists() -> None:
    assert find(ROOT, ("b",)) == (Spot(1, 1), None)
    assert find(ROOT, ("a", 1)) == (Spot(2, 1), None)
    assert find(ROOT, ("a", 0, "b", "c")) == (Spot(2, 7), None)
