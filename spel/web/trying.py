"""Tries, while the disk takes nothing, until it does again, and lets the desks know."""

from collections.abc import Callable

from spel.core.words import Say
from spel.store.trouble import SAY, Watch
from spel.web.errors import report_bug

EVERY = 2.0
"""Seconds between two attempts."""


def told(watch: Watch) -> Say:
    """What the desk says about the disk; nothing while all is well."""
    return SAY[watch.trouble] if watch.trouble else ""


def keep_trying(watch: Watch, probe: Callable[[], None], sleep: Callable[[float], None]) -> None:
    """Look after the disk for ever; one background task per process."""
    while True:
        sleep(EVERY)
        try:
            watch.look_again(probe)
        except Exception:  # who stops trying here leaves every desk with a trouble that is long over
            report_bug("disk")
