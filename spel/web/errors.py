"""The one boundary for bugs and breakdowns: an answer with a number instead of silence."""

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec

from spel.core.words import N_, Say, text
from spel.web.protocol import Ack, Welcome

log = logging.getLogger("spel.errors")
P = ParamSpec("P")

BROKEN = N_("Er ging bij ons iets mis (nummer {number}). Probeer het nog eens of vraag de spelleider.")


@dataclass(frozen=True, slots=True)
class MessagePage:
    """A page that only says something, with one way on."""

    title: Say
    text: Say
    link: str
    link_text: Say


def report_bug(where: str) -> str:
    """Log the exception at hand without its content and give the number that names it."""
    number = secrets.token_hex(3)
    log.exception("bug", extra={"action": where, "number": number})
    return number


def broken(number: str) -> Say:
    """What to tell somebody whose tap hit a bug."""
    return text(BROKEN, number=number)


def watched(work: Callable[[], None]) -> None:
    """Do what nobody waits for; a bug in it is logged."""
    try:
        work()
    except Exception:
        report_bug("aside")


Answer = Welcome | Ack


def always_answered(
    where: str, say: Callable[[Say], str]
) -> Callable[[Callable[P, Answer]], Callable[P, Answer]]:
    """Wrap a socket handler: whatever happens inside, the sender gets an acknowledgement."""

    def wrap(handler: Callable[P, Answer]) -> Callable[P, Answer]:
        @wraps(handler)
        def answered(*args: P.args, **kwargs: P.kwargs) -> Answer:
            try:
                return handler(*args, **kwargs)
            except Exception:
                return {"ok": False, "reason": "bug", "say": say(broken(report_bug(where)))}

        return answered

    return wrap
