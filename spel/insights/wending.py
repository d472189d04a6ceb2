"""Wending: whether the choices of a side hold when something turns."""

from spel.core.figures import Insight, Spread
from spel.core.script import Case
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.insights.answers import step_of
from spel.insights.base import key_of, most_chosen, spread
from spel.insights.wording import SIDE_NAMES, based_on

WENDING = "wending"
STAND = "stand"
SAYS = {
    "blijft": N_("Bij {wie} blijft de keuze het vaakst staan."),
    "aanpassen": N_("Bij {wie} wordt de keuze het vaakst aangepast."),
    "anders": N_("Bij {wie} komt een andere keuze het vaakst voor."),
}


def wending(state: State, case: Case) -> tuple[Insight, ...]:
    """Per side how many keep, adapt or change their choice after the turn, as counts.

    Source: own definition, game P4. Silent for a side without answers.
    Says: "Bij het dorp blijft de keuze het vaakst staan."
    """
    found = (spread(state, step_of(case, WENDING), STAND, side) for side in state.script.sides)
    return tuple(_insight(each) for each in found if each)


def _insight(figure: Spread) -> Insight:
    rests_on = ((figure.side, figure.n),)
    return Insight(
        WENDING,
        text(N_("Na de wending: {wie}"), wie=SIDE_NAMES[figure.side]),
        figure,
        _sentence(figure),
        based_on(rests_on),
        rests_on,
    )


def _sentence(figure: Spread) -> Say:
    who = SIDE_NAMES[figure.side]
    first, *others = most_chosen(figure)
    if others:
        return text(N_("Bij {wie} lopen de antwoorden uiteen. Daar valt over te praten."), wie=who)
    if key_of(first) == "blijft" and first.count == figure.n:
        return text(N_("Bij {wie} houdt de keuze bij iedereen stand."), wie=who)
    return text(SAYS[key_of(first)], wie=who)
