"""What was chosen on the same casus here and in other villages, and of whom both say it is."""

from collections.abc import Iterator, Sequence

from spel.core.figures import Bar, Spread
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.harvest.pen import Pen
from spel.insights.answers import SAMEN, step_of, together
from spel.insights.base import options_of
from spel.insights.eigenaarschap import ownership
from spel.insights.wording import SIDE_NAMES, SIDE_TITLES
from spel.report.document import Block, Heading, Paragraph, Table
from spel.views.played import visited
from spel.views.privacy import (
    MIN_EVENINGS,
    are_enough_evenings,
    is_big_enough,
    is_big_enough_outside,
    merge_small,
)

BOTH = (Side.DORP, Side.GEMEENTE)
ALL_KINDS = text(N_("De andere dorpen kozen hier heel verschillend."))
SCALE = text(N_("1 is helemaal van de gemeenschap. 4 is helemaal van de gemeente of een partij."))


def choices(own: State, others: Sequence[State], pen: Pen) -> Iterator[Block]:
    """Per casus what a side chose together here, and how many evenings chose what elsewhere."""
    for case in visited(own):
        there = tuple(_shared(case, others))
        told = tuple(block for side in BOTH for block in _chosen(own, there, case, side, pen))
        if told:
            yield Heading(pen.say(case.titel), 2)
            yield from told


def _shared(case: Case, others: Sequence[State]) -> Iterator[State]:
    """The evenings with the same casus: called the same, and with the same courses to choose from."""
    for state in others:
        there = state.script.case(case.id)
        if there and _courses(there) == _courses(case):
            yield state


def _courses(case: Case) -> frozenset[tuple[str, str]]:
    village = ((each.sleutel, each.tekst) for each in case.dorp)
    return frozenset((*village, *((each.sleutel, each.tekst) for each in case.gemeente)))


def _chosen(own: State, there: Sequence[State], case: Case, side: Side, pen: Pen) -> Iterator[Block]:
    answers = [together(state, case, side) for state in there]
    chosen = [each.choice("hoofd") for each in answers if each]
    if not are_enough_evenings(len(chosen)):
        return
    mine = _label(own, case, side)
    if mine is not None:
        here = N_("Bij ons koos {wie}: ‘{keuze}’")
        yield Paragraph(pen.say(text(here, wie=SIDE_NAMES[side], keuze=mine)))
    rows = tuple((pen.say(bar.label), bar.count) for bar in _counted(own, case, side, chosen))
    if rows:
        title = text(N_("{casus}: {wie} elders"), casus=case.titel, wie=SIDE_NAMES[side])
        header = (SIDE_TITLES[side], text(N_("Avonden elders")))
        yield Table(pen.say(title), tuple(map(pen.say, header)), rows)
    else:
        yield Paragraph(pen.say(ALL_KINDS))


def _label(own: State, case: Case, side: Side) -> Say | None:
    """What a side chose together here, as its form says it."""
    answer = together(own, case, side)
    options = options_of(own, step_of(case, SAMEN), "hoofd", side)
    return next((each.label for each in options if answer and each.key == answer.choice("hoofd")), None)


def _counted(own: State, case: Case, side: Side, chosen: Sequence[str]) -> tuple[Bar, ...]:
    """The options that enough evenings chose, in the order of the casus, then the others together."""
    options = options_of(own, step_of(case, SAMEN), "hoofd", side)
    bars = tuple(Bar(option.label, chosen.count(option.key), option.letter) for option in options)
    kept = tuple(bar for bar in merge_small(Spread(side, bars, len(chosen)), MIN_EVENINGS).bars if bar.count)
    return kept if any(bar in bars for bar in kept) else ()


def owned(own: State, others: Sequence[State], pen: Pen) -> Iterator[Block]:
    """Per side where it puts the pawns here and elsewhere, as means over the places 1 to 4."""
    tables = [table for side in BOTH if (table := _owned_by(own, others, side, pen))]
    if tables:
        yield Paragraph(pen.say(SCALE))
        yield from tables


def _owned_by(own: State, others: Sequence[State], side: Side, pen: Pen) -> Table | None:
    found = ((case, _pawns(own, tuple(_shared(case, others)), case, side)) for case in visited(own))
    rows: tuple[tuple[str | float, ...], ...] = tuple((case.titel, *each) for case, each in found if each)
    header = (
        *(text(N_("Casus")), text(N_("Wij nu")), text(N_("Wij straks"))),
        *(text(N_("Andere dorpen nu")), text(N_("Andere dorpen straks"))),
    )
    title = text(N_("Eigenaarschap volgens {wie}"), wie=SIDE_NAMES[side])
    return Table(pen.say(title), tuple(map(pen.say, header)), rows) if rows else None


def _pawns(own: State, there: Sequence[State], case: Case, side: Side) -> tuple[float, ...]:
    ours = ownership(own, case, side)
    found = (ownership(state, case, side) for state in there)
    theirs = [each for each in found if each and is_big_enough_outside(each.n)]
    if ours is None or not is_big_enough(ours.n) or not are_enough_evenings(len(theirs)):
        return ()
    now = sum(each.nu for each in theirs) / len(theirs)
    wished = sum(each.straks for each in theirs) / len(theirs)
    return tuple(round(each, 1) for each in (ours.nu, ours.straks, now, wished))
