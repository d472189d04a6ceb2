"""Who may do what with a card: each rule told as a piece of the evening."""

from dataclasses import replace

import pytest

from spel.core import afspraak_commands as c
from spel.core import afspraak_events as e
from spel.core.afspraken import AfspraakId, Soort, Status, Uitkomst
from spel.core.decide_afspraken import LONGEST_QUESTION, LONGEST_REASON, MOST_CARDS, MOST_QUESTIONS
from spel.core.refusals import Refusal
from spel.core.script import CaseId
from spel.core.vocabulary import Groep, Side
from tests.programme import C1, asked
from tests.story import ALL_SEATED, DESK, HAAS, HEK, KLOK, closed, given
from tests.unit.core.cards import (
    AGREED,
    DORP,
    GEMEENTE,
    HALF,
    K1,
    K2,
    OTHER_WORDS,
    WORDS,
    draft,
    drafted,
    edit,
    edited,
    half_drafted,
    said_no,
    shake,
    shaken,
)

ON_THE_TABLE = (*ALL_SEATED, drafted)
VRAGEN = ("Wie doet dit als de trekker stopt?", "Wat als het geld half is?")
drawn = e.StressDrawn(K1, VRAGEN)
holds = c.StressAfspraak(K1, VRAGEN[0], DORP, Uitkomst.HOUDT_STAND)


def test_a_card_is_put_on_the_table():
    assert given()(DESK, draft) == (drafted,)


def test_a_card_may_be_about_a_casus_of_this_evening():
    assert asked()(DESK, replace(draft, casus=C1)) == (replace(drafted, casus=C1),)
    assert asked()(DESK, replace(draft, casus=CaseId("nergens"))) == Refusal.NO_SUCH_CASE


@pytest.mark.parametrize(
    "change",
    [
        {"id": AfspraakId("")},
        {"soort": Soort.NEE},
        {"soort": Soort.LOSLATEN},
        {"van": Side.PARTIJ},
        {"soort": Soort.NEE, "van": Side.PARTIJ},
        {"velden": {}},
        {"velden": {**WORDS, "eigenaar": "XX"}},
        {"gehoord": (Groep.JONGEREN, Groep.JONGEREN)},
    ],
)
def test_a_card_must_fit_and_a_no_is_of_a_side_that_plays(change):
    assert given()(DESK, replace(draft, **change)) == Refusal.DOES_NOT_FIT


def test_a_card_that_lies_there_is_not_put_there_again():
    assert given(drafted)(DESK, replace(draft, velden=OTHER_WORDS)) == Refusal.NOT_YOURS


def test_the_table_holds_so_many_cards():
    cards = [replace(drafted, id=AfspraakId(f"c{number}")) for number in range(MOST_CARDS)]

    assert given(*cards[1:])(DESK, draft) == (drafted,)
    assert given(*cards)(DESK, draft) == Refusal.TABLE_FULL


@pytest.mark.parametrize(
    "command",
    [
        edit,
        shake[DORP],
        c.SetAfspraak(K1, Status.VOORNEMEN),
        c.DropAfspraak(K1),
        c.DrawStress(K1, VRAGEN),
        holds,
        c.LayAfspraak(K1),
    ],
    ids=lambda command: command.kind,
)
def test_nothing_can_be_done_with_a_card_that_is_not_there(command):
    assert given()(DESK, command) == Refusal.NO_SUCH_CARD


def test_a_card_is_written_again_when_the_words_are_others():
    assert given(drafted)(DESK, edit) == (edited,)
    assert given(drafted)(DESK, c.EditAfspraak(K1, WORDS)) == ()
    assert given(drafted)(DESK, c.EditAfspraak(K1, {})) == Refusal.DOES_NOT_FIT


@pytest.mark.parametrize(("by", "side"), [(HAAS, DORP), (HEK, DORP), (KLOK, GEMEENTE), (DESK, GEMEENTE)])
def test_a_side_shakes_hands_for_itself_and_the_desk_for_any(by, side):
    assert given(*ON_THE_TABLE)(by, shake[side]) == (shaken[side],)


@pytest.mark.parametrize("command", [shake[DORP], holds], ids=lambda command: command.kind)
def test_nobody_speaks_for_another_side(command):
    assert given(*ON_THE_TABLE, drawn)(KLOK, command) == Refusal.NOT_YOURS


def test_a_side_that_does_not_shake_hands_tonight_is_not_asked():
    assert given(drafted)(DESK, shake[Side.PARTIJ]) == Refusal.NOT_ASKED


@pytest.mark.parametrize(
    "history",
    [(said_no,), (drafted, e.AfspraakSet(K1, Status.NEE))],
    ids=["a no from the start", "a no that was said later"],
)
def test_nobody_turns_a_no_around_with_a_hand(history):
    assert given(*ALL_SEATED, *history)(HAAS, shake[DORP]) == Refusal.NOT_ASKED


def test_hands_are_shaken_on_a_card_that_is_complete():
    assert given(*ALL_SEATED, half_drafted)(HAAS, shake[DORP]) == Refusal.NOT_COMPLETE


def test_a_hand_counts_once_and_may_be_taken_back():
    let_go = c.ShakeAfspraak(K1, DORP, on=False)
    after = (*ON_THE_TABLE, shaken[DORP])

    assert given(*after)(HAAS, shake[DORP]) == ()
    assert given(*after)(HAAS, let_go) == (e.AfspraakShaken(K1, DORP, on=False),)
    assert given(*ON_THE_TABLE)(HAAS, let_go) == ()


