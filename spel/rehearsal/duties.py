"""What waits for a character on its phone at this moment, and the tap that settles it."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from spel.core import commands as c
from spel.core.actors import SeatId
from spel.core.afspraak_commands import ShakeAfspraak, StressAfspraak
from spel.core.afspraken import AfspraakId, Soort, Uitkomst
from spel.core.evolve_afspraken import needed
from spel.core.openness import is_open
from spel.core.script import StepId
from spel.core.state import NO_CARD, NOWHERE, State
from spel.rehearsal.answers import answer
from spel.rehearsal.characters import Character
from spel.steps.krassen import krassen


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to do. `words` are those of the card, so that a card written again waits again."""

    kind: Literal["answer", "joint", "kras", "shake", "stress"]
    step: StepId = NOWHERE
    card: AfspraakId = NO_CARD
    words: tuple[tuple[str, str], ...] = ()
    vraag: str = ""
    """The question of the stresstest."""
    again: bool = False
    """Somebody who thinks about it once more."""


PATIENCE = {"answer": 1.0, "joint": 2.0, "kras": 0.6, "shake": 1.0, "stress": 1.5}
"""How many times the delay of an answer each kind takes."""


SAID = (Uitkomst.HOUDT_STAND, Uitkomst.HOUDT_STAND, Uitkomst.AANPASSEN)
"""What a side says to a question of the stresstest, each as likely as the next."""


def duties(state: State, character: Character, speaks: bool) -> Iterator[Duty]:
    """All that this screen asks; `speaks` for who taps for the whole side or table."""
    step = state.step
    asked = character.side in step.asks and is_open(state, step.id)
    if asked and not step.joint:
        yield Duty("answer", step.id)
    if asked and step.joint and speaks:
        yield Duty("joint", step.id)
    if step.kind == krassen.key:
        yield Duty("kras", step.id)
    card = state.afspraken.get(state.laid)
    if card is not None and speaks:
        yield Duty("shake", card=card.id, words=tuple(sorted(card.velden.items())))
        yield from (Duty("stress", card=card.id, vraag=vraag) for vraag in card.vragen)


def is_wanted(duty: Duty, state: State, character: Character) -> bool:
    """Whether it still makes sense: somebody else may have done it, or the card may have gone."""
    match duty.kind:
        case "joint" if character.table:
            return character.table not in state.by_table.get(duty.step, {})
        case "joint":
            return character.side not in state.joint.get(duty.step, {})
        case "shake":
            return _waits(duty.card, state, character)
        case "stress":
            card = state.afspraken.get(duty.card)
            return card is not None and character.side not in card.getest.get(duty.vraag, {})
        case _:
            return True


def _waits(id: AfspraakId, state: State, character: Character) -> bool:
    """Whether a card lies before the room, complete, without the hand of this side."""
    card = state.afspraken.get(id)
    if card is None or state.laid != id or character.side not in needed(state):
        return False
    return card.soort is Soort.AFSPRAAK and not card.missing and character.side not in card.akkoord


def command(duty: Duty, state: State, character: Character, rng: Random) -> c.Command | None:
    """The tap for it, or nothing when the step asks this side nothing."""
    match duty.kind:
        case "kras":
            return c.OpenKras(duty.step)
        case "shake":
            return ShakeAfspraak(duty.card, character.side)
        case "stress":
            return StressAfspraak(duty.card, duty.vraag, character.side, rng.choice(SAID))
        case _:
            return _filled(duty, state, character, rng)


def _filled(duty: Duty, state: State, character: Character, rng: Random) -> c.Command | None:
    step = state.script.step(duty.step)
    ask = step.asks.get(character.side) if step else None
    if ask is None:
        return None
    given = answer(ask, character, rng)
    if duty.kind == "joint":
        return c.GiveJoint(duty.step, character.side, given, character.table)
    return c.GiveAnswer(duty.step, given)


def join(character: Character, seat: SeatId) -> c.JoinSession:
    """Sitting down."""
    return c.JoinSession(seat, character.side, character.name, table=character.table)
