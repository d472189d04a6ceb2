"""Startfoto: how the village sees itself, how the gemeente sees it, and the weather between them."""

from spel.core.figures import Insight, Profile
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.answers import photo
from spel.insights.base import beside, most_chosen, profile, spread
from spel.insights.mengsel import mengsel
from spel.insights.toen import toen_nu
from spel.insights.wording import SIDE_NAMES, based_on, listed


def nu(state: State) -> Profile | None:
    """NU: the chips of the village over its own roles."""
    return profile(state, photo(state), Side.DORP, text(N_("Zo ziet {het_dorp} zichzelf nu")))


def gezien(state: State) -> Profile | None:
    """GEZIEN: the chips of the gemeente over the roles of the village organisation."""
    return profile(state, photo(state), Side.GEMEENTE, text(N_("Zo ziet de gemeente {de_organisatie} nu")))


def startfoto(state: State) -> tuple[Insight, ...]:
    """Where we stood: per side the mean of its chips as shares, and the weather as counts.

    The startfoto of an earlier evening, where one was taken along, lies above that of the village.
    Source: game P2. Silent for a side without answers.
    Says: "Het beeld is: verbinder met een vleugje aanjager."
    """
    pictures = (
        (text(N_("{Het_dorp} over zichzelf")), nu(state)),
        (text(N_("De gemeente over {de_organisatie}")), gezien(state)),
    )
    return (*(_picture(state, title, each) for title, each in pictures if each), *weather(state))


def _picture(state: State, title: Say, shown: Profile) -> Insight:
    before = toen_nu(state) if shown.side is Side.DORP else None
    return Insight(
        name="startfoto",
        title=title,
        figure=beside(state, *([before] if before else []), shown),
        sentence=told_of(state, shown),
        based_on=shown.based_on,
        rests_on=((shown.side, shown.n),) if shown.side else (),
    )


def told_of(state: State, shown: Profile) -> Say:
    """What a mix is called."""
    return text(N_("Het beeld is: {mengsel}."), mengsel=mengsel(state, shown))


def weather(state: State) -> tuple[Insight, ...]:
    """Per side how the cooperation goes, in five skies, as counts. Silent for a side without answers.

    Says: "Het vaakst gekozen voor de samenwerking: ‘Zon en wolken’."
    """
    found = (spread(state, photo(state), "weer", side) for side in state.script.sides)
    return tuple(
        Insight(
            name="weer",
            title=text(N_("Het weer volgens {wie}"), wie=SIDE_NAMES[each.side]),
            figure=each,
            sentence=_forecast([_quoted(bar.label) for bar in most_chosen(each)]),
            based_on=based_on(((each.side, each.n),)),
            rests_on=((each.side, each.n),),
        )
        for each in found
        if each
    )


def _quoted(sky: Say) -> Say:
    """In quotes, so that "Zon en wolken" reads as one sky."""
    return text(N_("‘{naam}’"), naam=sky)


def _forecast(skies: list[Say]) -> Say:
    return text(N_("Het vaakst gekozen voor de samenwerking: {weer}."), weer=listed(skies))
