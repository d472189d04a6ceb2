"""Spiegel: sheets that the desk picks, the same in the hand as on the wall."""

from spel.core.blocks import FigureBlock, InsightBlock, Lead, LookUp, Notice, Sheets
from spel.core.events import SheetShown
from spel.core.script import StepId
from spel.insights.kaart import drawn
from spel.steps.kaart import KAART_SHEET
from spel.steps.spiegel import SHEETS, spiegel
from spel.steps.wording import LOOK_UP, TOO_LITTLE
from tests.unit.steps.evening import DORP, GEMEENTE, at, chose, desk, filled, gave, phone, projector, shown

OURS = {"vertegenwoordiger": 5, "verbinder": 5}
THEIRS = {"kennisdeler": 5, "aanjager": 5}
PLAYED = (
    *gave("startfoto", DORP, *[filled(chips=OURS, weer="zon")] * 4),
    *gave("startfoto", GEMEENTE, *[filled(chips=THEIRS, weer="regen")] * 3),
    chose("c01/samen", DORP, filled(hoofd="meten")),
    chose("c01/samen", GEMEENTE, filled(hoofd="bank-loslaten")),
    *gave("c01/raden", GEMEENTE, *[filled(keuze="meten")] * 3),
    *gave("c01/eigenaar", DORP, *[filled(nu="E4", straks="E1")] * 4),
    *gave("c01/eigenaar", GEMEENTE, *[filled(nu="E1", straks="E1")] * 3),
    *gave("c01/les", DORP, *[filled(eigen="D3")] * 4),
)


def names_on(sheet):
    """The insights on one sheet of the mirror."""
    state = at("spiegel", *PLAYED, shown("spiegel"), SheetShown(StepId("spiegel"), sheet))
    return [block.insight.name for block in projector(state)[1:] if isinstance(block, InsightBlock)]


def test_until_the_reveal_the_mirror_is_covered():
    state = at("spiegel", *PLAYED)

    assert projector(state) == (Lead(spiegel.wall),)
    assert phone(state) == (LookUp(LOOK_UP),)


def test_the_desk_picks_from_all_sheets():
    labels = tuple(sheet.name for sheet in SHEETS)

    assert desk(at("spiegel")) == (Lead(spiegel.guide), Sheets(StepId("spiegel"), labels, 0))


def test_every_sheet_has_its_own_insight():
    assert [sorted(set(names_on(sheet))) for sheet in range(len(SHEETS))] == [
        ["rolprofiel"],
        [],
        ["spiegelverschil"],
        ["gemeenteprofiel"],
        ["goed_geraden"],
        ["niemandsland_en_dubbel"],
        ["gemiste_principes"],
        [],
        ["weer"],
    ]


def test_the_map_of_the_evening_is_a_sheet_without_words_of_its_own():
    state = at("spiegel", *PLAYED, shown("spiegel"), SheetShown(StepId("spiegel"), SHEETS.index(KAART_SHEET)))

    assert projector(state) == (Lead(KAART_SHEET.talk), FigureBlock(drawn(state)))


def test_a_sheet_with_too_little_behind_it_says_so():
    state = at("spiegel", shown("spiegel"))

    assert projector(state) == (Notice(TOO_LITTLE),)


def test_the_phone_is_the_wall_in_the_hand():
    state = at("spiegel", *PLAYED, shown("spiegel"), SheetShown(StepId("spiegel"), 2))

    assert phone(state, GEMEENTE) == projector(state)
