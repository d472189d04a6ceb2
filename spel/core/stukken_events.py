"""What happened to the documents of the evening."""

from dataclasses import dataclass
from typing import Literal

from spel.core.vocabulary import Lezers


@dataclass(frozen=True, slots=True)
class PieceTouched:
    """A piece of a document was said anew, left out, or put back as it was."""

    stuk: str
    piece: str
    words: str
    out: bool
    kind: Literal["piece.touched"] = "piece.touched"


@dataclass(frozen=True, slots=True)
class ReadersDecided:
    """The village said who may read; this holds, whatever it said before."""

    lezers: Lezers
    kind: Literal["readers.decided"] = "readers.decided"


StukEvent = PieceTouched | ReadersDecided
