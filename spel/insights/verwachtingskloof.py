"""Verwachtingskloof: what the village wants to become beside what the gemeente hopes for."""

from spel.core.figures import Insight, Profile
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.answers import STRAKS
from spel.insights.base import beside, profile
from spel.insights.mengsel import is_close, largest_difference
from spel.insights.wording import based_on, rol_name


def straks(state: State) -> Profile | None:
    """STRAKS: the chips of the village over the roles it wants to play."""
    return profile(state, STRAKS, Side.DORP, text(N_("Zo wil {het_dorp} straks zijn")))


def hoop(state: State) -> Profile | None:
    """HOOP: the chips of the gemeente over the roles it hopes to meet in the village organisation."""
    return profile(
        state, STRAKS, Side.GEMEENTE, text(N_("Zo hoopt de gemeente {de_organisatie} straks te zien"))
    )


def verwachtingskloof(state: State) -> tuple[Insight, ...]:
    """STRAKS beside HOOP, both as shares of 1; the role that differs most is named.

    Source: own definition, game P6 and section 7. Silent until both sides laid chips.
    Says: "De gemeente hoopt vaker op een aanjager dan het dorp zelf wil."
    """
    wish, hope = straks(state), hoop(state)
    if wish is None or hope is None:
        return ()
    rests_on = tuple((each.side, each.n) for each in (wish, hope) if each.side)
    return (
        Insight(
            name="verwachtingskloof",
            title=text(N_("Wat we van elkaar verwachten")),
            figure=beside(state, wish, hope),
            sentence=told_of(state, wish, hope),
            based_on=based_on(rests_on),
            rests_on=rests_on,
        ),
    )


def told_of(state: State, wish: Profile, hope: Profile) -> Say:
    """What the wish and the hope tell beside each other."""
    if is_close(wish, hope):
        return text(N_("Wat {het_dorp} wil en wat de gemeente hoopt, ligt dicht bij elkaar."))
    rol, more = largest_difference(wish, hope)
    named = rol_name(state, rol)
    if more > 0:
        return text(N_("De gemeente hoopt vaker op een {rol} dan {het_dorp} zelf wil."), rol=named)
    return text(N_("{Het_dorp} wil vaker {rol} zijn dan de gemeente hoopt."), rol=named)
