"""The screen that only the spelleider sees: what is on, what comes next, who is here."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from spel.core.actors import SeatId
from spel.core.blocks import Block, Bullets, Notice, Prompts
from spel.core.blocks_kompas import Kompas
from spel.core.blocks_programme import CaseFlags
from spel.core.blocks_teksten import TextQueue
from spel.core.screen import DeskScreen, Present, PresentTable, Stop
from spel.core.script import Step
from spel.core.state import NOWHERE, Note, State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, counted, text
from spel.insights.kompas import kompas
from spel.steps.base import Moment
from spel.steps.counts import given
from spel.steps.hands import hands_desk
from spel.steps.stoelwissel import stoelwissel
from spel.steps.weerklank import weerklank
from spel.steps.writings import waiting
from spel.views.evening_clock import desk_time
from spel.views.frame import along, kind_of, now, numbered, title_in_full, title_of_case, where
from spel.views.on_wall import on_wall, previews
from spel.views.privacy import shielded
from spel.views.seated import groups
from spel.views.timing import minutes_of
from spel.views.undoing import done
from spel.views.waiting import missing, silent
from spel.views.warnings import warnings

SPANNEND = Text(N_("Om het spannend te maken"))
STANCES: Mapping[str, Say] = {
    "meedenker": Text(N_("Meedenker: om het scherp te krijgen")),
    "stimulator": Text(N_("Stimulator: om te beginnen")),
    "begeleider": Text(N_("Begeleider: om niemand te vergeten")),
    "bemiddelaar": Text(N_("Bemiddelaar: om elkaar te vinden")),
}
"""How to stand beside the room with a question, and what for."""


def desk(
    state: State, connected: Mapping[Side, int], at: datetime, here: Collection[SeatId] = frozenset()
) -> DeskScreen:
    """All the spelleider needs at a moment, in the zone of the room; `here` are seats with an open line."""
    step, (before, after) = state.step, along(state)
    return DeskScreen(
        session_title=state.script.title,
        step=step.id,
        kind=step.kind,
        title=title_in_full(state.script, step),
        where=where(state),
        blocks=shielded(_blocks(now(state))),
        present=tuple(_present(state, side, connected, here) for side in state.script.sides),
        previous=before[-1].id if before else NOWHERE,
        next=after[0].id if after else NOWHERE,
        next_title=_ahead(state, after[0]) if after else "",
        can_reveal=bool(step.shows),
        revealed=step.id in state.revealed,
        black=state.black,
        talking=state.talking,
        closed=state.closed,
        stops=tuple(_stop(state, each) for each in map(state.script.step, state.order) if each),
        notes=tuple(_note(state, note) for note in state.notes),
        time=desk_time(state, at),
        wall=on_wall(state),
        ahead=previews(state, at),
        warnings=warnings(state),
        version=state.version,
        tables=_tables(state),
        joint=step.joint,
        extras=tuple(_stop(state, each) for each in _extras(state)),
        lead=state.lead,
        door_open=state.door_open,
        intake_open=state.intake_open,
        frozen=state.frozen is not None,
        overview=state.overview,
        qr=state.qr,
        done=done(state, at),
        kept_for_later=_is_kept(step, after),
    )


def _is_kept(step: Step, after: Sequence[Step]) -> bool:
    """Whether something that is still to come shows better what this step could show."""
    kept_for = kind_of(step).kept_for
    return bool(kept_for) and any(each.kind == kept_for for each in after)


def _extras(state: State) -> tuple[Step, ...]:
    """What Volgende passes by, of this casus or of this chapter."""
    reachable = (state.script.step(id) for id in state.order)
    here = (state.step.chapter, state.step.case)
    extras = (each for each in reachable if each and each.extra and (each.chapter, each.case) == here)
    return tuple(each for each in extras if _has_a_subject(state, each))


def _has_a_subject(state: State, step: Step) -> bool:
    """A weerklank answers to a stoelwissel: without one there is nothing to recognise."""
    chair = Moment(state, step).beside(stoelwissel.key)
    return step.kind != weerklank.key or (chair is not None and chair.id in state.visited)


def _blocks(moment: Moment) -> tuple[Block, ...]:
    written = waiting(moment.state, moment.step)
    own = (*_unseen(moment.step, written), *kind_of(moment.step).desk(moment))
    hands = hands_desk(moment.state, moment.step)
    return (*own, *written, *_kompas(moment), *_prompts(moment), *hands, *_flags(moment))


def _unseen(step: Step, written: Sequence[TextQueue]) -> tuple[Block, ...]:
    """Toon shows no words as long as all of them wait: that is said, with what to do about it."""
    waits = sum(len(bundle.texts) for queue in written for bundle in queue.waiting)
    if not waits or step.id not in step.shows or any(queue.shown for queue in written):
        return ()
    said = counted(waits, "{n} tekst wacht. Kies Toon alles.", "{n} teksten wachten. Kies Toon alles.")
    return (Notice(said),)


def _kompas(moment: Moment) -> tuple[Block, ...]:
    """What the numbers so far point at."""
    cards = kompas(moment.state)
    return (Kompas(cards),) if cards else ()


def _flags(moment: Moment) -> tuple[Block, ...]:
    """In a casus: what is not right any more about it."""
    case = moment.case
    if case is None:
        return ()
    return (CaseFlags(case.id, tuple(flag.text for flag in moment.state.flags if flag.case == case.id)),)


def _prompts(moment: Moment) -> tuple[Block, ...]:
    case = moment.case
    if case is None:
        return ()
    asked = case.spelleider.vragen.items()
    stances = ((STANCES.get(stance, stance), question) for stance, question in asked)
    twists = (
        text(N_("Wending: {tekst}"), tekst=case.wending),
        text(N_("Stresstest: {tekst}"), tekst=case.stresstest),
    )
    return (Prompts(case.spelleider.notities, tuple(stances)), Bullets(twists, SPANNEND))


def _present(state: State, side: Side, connected: Mapping[Side, int], here: Collection[SeatId]) -> Present:
    """A joint choice is an answer of everybody on that side."""
    step, seated = state.step, state.side_size(side)
    answered = given(state, step, side)
    return Present(
        side,
        seated,
        connected.get(side, 0),
        seated if step.joint and answered and not state.script.tables else answered,
        side in step.asks and not state.closed,
        state.devices(side),
        missing(state, side, here),
        silent(state, side),
    )


def _tables(state: State) -> tuple[PresentTable, ...]:
    """How far each table is, where the room sits at tables."""
    return tuple(
        PresentTable(each.side, each.table, each.people, each.devices, each.answered, each.chosen)
        for each in (groups(state) if state.script.tables else ())
    )


def _stop(state: State, step: Step) -> Stop:
    return Stop(
        step.id,
        step.title,
        step.chapter,
        title_of_case(state.script, step),
        minutes_of(state, step),
        step.id in state.visited,
        step.id == state.step_id,
        step.extra,
        step.id in state.skipped,
        step.id in state.revealed,
        state.extended.get(step.id, 0),
    )


def _note(state: State, note: Note) -> tuple[Say, str]:
    step = state.script.step(note.step)
    where = title_in_full(state.script, step) if step else ""
    return text(N_("Citaat. {stap}"), stap=where) if note.quote else where, note.text


def _ahead(state: State, step: Step) -> Say:
    """What comes next: the step, or the casus that begins with it."""
    case = state.script.case(step.case)
    return numbered(state, case) if case and case.id != state.step.case else step.title
