"""What the spelleider touched stays touched for others too, where their document words it otherwise."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spel.core.stukken import UNTOUCHED, Touch
from spel.core.words import N_
from spel.report.document import Block, Document, Heading, Paragraph, Quote
from spel.report.places import Placed, found, placed
from spel.report.retouch import reworded, with_changes

LEFT_OUT = Paragraph(N_("Hier is iets weggelaten."), quiet=True)
CHANGED_LATER = N_("De spelleider paste dit verslag na de avond aan.")


def withheld(own: Document, others: Document, touches: Mapping[str, Touch]) -> Document:
    """The document for `others` with the touches of our `own`, without what may say again what those hide.

    For others a sentence is written with other figures. A piece of theirs is ours where it says the same
    under the same headings, or is the other wording of it: as many of its kind are there on both sides.
    Where a touched piece of ours is none of theirs, its part gives them only what is also ours.
    """
    by = found(own, touches).by
    ours, theirs = placed(own), placed(others)
    pairs = _pairs(ours, theirs)
    met = {index: touches[by[mine]] for index, mine in pairs.items() if mine in by}
    lost = tuple(each for each in ours if each.index in by and each.index not in set(pairs.values()))
    new = tuple(each for each in theirs if each.index not in pairs)
    closed = {each.index for each in new for one in lost if _may_say(each, one, ours, theirs)}
    kept = _kept(others.blocks, met, closed)
    return replace(others, blocks=tuple(with_changes(kept, (CHANGED_LATER,) if by else ())))


def _pairs(ours: Sequence[Placed], theirs: Sequence[Placed]) -> dict[int, int]:
    """Which piece of ours a piece of theirs is, by index."""
    same = {key: each.index for key, each in _same(ours).items()}
    pairs = {each.index: same[key] for key, each in _same(theirs).items() if key in same}
    taken = set(pairs.values())
    rest = _by_kind(each for each in ours if each.index not in taken)
    for among, other in _by_kind(each for each in theirs if each.index not in pairs).items():
        mine = rest.get(among, [])
        if len(mine) == len(other):
            pairs |= zip(other, mine, strict=True)
    return pairs


def _by_kind(there: Iterable[Placed]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for each in there:
        found.setdefault(each.among, []).append(each.index)
    return found


def _same(there: Sequence[Placed]) -> dict[tuple[str, str, int], Placed]:
    """The pieces by what they say under which headings; said twice they are told apart."""
    seen: Counter[str] = Counter()
    found: dict[tuple[str, str, int], Placed] = {}
    for each in there:
        seen[each.among + each.says] += 1
        found[each.among, each.says, seen[each.among + each.says]] = each
    return found


def _may_say(piece: Placed, lost: Placed, ours: Sequence[Placed], theirs: Sequence[Placed]) -> bool:
    """Whether a piece that only others have may tell what a touched piece of ours tells."""
    if isinstance(lost.block, Quote):
        return False  # others read nobody's own words
    alike = type(piece.block) is type(lost.block)
    if not lost.path or isinstance(lost.block, Heading):
        return alike and piece.path == lost.path
    parts = {(*each.path, each.block.text) for each in theirs if isinstance(each.block, Heading)}
    if lost.path in parts:
        return piece.path[: len(lost.path)] == lost.path
    around = next((lost.path[:n] for n in range(len(lost.path), 0, -1) if lost.path[:n] in parts), ())
    within = piece.path[: len(around)] == around
    only_theirs = piece.path not in {each.path for each in ours}
    if not around:
        return only_theirs and alike
    return within and (only_theirs or piece.path == around)


def _kept(blocks: Sequence[Block], met: Mapping[int, Touch], closed: set[int]) -> Iterator[Block]:
    """What is left, reworded; once in every part that something is left out of it, and no empty heading."""
    gone = closed | {index for index, touch in met.items() if touch.out}
    gone |= {index for index in range(len(blocks)) if _is_emptied(blocks, index, gone)}
    told = False
    for index, block in enumerate(blocks):
        told = told and not isinstance(block, Heading)
        if index not in gone:
            yield reworded(block, met.get(index, UNTOUCHED).words)
        elif (
            index in closed
            and not isinstance(block, Heading)
            and not told
            and not _is_bare(blocks, index, gone)
        ):
            told = True
            yield LEFT_OUT


def _is_emptied(blocks: Sequence[Block], index: int, gone: set[int]) -> bool:
    """Whether all that stood under this heading is gone."""
    under = [at for at in _under(blocks, index) if not isinstance(blocks[at], Heading)]
    return bool(under) and all(at in gone for at in under)


def _is_bare(blocks: Sequence[Block], index: int, gone: set[int]) -> bool:
    """Whether the heading right above this piece is gone."""
    above = (at for at in range(index, -1, -1) if isinstance(blocks[at], Heading))
    return next(above, -1) in gone


def _under(blocks: Sequence[Block], index: int) -> Iterator[int]:
    heading = blocks[index]
    if not isinstance(heading, Heading):
        return
    for at in range(index + 1, len(blocks)):
        other = blocks[at]
        if isinstance(other, Heading) and other.depth <= heading.depth:
            return
        yield at
