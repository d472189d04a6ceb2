"""Eensgezindheid: how a side chose on a casus, and whether it chose the same."""

from spel.core.figures import Insight, Spread
from spel.core.script import Case
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.insights.answers import WEET_NIET, ZELF, step_of
from spel.insights.base import key_of, most_chosen, spread
from spel.insights.wording import SIDE_NAMES, based_on


def eensgezindheid(state: State, case: Case) -> tuple[Insight, ...]:
    """Per side the own choices on a casus, as counts; below one half for the largest it is divided.

    Source: own definition, game section 7. Every option counts, "weet niet" too.
    Silent for a side without answers.
    Says: "Bij het dorp koos minstens de helft hetzelfde."
    """
    found = (spread(state, step_of(case, ZELF), "keuze", side) for side in state.script.sides)
    return tuple(
        Insight(
            name="eensgezindheid",
            title=text(N_("Eerst zelf: {wie}"), wie=SIDE_NAMES[each.side]),
            figure=each,
            sentence=_sentence(each),
            based_on=based_on(((each.side, each.n),)),
            rests_on=((each.side, each.n),),
        )
        for each in found
        if each
    )


def _sentence(figure: Spread) -> Say:
    who, largest = SIDE_NAMES[figure.side], most_chosen(figure)
    count = largest[0].count
    if 2 * count < figure.n:
        return text(N_("Bij {wie} liepen de keuzes uiteen. Daar valt over te praten."), wie=who)
    if len(largest) > 1:
        return text(
            N_("Bij {wie} werden twee antwoorden even vaak gekozen. Daar valt over te praten."), wie=who
        )
    if key_of(largest[0]) == WEET_NIET:
        return text(N_("Bij {wie} wist minstens de helft het nog niet."), wie=who)
    if count == figure.n:
        return text(N_("Bij {wie} koos iedereen hetzelfde."), wie=who)
    return text(N_("Bij {wie} koos minstens de helft hetzelfde."), wie=who)
