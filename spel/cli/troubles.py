"""What may stand in the way of a command, told in Dutch with what to do."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

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


@contextmanager
def tidily() -> Iterator[None]:
    """Let work with files end as after Ctrl-C when it is told to stop: what is half done is undone first."""

    def stop(number: int, _frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    except KeyboardInterrupt:
        print("Afgebroken. Er is niets veranderd.", file=sys.stderr)
        raise SystemExit(128 + signal.SIGINT) from None
    finally:
        signal.signal(signal.SIGTERM, before)
