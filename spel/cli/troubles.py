"""What may stand in the way of a command, told in Dutch with what to do."""

import sys

from spel import paths
from spel.core.script import Place
from spel.scenario.library import TermsBroken
from spel.store.base import StoreBroken
from spel.web.words import DUTCH, Phrasebook

CANNOT_START = (StoreBroken, TermsBroken)


def tell(problem: StoreBroken | TermsBroken) -> int:
    """Print the sentence behind a refusal to start; gives the exit code."""
    speaker = Phrasebook(paths.LOCALES).speaker(DUTCH, Place())
    print(speaker.say(problem.say) if isinstance(problem, StoreBroken) else str(problem), file=sys.stderr)
    return 1
