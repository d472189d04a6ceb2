"""What hangs on the wall is read from the back of a hall: text stands out 7 to 1 or more."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "static" / "css"
LEAST = 7.0
"""WCAG 2.2, success criterion 1.4.6."""
SIDES = ("--spel-dorp", "--spel-gemeente", "--spel-partij")
TINTS = tuple(f"{side}-tint" for side in SIDES)
ON_WALL = {
    "--ink": ("--paper", "--card", "--sand", "--accent-tint", *TINTS, "--spel-licht", "#f0f5ea", "#c9d8e8"),
    "--ink-soft": ("--paper", "--card", "--sand"),
    "--accent": ("--paper", "--card"),
    "--info": ("--info-bg",),
    "--basis-heading-color": ("--paper", "--card"),
    "#1f2a24": ("--spel-licht", "--paper"),
    "#000": ("#fff",),
    "--card": (*SIDES, "--accent"),
    **dict.fromkeys(SIDES, ("--paper", "--card")),
}
"""What is written in which colour on what ground; the two greens and blues are the fields of the map."""
SHORT = {
    "--paper": "--basis-color-default-bg-document",
    "--card": "--basis-color-default-bg-subtle",
    "--sand": "--basis-color-default-bg-default",
    "--ink": "--basis-color-default-color-document",
    "--accent": "--basis-color-accent-1-color-default",
    "--accent-tint": "--basis-color-accent-1-bg-default",
    "--info": "--basis-color-info-color-default",
    "--info-bg": "--basis-color-info-bg-default",
}
NAMED = {"--side", "currentcolor", "inherit"}
"""Colours that stand for one of those above."""


def tokens() -> dict[str, str]:
    """The palette, with what the wall makes darker for itself."""
    defaults = (CSS / "tokens.css").read_text(encoding="utf-8").partition("@media (prefers-contrast")[0]
    found = dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{3,6});", defaults))
    wall = dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{3,6});", (CSS / "projector.css").read_text("utf-8")))
    return found | wall


def hexed(colour: str) -> str:
    """A colour by its number."""
    return colour if colour.startswith("#") else tokens()[SHORT.get(colour, colour)]


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1."""
    digits = colour.removeprefix("#")
    full = digits if len(digits) == 6 else "".join(each * 2 for each in digits)
    parts = [int(full[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(text: str, ground: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    light, dark = sorted((luminance(hexed(text)), luminance(hexed(ground))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_twenty_one():
    assert contrast("#000", "#fff") == 21


PAIRS = [(text, ground) for text, grounds in ON_WALL.items() for ground in grounds]


@pytest.mark.parametrize(("text", "ground"), PAIRS, ids=[" on ".join(pair) for pair in PAIRS])
def test_text_on_the_wall_stands_out_seven_to_one(text, ground):
    assert contrast(text, ground) >= LEAST


@pytest.mark.parametrize("sheet", ["projector.css", "wall.css"])
def test_the_wall_uses_no_other_colours_for_text(sheet):
    css = (CSS / sheet).read_text(encoding="utf-8")
    used = set(re.findall(r"(?<![\w-])color: (?:var\()?([#\w-]+)", css))

    assert used - NAMED <= ON_WALL.keys()
