"""DOEN: what the village did, as a mix of roles: of the whole side, of one table, of all tables together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spel.core.figures import Profile
from spel.core.questions import Answer
from spel.core.script import Case, Table
from spel.core.state import State
from spel.core.vocabulary import Rol, Side
from spel.core.words import N_, Say, text
from spel.insights.answers import NIET_AAN_ONS, ONEENS, ZELF, by_table, played, step_of, together
from spel.insights.wording import RestsOn, based_on

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
    tables: int = 0
    """Of so many tables, each with one voice; 0 where the village chose as one."""

    @property
    def is_enough(self) -> bool:
        """Whether there are enough casussen to name the mix."""
        return self.cases >= ENOUGH

    @property
    def rests_on(self) -> RestsOn:
        """The own choices that were used, if any."""
        return ((Side.DORP, self.people),) if self.people else ()


def doen(state: State) -> Doen | None:
    """The mix of roles in the choices of the village; None when no casus weighs yet.

    Where its tables chose, it is the mean over the tables: each has one voice, however many sit at it.
    """
    tables = doen_by_table(state)
    return _all_tables(tables) if tables else _as_one(state)


def _as_one(state: State) -> Doen | None:
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
    label = text(N_("Zo koos {het_dorp} in de casussen"))
    return Doen(
        profile=_profile(counting, people, label),
        cases=len(counting),
        people=people,
        niet_aan_ons=chosen.count(NIET_AAN_ONS),
        oneens=chosen.count(ONEENS),
    )


def doen_by_table(state: State) -> tuple[tuple[Table, Doen], ...]:
    """The mix of every table of the village of which a casus weighs, in the order of the evening."""
    tables = (table for table in state.script.tables if table.side is Side.DORP)
    found = ((table, _at_table(state, table)) for table in tables)
    return tuple((table, mix) for table, mix in found if mix)


def _at_table(state: State, table: Table) -> Doen | None:
    joint = [by_table(state, case, Side.DORP).get(table.id) for case in state.script.cases]
    weighed = [_weigh(case, answer, ()) for case, answer in zip(state.script.cases, joint, strict=True)]
    counting = [weights for weights in weighed if any(weights.values())]
    if not counting:
        return None
    chosen = [answer.choice("hoofd") for answer in joint if answer]
    return Doen(
        profile=_profile(counting, 0, table.naam),
        cases=len(counting),
        niet_aan_ons=chosen.count(NIET_AAN_ONS),
        oneens=chosen.count(ONEENS),
        tables=1,
    )


def _all_tables(found: tuple[tuple[Table, Doen], ...]) -> Doen:
    """One voice for each table: the mean of their mixes. `cases` is the most that one of them has."""
    mixes = [dict(each.profile.shares) for _, each in found]
    cases = max(each.cases for _, each in found)
    return Doen(
        profile=_profile(mixes, 0, text(N_("Zo kozen de tafels in de casussen"))),
        cases=cases,
        niet_aan_ons=sum(each.niet_aan_ons for _, each in found),
        oneens=sum(each.oneens for _, each in found),
        tables=len(found),
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


def _profile(weighed: Sequence[Mapping[Rol, float]], people: int, label: Say) -> Profile:
    mean = _mean(weighed)
    whole = sum(mean.values())
    shares = tuple((rol, mean[rol] / whole) for rol in Rol)
    return Profile(label, shares, based_on(cases=len(weighed)), Side.DORP if people else None, people)
