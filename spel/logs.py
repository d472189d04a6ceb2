"""One line per thing that happened: an action and its fields; never names, never answers."""

import logging
import sys

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


def set_up(severity: int = logging.INFO) -> None:
    """Send our lines to standard error; libraries only when something is wrong."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("spel").setLevel(severity)
    for noisy in ("engineio.server", "socketio.server"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)
