"""How many sheets of paper the documents take, also with the longest texts that can be written."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from spel import paths
from spel.core.afspraken import Afspraak, AfspraakId, Soort, Status
from spel.core.state import State
from spel.harvest.brief import brief
from spel.harvest.dias import dias
from spel.harvest.dorpskrant import MOST_WORDS, dorpskrant
from spel.harvest.maat import words_in
from spel.harvest.pen import Pen
from spel.harvest.poster import poster
from spel.harvest.raadsvoorstel import raadsvoorstel
from spel.harvest.verslag import verslag
from spel.report.document import Document, Heading
from spel.report.pdf import as_pdf
from spel.web.charts import pen
from spel.web.render import Renderer
from spel.web.words import Phrasebook
from tests.unit.harvest.evening import BOTH, RULES, small
from tests.unit.harvest.longest import OFFICIAL, ORDINARY, longest
from tests.unit.insights.evening import evening

RENDERER = Renderer(paths.TEMPLATES, Phrasebook(paths.LOCALES))


def first_page(state: State, hand: Pen) -> Document:
    """The report up to its second part."""
    document = verslag(state, RULES, hand)
    parts = [n for n, each in enumerate(document.blocks) if isinstance(each, Heading) and each.depth == 1]
    return replace(document, blocks=document.blocks[: parts[1]])


PAGES: Mapping[str, tuple[int, Callable[[State, Pen], Document]]] = {
    "brief": (1, brief),
    "dorpskrant": (1, dorpskrant),
    "poster": (1, poster),
    "dias": (5, dias),
    "eerste bladzijde": (1, first_page),
}


def many_short(n: int = 15) -> State:
    """Many cards of few words: lists with much white between them."""
    kinds = ((Soort.AFSPRAAK, Status.AFSPRAAK), (Soort.AFSPRAAK, Status.OPEN_PUNT), (Soort.NEE, Status.NEE))
    cards = (
        Afspraak(
            AfspraakId(f"k{i}-{status}"),
            soort,
            {"wat": f"Punt {i}", "eigenaar": "E2", "raad": "ja"},
            status=status,
            akkoord=BOTH if status is Status.AFSPRAAK else frozenset(),
        )
        for soort, status in kinds
        for i in range(n)
    )
    return replace(small(), afspraken={each.id: each for each in cards})


def nothing() -> State:
    """Nobody said anything."""
    return replace(evening(1), created_at=small().created_at)


EVENINGS: Mapping[str, Callable[[], State]] = {
    "gewone woorden, vol": lambda: longest(ORDINARY),
    "lange woorden, vol": lambda: longest(OFFICIAL),
    "veel korte kaarten": many_short,
    "klein": small,
    "niets": nothing,
}


def pages(document: Document) -> int:
    return len(pikepdf.open(BytesIO(as_pdf(document, paths.FONTS))).pages)


@pytest.mark.parametrize("evening_of", EVENINGS.values(), ids=EVENINGS)
@pytest.mark.parametrize("name", PAGES)
def test_it_takes_as_many_sheets_as_it_is_meant_to(name, evening_of):
    most, made = PAGES[name]
    state = evening_of()

    document = made(state, pen(RENDERER, "nl", state.script.place))

    assert pages(document) == most


@pytest.mark.parametrize("evening_of", EVENINGS.values(), ids=EVENINGS)
def test_a_text_for_the_paper_of_the_village_has_at_most_200_words(evening_of):
    state = evening_of()
    document = dorpskrant(state, pen(RENDERER, "nl", state.script.place))

    start = next(n for n, each in enumerate(document.blocks) if isinstance(each, Heading))

    assert sum(map(words_in, document.blocks[start:])) <= MOST_WORDS


def test_a_proposal_counts_what_does_not_fit():
    state = longest()

    document = raadsvoorstel(state, RULES, pen(RENDERER, "nl", state.script.place))

    assert pages(document) <= 3
    assert "En nog 7. Die staan in het verslag." in str(document)
