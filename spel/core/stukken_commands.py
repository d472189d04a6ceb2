"""What is wanted with the documents of the evening: another word in one of them, other readers."""

from dataclasses import dataclass
from typing import Literal

from spel.core.vocabulary import Lezers


@dataclass(frozen=True, slots=True)
class TouchPiece:
    """Say one piece of a document anew, or leave it out; without words and not out it is as it was.

    `stuk` is the kind of document, `piece` the id of the piece in it.
    """

    stuk: str
    piece: str
    words: str = ""
    out: bool = False
    kind: Literal["touch_piece"] = "touch_piece"


@dataclass(frozen=True, slots=True)
class DecideReaders:
    """The village says who may read, instead of what it said before."""

    lezers: Lezers
    kind: Literal["decide_readers"] = "decide_readers"


StukCommand = TouchPiece | DecideReaders
