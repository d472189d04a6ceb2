"""Where every piece of a document stands, so that it is found again when its words or its place changed."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import sha256

from spel.core.stukken import Touch
from spel.report.document import Block, Chart, Document, Heading, Paragraph, Quote, Table
from spel.report.plain import NAMES

HALF = 6
"""An id is where a piece stands, and then what it says: so many signs each."""
MOST = 100
"""So far down among its kind a piece is looked for under the same headings."""
CHANGED = Paragraph("", quiet=True)
"""The place where a document says what was changed in it: no piece, and blank until that is known."""
_COUNT = re.compile(r" \(\d[^()]*\)$")
"""On how many answers a table or drawing rests, at the end of its title."""
Path = tuple[str, ...]
"""The headings above a block, the highest first."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece, by its index in the document; `among`: what it is counted in, `says`: kept with its words."""

    index: int
    path: Path
    block: Block
    among: str
    place: str
    says: str

    @property
    def id(self) -> str:
        """12 hex: the same as long as it says the same at the same place."""
        return self.place + self.says


@dataclass(frozen=True, slots=True)
class Found:
    """The id of the touch that counts for a piece, by its index; and the touches that found none."""

    by: Mapping[int, str] = field(default_factory=dict)
    stale: tuple[str, ...] = ()


def placed(document: Document) -> tuple[Placed, ...]:
    """Every piece at its place, in the order of the document."""
    return tuple(_placed(document))


def found(document: Document, touches: Mapping[str, Touch]) -> Found:
    """Which piece each touch is about: the same words under the same headings, else what stands there now.

    Last come the same words elsewhere: what was left out is left out there too, new words only where no
    other piece could be meant.
    """
    there = placed(document)
    by: dict[int, str] = {}
    left = sorted(touches, key=lambda id: not touches[id].out)
    for is_it in (_exactly, _moved, _instead, _elsewhere):
        for id in tuple(left):
            hits = [each.index for each in there if each.index not in by and is_it(each, id)]
            if hits and (is_it is not _elsewhere or touches[id].out or len(hits) == 1):
                by |= dict.fromkeys(hits, id)
                left.remove(id)
    return Found(by, tuple(id for id in touches if id in left))


def _exactly(piece: Placed, id: str) -> bool:
    return piece.id == id


def _moved(piece: Placed, id: str) -> bool:
    return piece.says == id[HALF:] and id[:HALF] in _places(piece.among)


def _instead(piece: Placed, id: str) -> bool:
    return piece.place == id[:HALF]


def _elsewhere(piece: Placed, id: str) -> bool:
    return piece.says == id[HALF:]


def _placed(document: Document) -> Iterator[Placed]:
    above: list[tuple[int, str]] = []
    seen: Counter[str] = Counter()
    for index, block in enumerate(document.blocks):
        if block == CHANGED:
            continue
        if isinstance(block, Heading):
            above = [each for each in above if each[0] < block.depth]
        path = tuple(words for _, words in above)
        among = _told(block, _among(block, path))
        seen[among] += 1
        yield Placed(
            index, path, block, among, _place(among, seen[among]), _half(_told(block, _about(block)))
        )
        if isinstance(block, Heading):
            above.append((block.depth, block.text))


def _told(block: Block, what: object) -> str:
    return json.dumps([NAMES[type(block)], what])


def _among(block: Block, path: Path) -> object:
    """What stays of a piece when it says something else; what has a title of its own goes by that."""
    match block:
        case Table():
            return _about(block)
        case Chart(caption=caption) if caption:
            return _about(block)
        case Quote(text=said):
            return [path, said]
        case _:
            return path


def _about(block: Block) -> object:
    match block:
        case Table(title, header):
            return [_COUNT.sub("", title), header]
        case Chart(alt=alt, caption=caption):
            return _COUNT.sub("", caption) or alt
        case Quote(text=said):
            return said
        case _:
            return asdict(block)


@cache
def _places(among: str) -> frozenset[str]:
    return frozenset(_place(among, number) for number in range(1, MOST + 1))


def _place(among: str, number: int) -> str:
    return _half(f"{among}{number}")


def _half(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:HALF]
