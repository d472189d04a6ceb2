"""The list of documents: all kinds, in words and forms, each made by its own maker."""

from typing import get_args

import pytest

from spel.core.actors import SeatId
from spel.core.words import Text
from spel.harvest.stukken import OF_ONE_EVENING, STUKKEN, documented
from spel.report.document import Kind
from tests.unit.harvest.evening import RULES, small
from tests.unit.harvest.pens import PEN, SPEAKER

SEAT = SeatId("dorp0")


def test_every_kind_of_document_is_in_the_list():
    assert set(STUKKEN) == set(get_args(Kind))


def test_the_room_takes_home_everything_but_the_page_of_one_person_and_other_evenings():
    assert set(OF_ONE_EVENING) == set(STUKKEN) - {"persoonlijk", "gebied", "vergelijking"}


def test_documents_with_figures_also_come_as_sheets():
    with_sheets = {kind for kind, stuk in STUKKEN.items() if {"xlsx", "csv"} <= set(stuk.forms)}

    assert with_sheets == {"verslag", "bouwstenen", "gebied", "vergelijking"}
    assert all(set(stuk.forms) >= {"html", "pdf", "docx", "json"} for stuk in STUKKEN.values())


@pytest.mark.parametrize("kind", STUKKEN)
def test_what_a_document_is_for_is_one_short_sentence(kind):
    said = SPEAKER.say(STUKKEN[kind].waarvoor)

    assert isinstance(STUKKEN[kind].naam, Text)
    assert said.endswith(".")
    assert said.count(".") == 1
    assert len(said.split()) <= 15


@pytest.mark.parametrize("kind", [*OF_ONE_EVENING, "persoonlijk"])
def test_each_kind_is_made_by_its_own_maker(kind):
    document = documented(kind, (small(),), RULES, PEN, SEAT)

    assert document.kind == kind
    assert document.blocks


def test_the_page_of_a_seat_that_is_not_there_is_refused():
    with pytest.raises(KeyError):
        documented("persoonlijk", (small(),), RULES, PEN, SeatId("niemand"))
