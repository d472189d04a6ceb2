"""Every document that an evening leaves behind: its name, what it is for, and the forms it comes in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, assert_never

from spel.core.actors import SeatId
from spel.core.bouwstenen import Rules
from spel.core.state import State
from spel.core.words import N_, Text, text
from spel.harvest.bouwstenen import bouwstenen
from spel.harvest.brief import brief
from spel.harvest.dias import dias
from spel.harvest.dorpskrant import dorpskrant
from spel.harvest.gebied import gebied
from spel.harvest.pen import Pen
from spel.harvest.persoonlijk import persoonlijk
from spel.harvest.poster import poster
from spel.harvest.raadsvoorstel import raadsvoorstel
from spel.harvest.vergelijking import vergelijking
from spel.harvest.verslag import verslag
from spel.report.document import Document, Kind

Form = Literal["html", "pdf", "docx", "json", "xlsx", "csv"]
"""`html` is to be read on a screen and to print; `docx` to go on writing in; `json` is open data."""

_TO_READ: tuple[Form, ...] = ("html", "pdf", "docx", "json")
_WITH_TABLES: tuple[Form, ...] = (*_TO_READ, "xlsx", "csv")
NOBODY = SeatId("")


@dataclass(frozen=True, slots=True)
class Stuk:
    """One kind of document: its name, and in one sentence what it is for."""

    naam: Text
    waarvoor: Text
    forms: tuple[Form, ...] = _TO_READ


STUKKEN: Mapping[Kind, Stuk] = {
    "verslag": Stuk(
        text(N_("Verslag van de avond")),
        text(N_("Alles van de avond, om te lezen en te bewaren.")),
        _WITH_TABLES,
    ),
    "bouwstenen": Stuk(
        text(N_("Bouwstenen voor beleid")),
        text(N_("Wat er is gezegd, van wie het komt en waar het in past.")),
        _WITH_TABLES,
    ),
    "brief": Stuk(
        text(N_("Brief aan de gemeenteraad")),
        text(N_("Wat jullie afspraken en vragen, op één bladzijde voor de raad.")),
    ),
    "raadsvoorstel": Stuk(
        text(N_("Blok voor een raadsvoorstel")),
        text(N_("Tekst die de gemeente in een voorstel aan de raad kan zetten.")),
    ),
    "dorpskrant": Stuk(
        text(N_("Tekst voor de dorpskrant")),
        text(N_("Hoogstens 200 woorden, voor iedereen in {het_dorp}.")),
    ),
    "poster": Stuk(
        text(N_("Poster voor de muur")),
        text(N_("De afspraken op één groot vel, om op te hangen.")),
    ),
    "dias": Stuk(
        text(N_("Vijf dia's over de avond")),
        text(N_("Om de avond na te vertellen, op een scherm of op papier.")),
    ),
    "persoonlijk": Stuk(
        text(N_("Uw avond")),
        text(N_("Uw eigen antwoorden, alleen voor u.")),
    ),
    "gebied": Stuk(
        text(N_("Verslag van meer avonden")),
        text(N_("Wat meer avonden of tafels samen opleverden.")),
        _WITH_TABLES,
    ),
    "vergelijking": Stuk(
        text(N_("Naast andere avonden")),
        text(N_("Jullie avond naast die van anderen, zonder rangorde.")),
        _WITH_TABLES,
    ),
}

OF_ONE_EVENING: tuple[Kind, ...] = (
    *("verslag", "bouwstenen", "brief", "raadsvoorstel", "dorpskrant", "poster", "dias"),
)
"""What the room takes home together: nobody's own page, and nothing of other evenings."""


def documented(
    kind: Kind, states: Sequence[State], rules: Rules, pen: Pen, seat: SeatId = NOBODY
) -> Document:
    """The document of this kind; `states` begins with the own evening, `seat` is whose page it is.

    Raises KeyError for a seat that is not there.
    """
    own, others = states[0], states[1:]
    match kind:
        case "verslag":
            return verslag(own, rules, pen)
        case "bouwstenen":
            return bouwstenen(own, rules, pen)
        case "brief":
            return brief(own, pen)
        case "raadsvoorstel":
            return raadsvoorstel(own, rules, pen)
        case "dorpskrant":
            return dorpskrant(own, pen)
        case "poster":
            return poster(own, pen)
        case "dias":
            return dias(own, pen)
        case "persoonlijk":
            return persoonlijk(own, seat, pen)
        case "vergelijking":
            return vergelijking(own, others, pen)
        case "gebied":
            return gebied(states, pen)
        case _:
            assert_never(kind)
