"""What an event of a file must be like for an evening to bear it: nothing unknown, nothing endless."""

from collections.abc import Collection
from math import isfinite

from spel.core import afspraak_commands as ac
from spel.core import afspraak_events as a
from spel.core import commands as c
from spel.core import desk_events as d
from spel.core import events as e
from spel.core import stukken_commands as sc
from spel.core import stukken_events as s
from spel.core.actors import SeatId
from spel.core.afspraken import Afspraak
from spel.core.afspraken import fits as card_fits
from spel.core.decide import LONGEST_NOTE
from spel.core.decide_afspraken import LONGEST_QUESTION, LONGEST_REASON, MOST_QUESTIONS, decide_afspraak
from spel.core.decide_desk import LONGEST_GROUP, MOST_MINUTES
from spel.core.decide_programme import LONGEST_FLAG, decide_programme
from spel.core.decide_seats import MOST_PEOPLE, MOST_SEATS
from spel.core.decide_stukken import decide_stuk
from spel.core.hands import can_be
from spel.core.questions import Answer, Ask, fits
from spel.core.script import CaseId, StepId
from spel.core.state import DESK, State
from spel.core.vocabulary import Side
from spel.web.evening_script import is_name, is_playable, with_case

LONGEST_NAME = 60
MOST_NOTES, MOST_FLAGS = 2_000, 500


def bears(state: State, event: e.Event) -> bool:
    """Whether this could have happened to the evening as it stands, maybe under rules of an older version."""
    if isinstance(event, e.SessionCreated):
        return not state.version and is_playable(event.script)
    if not state.version:
        return False
    match event:
        case e.SeatJoined() | e.SeatChanged():
            return _sits(state, event)
        case e.AnswerGiven() | e.JointGiven() | e.HandsCounted() | e.KrasOpened():
            return _gives(state, event)
        case e.TextsReleased() | d.TextsSetAside() | d.TextsGrouped():
            return _tells(state, event)
        case e.NoteWritten(step=step, text=text):
            room = len(state.notes) < MOST_NOTES
            return room and _knows(state, step) and 0 < len(text) <= LONGEST_NOTE
        case _ if isinstance(event, a.AfspraakEvent):
            return _agrees(state, event)
        case s.PieceTouched(stuk=stuk, piece=piece, words=words, out=out):
            return decide_stuk(sc.TouchPiece(stuk, piece, words, out), state) in ((event,), ())
        case _:
            return _steers(state, event)


def _knows(state: State, *steps: StepId) -> bool:
    return all(state.script.step(step) is not None for step in steps)


def _sits(state: State, event: e.SeatJoined | e.SeatChanged) -> bool:
    """Answers stay with as many people of the side where they were given."""
    here = 1 <= event.people <= MOST_PEOPLE and event.table in state.script.places(event.side)
    if not here or event.side not in state.script.sides or len(event.name) > LONGEST_NAME:
        return False
    before = state.seats.get(event.seat)
    if isinstance(event, e.SeatChanged):
        stays = before is not None and (before.side, before.people) == (event.side, event.people)
        return before is not None and (stays or not _answered(state, event.seat))
    taken = {*(side.value for side in Side), *(table.id for table in state.script.tables), DESK, ""}
    room = before is None and len(state.seats) < MOST_SEATS
    return room and is_name(event.seat) and event.seat not in taken and (not event.via or is_name(event.via))


def _answered(state: State, seat: SeatId) -> bool:
    return any(seat in given for given in state.answers.values())


def _gives(state: State, event: e.AnswerGiven | e.JointGiven | e.KrasOpened | e.HandsCounted) -> bool:
    match event:
        case e.AnswerGiven(seat=seat, step=step, answer=answer):
            seated = state.seats.get(seat)
            return seated is not None and _fits(
                _asked(state, step, seated.side, False), answer, seated.people
            )
        case e.JointGiven(side=side, step=step, answer=answer, table=table):
            return table in state.script.places(side) and _fits(_asked(state, step, side, True), answer)
        case e.HandsCounted(step=step, side=side, counts=counts):
            ask = _asked(state, step, side, False)
            return ask is not None and can_be(ask, counts)
        case e.KrasOpened(seat=seat, step=step):
            return seat in state.seats and _knows(state, step)


