"""What comes back to who wrote it: that the words are on the screen. Nobody else learns whose they are."""

from spel.core.actors import SeatId
from spel.core.openness import words_are_open
from spel.core.questions import Answer
from spel.core.script import StepId
from spel.core.state import Shown, State


def visible(state: State) -> frozenset[Shown]:
    """Whose words the room reads now; of a wall that stands still what is on that wall."""
    wall = state.frozen or state
    return frozenset(each for each in wall.released & state.released if words_are_open(wall, each.step))


def on_screen(seen: frozenset[Shown], step: StepId, who: SeatId, answer: Answer) -> dict[str, str]:
    """Of one answer the words that the room reads, as a line under a name of its own; or nothing."""
    words = [answer.words(field) for field in answer.values if Shown(step, field, who) in seen]
    return {"shown": ", ".join(words)} if words else {}


def echoed(before: State, after: State) -> frozenset[SeatId]:
    """Whose words came on the screen or left it."""
    if _same(before, after):
        return frozenset()
    return frozenset(each.seat for each in visible(before) ^ visible(after))


def _same(before: State, after: State) -> bool:
    """Nothing on which it depends was touched: a quick look, for this is asked after every answer."""
    names = ("released", "frozen", "revealed", "step_id", "closed", "order")
    return all(getattr(before, name) is getattr(after, name) for name in names)
