"""Whatever people tap, in whatever order: the log is the evening, and nothing raises."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import get_args

from hypothesis import given as for_any
from hypothesis import settings
from hypothesis import strategies as some

from spel.core import commands as c
from spel.core import desk_events as de
from spel.core import events as e
from spel.core import stukken_events as se
from spel.core.actors import Desk, Seat, Stamp, Visitor
from spel.core.afspraken import Status
from spel.core.evolve import replay
from spel.core.evolve_afspraken import needed
from spel.core.openness import is_public
from spel.core.script import StepId
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.engine.batch import Batch
from spel.engine.clerk import Accepted, Clerk, Outcome, Refused
from spel.engine.clerks import Clerks
from spel.store.memory import MemoryStore
from tests.story import AVOND, BEGUN, CLOCK, HAAS, KLOK, VISITOR, moment
from tests.unit.core.taps import CARD_TAPS, COMMANDS, EVENTS, MANY_TAPS, PLAYED, TABLE_OF, Tap

any_taps = for_any(MANY_TAPS)
often = settings(max_examples=40, deadline=None)


@dataclass
class Evening:
    """An evening at a clerk, with Haas and Klok seated."""

    store: MemoryStore = field(default_factory=MemoryStore)

    def __post_init__(self):
        self.clerk = Clerks(self.store).begin(AVOND, "HAZEL1", PLAYED, Stamp(CLOCK, moment(0), "begin"))
        for seat, side in ((HAAS, Side.DORP), (KLOK, Side.GEMEENTE)):
            joining = c.JoinSession(seat.id, side, seat.id, table=TABLE_OF[side])
            self.clerk.handle(joining, Stamp(VISITOR, moment(0), f"join {seat.id}"))

    def play(self, taps: list[Tap]) -> Iterator[tuple[State, Outcome, State]]:
        """Tap after tap: the state before, what was told, the state after."""
        for number, tap in enumerate(taps):
            before = self.clerk.state
            outcome = self.clerk.handle(*tap.at(before, number))
            yield before, outcome, self.clerk.state


def said(state: State, step: StepId) -> tuple[object, ...]:
    """All that was answered to a step, for how many people."""
    answers = state.answers.get(step, {})
    people = {seat: (state.seats[seat].side, state.seats[seat].people) for seat in answers}
    return answers, people, state.joint.get(step), state.by_table.get(step), state.hands.get(step)


def given_by_the_room(state: State) -> tuple[object, ...]:
    """Everything that people gave, and what was noted about it."""
    given = (state.answers, state.joint, state.by_table, state.hands, state.krassed, state.seats)
    return (*given, state.notes, state.flags, state.visited)


@often
@any_taps
def test_the_log_replayed_is_the_evening(taps):
    evening = Evening()

    for _ in evening.play(taps):
        pass

    log = evening.store.read(AVOND)
    assert replay((record.event, record.at) for record in log) == evening.clerk.state
    assert Clerk(evening.store, AVOND).state == evening.clerk.state
    assert evening.clerk.state.version == len(log)


@often
@any_taps
def test_a_refused_tap_changes_nothing(taps):
    evening = Evening()

    for before, outcome, after in evening.play(taps):
        if isinstance(outcome, Refused) or outcome.events == ():
            assert after is before
        else:
            assert after.version == before.version + len(outcome.events) == outcome.version

    assert evening.clerk.state.version == len(evening.store.read(AVOND))


@often
@any_taps
def test_a_repeated_tap_is_told_the_same_and_changes_nothing(taps):
    evening = Evening()

    for number, (before, outcome, after) in enumerate(evening.play(taps)):
        if isinstance(outcome, Accepted) and outcome.events:
            again = evening.clerk.handle(*taps[number].at(before, number))

            assert again == replace(outcome, repeated=True)
            assert evening.clerk.state is after


@often
@any_taps
def test_what_the_room_may_have_seen_does_not_change_any_more(taps):
    evening = Evening()

    for before, _, after in evening.play(taps):
        for step in before.script.steps:
            # who was taken out takes the answers along, and nothing else changes them
            if is_public(before, step.id) and before.seats.keys() == after.seats.keys():
                assert said(after, step.id) == said(before, step.id)


@often
@any_taps
def test_taking_back_never_loses_what_the_room_gave(taps):
    evening = Evening()

    for before, outcome, after in evening.play(taps):
        if isinstance(outcome, Accepted) and de.DeskUndone() in outcome.events and not outcome.repeated:
            assert given_by_the_room(after) == given_by_the_room(before)
            assert before.afspraken.items() <= after.afspraken.items()
            assert after.undo is None


@often
@any_taps
def test_documents_and_readers_change_only_by_what_is_said_about_them(taps):
    evening = Evening()

    for before, outcome, after in evening.play(taps):
        events = outcome.events if isinstance(outcome, Accepted) else ()
        if not any(isinstance(event, se.StukEvent) for event in events):
            assert (after.touches, after.lezers) == (before.touches, before.lezers)


@often
@any_taps
def test_who_is_taken_out_is_gone_everywhere(taps):
    evening, gone = Evening(), set()

    for before, _, after in evening.play(taps):
        gone = (gone | before.seats.keys()) - after.seats.keys()
        for state in (after, after.frozen or after):
            assert gone.isdisjoint(state.seats)
            assert not any(gone & by.keys() for by in state.answers.values())
            assert not any(gone & by for by in state.krassed.values())
            assert gone.isdisjoint(each.seat for each in (*state.released, *state.aside, *state.groups))
            assert gone.isdisjoint(seated.via for seated in state.seats.values())
        if after.undo:
            told = (*after.undo.before.released, *after.undo.before.aside, *after.undo.before.groups)
            assert gone.isdisjoint(each.seat for each in told)


@often
@any_taps
def test_a_wall_that_stands_still_never_shows_more_than_may_be_seen(taps):
    evening = Evening()

    for _, _, after in evening.play(taps):
        if after.frozen:
            assert after.frozen.released <= after.released
            assert after.frozen.revealed <= after.revealed
            assert after.frozen.afspraken.keys() <= after.afspraken.keys()


@often
@any_taps
def test_of_more_desks_only_the_one_that_leads_does_anything(taps):
    evening = Evening()

    for _ in evening.play(taps):
        pass

    lead = ""
    for record in evening.store.read(AVOND):
        if isinstance(record.event, de.LeadTaken):
            lead = record.event.desk
            assert record.by == Desk(lead)
        elif isinstance(record.by, Desk) and lead:
            assert record.by.id == lead


@often
@any_taps
def test_taps_that_are_decided_together_lead_to_what_they_lead_to_one_by_one(taps):
    evening = Evening()
    batch = Batch(evening.clerk.state, {})

    fates = []
    for number, (tap, (before, outcome, _)) in enumerate(zip(taps, evening.play(taps), strict=True)):
        command, stamp = tap.at(before, number)
        batch.add(c.Stamped(stamp, command))
        fates.append(outcome)

    assert batch.fates == fates
    assert batch.state == evening.clerk.state
    assert tuple(batch.records) == evening.store.read(AVOND, after=4)


@often
@for_any(some.lists(EVENTS, max_size=40))
def test_no_event_ever_raises_when_it_happens(events):
    log = [(event, moment(number)) for number, event in enumerate((*BEGUN, *events))]

    assert replay(log).version == len(log)


@often
@for_any(CARD_TAPS)
def test_only_both_hands_make_an_afspraak_and_other_words_unmake_it(taps):
    evening = Evening()

    for before, _, after in evening.play(taps):
        for id, card in after.afspraken.items():
            assert (card.status is Status.AFSPRAAK) <= needed(after).issubset(card.akkoord)
            was = before.afspraken.get(id)
            if was is not None and was.velden != card.velden:
                assert card.akkoord == frozenset()


@often
@any_taps
def test_nobody_shakes_hands_answers_or_sits_down_for_somebody_else(taps):
    evening = Evening()

    for _ in evening.play(taps):
        pass

    for record in evening.store.read(AVOND):
        match record.by, record.event:
            case Seat(id=me), e.AnswerGiven(seat=seat) | e.SeatChanged(seat=seat) | e.KrasOpened(seat=seat):
                assert seat == me
            case Visitor(), e.SeatJoined(via=via):
                assert via != "desk"
            case _, event:
                assert not isinstance(event, e.AnswerGiven)


@often
@any_taps
def test_every_seat_is_at_a_table_of_its_side_and_every_joint_answer_of_its_own(taps):
    evening = Evening()

    for _, _, after in evening.play(taps):
        for seated in after.seats.values():
            table = after.script.table(seated.table)
            assert table is not None
            assert table.side is seated.side
        for answers in after.by_table.values():
            assert {after.script.table(id) for id in answers} <= set(PLAYED.tables)


def test_every_command_and_every_event_takes_part():
    """Over many draws; SessionCreated begins every log."""
    drawn_commands, drawn_events = set(), set()

    @settings(max_examples=1_500, deadline=None, derandomize=True, database=None)
    @for_any(COMMANDS.flatmap(lambda kind: kind), EVENTS)
    def draw(command, event):
        drawn_commands.add(type(command))
        drawn_events.add(type(event))

    draw()
    assert drawn_commands == set(get_args(c.Command))
    assert drawn_events | {e.SessionCreated} == set(get_args(e.Event))
