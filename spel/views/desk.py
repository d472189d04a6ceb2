"""The screen that only the spelleider sees: what is on, what comes next, who is here."""

from collections.abc import Mapping

from spel.core.blocks import Block, Bullets, Prompts
from spel.core.screen import DeskScreen, Present, Stop
from spel.core.script import Step
from spel.core.state import NOWHERE, Note, State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, text
from spel.steps.base import Moment
from spel.steps.counts import given
from spel.steps.writings import waiting
from spel.views.frame import kind_of, now, numbered, title_of_case, where
from spel.views.privacy import shielded
from spel.views.warnings import warnings

SPANNEND = Text(N_("Om het spannend te maken"))


def desk(state: State, connected: Mapping[Side, int]) -> DeskScreen:
    """Everything the spelleider needs now; `connected` counts the phones that are here per side."""
    moment, step = now(state), state.step
    before, after = _neighbours(state)
    return DeskScreen(
        session_title=state.script.title,
        step=step.id,
        kind=step.kind,
        title=_title(state, step),
        where=where(state),
        blocks=shielded(_blocks(moment)),
        present=tuple(_present(state, side, connected) for side in state.script.sides),
        previous=before.id if before else NOWHERE,
        next=after.id if after else NOWHERE,
        next_title=_ahead(state, after) if after else "",
        can_reveal=bool(step.shows),
        revealed=moment.revealed,
        black=state.black,
        talking=state.talking,
        closed=state.closed,
        stops=tuple(_stop(state, each) for each in map(state.script.step, state.order) if each),
        notes=tuple(_note(state, note) for note in state.notes),
        minutes=step.minutes,
        opened_at=state.opened_at.isoformat(),
        warnings=warnings(state),
        version=state.version,
    )


def _blocks(moment: Moment) -> tuple[Block, ...]:
    own = kind_of(moment.step).desk(moment)
    return (*own, *waiting(moment.state, moment.step), *_prompts(moment))


def _prompts(moment: Moment) -> tuple[Block, ...]:
    case = moment.case
    if case is None:
        return ()
    stances = ((stance.capitalize(), question) for stance, question in case.spelleider.vragen.items())
    twists = (
        text(N_("Wending: {tekst}"), tekst=case.wending),
        text(N_("Stresstest: {tekst}"), tekst=case.stresstest),
    )
    return (Prompts(case.spelleider.notities, tuple(stances)), Bullets(twists, SPANNEND))


def _present(state: State, side: Side, connected: Mapping[Side, int]) -> Present:
    """A joint choice is an answer of everybody on that side."""
    step, seated = state.step, state.side_size(side)
    answered = given(state, step, side)
    return Present(
        side,
        seated,
        connected.get(side, 0),
        seated if step.joint and answered else answered,
        side in step.asks,
    )


def _neighbours(state: State) -> tuple[Step | None, Step | None]:
    """The steps before and after this one on the route; from an extra step back to where it was taken."""
    here = state.place(state.step_id)
    before = [step for step in state.route if state.place(step.id) < here]
    after = [step for step in state.route if state.place(step.id) > here]
    return before[-1] if before else None, after[0] if after else None


def _stop(state: State, step: Step) -> Stop:
    return Stop(
        step.id,
        step.title,
        step.chapter,
        title_of_case(state.script, step),
        step.minutes,
        step.id in state.visited,
        step.id == state.step_id,
        step.extra,
    )


def _note(state: State, note: Note) -> tuple[Say, str]:
    step = state.script.step(note.step)
    return _title(state, step) if step else "", note.text


def _title(state: State, step: Step) -> Say:
    """What a step is called; in a casus with the casus first."""
    casus = title_of_case(state.script, step)
    if not casus:
        return step.title
    ends = casus.endswith((".", "?", "!"))
    return text(N_("{casus} {stap}") if ends else N_("{casus}. {stap}"), casus=casus, stap=step.title)


def _ahead(state: State, step: Step) -> Say:
    """What comes next: the step, or the casus that begins with it."""
    case = state.script.case(step.case)
    return numbered(state, case) if case and case.id != state.step.case else step.title
