"""A few signs that say which answer stands, so that who replaces it can say what they saw."""

from collections.abc import Iterator
from zlib import crc32

from spel.core.questions import Answer, Chips, Choice, Picks, Value, Words


def mark(answer: Answer | None) -> str:
    """The same for the same answer, also after a restart; nothing where there is none."""
    if answer is None:
        return ""
    parts = (f"{name}={part}" for name in sorted(answer.values) for part in _told(answer.values[name]))
    told = "\0".join((str(answer.dissent), *parts))
    return f"{crc32(told.encode(errors='surrogatepass')):08x}"


def _told(value: Value) -> Iterator[str]:
    match value:
        case Choice(option=option):
            yield option
        case Picks(options=options):
            yield from options
        case Words(text=text):
            yield text
        case Chips(counts=counts):
            yield from (f"{part}:{counts[part]}" for part in sorted(counts))
