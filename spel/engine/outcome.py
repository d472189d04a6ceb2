"""What somebody who tapped gets to hear."""

from dataclasses import dataclass

from spel.core.events import Event
from spel.core.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Accepted:
    """It is on disk, up to and with event number `version`. No events: it was so already.

    `repeated` when this very tap did it before; then these are the events of that time.
    """

    version: int
    events: tuple[Event, ...]
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """The rules do not allow it, as the evening stands now."""

    reason: Refusal


@dataclass(frozen=True, slots=True)
class NotKept:
    """It could not be written down; the same tap may come again."""


Outcome = Accepted | Refused | NotKept
