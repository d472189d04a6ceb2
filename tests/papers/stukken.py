"""Every stuk of the small evening in Hazeldorp, with the drawings as they leave the house."""

from dataclasses import replace
from datetime import timedelta
from functools import cache

from spel import paths
from spel.core.actors import SeatId
from spel.core.script import Place
from spel.core.state import State
from spel.core.vocabulary import Lezers
from spel.harvest.stukken import OF_ONE_EVENING, documented
from spel.press.forms import Drawing, drawn
from spel.report.document import Document, Kind
from spel.web.charts import pen
from spel.web.orders import Form, Order
from spel.web.render import Renderer
from spel.web.words import Phrasebook
from tests.unit.harvest.evening import AT, RULES, small
from tests.unit.insights.evening import DORP, STARTFOTO, gave, laid, put

OF_MORE = ("gebied", "vergelijking")
FOR_VILLAGES = "verslag-voor-dorpen"
KINDS: tuple[str, ...] = (*OF_ONE_EVENING, "persoonlijk", "gebied", "vergelijking", FOR_VILLAGES)
SEAT = SeatId("dorp0")


def stuk(name: str, state: State) -> Document:
    """One stuk of this evening; where a stuk is of more evenings, beside those of its neighbours."""
    told = replace(pen(renderer(), "nl", state.script.place), outside=name == FOR_VILLAGES)
    kind: Kind = "verslag" if name == FOR_VILLAGES else name
    states = (replace(state, lezers=Lezers.DORPEN), *neighbours()) if kind in OF_MORE else (state,)
    return documented(kind, states, RULES, told, SEAT)


def neighbours() -> tuple[State, ...]:
    """Three evenings a week apart that like the small one, with other pawns and chips in each."""
    return tuple(_neighbour(number) for number in (1, 2, 3))


def _neighbour(number: int) -> State:
    state = replace(small(), created_at=AT + timedelta(weeks=number), lezers=Lezers.DORPEN)
    state = replace(state, script=replace(state.script, place=Place(naam=f"Buurdorp {number}")))
    state = gave(state, STARTFOTO, DORP, *laid(*[(4 - number, 3, 2, 1 + number)] * 6))
    return gave(state, "c1/eigenaar", DORP, *put(*[(f"E{number + 1}", "E2")] * 6))


@cache
def kept(name: str) -> Document:
    """One stuk of the small evening."""
    return stuk(name, small())


@cache
def made(name: str, form: Form) -> bytes:
    """That stuk in one form, as somebody takes it home."""
    return pressed(kept(name), form)


def pressed(document: Document, form: Form) -> bytes:
    """A document in one form."""
    return drawn(document, Drawing(Order(document.kind, form), small().script.place, renderer()))


@cache
def renderer() -> Renderer:
    """What turns templates into pages and drawings."""
    return Renderer(paths.TEMPLATES, Phrasebook(paths.LOCALES))
