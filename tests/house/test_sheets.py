"""What the style sheets promise: more often said is never smaller, and colours one chose are kept."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "static" / "css"
WORD = re.compile(r"^ *((?:(?!/\*)[^{}\n])*\.word-\d[^{}\n]*)\{ font-size: ([^;]+); \}", re.MULTILINE)
SMALL_PHONE = 3.2
"""Pixels in 1vw."""
LETTER = 18.0
"""Pixels of 1em on a phone."""


def pixels(size: str) -> float:
    """A size on a small phone, of words in the size of its text."""
    parts = [
        float(number) * (LETTER if unit == "em" else SMALL_PHONE)
        for number, unit in re.findall(r"([\d.]+)(em|vw)", size)
    ]
    return sorted(parts)[len(parts) // 2]


def sizes(rules: str) -> list[float]:
    """Of the words from 1 to 5, with these rules on top of the base."""
    found: dict[int, float] = {}
    for part in ((CSS / "base.css").read_text("utf-8"), rules):
        for words, size in WORD.findall(part):
            found |= {int(each): pixels(size) for each in re.findall(r"\.word-(\d)", words)}
    return [found[each] for each in sorted(found)]


def blocks() -> dict[str, str]:
    """The rules that make type smaller: per step of the wall, and for many parts on one wall."""
    wall = (CSS / "wall.css").read_text("utf-8")
    steps = re.findall(r"^html\[data-tight\].*?^\}", wall, re.MULTILINE | re.DOTALL)
    crowded = re.findall(r"^:is\(\.parts-3.*", (CSS / "projector.css").read_text("utf-8"), re.MULTILINE)
    upto = {f"step {place}": "\n".join(steps[:place]) for place in range(1, 4)}
    return {"as it is": "", "many parts": "\n".join(crowded), **upto}


@pytest.mark.parametrize("rules", blocks().values(), ids=blocks())
def test_a_word_that_was_said_more_often_is_never_smaller(rules):
    of_words = sizes(rules)

    assert len(of_words) == 5
    assert all(less <= more for less, more in pairwise(of_words)), of_words


def test_the_largest_word_of_a_cloud_fits_a_small_phone():
    largest = sizes("")[-1]

    assert largest <= 30


def test_forced_colours_leave_the_figures_readable():
    base = (CSS / "base.css").read_text("utf-8")
    forced = base.partition("@media (forced-colors: active)")[2]

    assert "svg text" not in forced
    assert re.search(r"\.stack, .*\.kaart-svg.*forced-color-adjust: none; background", forced)
    assert re.search(r"\.fill-dorp, .*fill: CanvasText", forced)


def test_the_map_in_the_hand_is_the_one_for_a_phone():
    hand = (CSS / "hand.css").read_text("utf-8")
    hidden = re.findall(r"\.hand \.kaart-pictures :is\((.*)\) \{ display: none; \}", hand)

    assert hidden == [".kaart-wide, .kaart-square"]
