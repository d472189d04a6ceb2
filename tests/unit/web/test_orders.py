"""The name under which a document is kept."""

from dataclasses import replace

import pytest

from spel.core.script import Place
from spel.web.orders import Order, filename
from tests.unit.harvest.evening import small


def named(place: str, title: str = "Avond") -> object:
    """The small evening, in a village of this name."""
    state = small()
    return replace(state, script=replace(state.script, title=title, place=Place(naam=place)))


@pytest.mark.parametrize(
    ("order", "place", "name"),
    [
        (Order("verslag", "pdf"), "Hazeldorp", "verslag-hazeldorp-2026-11-20.pdf"),
        (Order("dias", "zip"), "Hazeldorp", "stukken-hazeldorp-2026-11-20.zip"),
        (Order("verslag", "avond"), "Hazeldorp", "avond-hazeldorp-2026-11-20.json"),
        (Order("poster", "docx"), "’s-Grâvenmoer aan Zee", "poster-s-gravenmoer-aan-zee-2026-11-20.docx"),
        (Order("brief", "json"), 'Weg"; filename=../x\r\n', "brief-weg-filename-x-2026-11-20.json"),
        (Order("brief", "json"), "日本", "brief-2026-11-20.json"),
        (Order("brief", "json"), "", "brief-avond-2026-11-20.json"),
    ],
)
def test_a_file_is_called_after_what_it_is_where_and_when_in_plain_letters(order, place, name):
    assert filename(order, named(place)) == name
