"""Lege stoel: what a village that plays alone thinks the gemeente would choose."""

from spel.core.figures import Insight, Spread
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.answers import step_of
from spel.insights.base import key_of, most_chosen, spread
from spel.insights.wording import based_on, trede_name

STEP = "lege-stoel"


def lege_stoel(state: State, case: Case) -> tuple[Insight, ...]:
    """The guesses of the village as counts over the courses of the gemeente, and the trede guessed most.

    Source: own definition, game section 3 (the empty chair of a Bestuursavond). The gemeente was not there:
    the sentence says that it is a guess. Silent without guesses.
    Says: "Jullie denken dat de gemeente hier vooral kiest voor faciliteren. Vraag het haar eens."
    """
    figure = spread(state, step_of(case, STEP), "keuze", Side.DORP)
    if figure is None:
        return ()
    return (
        Insight(
            name="lege_stoel",
            title=text(N_("Vanaf de lege stoel")),
            figure=figure,
            sentence=_sentence(state, case, figure),
            based_on=based_on(((Side.DORP, figure.n),)),
            rests_on=((Side.DORP, figure.n),),
        ),
    )


def _sentence(state: State, case: Case, figure: Spread) -> Say:
    """A trede is named when at least half of the room guessed one course of it."""
    largest = most_chosen(figure)
    rungs = {option.sleutel: option.trede for option in case.gemeente}
    trede = rungs.get(key_of(largest[0]))
    if trede is None or len(largest) > 1 or 2 * largest[0].count < figure.n:
        return text(N_("Jullie denken hier verschillend over de gemeente. Vraag het haar eens."))
    return text(
        N_("Jullie denken dat de gemeente hier vooral kiest voor {trede}. Vraag het haar eens."),
        trede=trede_name(state, trede),
    )
