"""The picture of the evening to return to: it tells where we are, and nothing that was not shown."""

from spel.core.blocks_overview import Chapter, ChapterLine
from spel.core.desk_events import FreezeSet, OverviewSet, QrSet
from spel.core.events import BlackSet, StepOpened, TalkSet, TextsReleased
from spel.core.script import StepId
from spel.views.overview import WHOLE_EVENING, as_seen
from spel.views.projector import projector
from tests.unit.steps.evening import DORP, GEMEENTE, at, chose, filled, gave, kinds, seat, shown

PAWNS = filled(nu="E4", straks="E1")
PLACED = (
    *gave("c01/eigenaar", DORP, *[PAWNS] * 4),
    *gave("c01/eigenaar", GEMEENTE, *[PAWNS] * 3),
)


def test_before_any_casus_the_chapters_stand_alone():
    screen = projector(at("inloop", OverviewSet(True)))

    assert (screen.title, screen.overview, screen.waits) == (WHOLE_EVENING, True, False)
    assert screen.blocks == (
        ChapterLine(
            (Chapter("Inloop", been=True, here=True), Chapter("Casus", casussen=1), Chapter("Slot")),
            alone=True,
        ),
    )


def test_what_was_not_shown_is_not_on_the_map():
    covered = projector(at("c01/eigenaar", *PLACED, OverviewSet(True)))
    open_now = projector(at("c01/eigenaar", *PLACED, shown("c01/eigenaar"), OverviewSet(True)))

    assert kinds(covered.blocks) == ["ChapterLine"]
    assert kinds(open_now.blocks) == ["FigureBlock", "ChapterLine"]


def test_a_choice_that_was_not_shown_gives_no_lane():
    chosen = chose("c01/samen", DORP, filled(hoofd="meten"))

    assert as_seen(at("c01/samen", chosen)).joint == {}
    assert set(as_seen(at("c01/samen", chosen, shown("c01/samen"))).joint) == {"c01/samen"}


def test_a_chapter_with_casussen_counts_those_that_began():
    line = projector(at("c01/lezen", OverviewSet(True))).blocks[-1]

    assert line == ChapterLine(
        (
            Chapter("Inloop", been=True),
            Chapter("Casus", been=True, here=True, casussen=1, begun=1),
            Chapter("Slot"),
        ),
        alone=True,
    )


def test_a_still_wall_keeps_showing_what_it_showed():
    before = at("c01/lezen")
    still = at("c01/lezen", FreezeSet(True), StepOpened(StepId("c01/zelf")), TalkSet(True))

    was, is_now = projector(before), projector(still)

    assert (is_now.step, is_now.title, is_now.blocks) == (was.step, was.title, was.blocks)
    assert (is_now.talking, is_now.version) == (False, still.version)


def test_words_that_were_taken_away_leave_a_still_wall_too():
    wrote = gave("inloop", DORP, *[filled(trots="=Kermis")] * 3)
    seats = tuple(seat(DORP, n) for n in (1, 2, 3))
    let_through = TextsReleased(StepId("inloop"), "trots", seats, True)
    away = TextsReleased(StepId("inloop"), "trots", seats, False)

    on_wall = projector(at("inloop", *wrote, let_through, shown("inloop"), FreezeSet(True)))
    gone = projector(at("inloop", *wrote, let_through, shown("inloop"), FreezeSet(True), away))

    assert "Kermis" in repr(on_wall.blocks)
    assert "Kermis" not in repr(gone.blocks)


def test_black_and_the_code_are_of_now_on_a_still_wall():
    still = at("c01/lezen", FreezeSet(True), BlackSet(True), QrSet(True))

    screen = projector(still)

    assert (screen.black, screen.qr, screen.blocks) == (True, True, ())


def test_the_large_code_goes_with_the_next_step():
    moved = at("c01/lezen", QrSet(True), StepOpened(StepId("c01/zelf")))

    assert projector(moved).qr is False
