"""Rolprofiel DOEN: the mix of roles that shows from what the village chose."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spel.core.figures import Insight, Profile
from spel.core.questions import Answer
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Rol, Side
from spel.core.words import N_, Say, text
from spel.insights.answers import NIET_AAN_ONS, ONEENS, ZELF, played, step_of, together
from spel.insights.base import beside
from spel.insights.mengsel import mengsel
from spel.insights.wording import RestsOn, based_on, first_impression, sentences

MAIN, SUPPORT = 0.7, 0.3
ENOUGH = 3
"""From this many casussen a mix gets its name; before that it is a first impression."""


@dataclass(frozen=True, slots=True)
class Doen:
    """What the village did: the mix, the casussen in it, and the joint choices that weigh nothing.

    `people` is the smallest number of own choices that stand in for a joint choice; 0 if none do.
    """

    profile: Profile
    cases: int
    people: int = 0
    niet_aan_ons: int = 0
    oneens: int = 0

    @property
    def is_enough(self) -> bool:
        """Whether there are enough casussen to name the mix."""
        return self.cases >= ENOUGH

    @property
    def rests_on(self) -> RestsOn:
        """The own choices that were used, if any."""
        return ((Side.DORP, self.people),) if self.people else ()


def rolprofiel(state: State) -> tuple[Insight, ...]:
    """DOEN as shares of 1 over the four roles.

    Source: roles of De Moor et al. (Utrecht University, 2018); own definition, game section 7.
    A casus gives 0.7 of its main and 0.3 of its supporting joint choice, or all of its main one.
    Without a joint choice it gives the mean of the own choices, if at least half of the side chose.
    "Niet aan ons", "weet niet" and "oneens" weigh 0. The mean over the casussen is brought to 1.
    Silent without a casus that weighs; below 3 casussen it says that it is a first impression.
    Says: "Na 5 casussen is het beeld: verbinder met een vleugje aanjager."
    """
    found = doen(state)
    if found is None:
        return ()
    return (
        Insight(
            name="rolprofiel",
            title=text(N_("De mix van rollen")),
            figure=beside(state, found.profile),
            sentence=_sentence(state, found),
            based_on=_based_on(found),
            rests_on=found.rests_on,
        ),
    )


def doen(state: State) -> Doen | None:
    """The mix of roles in the choices of the village; None when no casus weighs yet."""
    joint = {case.id: together(state, case, Side.DORP) for case in state.script.cases}
    own = {
        case.id: played(state, step_of(case, ZELF), Side.DORP)
        for case in state.script.cases
        if joint[case.id] is None
    }
    weighed = [_weigh(case, joint[case.id], own.get(case.id, ())) for case in state.script.cases]
    counting = [weights for weights in weighed if any(weights.values())]
    if not counting:
        return None
    people = min((len(answers) for answers in own.values() if answers), default=0)
    chosen = [answer.choice("hoofd") for answer in joint.values() if answer]
    return Doen(
        _profile(counting, people), len(counting), people, chosen.count(NIET_AAN_ONS), chosen.count(ONEENS)
    )


def _weigh(case: Case, joint: Answer | None, own: tuple[Answer, ...]) -> Mapping[Rol, float]:
    if joint is None:
        return _mean(_weights(case, answer.choice("keuze")) for answer in own)
    main, support = joint.choice("hoofd"), joint.choice("steun")
    if not support or support == main:
        return _weights(case, main)
    first, second = _weights(case, main), _weights(case, support)
    return {rol: MAIN * first.get(rol, 0) + SUPPORT * second.get(rol, 0) for rol in Rol}


def _weights(case: Case, key: str) -> Mapping[Rol, float]:
    return next((option.gewichten for option in case.dorp if option.sleutel == key), {})


def _mean(parts: Iterable[Mapping[Rol, float]]) -> Mapping[Rol, float]:
    known = list(parts)
    return {rol: sum(part.get(rol, 0) for part in known) / len(known) for rol in Rol} if known else {}


def _profile(weighed: list[Mapping[Rol, float]], people: int) -> Profile:
    mean = _mean(weighed)
    whole = sum(mean.values())
    shares = tuple((rol, mean[rol] / whole) for rol in Rol)
    label = text(N_("Zo koos {het_dorp} in de casussen"))
    return Profile(label, shares, based_on(cases=len(weighed)), Side.DORP if people else None, people)


def _sentence(state: State, found: Doen) -> Say:
    if not found.is_enough:
        return first_impression(found.cases)
    mix = mengsel(state, found.profile)
    return text(N_("Na {n} casussen is het beeld: {mengsel}."), n=found.cases, mengsel=mix)


def _based_on(found: Doen) -> Say:
    apart = []
    if found.niet_aan_ons:
        apart.append(text(N_("{n} keer zei {het_dorp}: dit is niet aan ons."), n=found.niet_aan_ons))
    if found.oneens:
        apart.append(text(N_("{n} keer werd {het_dorp} het niet eens."), n=found.oneens))
    return sentences(based_on(cases=found.cases), *apart)
