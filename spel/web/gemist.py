"""Which steps went by while somebody was away, and a page with what can still be filled in."""

from dataclasses import dataclass

from flask import Blueprint, Response, jsonify, request, url_for

from spel.core.actors import Seat, SeatId, SessionId
from spel.core.blocks import AskForm, CaseCard
from spel.core.openness import is_open
from spel.core.script import Step, StepId
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.steps.base import Moment
from spel.views.frame import kind_of, title_from_here
from spel.web.links import PATHS
from spel.web.own import own_answers
from spel.web.parts import Parts
from spel.web.seated import seat_here
from spel.web.tokens import new_tap

MOST_NAMED = 3
"""So many steps are named; of the others it is said how many they are."""

WENT_BY = N_("Terwijl u weg was: {stappen}.")
WENT_BY_MORE = N_("Terwijl u weg was: {stappen} en nog {n} meer.")
UNSENT = text(N_("Terwijl u weg was, ging de zaal verder. Uw antwoord is niet verstuurd."))

Answered = Response | str


@dataclass(frozen=True, slots=True)
class OpenStep:
    """A step that went by and still takes an answer: what it is called, and its form."""

    title: Say
    blocks: tuple[AskForm | CaseCard, ...]


class Gemist:
    """Handlers for a telephone that was away. Whose it is follows from its key."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The address under an evening."""
        pages = Blueprint("gemist", __name__, url_prefix="/avond/<session>")
        pages.get("/gemist")(self.show)
        return pages

    def show(self, session: SessionId) -> Answered:
        """What was missed since the step `sinds`: told to a script, or as a page with the forms."""
        state, seat = seat_here(self._parts, session)
        since = StepId(request.args.get("sinds", "")[:80])
        before = state.script.step(since)
        open_steps = still_open(state, seat, ((before,) if before else ()) + gone_by(state, since))
        if request.accept_mimetypes.best == "application/json":
            draft = bool(request.args.get("concept")) and before is not None
            said = self._say(state, gone_by(state, since), draft=draft)
            return jsonify({"say": said, "open": bool(said and open_steps)})
        return self._draw(session, state, seat, open_steps)

    def _say(self, state: State, missed: tuple[Step, ...], *, draft: bool) -> str:
        speaker = self._parts.drawer.renderer.speaker(state.script.language, state.script.place)
        if not missed:
            return speaker.say(UNSENT) if draft else ""
        names = ", ".join(speaker.say(title_from_here(state, each)) for each in missed[:MOST_NAMED])
        more = len(missed) - MOST_NAMED
        return speaker.say(
            text(WENT_BY_MORE, stappen=names, n=more) if more > 0 else text(WENT_BY, stappen=names)
        )

    def _draw(self, session: SessionId, state: State, seat: SeatId, steps: tuple[Step, ...]) -> str:
        script = state.script
        phone = url_for("evening.view", session=session, path=PATHS["phone"])
        return self._parts.drawer.renderer.page(
            "pages/gemist.html",
            script.language,
            script.place,
            title=script.title,
            session=session,
            own=own_answers(state, Seat(seat)),
            steps=tuple(_form_of(state, seat, step) for step in steps),
            view="phone",
            screen={},
            urls={"phone": phone, "tap": f"{phone}/tik"},
            new_tap=new_tap,
        )


def gone_by(state: State, since: StepId) -> tuple[Step, ...]:
    """The steps the room was at between the one that was seen last and this one."""
    first, here = state.place(since), state.place(state.step_id)
    if first < 0:
        return ()
    ids = [step for step in state.order[first + 1 : max(here, 0)] if step in state.visited]
    return tuple(step for step in map(state.script.step, ids) if step is not None)


def still_open(state: State, seat: SeatId, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Which of these ask this seat something it did not answer, and take answers."""
    side = state.seats[seat].side
    own = own_answers(state, Seat(seat))
    return tuple(
        step
        for step in steps
        if side in step.asks
        and step.id not in own
        and step.id != state.step_id
        and not state.closed
        and is_open(state, step.id)
    )


def _form_of(state: State, seat: SeatId, step: Step) -> OpenStep:
    drawn = kind_of(step).phone(Moment(state, step), state.seats[seat].side)
    blocks = tuple(block for block in drawn if isinstance(block, AskForm | CaseCard))
    return OpenStep(title_from_here(state, step), blocks)
