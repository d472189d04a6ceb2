"""Tries, while the disk takes nothing, until it does again, and lets the desks know."""

from collections.abc import Callable

from spel.core.words import Say
from spel.store.trouble import SAY, Watch

EVERY = 2.0
"""Seconds between two attempts."""


def told(watch: Watch) -> Say:
    """What the desk says about the disk; nothing while all is well."""
    return SAY[watch.trouble] if watch.trouble else ""


def keep_trying(watch: Watch, probe: Callable[[], None], sleep: Callable[[float], None]) -> None:
    """Look after the disk for ever; one background task per process."""
    while True:
        sleep(EVERY)
        watch.look_again(probe)
