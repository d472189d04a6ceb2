"""Groeien: the role that may grow, as the village pointed it out."""

from spel.core.figures import Insight
from spel.core.state import State
from spel.core.vocabulary import Rol, Side
from spel.core.words import N_, counted, text
from spel.insights.answers import STRAKS
from spel.insights.base import key_of, most_chosen, spread
from spel.insights.wording import based_on, listed, rol_name


def groeien(state: State) -> tuple[Insight, ...]:
    """How often each role was named as the one that may grow, as counts.

    Source: game P6. Silent until somebody named one.
    Says: "Van het dorp mag deze rol het meest groeien: verbinder."
    """
    figure = spread(state, STRAKS, "groeien", Side.DORP)
    if figure is None:
        return ()
    rests_on = ((Side.DORP, figure.n),)
    most = [rol_name(state, Rol(key_of(bar))) for bar in most_chosen(figure)]
    return (
        Insight(
            name="groeien",
            title=text(N_("Wat mag groeien")),
            figure=figure,
            sentence=counted(
                len(most),
                "Van {het_dorp} mag deze rol het meest groeien: {rollen}.",
                "Van {het_dorp} mogen deze rollen het meest groeien: {rollen}.",
                rollen=listed(most),
            ),
            based_on=based_on(rests_on),
            rests_on=rests_on,
        ),
    )
