"""A batch decides each tap on what the taps before it will have done."""

from spel.core.commands import GiveAnswer, OpenStep, RevealStep, SetBlack, Stamped
from spel.core.desk_commands import RemoveSeat
from spel.core.events import BlackSet, StepOpened
from spel.core.refusals import Refusal
from spel.engine.batch import Batch, Told, told
from spel.engine.outcome import Accepted, Refused
from spel.store.base import Record
from tests.story import (
    ALL_SEATED,
    DESK,
    HAAS,
    HEK,
    INLOOP,
    KLOK,
    SPREIDING,
    ZELF,
    created,
    evening,
    haas_chose_b,
    inloop_opened,
    kiest,
    moment,
    stamp,
    zelf_opened,
)

NO_ANSWER = None  # a type the rules do not expect, as after a mistake of ours


def decided(*taps: Stamped, history=(*ALL_SEATED, zelf_opened), before=None) -> Batch:
    """A batch with these taps in it."""
    batch = Batch(evening(*history), before or {})
    for tap in taps:
        batch.add(tap)
    return batch


def tap(by, command, name: str) -> Stamped:
    """A tap with a name of its own."""
    return Stamped(stamp(by, name), command)


def test_a_tap_sees_what_the_one_before_it_did():
    batch = decided(
        tap(DESK, OpenStep(SPREIDING, seen=ZELF), "1"),
        tap(DESK, RevealStep(SPREIDING), "2"),
        tap(HAAS, kiest("B"), "3"),
    )

    assert batch.fates[2] == Refused(Refusal.ALREADY_SHOWN)
    assert batch.state.revealed == {SPREIDING}


def test_two_spelleiders_who_press_at_once_move_one_step():
    batch = decided(
        tap(DESK, OpenStep(ZELF, seen=INLOOP), "1"), tap(DESK, OpenStep(ZELF, seen=INLOOP), "2"), history=()
    )

    assert batch.fates == [Accepted(3, (StepOpened(ZELF),)), Refused(Refusal.STALE)]


def test_each_is_told_its_own_version():
    batch = decided(tap(HAAS, kiest("B"), "1"), tap(HEK, kiest("A"), "2"))

    assert [fate.version for fate in batch.fates] == [7, 8]


def test_answers_of_one_seat_that_follow_each_other_see_each_other():
    batch = decided(
        tap(HAAS, kiest("B"), "1"),
        tap(HEK, kiest("A"), "2"),
        tap(HAAS, kiest("B"), "3"),
        tap(HAAS, kiest("A"), "4"),
        tap(HAAS, kiest("B"), "5"),
    )

    assert [(fate.version, len(fate.events)) for fate in batch.fates] == [
        (7, 1),
        (8, 1),
        (8, 0),
        (9, 1),
        (10, 1),
    ]
    assert batch.state.version == 10
    assert batch.state.answers[ZELF][HAAS.id] == kiest("B").answer


def test_what_comes_between_answers_finds_those_before_it():
    leaves = tap(DESK, RemoveSeat(HEK.id), "2")
    batch = decided(tap(HEK, kiest("A"), "1"), leaves, tap(HEK, kiest("B"), "3"), tap(HAAS, kiest("B"), "4"))

    assert batch.fates[2] == Refused(Refusal.NO_SUCH_SEAT)
    assert HEK.id not in batch.state.answers[ZELF]
    assert batch.state.answers[ZELF][HAAS.id] == kiest("B").answer


def test_the_records_are_numbered_on_and_carry_the_stamps():
    batch = decided(tap(HAAS, kiest("B"), "1"), tap(DESK, SetBlack(True), "2"))

    assert batch.records == [
        Record(7, moment(1), HAAS, "1", haas_chose_b),
        Record(8, moment(1), DESK, "2", BlackSet(True)),
    ]


def test_a_tap_that_came_twice_in_one_batch_is_done_once():
    batch = decided(tap(HAAS, kiest("B"), "same"), tap(HAAS, kiest("B"), "same"))

    assert batch.fates == [Accepted(7, (haas_chose_b,)), Accepted(7, (haas_chose_b,), repeated=True)]
    assert len(batch.records) == 1


def test_a_tap_of_long_ago_is_told_what_it_did_then():
    batch = decided(tap(HAAS, kiest("B"), "old"), before={"old": Told(HAAS, 3, (haas_chose_b,))})

    assert batch.fates == [Accepted(3, (haas_chose_b,), repeated=True)]
    assert batch.records == []


def test_nobody_is_told_what_the_tap_of_another_did():
    batch = decided(tap(KLOK, kiest("B"), "old"), before={"old": Told(HAAS, 3, (haas_chose_b,))})

    assert batch.fates == [Refused(Refusal.NOT_YOURS)]


def test_a_bug_is_the_fate_of_one_tap_only():
    batch = decided(
        tap(HAAS, kiest("B"), "1"), tap(HEK, GiveAnswer(ZELF, NO_ANSWER), "2"), tap(KLOK, kiest("A"), "3")
    )

    assert [type(fate) for fate in batch.fates] == [Accepted, AttributeError, Accepted]


def test_only_refusals_and_what_was_so_already_lean_on_the_state():
    leaning = [
        decided(tap(HAAS, kiest("B"), "1")).leans_on_state,
        decided(tap(HAAS, kiest("Z"), "1")).leans_on_state,
        decided(tap(DESK, SetBlack(False), "1")).leans_on_state,
        decided(tap(HAAS, kiest("B"), "1"), before={"1": Told(HAAS, 3, ())}).leans_on_state,
    ]

    assert leaning == [False, True, True, False]


def test_the_events_of_one_tap_are_told_together():
    records = [
        Record(1, moment(1), DESK, "begin", created),
        Record(2, moment(2), DESK, "begin", inloop_opened),
        Record(3, moment(3), HAAS, "b", haas_chose_b),
    ]

    assert told(records, {}) == {
        "begin": Told(DESK, 2, (created, inloop_opened)),
        "b": Told(HAAS, 3, (haas_chose_b,)),
    }
