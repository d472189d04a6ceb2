"""What a table or side chose goes to the phones of that table or side, and to no other."""

from dataclasses import replace

from spel.core.actors import SeatId, SessionId
from spel.core.questions import Answer, Choice, Words
from spel.core.script import StepId
from spel.core.standing import mark
from spel.core.state import Seated, Shown
from spel.web.patches import Patches, changed_tables
from spel.web.presence import Audience, Line, Presence
from tests.unit.insights.evening import DORP, GEMEENTE, INLOOP, evening

SESSION, STEP = SessionId("dag"), StepId("c1/samen")
UIL, DAS, MUS = SeatId("uil"), SeatId("das"), SeatId("mus")
SEATS = {
    UIL: Seated(DORP, "Uil", table="t1"),
    DAS: Seated(DORP, "Das", table="t1"),
    MUS: Seated(DORP, "Mus", table="t2"),
}
BEFORE = replace(evening(), seats=SEATS)
CHOICE, CHURCH = Answer({"hoofd": Choice("V")}), Answer({"trots": Words("de kerk")})
AFTER = replace(BEFORE, by_table={STEP: {"t1": CHOICE}})
CHOSEN = {"a.hoofd": "V", "was": mark(CHOICE)}
WROTE = {"a.trots": "de kerk", "was": mark(CHURCH)}


def told(before, after, step=STEP):
    """To which sockets something was sent, and what stands there for the step."""
    presence, sent = Presence(), []
    for seat in SEATS:
        presence.enter(f"socket-{seat}", Line(Audience(SESSION, "phone", "nl", DORP), seat))
    patches = Patches(presence, lambda _event, message, to: sent.append((to, message["own"].get(step))))
    patches.changed(SESSION, before, after)
    return sent


def test_every_phone_of_the_table_hears_it():
    assert told(BEFORE, AFTER) == [("socket-uil", CHOSEN), ("socket-das", CHOSEN)]


def test_without_tables_every_phone_of_the_side_hears_what_it_chose():
    at_no_table = {seat: replace(seated, table="") for seat, seated in SEATS.items()}
    gemeente = replace(at_no_table[MUS], side=GEMEENTE)
    before = replace(BEFORE, seats={**at_no_table, MUS: gemeente})
    after = replace(before, joint={STEP: {DORP: CHOICE}})

    assert told(before, after) == [("socket-uil", CHOSEN), ("socket-das", CHOSEN)]


def test_nobody_hears_of_what_did_not_change():
    assert told(AFTER, replace(AFTER, version=9)) == []


def test_only_tables_that_chose_something_else_have_changed():
    other = replace(AFTER, by_table={STEP: {**AFTER.by_table[STEP], "t2": Answer({"hoofd": Choice("K")})}})

    assert changed_tables(AFTER, other) == {"t2"}


def test_only_the_phone_that_wrote_hears_that_its_words_are_on_the_screen():
    wrote = replace(BEFORE, answers={INLOOP: {MUS: CHURCH}})
    shown = replace(wrote, released=frozenset({Shown(INLOOP, "trots", MUS)}))

    heard = told(wrote, shown, INLOOP)
    after_that = told(shown, wrote, INLOOP)

    assert heard == [("socket-mus", {**WROTE, "shown": "de kerk"})]
    assert after_that == [("socket-mus", WROTE)]


def test_every_phone_of_a_table_hears_that_its_words_are_on_the_screen():
    shown = replace(AFTER, released=frozenset({Shown(STEP, "hoofd", SeatId("t1"))}))

    assert [socket for socket, _ in told(AFTER, shown)] == ["socket-uil", "socket-das"]
