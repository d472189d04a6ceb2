"""What was chosen per casus: the choices and why, who saw it differently, and of whom it is."""

from collections.abc import Iterable, Iterator, Sequence

from spel.core.blocks import Block as Seen
from spel.core.blocks import FigureBlock, InsightBlock
from spel.core.figures import Insight
from spel.core.script import Case
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.harvest.figures import Drawing, Piece, drawing
from spel.harvest.pen import Pen
from spel.harvest.writing import below, ended, in_short, numbers, of_insights, points, seen, written
from spel.insights import CASE_INSIGHTS
from spel.insights.answers import EIGENAAR, step_of
from spel.insights.base import pawn_field
from spel.insights.fasen import fase_field
from spel.insights.wending import WENDING
from spel.insights.wording import sentences
from spel.report.document import Heading, Listing, Paragraph
from spel.views.frame import numbered
from spel.views.played import joint, visited
from spel.views.report_woorden import quotes

CHOSEN = ("eensgezindheid", "samen_anders_hier", "veranderd_hier", "wending", "stoelwissel", "lege_stoel")
"""The insights of a casus that say how it was chosen, and who saw it differently."""
COUNTED = ("uitnodiging", "gevraagd", "geraden")
"""Those of which only the numbers are kept, at the end."""
OF_WHOM = (("niemandsland_hier", "eigenaarschap"), ("fasen",))
"""Those that say whose it is: of each row the first that has something to say."""


def choices(state: State, pen: Pen) -> tuple[Piece, ...]:
    """Per casus what the sides chose together, with the arguments, and how they chose alone."""
    told = tuple((case, _how(state, case, pen)) for case in visited(state))
    pieces = (piece for case, blocks in told for piece in _choices(state, case, blocks, pen))
    return (*pieces, *below([block for _, blocks in told for block in blocks], pen))


def _how(state: State, case: Case, pen: Pen) -> tuple[Seen, ...]:
    """How it was chosen, and who saw it differently."""
    found = (each for name in CHOSEN for each in CASE_INSIGHTS[name](state, case))
    return seen(state, of_insights(found), outside=pen.outside)


def _choices(state: State, case: Case, how: Sequence[Seen], pen: Pen) -> Iterator[Piece]:
    place = f"casus-{case.id}"
    yield Heading(pen.say(numbered(state, case)), 2)
    yield Paragraph(case.spanning or case.situatie)
    yield from written(state, joint(state, case), place, pen)
    yield from written(state, quotes(state, case), f"{place}-citaat", pen)
    yield from _turned(state, case, pen)
    told = [block.insight for block in how if isinstance(block, InsightBlock)]
    yield from points(told, pen)
    yield from numbers(told, case.titel, f"{place}-keuzes", pen)
    counts = (each for name in COUNTED for each in CASE_INSIGHTS[name](state, case))
    counted = in_short(state, counts, case.titel, f"{place}-cijfers", pen)
    yield from (piece for piece in counted if isinstance(piece, Drawing))


def _turned(state: State, case: Case, pen: Pen) -> Iterator[Piece]:
    """What turned, where the room has said what that does to its choices."""
    if CASE_INSIGHTS[WENDING](state, case):
        yield Paragraph(pen.say(text(N_("Dit veranderde er: {wending}"), wending=case.wending)))


def owned(state: State, pen: Pen) -> tuple[Piece, ...]:
    """Of whom each casus is now and should be, as one list; per fase where that was asked."""
    found = ((case, of_insights(_of_whom(state, case))) for case in visited(state))
    told = tuple((case, seen(state, blocks, outside=pen.outside)) for case, blocks in found)
    said = (
        (case, [each.insight for each in blocks if isinstance(each, InsightBlock)]) for case, blocks in told
    )
    lines = tuple(pen.say(_line(state, case, found, pen)) for case, found in said if found)
    drawn = (piece for case, _ in told for piece in (*_pawns(state, case, pen), *_fasen(state, case, pen)))
    return (*([Listing(lines)] if lines else []), *drawn)


def _line(state: State, case: Case, found: Sequence[Insight], pen: Pen) -> Say:
    sentence = sentences(*(each.sentence for each in found))
    return text(N_("{eerste} {rest}"), eerste=ended(pen.say(numbered(state, case))), rest=sentence)


def _of_whom(state: State, case: Case) -> tuple[Insight, ...]:
    """How the sides lie to each other where both put pawns, else what each of them says; and per fase."""
    told = ((CASE_INSIGHTS[name](state, case) for name in names) for names in OF_WHOM)
    return tuple(each for row in told for each in next((found for found in row if found), ()))


def _pawns(state: State, case: Case, pen: Pen) -> tuple[Drawing, ...]:
    field = pawn_field(state, step_of(case, EIGENAAR))
    title = text(N_("{casus} Wie is eigenaar?"), casus=ended(case.titel))
    return _drawings(state, [FigureBlock(field, title)] if field.rows else [], f"pion-{case.id}", pen, True)


def _fasen(state: State, case: Case, pen: Pen) -> tuple[Drawing, ...]:
    field = fase_field(state, case)
    title = text(N_("{casus} Wie is eigenaar, per fase?"), casus=ended(case.titel))
    return _drawings(state, [FigureBlock(field, title)] if field.sizes else [], f"fase-{case.id}", pen, False)


def _drawings(state: State, blocks: Iterable[Seen], place: str, pen: Pen, apart: bool) -> tuple[Drawing, ...]:
    found = seen(state, blocks, outside=pen.outside)
    shown = (block for block in found if isinstance(block, FigureBlock))
    return tuple(drawing(each.figure, each.title, place, pen, apart=apart) for each in shown)
