"""What chance decides at the door, before a tap is decided on: the name of a new card, and the questions."""

from dataclasses import replace
from random import Random

from spel.core.afspraak_commands import DraftAfspraak, DrawStress
from spel.core.afspraken import AfspraakId
from spel.core.commands import Command
from spel.core.state import State
from spel.steps.stresstest import drawn


def settled(command: Command, state: State, rng: Random) -> Command:
    """The same command with nothing left open; rules know no chance."""
    match command:
        case DraftAfspraak(id=""):
            return replace(command, id=AfspraakId(f"k{rng.getrandbits(40):010x}"))
        case DrawStress(id=id, vragen=()) if id in state.afspraken:
            return replace(command, vragen=drawn(state.script, state.afspraken[id], rng))
        case _:
            return command
