"""What comes back to who wrote it: that the words are on the screen. Nobody else learns whose they are."""

from spel.core.actors import SeatId
from spel.core.openness import words_are_open
from spel.core.questions import Answer
from spel.core.script import StepId
from spel.core.state import Shown, State


def visible(state: State) -> frozenset[Shown]:
    """Whose words the room reads now; of a wall that stands still what is on that wall."""
    wall = state.frozen or state
    shown = wall.released & state.released
    # Asked after every tap: a step is looked up once, however many words it has.
    steps = {each.step for each in shown}
    read = {step for step in steps if words_are_open(wall, step)}
    return frozenset(each for each in shown if each.step in read)


def on_screen(seen: frozenset[Shown], step: StepId, who: SeatId, answer: Answer) -> dict[str, str]:
    """Of one answer the words that the room reads, as a line under a name of its own; or nothing."""
    if not seen:  # most of an evening; this is asked for every answer of who taps
        return {}
    words = [answer.words(field) for field in answer.values if Shown(step, field, who) in seen]
    return {"shown": ", ".join(words)} if words else {}


def echoed(before: State, after: State) -> frozenset[SeatId]:
    """Whose words came on the screen or left it."""
    if _same(before, after):
        return frozenset()
    return frozenset(each.seat for each in visible(before) ^ visible(after))


def _same(before: State, after: State) -> bool:
    """Nothing on which it depends was touched: a quick look, for this is asked after every answer."""
    names = ("frozen", "revealed", "step_id", "closed", "order")
    same = all(getattr(before, name) is getattr(after, name) for name in names)
    return same and before.released == after.released
