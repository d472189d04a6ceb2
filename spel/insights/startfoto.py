"""Startfoto: how the village sees itself, how the gemeente sees it, and the weather between them."""

from spel.core.figures import Insight, Profile, Profiles
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.answers import STARTFOTO
from spel.insights.base import most_chosen, profile, spread
from spel.insights.mengsel import mengsel
from spel.insights.wording import SIDE_NAMES, based_on, listed, rol_names


def nu(state: State) -> Profile | None:
    """NU: the chips of the village over its own roles."""
    return profile(state, STARTFOTO, Side.DORP, text(N_("Zo ziet {het_dorp} zichzelf nu")))


def gezien(state: State) -> Profile | None:
    """GEZIEN: the chips of the gemeente over the roles of the village organisation."""
    return profile(state, STARTFOTO, Side.GEMEENTE, text(N_("Zo ziet de gemeente {de_organisatie} nu")))


def startfoto(state: State) -> tuple[Insight, ...]:
    """Where we stood: per side the mean of its chips as shares, and the weather as counts.

    Source: game P2. Silent for a side without answers.
    Says: "Zo ziet het dorp zichzelf nu: verbinder met een vleugje aanjager."
    """
    pictures = [each for each in (nu(state), gezien(state)) if each]
    return (*(_picture(state, each) for each in pictures), *weather(state))


def _picture(state: State, shown: Profile) -> Insight:
    sentence = text(N_("{beeld}: {mengsel}."), beeld=shown.label, mengsel=mengsel(state, shown))
    return Insight(
        name="startfoto",
        title=shown.label,
        figure=Profiles((shown,), rol_names(state)),
        sentence=sentence,
        based_on=shown.based_on,
        rests_on=((shown.side, shown.n),) if shown.side else (),
    )


def weather(state: State) -> tuple[Insight, ...]:
    """Per side how the cooperation goes, in five skies, as counts. Silent for a side without answers.

    Says: "Over de samenwerking koos het dorp het vaakst: Zon en wolken."
    """
    found = (spread(state, STARTFOTO, "weer", side) for side in state.script.sides)
    return tuple(
        Insight(
            name="weer",
            title=text(N_("Het weer in de samenwerking volgens {wie}"), wie=SIDE_NAMES[each.side]),
            figure=each,
            sentence=_forecast(each.side, listed([bar.label for bar in most_chosen(each)])),
            based_on=based_on(((each.side, each.n),)),
            rests_on=((each.side, each.n),),
        )
        for each in found
        if each
    )


def _forecast(side: Side, weather: Say) -> Say:
    return text(N_("Over de samenwerking koos {wie} het vaakst: {weer}."), wie=SIDE_NAMES[side], weer=weather)
