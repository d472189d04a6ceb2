"""Every stuk of the small evening in Hazeldorp, with the drawings as they leave the house."""

from functools import cache

from spel import paths
from spel.core.actors import SeatId
from spel.core.state import State
from spel.harvest.stukken import OF_ONE_EVENING, documented
from spel.press.forms import Drawing, drawn
from spel.report.document import Document, Kind
from spel.web.charts import pen
from spel.web.orders import Form, Order
from spel.web.render import Renderer
from spel.web.words import Phrasebook
from tests.unit.harvest.evening import RULES, small

KINDS: tuple[Kind, ...] = (*OF_ONE_EVENING, "persoonlijk")
SEAT = SeatId("dorp0")


def stuk(kind: Kind, state: State) -> Document:
    """One stuk of this evening."""
    return documented(kind, (state,), RULES, pen(renderer(), "nl", state.script.place), SEAT)


@cache
def kept(kind: Kind) -> Document:
    """One stuk of the small evening."""
    return stuk(kind, small())


@cache
def made(kind: Kind, form: Form) -> bytes:
    """That stuk in one form, as somebody takes it home."""
    return pressed(kept(kind), form)


def pressed(document: Document, form: Form) -> bytes:
    """A document in one form."""
    return drawn(document, Drawing(Order(document.kind, form), small().script.place, renderer()))


@cache
def renderer() -> Renderer:
    """What turns templates into pages and drawings."""
    return Renderer(paths.TEMPLATES, Phrasebook(paths.LOCALES))
