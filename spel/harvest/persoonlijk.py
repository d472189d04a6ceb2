"""A page for one person: the own answers, beside what the room showed. For nobody else."""

from collections.abc import Iterator

from spel.core.actors import SeatId
from spel.core.openness import is_public
from spel.core.script import Step
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.harvest.eigen_antwoord import Given, own, shown
from spel.harvest.figures import Piece, settle
from spel.harvest.pen import Pen
from spel.harvest.writing import written
from spel.insights.wording import SIDE_TITLES
from spel.report.document import Document, Heading, Paragraph, Table
from spel.views.frame import numbered
from spel.views.played import joint

PERSON = text(N_("Van u"))
TITLE = text(N_("Uw avond"))
YOURS = text(N_("Dit blad is van u. Van anderen staat er alleen wat iedereen zag."))
BEGIN, BETWEEN, END = (
    text(each)
    for each in (N_("Aan het begin van de avond"), N_("Tussen de casussen"), N_("Aan het eind van de avond"))
)
NOTHING_GIVEN = text(N_("U gaf deze avond nog geen antwoorden die al te zien zijn."))
ONE_FOR_ALL = text(N_("U deelde dit toestel. Dit zijn de antwoorden die erop gegeven zijn."))


def persoonlijk(state: State, seat: SeatId, pen: Pen) -> Document:
    """Of the steps that the room has seen; raises KeyError for a seat that is not there."""
    seated = state.seats[seat]
    pieces = tuple(_steps(state, seat, pen))
    shared = (Paragraph(pen.say(ONE_FOR_ALL)),) if seated.people > 1 else ()
    silent = () if pieces else (Paragraph(pen.say(NOTHING_GIVEN)),)
    body, _ = settle((Paragraph(pen.say(YOURS)), *shared, *silent, *pieces))
    return pen.sheet("persoonlijk", state, TITLE, body, PERSON)


def _steps(state: State, seat: SeatId, pen: Pen) -> Iterator[Piece]:
    """Every step with an answer, under the casus it belongs to."""
    told = [(step, rows) for step in _answered(state, seat) if (rows := _rows(Given(state, step, seat), pen))]
    for (step, rows), before in zip(told, [None, *(step for step, _ in told)], strict=False):
        if before is None or step.case != before.case:
            yield from _head(state, step, pen)
        header = (text(N_("Vraag")), text(N_("Uw antwoord")), SIDE_TITLES[state.seats[seat].side])
        yield Table(pen.say(step.title), tuple(map(pen.say, header)), rows)


def _answered(state: State, seat: SeatId) -> Iterator[Step]:
    """The steps that this seat answered and the room has seen, in the order of the evening."""
    for id in state.order:
        step = state.script.step(id)
        if step and is_public(state, id) and seat in state.answers.get(id, {}):
            yield step


def _when(state: State, step: Step) -> Say:
    """What lies outside the casussen is called after what lies before and behind it."""
    steps = [each for id in state.order if (each := state.script.step(id))]
    at = steps.index(step)
    if not any(each.case for each in steps[:at]):
        return BEGIN
    return BETWEEN if any(each.case for each in steps[at:]) else END


def _head(state: State, step: Step, pen: Pen) -> Iterator[Piece]:
    """The casus, with what was chosen together in it."""
    case = state.case_of(step)
    if case is None:
        yield Heading(pen.say(_when(state, step)))
    else:
        yield Heading(pen.say(numbered(state, case)))
        yield from written(state, joint(state, case), f"samen-{case.id}", pen)


def _rows(given: Given, pen: Pen) -> tuple[tuple[str, ...], ...]:
    """For each question that was answered the own answer, and that of the side."""
    answered = ((field, own(field, given.answer)) for field in given.fields)
    rows = ((field.label, mine, shown(given, field)) for field, mine in answered if mine)
    return tuple(tuple(map(pen.say, row)) for row in rows)
