"""The document as JSON: open data, block by block in the order in which people read it."""

import json
from dataclasses import asdict

from spel.report.document import Block, Chart, Document, Fill, Heading, Listing, Paragraph, Quote, Table
from spel.report.sound import sound

FORMAT = "kleine-kernen-spel/document"
FORMAT_VERSION = 1
NAMES: dict[type[Block], str] = {
    Heading: "heading",
    Paragraph: "paragraph",
    Quote: "quote",
    Listing: "listing",
    Table: "table",
    Chart: "chart",
    Fill: "fill",
}
"""What each block is called outside Python; never changed once released."""


def as_json(document: Document) -> str:
    """This document as JSON, with what it is a file of. Raises Unsound, see there."""
    whole = sound(document)
    told = asdict(whole) | {"blocks": [plain(block) for block in whole.blocks]}
    return json.dumps({"formaat": FORMAT, "versie": FORMAT_VERSION} | told, ensure_ascii=False, indent=1)


def plain(block: Block) -> dict[str, object]:
    """A block as names with texts, numbers and lists of them."""
    return {"block": NAMES[type(block)]} | asdict(block)
