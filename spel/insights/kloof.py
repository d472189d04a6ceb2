"""Kloof: where the village and the gemeente put the pawn on one casus, and how far that lies apart."""

from spel.core.figures import Insight
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Eigenaar, Side
from spel.core.words import N_, Say, counted, text
from spel.insights.pionnen import Placed, middle, placed, upper_middle
from spel.insights.wording import based_on, sentences

Place = tuple[Eigenaar, Eigenaar]
"""The low and the high median of a side: two places when it stands between them."""
Places = tuple[Place, Place]
"""Where the village stands, and where the gemeente does."""


def kloof(state: State, case: Case) -> tuple[Insight, ...]:
    """The middle pawn of both sides on E1 to E4, now and as it should be, in words.

    Source: own definition, game section 7. Ownership only: roles and steps of the trap are other scales,
    and are never subtracted. The middle is the median; a side may stand between two places, and then no
    distance is told.
    Silent unless at least half of both sides put a pawn.
    Says: "Nu zet het dorp de pion op ‘Het dorp doet het zelf’."
    """
    return tuple(_insight(state, each) for each in placed(state, (case,)))


def _insight(state: State, here: Placed) -> Insight:
    rests_on = ((Side.DORP, len(here.dorp)), (Side.GEMEENTE, len(here.gemeente)))
    now, later = _places(here, "nu"), _places(here, "straks")
    return Insight(
        name="kloof",
        title=text(N_("Waar de pion staat")),
        figure=None,
        sentence=sentences(*_now(state, now), *_later(state, now, later)),
        based_on=based_on(rests_on),
        rests_on=rests_on,
    )


def _places(here: Placed, field: str) -> Places:
    dorp, gemeente = ((middle(side, field), upper_middle(side, field)) for side in (here.dorp, here.gemeente))
    return dorp, gemeente


def _now(state: State, places: Places) -> tuple[Say, ...]:
    dorp, gemeente = places
    if dorp == gemeente:
        return (text(N_("Nu zetten beide kanten de pion {plek}."), plek=_on(state, dorp)),)
    return (
        text(N_("Nu zet {het_dorp} de pion {plek}."), plek=_on(state, dorp)),
        text(N_("De gemeente zet hem {plek}."), plek=_on(state, gemeente)),
        *_apart(dorp, gemeente),
    )


def _apart(dorp: Place, gemeente: Place) -> tuple[Say, ...]:
    """How far; nothing when a side stands between two places."""
    if dorp[0] != dorp[1] or gemeente[0] != gemeente[1]:
        return ()
    n = abs(dorp[0].rank - gemeente[0].rank)
    return (counted(n, "Dat is {n} plek verschil.", "Dat is {n} plekken verschil."),)


def _later(state: State, now: Places, later: Places) -> tuple[Say, ...]:
    dorp, gemeente = later
    if later == now:
        return (text(N_("Straks mag dat van beide kanten zo blijven.")),)
    if dorp == gemeente:
        return (text(N_("Straks willen beide kanten hem {plek}."), plek=_on(state, dorp)),)
    return (
        text(N_("Straks wil {het_dorp} hem {plek}."), plek=_on(state, dorp)),
        text(N_("De gemeente wil hem {plek}."), plek=_on(state, gemeente)),
    )


def _on(state: State, place: Place) -> Say:
    low, high = (state.script.terms.type(each).kort for each in place)
    if low == high:
        return text(N_("op ‘{plek}’"), plek=low)
    return text(N_("tussen ‘{een}’ en ‘{ander}’ in"), een=low, ander=high)
