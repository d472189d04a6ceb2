"""How figures are drawn on the wall: what lies beside each other is measured by the same measure."""

import re

import pytest

from spel.core.blocks import Bullets, FigureBlock
from spel.core.figures import Bar, Shift, Shifts, Spread
from spel.core.screen import ProjectorScreen, Where
from spel.core.script import Place, StepId
from spel.core.vocabulary import Rol, Side
from spel.core.words import N_, text

OPTION = "Wij zorgen hier voor elkaar, en dat blijft zo. " * 4


@pytest.fixture
def draw(renderer):
    """Blocks as they hang on the wall."""

    def drawn(*blocks, **turns) -> str:
        where = Where("Casus", 1, 2)
        screen = ProjectorScreen("Avond", StepId("c05/zelf"), "zelf", "Kies", where, blocks, (), 0, **turns)
        return renderer.fragment(screen, "nl", Place("Ons dorp"), new_tap=str, urls={})

    return drawn


def spread(most: int, n: int) -> FigureBlock:
    """Two options with long words, of which one was chosen so often."""
    return FigureBlock(Spread(Side.DORP, (Bar(OPTION, most, "A"), Bar(OPTION, n - most, "B")), n))


@pytest.mark.parametrize(("most", "n", "width"), [(4, 12, "33.33"), (6, 12, "50.0"), (5, 5, "100.0")])
def test_a_band_is_as_long_as_the_part_that_chose_it(draw, most, n, width):
    html = draw(spread(most, n))

    assert bands(html)[0] == width


def test_a_band_of_nobody_has_no_length(draw):
    assert bands(draw(spread(0, 0))) == ["0.0", "0.0"]


def test_a_bar_of_a_large_hall_is_a_part_of_all_who_answered(draw):
    html = draw(spread(31, 62))

    assert re.findall(r'-bar1-r" class="grows fill-dorp" x="0" y="3" width="([\d.]+)"', html) == ["180.0"]


@pytest.mark.parametrize(("straks", "pointed"), [(0.24, False), (0.3, True)])
def test_a_shift_too_small_for_its_arrow_is_a_filled_circle(draw, straks, pointed):
    html = draw(FigureBlock(Shifts((Shift(Rol.VERBINDER, "Verbinder", 0.2, straks),), 5)))

    assert ("-way" in html, 'class="grows line-side fill-side"' in html) == (pointed, not pointed)


def test_a_count_stays_on_the_line_of_its_word(draw):
    html = draw(Bullets((text(N_("{woorden} ({n} keer)"), woorden="Rust", n=5),)))

    assert "Rust (5\u00a0keer)" in html


@pytest.mark.parametrize("talking", [True, False])
def test_who_talks_is_not_told_to_look_in_a_moment(draw, talking):
    html = draw(spread(4, 12), waits=True, talking=talking)

    assert ("Zo meteen kijken we samen." in html) is not talking


def bands(html: str) -> list[str]:
    """How long each band is, of a hundred."""
    return re.findall(r'-b" class="grows fill-dorp" width="([\d.]+)"', html)