def _asked(state: State, step: StepId, side: Side, joint: bool) -> Ask | None:
    asking = state.script.step(step)
    return asking.asks.get(side) if asking and asking.joint == joint else None


def _fits(ask: Ask | None, answer: Answer, people: int = 1) -> bool:
    return ask is not None and fits(ask, answer) and 0 <= answer.dissent < people


def _tells(state: State, event: e.TextsReleased | d.TextsSetAside | d.TextsGrouped) -> bool:
    """Words go by the name of their seat, or of the side or table that wrote them together."""
    sides = (side.value for side in state.script.sides)
    known: set[str] = {*state.seats, *sides, *(table.id for table in state.script.tables)}
    named = event.name if isinstance(event, d.TextsGrouped) else ""
    fitting = len(event.seats) <= len(known) and len(named) <= LONGEST_GROUP
    return fitting and _knows(state, event.step) and known.issuperset(event.seats)


def _agrees(state: State, event: a.AfspraakEvent) -> bool:
    if isinstance(event, a.AfspraakDrafted):
        card = ac.DraftAfspraak(event.id, event.soort, event.velden, event.van, event.casus, event.gehoord)
        return is_name(event.id) and decide_afspraak(card, state) == (event,)
    lies = state.afspraken.get(event.id)
    return lies is not None and _changes(state, lies, event)


def _changes(state: State, card: Afspraak, event: a.AfspraakEvent) -> bool:
    match event:
        case a.AfspraakEdited(velden=velden, gehoord=gehoord):
            return card_fits(velden, gehoord)
        case a.AfspraakSet(reden=reden):
            return len(reden) <= LONGEST_REASON
        case a.StressDrawn(vragen=vragen):
            short = all(0 < len(vraag) <= LONGEST_QUESTION for vraag in vragen)
            return short and 0 < len(vragen) <= MOST_QUESTIONS
        case a.AfspraakStressed(vraag=vraag, side=side):
            return vraag in card.vragen and side in state.script.sides
        case a.AfspraakShaken(side=side):
            return side in state.script.sides
        case _:
            return True


def _steers(state: State, event: e.Event) -> bool:
    match event:
        case e.StepOpened(step=step):
            return step in state.order
        case e.StepRevealed(step=step) | e.StepHidden(step=step):
            return _knows(state, step)
        case e.SheetShown(step=step, sheet=sheet):
            asked = state.script.step(step)
            return asked is not None and 0 <= sheet < max(asked.sheets, 1)
        case d.StepExtended(step=step, minutes=minutes):
            return _knows(state, step) and isfinite(minutes) and abs(minutes) <= MOST_MINUTES
        case d.StepsSkipped(steps=steps):
            return set(state.order).issuperset(steps)
        case e.CasesPicked(cases=cases):
            return _picks(state, cases)
        case _:
            return _adds(state, event)


def _picks(state: State, cases: Collection[CaseId]) -> bool:
    known = {case.id for case in state.script.cases}
    return bool(cases) and len(set(cases)) == len(cases) and known.issuperset(cases)


def _adds(state: State, event: e.Event) -> bool:
    """What is left: a casus of the room's own, a remark on one, and switches, which can always be turned."""
    match event:
        case e.CaseAdded(case=case, steps=steps):
            fitting = decide_programme(c.AddCase(case, steps), state) == (event,)
            return fitting and is_playable(with_case(state.script, case, steps))
        case e.CaseFlagged(case=case, text=text):
            room = len(state.flags) < MOST_FLAGS
            return room and state.script.case(case) is not None and 0 < len(text) <= LONGEST_FLAG
        case d.SeatRemoved(seat=seat):
            return is_name(seat)
        case d.LeadTaken(desk=desk):
            return len(desk) <= LONGEST_NAME
        case _:
            return True
