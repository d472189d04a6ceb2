"""Uitnodiging: who invites whom in a casus according to each side, and when the village is asked."""

from spel.core.figures import Insight, Spread
from spel.core.script import Case
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.insights.answers import step_of
from spel.insights.base import key_of, most_chosen, spread
from spel.insights.wording import SIDE_NAMES, based_on

UITNODIGING, GEVRAAGD = "uitnodiging", "gevraagd"
WIE, WANNEER = "wie", "wanneer"
TITLES = {UITNODIGING: N_("Uitnodiging volgens {wie}"), GEVRAAGD: N_("Gevraagd volgens {wie}")}
DIVIDED = N_("Jullie zien dit verschillend. Vertel elkaar waarom.")
NAMES = {
    "gemeente": N_("Het vaakst gekozen: de gemeente vraagt {het_dorp}. Dat heet beleidsparticipatie."),
    "dorp": N_("Het vaakst gekozen: {het_dorp} vraagt de gemeente. Dat heet overheidsparticipatie."),
    "anders": N_("Het vaakst gekozen: het zit hier anders. Vertel elkaar hoe."),
}


def uitnodiging(state: State, case: Case) -> tuple[Insight, ...]:
    """Per side who invites whom, as counts, with the name that fits the option most chosen.

    Source: beleidsparticipatie and overheidsparticipatie as in the brochure of 2020; game P4.2.
    Silent for a side without answers.
    Says: "Het vaakst gekozen: de gemeente vraagt het dorp. Dat heet beleidsparticipatie."
    """
    return tuple(_insight(each, UITNODIGING, _who(each)) for each in _spreads(state, case, WIE))


def gevraagd(state: State, case: Case) -> tuple[Insight, ...]:
    """Per side when the village is asked, as counts. Silent for a side that skipped it.

    Source: "vroeg betrekken" in the brochure of 2020; game P4.2.
    Says: "Het vaakst gekozen: ‘Bij het plan’."
    """
    return tuple(_insight(each, GEVRAAGD, _when(each)) for each in _spreads(state, case, WANNEER))


def _spreads(state: State, case: Case, field: str) -> list[Spread]:
    found = (spread(state, step_of(case, UITNODIGING), field, side) for side in state.script.sides)
    return [each for each in found if each]


def _insight(figure: Spread, name: str, sentence: Say) -> Insight:
    rests_on = ((figure.side, figure.n),)
    title = text(TITLES[name], wie=SIDE_NAMES[figure.side])
    return Insight(name, title, figure, sentence, based_on(rests_on), rests_on)


def _who(figure: Spread) -> Say:
    first, *others = most_chosen(figure)
    return text(DIVIDED if others else NAMES[key_of(first)])


def _when(figure: Spread) -> Say:
    first, *others = most_chosen(figure)
    return text(DIVIDED) if others else text(N_("Het vaakst gekozen: ‘{moment}’."), moment=first.label)
