"""The four headings of the brochure: per heading what was missed, and what was agreed on under it."""

from collections.abc import Iterator

from spel.core.afspraken import Afspraak
from spel.core.blocks import InsightBlock
from spel.core.state import State
from spel.core.terms import Kop
from spel.core.words import N_, Say, text
from spel.harvest.acties import STATUS
from spel.harvest.figures import Piece
from spel.harvest.pen import Pen
from spel.harvest.uitspraken import missed_by, often, times
from spel.harvest.writing import of_insights, seen
from spel.insights.gemiste_principes import gemiste_principes
from spel.insights.wording import listed
from spel.report.document import Heading, Listing, Paragraph
from spel.steps.kaarten import face

FROM = text(N_("De brochure over bewonersinitiatieven heeft vier koppen. Dit is wat erbij hoort."))
SILENT = text(N_("Hierover is deze avond niets vastgelegd."))


def koppen(state: State, pen: Pen) -> tuple[Piece, ...]:
    """All four, also the silent ones: what was not spoken about is worth knowing too.

    Other villages read only those with something under them: what is too small to be told is not nothing.
    """
    rows = tuple(_missed(state, outside=pen.outside))
    told = tuple((kop, _said(state, kop, rows, pen)) for kop in state.script.terms.koppen)
    if pen.outside:
        told = tuple((kop, said) for kop, said in told if said)
    if not any(said for _, said in told):
        return (Paragraph(pen.say(SILENT)),) if told else ()
    under = (piece for kop, said in told for piece in _kop(kop, said, pen))
    return (Paragraph(pen.say(FROM)), *under)


Missed = tuple[str, str, tuple[tuple[Say, int], ...]]
"""Code of the heading, name of the principle, and how often which side missed it, its own side first."""


def _said(state: State, kop: Kop, rows: tuple[Missed, ...], pen: Pen) -> tuple[str, ...]:
    told = (*_principes(kop, rows, outside=pen.outside), *_cards(state, kop))
    return tuple(map(pen.say, told))


def _kop(kop: Kop, said: tuple[str, ...], pen: Pen) -> Iterator[Piece]:
    yield Heading(pen.say(kop.naam), 2)
    yield Listing(said) if said else Paragraph(pen.say(SILENT))


def _principes(kop: Kop, rows: tuple[Missed, ...], *, outside: bool) -> Iterator[Say]:
    """Who missed it, and how often as far as that may leave the room."""
    for code, naam, by in rows:
        if code == kop.code:
            yield text(N_("{principe}: gemist door {wie}."), principe=naam, wie=_often(by, outside=outside))


def _often(by: tuple[tuple[Say, int], ...], *, outside: bool) -> Say:
    """Who, with how often; once where that is said the same of both."""
    told = [(wie, times(n, outside=outside)) for wie, n in by]
    first = told[0][1]
    if len(told) > 1 and all(keren == first for _, keren in told):
        return text(N_("{wie}, elk {keren}"), wie=listed([wie for wie, _ in told]), keren=first)
    return listed([text(N_("{wie} ({keren})"), wie=wie, keren=keren) for wie, keren in told])


def _cards(state: State, kop: Kop) -> Iterator[Say]:
    """A no has the name of a no, also when it was made as a card that is still a wish."""
    for card in state.afspraken.values():
        if face(state, card).kop == kop.naam:
            yield text(N_("{status}: {wat}"), status=_status(card), wat=card.veld("wat"))


def _status(card: Afspraak) -> Say:
    return STATUS[card.status] if card.soort == "afspraak" else text(SOORTEN[card.soort])


SOORTEN = {"nee": N_("Nee"), "loslaten": N_("Loslaten")}


def _missed(state: State, *, outside: bool) -> Iterator[Missed]:
    known = {each.naam: each for each in state.script.terms.principes}
    for block in seen(state, of_insights(gemiste_principes(state)), outside=outside):
        figure = block.insight.figure if isinstance(block, InsightBlock) else None
        for row in often(figure):
            yield known[row[0]].kop, row[0], missed_by(known[row[0]].code, row)
