"""Five slides: every first heading begins one."""

from spel.core.state import State
from spel.core.vocabulary import Lezers, Side
from spel.core.words import N_, text
from spel.harvest.acties import open_table
from spel.harvest.beeld import explained, told
from spel.harvest.brief import within
from spel.harvest.eigendom import whose_abroad
from spel.harvest.figures import settle
from spel.harvest.kern import pride, shared_goals
from spel.harvest.pen import Pen
from spel.harvest.vragen import occasion
from spel.insights.kaart import kaart
from spel.insights.rolprofiel import rolprofiel
from spel.insights.verwachtingskloof import verwachtingskloof
from spel.report.document import Block, Document, Heading, Listing, Paragraph

TITLE = text(N_("Vijf dia's over de avond"))
FITS = 4
"""So many points can be read on a slide."""
NOTHING_YET = text(N_("Hierover is nog niets te tonen."))
NO_GOALS = text(N_("Er is nog geen afspraak van beide kanten. Het gesprek gaat verder."))


def dias(state: State, pen: Pen) -> Document:
    """The evening, what is shared, whose it is, who we are, and what we do."""
    state = pen.reads(state)
    slides = (
        (state.script.title, _opening(state, pen)),
        (pen.say(text(N_("Wat we delen"))), _shared(state, pen)),
        (pen.say(text(N_("Van wie is het?"))), _map(state, pen)),
        (pen.say(text(N_("Onze rol"))), _rollen(state, pen)),
        (pen.say(text(N_("Dit gaan we doen"))), open_table(state, pen, FITS)),
    )
    blocks = tuple(block for title, content in slides for block in _slide(title, content, pen))
    return pen.sheet("dias", state, TITLE, blocks)


def _slide(title: str, blocks: tuple[Block, ...], pen: Pen) -> tuple[Block, ...]:
    """A slide is never empty: five is five."""
    return (Heading(title), *(blocks or (Paragraph(pen.say(NOTHING_YET)),)))


def _opening(state: State, pen: Pen) -> tuple[Block, ...]:
    owned, _ = settle(whose_abroad(state, Lezers.DORPEN, pen))
    return (Paragraph(pen.say(occasion(state))), *owned)


def _shared(state: State, pen: Pen) -> tuple[Block, ...]:
    proud, goals = pride(state), shared_goals(state)
    said: tuple[Block, ...] = (Paragraph(pen.say(proud)),) if proud else ()
    if not goals:
        both = all(state.side_size(side) for side in (Side.DORP, Side.GEMEENTE))
        return (*said, *((Paragraph(pen.say(NO_GOALS)),) if both else ()))
    return (*said, Listing(tuple(map(pen.say, within(goals, FITS)))))


def _rollen(state: State, pen: Pen) -> tuple[Block, ...]:
    return (*told(state, verwachtingskloof, pen), *explained(state, rolprofiel, "dia-rol", pen))


def _map(state: State, pen: Pen) -> tuple[Block, ...]:
    return explained(state, kaart, "dia-kaart", pen)
