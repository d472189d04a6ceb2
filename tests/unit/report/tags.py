"""What a screen reader finds in a PDF."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf


@dataclass(frozen=True)
class Read:
    """Tags in the order of reading, alt texts, language, and which standards the file says it keeps."""

    tags: tuple[str, ...]
    alts: tuple[str, ...]
    language: str
    archive: tuple[str, str]
    accessible: str
    title: str
    pages: tuple[tuple[int, int], ...]
    """Width and height, in whole millimetres."""
    lists: tuple[frozenset[int], ...]
    """Of every list, on which pages it stands."""


def read(made: bytes) -> Read:
    """The PDF as pikepdf sees it, which did not make it."""
    with pikepdf.open(BytesIO(made)) as file, file.open_metadata() as told:
        found = list(_elements(file.Root.StructTreeRoot.K))
        return Read(
            tags=tuple(str(each.S).lstrip("/") for each in found),
            alts=tuple(str(each.Alt) for each in found if "/Alt" in each),
            language=str(file.Root.Lang),
            archive=(told["pdfaid:part"], told["pdfaid:conformance"]),
            accessible=told["pdfuaid:part"],
            title=told["dc:title"],
            pages=tuple(_size(page) for page in file.pages),
            lists=tuple(frozenset(_places(each)) for each in found if each.S == "/L"),
        )


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from _elements(each)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _elements(node.K)


def _places(node: pikepdf.Object) -> Iterator[int]:
    """The pages that anything in this element stands on, by the number of the object."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from _places(each)
    elif isinstance(node, pikepdf.Dictionary):
        if "/Pg" in node:
            yield node.Pg.objgen[0]
        if "/K" in node:
            yield from _places(node.K)


def _size(page: pikepdf.Page) -> tuple[int, int]:
    left, bottom, right, top = (float(each) for each in page.mediabox)
    return round((right - left) / 72 * 25.4), round((top - bottom) / 72 * 25.4)
