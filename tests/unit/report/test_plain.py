"""The JSON says what the document says."""

import json
from typing import get_args

from spel.report.document import Block
from spel.report.plain import NAMES, as_json
from tests.unit.report.papers import BLOCKS, HOSTILE_BLOCKS, TABLE, paper


def test_every_kind_of_block_has_a_name():
    assert set(NAMES) == set(get_args(Block))


def test_a_document_is_told_whole():
    told = json.loads(as_json(paper(TABLE)))

    assert told == {
        "formaat": "kleine-kernen-spel/document",
        "versie": 1,
        "kind": "verslag",
        "title": "Verslag van de avond",
        "subtitle": "Dorp en gemeente, 21 november 2026",
        "eigenaar": "Het dorp",
        "language": "nl",
        "date": "2026-11-21",
        "blocks": [
            {
                "block": "table",
                "title": TABLE.title,
                "header": list(TABLE.header),
                "rows": [list(row) for row in TABLE.rows],
            }
        ],
    }


def test_every_block_is_told_in_its_place():
    told = json.loads(as_json(paper(*BLOCKS)))

    assert [each["block"] for each in told["blocks"]] == [NAMES[type(block)] for block in BLOCKS]


def test_hostile_texts_are_only_texts():
    told = json.loads(as_json(paper(*HOSTILE_BLOCKS)).encode())

    assert len(told["blocks"]) == len(HOSTILE_BLOCKS)
