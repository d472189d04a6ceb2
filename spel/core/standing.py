"""A few signs that say which answer stands, so that who replaces it can say what they saw."""

from zlib import crc32

from spel.core.questions import Answer, Chips, Choice, Picks, Value, Words

BETWEEN = "\0"


def mark(answer: Answer | None) -> str:
    """The same for the same answer, also after a restart; nothing where there is none."""
    if answer is None:
        return ""
    told = [str(answer.dissent)]
    for name in sorted(answer.values):
        told += (name, _told(answer.values[name]))
    return f"{crc32(BETWEEN.join(told).encode(errors='surrogatepass')):08x}"


def _told(value: Value) -> str:
    match value:
        case Choice(option=option):
            return option
        case Words(text=text):
            return text
        case Picks(options=options):
            return BETWEEN.join(("", *options))
        case Chips(counts=counts):
            return str(sorted((str(part), count) for part, count in counts.items()))
