"""What the spelleider touched stays touched for others too, where their document words it otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from spel.core.stukken import Touch
from spel.report.document import Block, Document, Heading
from spel.report.retouch import pieces

Path = tuple[str, ...]
"""The headings above a block, the highest first."""


def withheld(own: Document, others: Document, touches: Mapping[str, Touch]) -> Document:
    """The document for `others` without what may say again what was touched in our `own`.

    For others a sentence is written with other figures, so it is not known again by its id. Where we
    touched something, they get of that part only what stands in ours word for word.
    """
    ours = tuple(_placed(own))
    touched = {path for id, path, _ in ours if id in touches}
    there = {path for _, path, _ in _placed(others)}
    closed = {_nearest(path, there) for path in touched}
    alike = {id for id, _, _ in ours}
    kept = (block for id, path, block in _placed(others) if id in alike or not _is_under(path, closed))
    return replace(others, blocks=tuple(kept))


def _placed(document: Document) -> Iterator[tuple[str, Path, Block]]:
    above: list[tuple[int, str]] = []
    for id, block in pieces(document):
        if isinstance(block, Heading):
            above = [each for each in above if each[0] < block.depth]
        yield id, tuple(words for _, words in above), block
        if isinstance(block, Heading):
            above.append((block.depth, block.text))


def _nearest(path: Path, there: set[Path]) -> Path:
    """This part of ours in the document of others, or the part around it that they do have."""
    return next((path[:n] for n in range(len(path), 0, -1) if path[:n] in there), ())


def _is_under(path: Path, closed: set[Path]) -> bool:
    return any(path[: len(each)] == each for each in closed)
