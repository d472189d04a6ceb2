"""One line per thing that happened: an action and its fields; never names, never answers."""

import logging
import sys
import traceback
from collections.abc import Iterator
from types import TracebackType

Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
KNOWN = frozenset(logging.LogRecord("", 0, "", 0, "", (), None).__dict__) | {"message", "asctime", "taskName"}


class Lines(logging.Formatter):
    """Time, severity, action, then every extra field as name=value."""

    def format(self, record: logging.LogRecord) -> str:
        """One record as one line; a trace, if any, follows below it."""
        extras = {name: value for name, value in record.__dict__.items() if name not in KNOWN}
        action = extras.pop("action", record.name)
        fields = " ".join(f"{name}={value}" for name, value in extras.items())
        start = f"{self.formatTime(record)} {record.levelname.lower()} {action}"
        line = f"{start}: {record.getMessage()} {fields}".rstrip()
        return f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line

    def formatException(self, ei: Raised) -> str:  # noqa: N802 -- the name that logging calls
        """Where it went wrong and what kind it was. What it says may be words or keys of people."""
        return "\n".join(_told(ei[1])) if ei[1] is not None else ""


def _told(fault: BaseException) -> Iterator[str]:
    """Each exception with its place, the one that came of another after that other."""
    before = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    if before is not None:
        yield from _told(before)
    yield from (line.rstrip("\n") for line in traceback.format_tb(fault.__traceback__))
    kind = type(fault)
    yield kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"


def set_up(severity: int = logging.INFO) -> None:
    """Send our lines to standard error; libraries only when something is wrong."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("spel").setLevel(severity)
    for noisy in ("engineio.server", "socketio.server"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)
