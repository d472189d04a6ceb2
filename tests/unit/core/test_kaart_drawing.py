"""Where the map is drawn: places by hand, and nothing that overlaps."""

from dataclasses import replace
from itertools import combinations

import pytest

from spel.core.figures_kaart import Kaart, KaartRow, Stand
from spel.core.kaart_drawing import SQUARE, TALL, WIDE, draw, place_at, spread_out
from spel.core.vocabulary import Rol, Side

DORP, GEMEENTE, PARTIJ = Side
NAMES = tuple((rol, rol.value) for rol in Rol)


def row(
    number: int, rol: Rol | None = Rol.VERBINDER, *, sides=(DORP, GEMEENTE), nu=3.0, straks=1.0
) -> KaartRow:
    """A casus on which all sides stand at the same place."""
    return KaartRow(number, f"Casus {number}", rol, tuple(Stand(side, 4, nu, straks) for side in sides))


def kaart(*rows: KaartRow) -> Kaart:
    return Kaart(rows, NAMES, ())


def test_a_place_is_the_middle_of_its_column():
    """The wide field goes from 95 to 358: 263 wide, so a column is 65.75; its first middle is 95 + 32.875."""
    assert [place_at(WIDE, each) for each in (1, 2, 4)] == [127.875, 193.625, 325.125]


def test_a_mark_stands_at_now_and_its_arrow_ends_at_straks():
    drawn = draw(kaart(row(1, sides=(DORP,), nu=3.0, straks=1.5)), WIDE)

    (track,) = drawn.tracks
    assert (track.number, track.side, track.x) == (1, DORP, place_at(WIDE, 3))
    assert track.tip == pytest.approx(place_at(WIDE, 1.5))


def test_what_stays_has_no_arrow():
    """From 3 to 3.1 is less than an eighth of a place."""
    (track,) = draw(kaart(row(1, sides=(DORP,), nu=3.0, straks=3.1)), WIDE).tracks

    assert track.tip is None


def test_a_small_move_still_has_an_arrow_beside_its_mark():
    """0.2 of a place is 13.15 units; a mark of 17 covers 8.5 of it, and the head needs 7 more: 15.5."""
    drawn = draw(kaart(row(1, sides=(DORP,), nu=3.0, straks=2.8)), WIDE)

    (track,) = drawn.tracks
    assert drawn.size == 17
    assert track.tip == pytest.approx(track.x - 15.5)


def test_a_casus_without_a_role_gets_a_lane_of_its_own_below():
    with_role, without = draw(kaart(row(1)), WIDE), draw(kaart(row(1), row(2, None)), WIDE)

    assert [lane.rol for lane in with_role.lanes] == [*Rol]
    assert [lane.rol for lane in without.lanes] == [*Rol, None]


def test_the_lanes_fill_the_field():
    """One row and three empty lanes of 0.75: 172 / 3.25 is a row of 52.92, and an empty lane of 39.69."""
    lanes = draw(kaart(row(1)), WIDE).lanes

    assert [round(lane.height, 2) for lane in lanes] == [39.69, 39.69, 52.92, 39.69]
    assert lanes[-1].y + lanes[-1].height == pytest.approx(WIDE.top + 172)


def test_in_the_hand_the_picture_grows_with_its_casussen():
    few, many = (draw(kaart(*map(row, range(1, n + 1))), TALL).height for n in (1, 8))

    assert many - few == pytest.approx(7 * 46)


def test_marks_that_want_the_same_place_keep_apart_around_it():
    """Two at 10 and one at 11, least 4 apart: their middle is 31 / 3, so 6.33, 10.33 and 14.33."""
    assert [round(each, 2) for each in spread_out([10, 10, 11], 4)] == [6.33, 10.33, 14.33]


def test_marks_that_are_far_enough_apart_stay():
    assert spread_out([20, 10], 4) == (20, 10)


def test_pushing_apart_goes_on_until_nobody_is_pushed():
    """0 and 1 become -1.5 and 2.5; 4 is then too near, so all three go around 5 / 3."""
    assert [round(each, 2) for each in spread_out([0, 1, 4], 4)] == [-2.33, 1.67, 5.67]


@pytest.mark.parametrize("paper", [WIDE, SQUARE, TALL])
@pytest.mark.parametrize("sides", [(DORP, GEMEENTE), (DORP, GEMEENTE, PARTIJ)])
def test_eight_casussen_at_the_same_place_do_not_overlap(paper, sides):
    drawn = draw(kaart(*(row(number, sides=sides) for number in range(1, 9))), paper)

    near = [
        (one, other)
        for one, other in combinations(drawn.tracks, 2)
        if abs(one.x - other.x) < drawn.size - 0.01 and abs(one.y - other.y) < drawn.size - 0.01
    ]
    assert near == []


@pytest.mark.parametrize("paper", [WIDE, SQUARE, TALL])
def test_every_mark_stays_in_the_row_of_its_casus(paper):
    rows = [row(number, rol) for number, rol in enumerate([*Rol, *Rol], start=1)]
    drawn = draw(kaart(*rows, row(9, None)), paper)

    strips = {strip.number: strip for strip in drawn.strips}
    out = [
        track
        for track in drawn.tracks
        if track.y - drawn.size / 2 < strips[track.number].y
        or track.y + drawn.size / 2 > strips[track.number].y + strips[track.number].height
    ]
    assert out == []


def test_the_same_map_is_drawn_the_same():
    picture = kaart(row(1), row(2, Rol.AANJAGER))

    assert draw(picture, WIDE) == draw(replace(picture), WIDE)
