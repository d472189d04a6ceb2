"""What is shared, and the evening in a few sentences: what every document begins with."""

from collections.abc import Iterator, Sequence

from spel.core.blocks import Block as Seen
from spel.core.blocks import Bullets, FigureBlock
from spel.core.blocks_ondertekenen import Samenvatting
from spel.core.figures import Spread
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.harvest.figures import Drawing, Piece, drawing
from spel.harvest.pen import Pen
from spel.harvest.writing import UNDER_A_PART, in_short, seen, written
from spel.insights.agenda import agenda
from spel.insights.gedeeld_belang import gedeeld_belang, is_shared
from spel.insights.samenvatting import MOST, samenvatting
from spel.insights.stippen import board
from spel.insights.woorden import cloud
from spel.insights.wording import SIDE_TITLES, listed
from spel.report.document import Heading, Paragraph
from spel.steps.inloop import TROTS, inloop
from spel.views.report_ondertekenen import recognised
from spel.views.report_woorden import quotes, words

PRIDE = 12
"""So many words of pride are read aloud; all of them are on the wall."""


def proud_of(state: State, most: int = PRIDE) -> tuple[str, ...]:
    """The released words of pride, those written most first."""
    found = (cloud(state, step.id, TROTS) for step in state.script.steps if step.kind == inloop.key)
    return tuple(word for words in found for word, _ in words.words)[:most]


def pride(state: State) -> Say:
    """One sentence of pride, or nothing."""
    words = proud_of(state)
    quoted = [text(N_("‘{naam}’"), naam=word) for word in words]
    return text(N_("Hier zijn wij trots op: {woorden}."), woorden=listed(quoted)) if words else ""


def shared(state: State, pen: Pen) -> tuple[Piece, ...]:
    """What we share: pride, topics that both sides dotted, afspraken on which both shook hands."""
    proud = pride(state)
    name = text(N_("Wat we delen"))
    return (
        *([Paragraph(pen.say(proud))] if proud else []),
        *in_short(state, (*agenda(state), *gedeeld_belang(state)), name, "gedeeld", pen),
        *_dots(state, pen),
    )


def shared_goals(state: State) -> tuple[str, ...]:
    """What village and gemeente shook hands on."""
    return tuple(card.veld("wat") for card in state.afspraken.values() if is_shared(card))


def _dots(state: State, pen: Pen) -> Iterator[Drawing]:
    dots = board(state)
    for block in seen(state, [FigureBlock(dots)] if dots else [], outside=pen.outside):
        if isinstance(block, FigureBlock):
            yield drawing(block.figure, text(N_("Wat hier speelt: de stippen")), "stippen", pen, apart=True)


def said_in_full(state: State, pen: Pen) -> tuple[Piece, ...]:
    """Quotes of no casus first, then what people missed in the summary, and what was let through."""
    sentences = (block for block in words(state) if isinstance(block, Bullets))
    missed = (block for block in recognised(state) if isinstance(block, Bullets))
    cited = written(state, quotes(state), "citaten", pen)
    return (
        *((Heading(pen.say(text(N_("Citaten"))), UNDER_A_PART), *cited) if cited else ()),
        *written(state, (*missed, *sentences), "woorden", pen),
    )


def in_sentences(state: State, *, outside: bool = False) -> tuple[Say, ...]:
    """The evening in a few sentences: those that were read and signed, or all that could be said."""
    blocks: Sequence[Seen] = recognised(state) or (Samenvatting(samenvatting(state), MOST),)
    told = seen(state, blocks, outside=outside)
    found = (block.zinnen for block in told if isinstance(block, Samenvatting))
    return tuple(zin.text for zinnen in found for zin in zinnen)


def signatures(state: State, pen: Pen) -> tuple[str, ...]:
    """How many of each side recognised the summary, and how many did not, as one sentence a side."""
    found = seen(state, recognised(state), outside=pen.outside)
    shown = (block for block in found if isinstance(block, FigureBlock))
    figures = (block.figure for block in shown)
    times = AT_LEAST if pen.outside else EXACTLY
    return tuple(pen.say(_signed(each, times)) for each in figures if isinstance(each, Spread) and each.n)


EXACTLY, AT_LEAST = N_("{n} keer ‘{antwoord}’"), N_("minstens {n} keer ‘{antwoord}’")
"""Outside the room counts are rounded down."""


def _signed(figure: Spread, times: str) -> Say:
    bars = (bar for bar in figure.bars if bar.count)
    said = [text(times, n=bar.count, antwoord=bar.label) for bar in bars]
    return text(N_("{wie}: {keren}."), wie=SIDE_TITLES[figure.side], keren=listed(said))
