"""Groeien: the role that may grow, as the village pointed it out."""

from spel.core.figures import Insight
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, text
from spel.insights.answers import STRAKS
from spel.insights.base import most_chosen, spread
from spel.insights.wording import based_on, listed


def groeien(state: State) -> tuple[Insight, ...]:
    """How often each role was named as the one that may grow, as counts.

    Source: game P6. Silent until somebody named one.
    Says: "Deze rol mag het meest groeien: verbinder."
    """
    figure = spread(state, STRAKS, "groeien", Side.DORP)
    if figure is None:
        return ()
    rests_on = ((Side.DORP, figure.n),)
    return (
        Insight(
            name="groeien",
            title=text(N_("Wat mag groeien")),
            figure=figure,
            sentence=text(
                N_("Dit mag volgens {het_dorp} het meest groeien: {rollen}."),
                rollen=listed([bar.label for bar in most_chosen(figure)]),
            ),
            based_on=based_on(rests_on),
            rests_on=rests_on,
        ),
    )