def test_a_hand_is_for_the_words_that_were_read():
    """Haas reads the first words; the desk writes the card again before the tap comes in."""
    first, second = (replace(shake[DORP], seen=edition) for edition in (0, 1))

    assert given(*ON_THE_TABLE)(HAAS, first) == (shaken[DORP],)
    assert given(*ON_THE_TABLE, edited)(HAAS, first) == Refusal.STALE
    assert given(*ON_THE_TABLE, edited)(HAAS, second) == (shaken[DORP],)


def test_a_hand_may_be_taken_back_whatever_was_read():
    let_go = c.ShakeAfspraak(K1, DORP, on=False, seen=7)

    assert given(*ON_THE_TABLE, shaken[DORP])(HAAS, let_go) == (e.AfspraakShaken(K1, DORP, on=False),)


@pytest.mark.parametrize("history", [(drafted,), (drafted, shaken[DORP]), AGREED])
def test_nobody_but_two_hands_makes_an_afspraak(history):
    assert given(*history)(DESK, c.SetAfspraak(K1, Status.AFSPRAAK)) == Refusal.DOES_NOT_FIT


@pytest.mark.parametrize(
    ("status", "reden", "outcome"),
    [
        (Status.VOORNEMEN, "", (e.AfspraakSet(K1, Status.VOORNEMEN),)),
        (Status.NEE, "Te duur.", (e.AfspraakSet(K1, Status.NEE, "Te duur."),)),
        (Status.OPEN_PUNT, "Wie betaalt?", (e.AfspraakSet(K1, Status.OPEN_PUNT, "Wie betaalt?"),)),
        (Status.OPEN_PUNT, "", Refusal.DOES_NOT_FIT),
        (Status.NEE, "x" * (LONGEST_REASON + 1), Refusal.DOES_NOT_FIT),
        (Status.WENS, "", ()),
    ],
)
def test_a_card_becomes_something_else_and_an_open_punt_has_a_reason(status, reden, outcome):
    assert given(drafted)(DESK, c.SetAfspraak(K1, status, reden)) == outcome


def test_a_card_is_taken_away():
    assert given(drafted)(DESK, c.DropAfspraak(K1)) == (e.AfspraakDropped(K1),)


def test_questions_are_put_to_a_card():
    assert given(drafted)(DESK, c.DrawStress(K1, VRAGEN)) == (drawn,)
    assert given(drafted, drawn)(DESK, c.DrawStress(K1, VRAGEN)) == ()


@pytest.mark.parametrize(
    "vragen",
    [
        (),
        ("",),
        ("Wie?", "Wie?"),
        ("x" * (LONGEST_QUESTION + 1),),
        tuple(f"Vraag {number}?" for number in range(MOST_QUESTIONS + 1)),
    ],
)
def test_questions_are_few_short_and_not_the_same(vragen):
    assert given(drafted)(DESK, c.DrawStress(K1, vragen)) == Refusal.DOES_NOT_FIT


def test_a_side_says_whether_the_card_holds():
    says = e.AfspraakStressed(K1, VRAGEN[0], DORP, Uitkomst.HOUDT_STAND)

    assert given(*ON_THE_TABLE, drawn)(HAAS, holds) == (says,)
    assert given(*ON_THE_TABLE, drawn, says)(HEK, holds) == ()


@pytest.mark.parametrize(
    ("change", "why_not"),
    [({"vraag": "Wie ruimt op?"}, Refusal.DOES_NOT_FIT), ({"side": Side.PARTIJ}, Refusal.SIDE_NOT_HERE)],
)
def test_an_outcome_is_about_a_question_that_was_drawn_of_a_side_that_plays(change, why_not):
    assert given(drafted, drawn)(DESK, replace(holds, **change)) == why_not


def test_what_a_side_said_about_other_words_is_not_taken():
    assert given(*ON_THE_TABLE, drawn, edited)(HAAS, holds) == Refusal.DOES_NOT_FIT


def test_a_card_is_laid_before_the_room():
    second = replace(drafted, id=K2)

    assert given(drafted)(DESK, c.LayAfspraak(K1)) == ()
    assert given(drafted, second)(DESK, c.LayAfspraak(K1)) == (e.AfspraakLaid(K1),)


@pytest.mark.parametrize(
    "command",
    [
        replace(draft, id=K2),
        edit,
        shake[DORP],
        c.SetAfspraak(K1, Status.VOORNEMEN),
        c.DropAfspraak(K1),
        c.DrawStress(K1, VRAGEN),
        holds,
    ],
    ids=lambda command: command.kind,
)
@pytest.mark.parametrize("by", [HAAS, DESK], ids=["seat", "desk"])
def test_what_was_agreed_stands_after_the_end(by, command):
    assert given(*ON_THE_TABLE, drawn, closed)(by, command) in {Refusal.CLOSED, Refusal.NOT_YOURS}


def test_a_card_may_be_shown_after_the_end():
    two = (drafted, replace(drafted, id=K2), closed)

    assert given(*two)(DESK, c.LayAfspraak(K1)) == (e.AfspraakLaid(K1),)


def test_half_a_card_is_a_wish_that_may_be_written_further():
    assert given(half_drafted)(DESK, c.EditAfspraak(K1, WORDS)) == (e.AfspraakEdited(K1, WORDS),)
    assert given()(DESK, replace(draft, velden=HALF)) == (half_drafted,)
