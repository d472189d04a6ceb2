"""What the sender of a tap is told: kept, or why not."""

from collections.abc import Callable

from spel.core.actors import Actor, Desk
from spel.core.refusals import Refusal
from spel.core.state import State
from spel.core.words import Say
from spel.engine.outcome import Accepted, NotKept, Outcome, Refused
from spel.views.frame import moved_on
from spel.views.phrases import NOT_KEPT, NOT_UNDERSTOOD, why_not
from spel.web.own import own_answers
from spel.web.protocol import Ack


def reason(outcome: Outcome) -> tuple[str, Say]:
    """Why a tap was not done, as a word for machines and a sentence for people."""
    match outcome:
        case Refused(reason=refusal):
            return refusal.value, why_not(refusal)
        case NotKept():
            return "not_kept", NOT_KEPT
        case _:
            return "not_understood", NOT_UNDERSTOOD


def acknowledge(outcome: Outcome, state: State, actor: Actor, say: Callable[[Say], str]) -> Ack:
    """What the sender is told: kept, with the own answers as they stand now, or why not."""
    if isinstance(outcome, Accepted):
        return {"ok": True, "version": outcome.version, "own": own_answers(state, actor)}
    word, sentence = reason(outcome)
    if outcome == Refused(Refusal.STALE) and isinstance(actor, Desk):
        sentence = moved_on(state)
    refused: Ack = {"ok": False, "reason": word, "say": say(sentence)}
    if outcome == Refused(Refusal.NEWER):  # what stands there now, so that who sends it again has seen it
        refused |= {"version": state.version, "own": own_answers(state, actor)}
    return refused
