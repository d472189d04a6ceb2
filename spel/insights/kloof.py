"""Kloof: where the village and the gemeente put the pawn on one casus, and how far that lies apart."""

from spel.core.figures import Insight
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Eigenaar, Side
from spel.core.words import N_, Say, counted, text
from spel.insights.pionnen import Placed, middle, placed
from spel.insights.wording import based_on, sentences

Places = tuple[Eigenaar, Eigenaar]
"""Where the village stands, and where the gemeente does."""


def kloof(state: State, case: Case) -> tuple[Insight, ...]:
    """The middle pawn of both sides on E1 to E4, now and as it should be, in words.

    Source: own definition, game section 7. Ownership only: roles and steps of the trap are other scales,
    and are never subtracted. The middle is the low median; the distance counts the places between.
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
    return middle(here.dorp, field), middle(here.gemeente, field)


def _now(state: State, places: Places) -> tuple[Say, ...]:
    dorp, gemeente = places
    if dorp == gemeente:
        return (text(N_("Nu zetten beide kanten de pion op ‘{plek}’."), plek=_name(state, dorp)),)
    return (
        text(N_("Nu zet {het_dorp} de pion op ‘{plek}’."), plek=_name(state, dorp)),
        text(N_("De gemeente zet hem op ‘{plek}’."), plek=_name(state, gemeente)),
        counted(abs(dorp.rank - gemeente.rank), "Dat is {n} plek verschil.", "Dat is {n} plekken verschil."),
    )


def _later(state: State, now: Places, later: Places) -> tuple[Say, ...]:
    dorp, gemeente = later
    if later == now:
        return (text(N_("Straks mag dat van beide kanten zo blijven.")),)
    if dorp == gemeente:
        return (text(N_("Straks willen beide kanten hem op ‘{plek}’."), plek=_name(state, dorp)),)
    return (
        text(N_("Straks wil {het_dorp} hem op ‘{plek}’."), plek=_name(state, dorp)),
        text(N_("De gemeente wil hem op ‘{plek}’."), plek=_name(state, gemeente)),
    )


def _name(state: State, place: Eigenaar) -> str:
    return state.script.terms.type(place).kort
