"""Stippen: what plays here, as every side laid its dots on the casussen of the evening."""

from collections import Counter

from spel.core.figures_programme import Gestipt, Stip, Stippenbord
from spel.core.questions import ChooseSeveral
from spel.core.script import CaseId, StepId
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.insights.answers import given

KIEZEN = StepId("kiezen")
STIPPEN = "stippen"


def board(state: State) -> Stippenbord | None:
    """The dots of every side on every casus that could be dotted; None when nothing may be seen."""
    laid = {side: given(state, KIEZEN, side) for side in state.script.sides}
    sides = tuple(side for side in laid if laid[side])
    if not sides:
        return None
    counts = {side: Counter(key for answer in laid[side] for key in answer.picks(STIPPEN)) for side in sides}
    rows = (
        Gestipt(case.id, case.titel, tuple(Stip(side, counts[side][case.id]) for side in sides))
        for case in state.script.cases
        if case.id in _asked(state)
    )
    return Stippenbord(tuple(rows), tuple((side, len(laid[side])) for side in sides))


def people(shown: Stippenbord, side: Side) -> int:
    """How many of a side gave their dots."""
    return dict(shown.people).get(side, 0)


def dotted(shown: Stippenbord, side: Side) -> tuple[CaseId, ...]:
    """The casussen on which a side laid at least one dot, in the order of the evening."""
    return tuple(
        row.casus for row in shown.rows if any(stip.side == side and stip.count for stip in row.dots)
    )


def _asked(state: State) -> frozenset[str]:
    """The casussen on the form; one that was added later could not be dotted."""
    step = state.script.step(KIEZEN)
    fields = [ask.field(STIPPEN) for ask in step.asks.values()] if step else []
    questions = [field.question for field in fields if field]
    return frozenset(
        option.key for each in questions if isinstance(each, ChooseSeveral) for option in each.options
    )
