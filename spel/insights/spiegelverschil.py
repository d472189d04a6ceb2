"""Spiegelverschil: the village as it sees itself beside how the gemeente sees it."""

from spel.core.figures import Insight, Profile
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.insights.base import beside
from spel.insights.mengsel import is_close, largest_difference
from spel.insights.startfoto import gezien, nu
from spel.insights.wording import based_on, rol_name


def spiegelverschil(state: State) -> tuple[Insight, ...]:
    """NU beside GEZIEN, both as shares of 1; the role that differs most is named, never the distance.

    Source: own definition, game section 7. Silent until both sides laid chips.
    Says: "De gemeente ziet het dorpsbelang vaker als aanjager dan het dorp dat doet."
    """
    own, seen = nu(state), gezien(state)
    if own is None or seen is None:
        return ()
    rests_on = tuple((each.side, each.n) for each in (own, seen) if each.side)
    return (
        Insight(
            name="spiegelverschil",
            title=text(N_("Hoe de ander ons ziet")),
            figure=beside(state, own, seen),
            sentence=told_of(state, own, seen),
            based_on=based_on(rests_on),
            rests_on=rests_on,
        ),
    )


def told_of(state: State, own: Profile, seen: Profile) -> Say:
    """What two mixes tell beside each other."""
    if is_close(own, seen):
        return text(N_("{Het_dorp} en de gemeente kijken bijna hetzelfde naar {de_organisatie}."))
    rol, more = largest_difference(own, seen)
    named = rol_name(state, rol)
    if more > 0:
        return text(
            N_("De gemeente ziet {de_organisatie} vaker als {rol} dan {het_dorp} dat doet."), rol=named
        )
    return text(N_("{Het_dorp} ziet zichzelf vaker als {rol} dan de gemeente dat doet."), rol=named)
