"""Which answers an insight may use: public ones, of one side, of steps that were really played."""

from collections.abc import Mapping
from itertools import chain, repeat

from spel.core.openness import is_public
from spel.core.questions import Answer
from spel.core.script import Case, StepId
from spel.core.state import State
from spel.core.vocabulary import Side

ZELF, RADEN, SAMEN, EIGENAAR, LES = "zelf", "raden", "samen", "eigenaar", "les"
STARTFOTO, STRAKS = StepId("startfoto"), StepId("straks")
THUIS = StepId("thuis")
CHIPS = "chips"

NIET_AAN_ONS, WEET_NIET, ONEENS = "niet-aan-ons", "weet-niet", "oneens"


def step_of(case: Case, kind: str) -> StepId:
    """The name of a step of a casus."""
    return StepId(f"{case.id}/{kind}")


def photo(state: State) -> StepId:
    """The step of the startfoto: in the hall, or filled in at home before the evening."""
    return THUIS if state.script.step(STARTFOTO) is None and state.script.step(THUIS) else STARTFOTO


def given(state: State, step: StepId, side: Side) -> tuple[Answer, ...]:
    """What the people of a side answered to a step; nothing as long as the room may not see it.

    Who answer as one count one by one, but for those who see it differently; raised hands count too.
    """
    if not is_public(state, step):
        return ()
    seated = state.answers_of(step, side).items()
    agreed = (repeat(answer, state.seats[seat].people - answer.dissent) for seat, answer in seated)
    return (*chain.from_iterable(agreed), *state.hands.get(step, {}).get(side, ()))


def devices(state: State, step: StepId, side: Side) -> int:
    """Through how many telephones these answers came; borrowed ones and raised hands have none."""
    return sum(not state.seats[seat].via for seat in state.answers_of(step, side))


def played(state: State, step: StepId, side: Side) -> tuple[Answer, ...]:
    """Like `given`, but nothing when fewer than half of the side answered: then the step was skipped.

    What is added up over the evening uses this, so that one stray answer does not speak for a side.
    """
    answers = given(state, step, side)
    return answers if 2 * len(answers) >= state.side_size(side) else ()


def together(state: State, case: Case, side: Side) -> Answer | None:
    """The joint choice of a side on a casus, once the room may see it.

    Of a side that sits at one table it is the choice of that table; more tables have no choice in common.
    """
    step = step_of(case, SAMEN)
    if not is_public(state, step):
        return None
    tables = [table.id for table in state.script.tables if table.side == side]
    if len(tables) == 1:
        return state.by_table.get(step, {}).get(tables[0])
    return state.joint.get(step, {}).get(side)


def by_table(state: State, case: Case, side: Side) -> Mapping[str, Answer]:
    """What each table of a side chose on a casus, in the order of the tables, once the room may see it."""
    step = step_of(case, SAMEN)
    given = state.by_table.get(step, {}) if is_public(state, step) else {}
    seated = (table.id for table in state.script.tables if table.side == side)
    return {table: given[table] for table in seated if table in given}
