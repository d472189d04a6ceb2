"""The report of an ordinary evening, rehearsed to its end: six pages to read, and then the numbers."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from spel import paths
from spel.core.actors import Desk, Stamp
from spel.core.afspraak_commands import DraftAfspraak, SetAfspraak, ShakeAfspraak
from spel.core.afspraken import AfspraakId, Soort, Status
from spel.core.commands import CloseSession
from spel.core.vocabulary import Groep, Side
from spel.harvest.verslag import verslag
from spel.rehearsal.halls import HALLS
from spel.report.document import Document, Heading
from spel.report.pdf import as_pdf
from spel.scenario.bouwstenen import load_rules
from spel.web.charts import pen
from spel.web.render import Renderer
from spel.web.words import Phrasebook
from tests.integration.hall import planned
from tests.integration.test_whole_rehearsal import Rehearsed

APPENDIX = "Zo zeiden mensen het"
CARDS = (
    {
        "wat": "Het dorp maakt een plan voor het groen aan de Kerkstraat",
        "eigenaar": "E2",
        "organisatie": "Werkgroep Groen",
        "contact": "De voorzitter",
        "wanneer": "Voor 1 maart",
        "rol_dorp": "Maakt het plan en plant",
        "rol_gemeente": "Geeft advies en levert de planten",
        "inleg_dorp": "20 vrijwilligers, twee zaterdagen",
        "inleg_gemeente": "Plantgoed en gereedschap",
        "draagvlak": "We gaan de straat langs met een tekening",
        "tegenargument": "Wie houdt het bij als de werkgroep stopt?",
        "raad": "nee",
        "terugkijken": "In oktober",
    },
    {
        "wat": "Er komt een snelheidsmeting",
        "eigenaar": "E4",
        "contact": "De wijkbeheerder",
        "wanneer": "In mei",
    },
)


@pytest.fixture
def evening(library):
    """Dorp & gemeente with three casussen and twenty-one people, closed, with cards on the table."""
    rehearsed = Rehearsed(planned(library, "dorp-en-gemeente", "c04", "c05", "c18"), HALLS["gewoon"], 7)
    rehearsed.live()
    while rehearsed.lead():
        rehearsed.live()
    for command in _cards():
        stamp = Stamp(Desk(), rehearsed.world.now(), rehearsed.world.tap())
        rehearsed.clerk.handle(command, stamp)
    return rehearsed.clerk.state


def _cards():
    for n, fields in enumerate(CARDS):
        id = AfspraakId(f"k{n}")
        yield DraftAfspraak(id, Soort.AFSPRAAK, fields, gehoord=tuple(Groep)[:2])
        yield from (ShakeAfspraak(id, side) for side in (Side.DORP, Side.GEMEENTE))
    yield DraftAfspraak(AfspraakId("o"), Soort.AFSPRAAK, {"wat": "Wie het strandje schoonmaakt"})
    yield SetAfspraak(AfspraakId("o"), Status.OPEN_PUNT, "Eerst uitzoeken van wie de grond is")
    yield DraftAfspraak(AfspraakId("n"), Soort.NEE, {"wat": "Geen nieuwe stichting"}, van=Side.DORP)
    yield CloseSession()


def _read(document: Document) -> Document:
    """What people read: up to the words of the evening and the numbers."""
    titles = [each.text if isinstance(each, Heading) else "" for each in document.blocks]
    return replace(document, blocks=document.blocks[: titles.index(APPENDIX)])


def test_an_ordinary_evening_has_six_pages_to_read(evening):
    rules = load_rules(paths.SCENARIOS)
    hand = pen(Renderer(paths.TEMPLATES, Phrasebook(paths.LOCALES)), "nl", evening.script.place)

    document = verslag(evening, rules, hand)

    assert len(evening.seats) == 21
    assert len(pikepdf.open(BytesIO(as_pdf(_read(document), paths.FONTS))).pages) in range(4, 7)
