"""Reading in a document: its headings, what lies under one of them, a table by its title."""

from spel.report.document import Block, Document, Heading, Table


def headings(document: Document, depth: int) -> list[str]:
    return [each.text for each in document.blocks if isinstance(each, Heading) and each.depth == depth]


def part(document: Document, title: str) -> tuple[Block, ...]:
    """The blocks under a heading, up to the next one that lies as high."""
    blocks = list(document.blocks)
    start = next(n for n, each in enumerate(blocks) if isinstance(each, Heading) and each.text == title)
    depth = blocks[start].depth
    ends = (
        n for n, each in enumerate(blocks) if n > start and isinstance(each, Heading) and each.depth <= depth
    )
    return tuple(blocks[start + 1 : next(ends, len(blocks))])


def table(document: Document, title: str) -> Table:
    return next(each for each in document.tables if each.title == title)


def headings_in(blocks: tuple[Block, ...]) -> list[str]:
    return [each.text for each in blocks if isinstance(each, Heading) and each.depth == 2]
