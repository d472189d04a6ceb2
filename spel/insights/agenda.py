"""Agenda: which of the topics that play here do village and gemeente share."""

from spel.core.figures import Insight
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.stippen import board, dotted, people
from spel.insights.wording import based_on, listed, sentences

BOTH = (Side.DORP, Side.GEMEENTE)
MOST_NAMED = 4
"""More titles than this are not read in a sentence; the board shows them."""


def agenda(state: State) -> tuple[Insight, ...]:
    """Of the casussen dotted by village or gemeente, how many both dotted; one dot is enough.

    Source: game P3 and section 7, Gedeeld belang. Silent when one of the two laid no dot at all.
    Says: "Op 4 van de 5 onderwerpen legden beide kanten stippen."
    """
    shown = board(state)
    own, other = (dotted(shown, side) if shown else () for side in BOTH)
    if shown is None or not own or not other:
        return ()
    shared = [row.titel for row in shown.rows if row.casus in own and row.casus in other]
    rests_on = tuple((side, people(shown, side)) for side in BOTH)
    return (
        Insight(
            name="agenda",
            title=text(N_("Wat jullie delen")),
            figure=None,
            sentence=_sentence(shared, len({*own, *other})),
            based_on=based_on(rests_on),
            rests_on=rests_on,
        ),
    )


def _sentence(shared: list[str], topics: int) -> Say:
    if not shared:
        return text(N_("De stippen van {het_dorp} en de gemeente liggen op andere onderwerpen."))
    if topics == 1:
        return text(N_("{Het_dorp} en de gemeente legden stippen op hetzelfde onderwerp."))
    said = N_("Op {n} van de {m} onderwerpen legden beide kanten stippen.")
    if len(shared) == topics:
        said = N_("Op alle {n} onderwerpen legden beide kanten stippen.")
    counted = text(said, n=len(shared), m=topics)
    if len(shared) > MOST_NAMED:
        return counted
    titles: list[Say] = [text(N_("‘{naam}’"), naam=titel) for titel in shared]
    named = N_("Dat is {onderwerpen}.") if len(titles) == 1 else N_("Dat zijn {onderwerpen}.")
    return sentences(counted, text(named, onderwerpen=listed(titles)))
