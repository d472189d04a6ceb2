"""Documents of the evening: a piece said anew or left out, and who may read."""

import pytest

from spel.core import desk_commands as d
from spel.core import desk_events as de
from spel.core import stukken_commands as s
from spel.core import stukken_events as se
from spel.core.actors import Desk, Dorp
from spel.core.commands import CloseSession, SetBlack
from spel.core.decide_stukken import LONGEST_NAME, LONGEST_PIECE, MOST_TOUCHES
from spel.core.refusals import Refusal
from spel.core.stukken import Touch
from spel.core.vocabulary import Lezers
from tests.story import ALL_SEATED, DESK, HAAS, VISITOR, closed, evening, given, zelf_opened

DORP = Dorp()
LAPTOP, TELEFOON = Desk("laptop"), Desk("telefoon")
EEN, TWEE = "0123456789ab", "ba9876543210"
laptop_leads = de.LeadTaken("laptop")
anew = se.PieceTouched("verslag", EEN, "Zo is het.", False)
back = se.PieceTouched("verslag", EEN, "", False)
left_out = se.PieceTouched("brief", TWEE, "", True)
for_the_gemeente = se.ReadersDecided(Lezers.GEMEENTE)


@pytest.mark.parametrize(
    ("history", "command", "outcome"),
    [
        ((), s.TouchPiece("verslag", EEN, "Zo is het."), (anew,)),
        ((), s.TouchPiece("brief", TWEE, out=True), (left_out,)),
        ((), s.TouchPiece("verslag", EEN), ()),
        ((anew,), s.TouchPiece("verslag", EEN, "Zo is het."), ()),
        (
            (anew,),
            s.TouchPiece("brief", EEN, "Zo is het."),
            (se.PieceTouched("brief", EEN, "Zo is het.", False),),
        ),
        ((anew,), s.TouchPiece("verslag", EEN), (back,)),
        ((anew, back), s.TouchPiece("verslag", EEN), ()),
        ((), s.TouchPiece("", EEN, "x"), Refusal.DOES_NOT_FIT),
        (
            (),
            s.TouchPiece("x" * LONGEST_NAME, EEN, "x"),
            (se.PieceTouched("x" * LONGEST_NAME, EEN, "x", False),),
        ),
        ((), s.TouchPiece("x" * (LONGEST_NAME + 1), EEN, "x"), Refusal.DOES_NOT_FIT),
        ((), s.TouchPiece("verslag", EEN[1:], "x"), Refusal.DOES_NOT_FIT),
        ((), s.TouchPiece("verslag", f"{EEN}0", "x"), Refusal.DOES_NOT_FIT),
        ((), s.TouchPiece("verslag", EEN.upper(), "x"), Refusal.DOES_NOT_FIT),
        ((), s.TouchPiece("verslag", f"{EEN}\n", "x"), Refusal.DOES_NOT_FIT),
        ((), s.TouchPiece("verslag", EEN, "x" * (LONGEST_PIECE + 1)), Refusal.DOES_NOT_FIT),
    ],
)
def test_a_piece_is_said_anew_left_out_and_put_back(history, command, outcome):
    assert given(*history)(DESK, command) == outcome


def test_the_longest_words_fit():
    words = "x" * LONGEST_PIECE

    assert given()(DESK, s.TouchPiece("verslag", EEN, words)) == (
        se.PieceTouched("verslag", EEN, words, False),
    )


def test_there_is_an_end_to_what_can_be_changed_and_then_something_can_be_put_back():
    full = [se.PieceTouched("verslag", f"{number:012x}", "x", False) for number in range(MOST_TOUCHES)]
    first, ask = full[0].piece, given(*full)

    told = ask(DESK, s.TouchPiece("brief", EEN, "x"))
    again = ask(DESK, s.TouchPiece("verslag", first, "y"))
    put_back = ask(DESK, s.TouchPiece("verslag", first))

    assert told == Refusal.TABLE_FULL
    assert again == (se.PieceTouched("verslag", first, "y", False),)
    assert given(*full, *put_back)(DESK, s.TouchPiece("brief", EEN, "x")) == (
        se.PieceTouched("brief", EEN, "x", False),
    )


def test_only_the_desk_that_leads_touches():
    ask = given(*ALL_SEATED, laptop_leads)
    touch = s.TouchPiece("verslag", EEN, "Zo is het.")

    told = [ask(by, touch) for by in (LAPTOP, TELEFOON, DORP, HAAS, VISITOR)]

    assert told == [(anew,), Refusal.NOT_LEADING, Refusal.NOT_YOURS, Refusal.NOT_YOURS, Refusal.NOT_YOURS]


def test_the_village_decides_whichever_desk_leads():
    ask = given(*ALL_SEATED, laptop_leads)
    decide = s.DecideReaders(Lezers.GEMEENTE)

    told = [ask(by, decide) for by in (DORP, LAPTOP, TELEFOON, HAAS, VISITOR)]

    decided = (for_the_gemeente,)
    assert told == [decided, decided, Refusal.NOT_LEADING, Refusal.NOT_YOURS, Refusal.NOT_YOURS]


@pytest.mark.parametrize("command", [SetBlack(True), CloseSession(), d.TakeLead(), d.UndoDesk()])
def test_the_village_does_nothing_else(command):
    assert given(zelf_opened)(DORP, command) == Refusal.NOT_YOURS


def test_both_also_come_after_the_end():
    ask = given(closed)

    told = [
        ask(DESK, s.TouchPiece("verslag", EEN, "Zo is het.")),
        ask(DESK, s.DecideReaders(Lezers.GEMEENTE)),
        ask(DORP, s.DecideReaders(Lezers.GEMEENTE)),
    ]

    assert told == [(anew,), (for_the_gemeente,), (for_the_gemeente,)]


def test_who_decides_the_same_again_decides_nothing():
    assert given(for_the_gemeente)(DORP, s.DecideReaders(Lezers.GEMEENTE)) == ()


def test_the_evening_holds_what_differs_and_nothing_else():
    touched = evening(anew, left_out).touches
    undone = evening(anew, left_out, back).touches

    assert touched == {"verslag": {EEN: Touch("Zo is het.")}, "brief": {TWEE: Touch(out=True)}}
    assert undone == {"brief": {TWEE: Touch(out=True)}}


def test_the_last_decision_holds():
    decided = evening(for_the_gemeente, se.ReadersDecided(Lezers.WIJ))

    assert (evening().lezers, decided.lezers) == (None, Lezers.WIJ)


def test_taking_back_what_the_desk_did_leaves_documents_and_readers():
    opened = evening(zelf_opened, anew, for_the_gemeente)
    undone = evening(zelf_opened, anew, for_the_gemeente, de.DeskUndone())

    assert undone.step_id != opened.step_id
    assert (undone.touches, undone.lezers) == (opened.touches, opened.lezers)


def test_who_is_taken_out_takes_nothing_from_the_documents():
    gone = evening(*ALL_SEATED, anew, for_the_gemeente, de.SeatRemoved(HAAS.id))

    assert (gone.touches, gone.lezers) == ({"verslag": {EEN: Touch("Zo is het.")}}, Lezers.GEMEENTE)


def test_a_wall_that_stands_still_does_not_move_for_a_document():
    frozen = evening(zelf_opened, de.FreezeSet(True))
    touched = evening(zelf_opened, de.FreezeSet(True), anew, for_the_gemeente)

    assert touched.frozen == frozen.frozen
