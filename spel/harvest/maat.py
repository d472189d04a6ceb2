"""How much fits: running text in words or in signs, cut off where the page or the paper is full."""

from collections.abc import Callable, Sequence
from itertools import accumulate

from spel.report.document import Block, Fill, Heading, Listing, Paragraph

Measure = Callable[[str], int]
AROUND = 25
LINE = 90
"""So many signs stand on a line; a text always takes whole ones."""


def words(said: str) -> int:
    """How many words a text has."""
    return len(said.split())


def lines(said: str) -> int:
    """On how many lines of a letter a text stands, at most."""
    return max(1, -(-len(said) // LINE))


def within_room(signs: Sequence[int], room: int) -> int:
    """How many of these texts stand in so many signs, with what is around each; at least one, if any."""
    filled = accumulate(AROUND + each for each in signs)
    return min(max(sum(each <= room for each in filled), 1), len(signs))


def fit(blocks: Sequence[Block], room: int, measure: Measure = words) -> tuple[Block, ...]:
    """The first blocks that measure at most so much together; a list may lose its last points."""
    kept: list[Block] = []
    for block in blocks:
        part = _within(block, room, measure)
        if part is not None:
            kept.append(part)
            room -= size(part, measure)
        if part != block:
            break
    return _without_loose_lead(kept, blocks)


def _within(block: Block, room: int, measure: Measure) -> Block | None:
    if size(block, measure) <= room:
        return block
    if not isinstance(block, Listing):
        return None
    items = list(block.items)
    while items and sum(map(measure, items)) > room:
        items.pop()
    return Listing(tuple(items), block.ordered) if items else None


def _without_loose_lead(kept: list[Block], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The line above a list goes when nothing of the list is left."""
    following = blocks[len(kept)] if len(kept) < len(blocks) else None
    return tuple(kept[:-1] if isinstance(following, Listing) else kept)


def words_in(block: Block) -> int:
    """How many words a block of running text has."""
    return size(block, words)


def size(block: Block, measure: Measure) -> int:
    """How much running text a block has."""
    match block:
        case Heading(text=said) | Paragraph(text=said) | Fill(label=said):
            return measure(said)
        case Listing(items=items):
            return sum(map(measure, items))
        case _:
            return 0
