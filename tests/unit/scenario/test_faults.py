"""A fault reads as one line that an editor can jump to."""

import pytest

from spel.scenario.faults import Fault, nearest, quoted


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (
            Fault("a.yaml", 8, 13, "dorp.2.tekst", "'x'", "Kort."),
            "a.yaml:8:13  dorp.2.tekst: Er staat 'x'. Kort.",
        ),
        (Fault("a.yaml", 8, 13, "titel", "", "Kort."), "a.yaml:8:13  titel: Kort."),
        (Fault("a.yaml", 8, 13, "", "", "Kort."), "a.yaml:8:13  Kort."),
        (Fault("a.yaml", 0, 0, "", "", "Kort."), "a.yaml  Kort."),
    ],
)
def test_a_fault_names_its_place_what_was_found_and_what_to_do(fault: Fault, line: str) -> None:
    assert str(fault) == line


@pytest.mark.parametrize(
    ("written", "offered"),
    [("aanjagr", " Bedoelt u 'aanjager'?"), ("Verbinder", " Bedoelt u 'verbinder'?"), ("xyz", ""), ("", "")],
)
def test_the_nearest_known_word_is_offered(written: str, offered: str) -> None:
    assert nearest(written, ["aanjager", "verbinder"]) == offered


def test_a_long_text_is_quoted_in_short_and_on_one_line() -> None:
    assert quoted("een\n  twee") == "'een twee'"
    assert quoted("woord " * 20, 11) == "'woord woord...'"
