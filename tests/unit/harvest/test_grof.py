"""Means for other villages are coarse: of somebody who goes away nobody reads the answer."""

from dataclasses import replace

from spel.core.figures import Insight, Profile, Profiles, Shift, Shifts
from spel.core.figures_kaart import Kaart, KaartRow, Stand
from spel.core.state import State
from spel.core.vocabulary import Rol
from spel.harvest.buitenbeeld import wide_figure
from spel.harvest.gebied import gebied
from spel.harvest.grof import half_place, retold, whole_fiches
from spel.harvest.verslag import verslag
from spel.report.document import Chart, Document
from tests.unit.harvest.evening import RULES, small
from tests.unit.harvest.pens import INK, PEN
from tests.unit.insights.evening import DORP, GEMEENTE, STARTFOTO, evening, gave, laid, put

OUT, OUT_DRAWN = replace(PEN, outside=True), replace(INK, outside=True)
MIX = ((Rol.VERTEGENWOORDIGER, 0.44), (Rol.KENNISDELER, 0.26), (Rol.VERBINDER, 0.17), (Rol.AANJAGER, 0.13))


def seven() -> State:
    """Chips of the village: 4 and six times 5 of ten; 4.9 is the mean. Pawns: 1 and six times 2."""
    state = replace(evening(1, dorp=7, gemeente=6), created_at=small().created_at)
    state = gave(state, STARTFOTO, DORP, *laid((4, 3, 2, 1), *[(5, 3, 1, 1)] * 6))
    state = gave(state, STARTFOTO, GEMEENTE, *laid((3, 3, 3, 1), *[(3, 3, 2, 2)] * 5))
    state = gave(state, "c1/eigenaar", DORP, *put(("E1", "E2"), *[("E2", "E3")] * 6))
    return gave(state, "c1/eigenaar", GEMEENTE, *put(("E4", "E4"), *[("E3", "E4")] * 5))


def broken(document: Document) -> list[float]:
    """The numbers in tables that are neither whole nor a half."""
    cells = (cell for each in document.tables for row in each.rows for cell in row)
    return [cell for cell in cells if isinstance(cell, float) and cell * 2 % 1]


def told_tables(document: Document) -> list[tuple[object, ...]]:
    return [row for each in document.tables for row in each.rows]


def test_shares_are_whole_fiches_that_are_ten_together():
    assert whole_fiches([0.44, 0.26, 0.17, 0.13]) == [0.4, 0.3, 0.2, 0.1]
    assert whole_fiches([0.25] * 4) == [0.3, 0.3, 0.2, 0.2]
    assert whole_fiches([1 / 3] * 3) == [0.4, 0.3, 0.3]


def test_a_place_is_a_whole_one_or_a_half():
    assert [half_place(each) for each in (1.0, 1.2, 1.3, 3.8)] == [1.0, 1.0, 1.5, 4.0]


def test_mixes_arrows_and_the_map_are_coarse_before_they_are_drawn():
    mixes = wide_figure(Profiles((Profile("Beeld", MIX, "", DORP, 7),), ()))
    arrows = wide_figure(Shifts(tuple(Shift(rol, rol, n, 0.25) for rol, n in MIX), 7, DORP))
    row = KaartRow(1, "Casus", None, (Stand(DORP, 7, 1.86, 2.71),))
    places = wide_figure(Kaart((row,), (), ()))

    assert [n for _, n in mixes.rows[0].shares] == [0.4, 0.3, 0.2, 0.1]
    assert [(row.nu, row.straks) for row in arrows.rows] == [(0.4, 0.3), (0.3, 0.3), (0.2, 0.2), (0.1, 0.2)]
    assert places.rows[0].stands == (Stand(DORP, 7, 2.0, 2.5),)


def test_tables_and_alts_for_other_villages_hold_no_finer_numbers():
    inside, outside = verslag(seven(), RULES, PEN), verslag(seven(), RULES, OUT_DRAWN)
    alts = " ".join(each.alt for each in outside.blocks if isinstance(each, Chart))

    assert broken(inside) != []
    assert broken(outside) == []
    assert "Vertegenwoordiger 5, Kennisdeler 3, Verbinder 1, Aanjager 1." in alts
    assert "Het dorp nu 2, Het dorp straks 3" in alts
    assert broken(gebied([seven()], PEN)) != []
    assert broken(gebied([seven()], OUT)) == []


def test_before_and_after_somebody_went_the_numbers_are_the_same():
    state = seven()
    gone = next(id for id, seat in state.seats.items() if seat.side is DORP)
    less = replace(
        state,
        seats={id: seat for id, seat in state.seats.items() if id != gone},
        answers={
            step: {id: each for id, each in given.items() if id != gone}
            for step, given in state.answers.items()
        },
    )

    assert told_tables(verslag(state, RULES, OUT)) == told_tables(verslag(less, RULES, OUT))
    assert told_tables(verslag(state, RULES, PEN)) != told_tables(verslag(less, RULES, PEN))


def test_sentences_tell_of_the_coarse_means():
    """0.44 and 0.36 lie more than half a fiche apart; 4 fiches and 4 fiches do not."""
    shares = ((Rol.VERTEGENWOORDIGER, 0.44), (Rol.KENNISDELER, 0.36), (Rol.VERBINDER, 0.2))
    figure = Profiles((Profile("Beeld", (*shares, (Rol.AANJAGER, 0.0)), "", DORP, 7),), ())

    again = retold(seven(), Insight("startfoto", "Titel", figure, "Anders.", ""))

    assert PEN.say(again) == "Het beeld is: gelijk verdeeld tussen vertegenwoordiger en kennisdeler."
    assert retold(seven(), Insight("drift", "Titel", figure, "Precies.", "")) == ""
