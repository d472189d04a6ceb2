"""How much fits: running text counted in words, cut off where the page or the paper is full."""

from collections.abc import Sequence

from spel.report.document import Block, Fill, Heading, Listing, Paragraph


def fit(blocks: Sequence[Block], room: int) -> tuple[Block, ...]:
    """The first blocks that have at most so many words together; a list may lose its last points."""
    kept: list[Block] = []
    for block in blocks:
        part = _within(block, room)
        if part is not None:
            kept.append(part)
            room -= words_in(part)
        if part != block:
            break
    return _without_loose_lead(kept, blocks)


def _within(block: Block, room: int) -> Block | None:
    if words_in(block) <= room:
        return block
    if not isinstance(block, Listing):
        return None
    items = list(block.items)
    while items and sum(map(_count, items)) > room:
        items.pop()
    return Listing(tuple(items), block.ordered) if items else None


def _without_loose_lead(kept: list[Block], blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The line above a list goes when nothing of the list is left."""
    following = blocks[len(kept)] if len(kept) < len(blocks) else None
    return tuple(kept[:-1] if isinstance(following, Listing) else kept)


def words_in(block: Block) -> int:
    """How many words a block of running text has."""
    match block:
        case Heading(text=said) | Paragraph(text=said) | Fill(label=said):
            return _count(said)
        case Listing(items=items):
            return sum(map(_count, items))
        case _:
            return 0


def _count(said: str) -> int:
    return len(said.split())
