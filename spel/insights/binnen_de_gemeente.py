"""Binnen de gemeente: what officials, college and council chose, beside each other."""

from collections import Counter
from collections.abc import Iterator, Mapping

from spel.core.actors import SeatId
from spel.core.figures import Bar, Insight, Spread
from spel.core.openness import is_public
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side, Trede
from spel.core.words import N_, Say, text
from spel.insights.answers import ZELF, given, step_of
from spel.insights.petten import HATS, hats, shown_apart
from spel.insights.wording import based_on, listed, trede_name

TWO = 2
"""One hat alone has no inner gap."""


def binnen_de_gemeente(state: State) -> tuple[Insight, ...]:
    """How often each hat of the gemeente chose each trede for itself, over the casussen.

    Source: own definition, game section 5 (the inner gap); hats are named by people themselves. A casus
    counts when of every hat at least 3 people answered it, and of the others nobody or at least 3, so
    that nothing can be worked out. Silent with fewer than two such hats.
    Says: "Ambtenaar: het vaakst faciliteren."
    """
    worn = hats(state, Side.GEMEENTE)
    cases = [case for case in state.script.cases if is_public(state, step_of(case, ZELF))]
    kept = _kept(state, worn)
    if len(kept) < TWO:
        return ()
    counting = [case for case in cases if _allowed(state, case, worn, kept)]
    chosen = {hat: _chosen(state, counting, worn, hat) for hat in kept}
    if not counting or not all(chosen.values()):
        return ()
    return tuple(
        Insight(
            name="binnen_de_gemeente",
            title=text(N_("Binnen de gemeente: {wie}"), wie=option.label),
            figure=_figure(state, chosen[option.key]),
            sentence=_sentence(state, option.label, chosen[option.key]),
            based_on=based_on(((Side.GEMEENTE, chosen[option.key].total()),), len(counting)),
            rests_on=((Side.GEMEENTE, _least(state, counting, worn, option.key)),),
        )
        for option in HATS[Side.GEMEENTE]
        if option.key in kept
    )


def _kept(state: State, worn: Mapping[SeatId, str]) -> frozenset[str]:
    people: Counter[str] = Counter()
    for seat, hat in worn.items():
        people[hat] += state.seats[seat].people
    return shown_apart(people, state.side_size(Side.GEMEENTE))


def _answered(state: State, case: Case, worn: Mapping[SeatId, str], hat: str) -> Iterator[tuple[str, int]]:
    """What the seats with a hat chose on a casus, and for how many people."""
    for seat, answer in state.answers_of(step_of(case, ZELF), Side.GEMEENTE).items():
        if worn.get(seat) == hat:
            yield answer.choice("keuze"), state.seats[seat].people - answer.dissent


def _count(state: State, case: Case, worn: Mapping[SeatId, str], hat: str) -> int:
    return sum(n for _, n in _answered(state, case, worn, hat))


def _allowed(state: State, case: Case, worn: Mapping[SeatId, str], kept: frozenset[str]) -> bool:
    people = {hat: _count(state, case, worn, hat) for hat in kept}
    everybody = len(given(state, step_of(case, ZELF), Side.GEMEENTE))
    return shown_apart(people, everybody) == kept


def _least(state: State, cases: list[Case], worn: Mapping[SeatId, str], hat: str) -> int:
    return min(_count(state, case, worn, hat) for case in cases)


def _chosen(state: State, cases: list[Case], worn: Mapping[SeatId, str], hat: str) -> Counter[Trede]:
    """On which tredes a hat stood; ways out stand nowhere."""
    stood: Counter[Trede] = Counter()
    for case in cases:
        rungs = {option.sleutel: option.trede for option in case.gemeente}
        for key, people in _answered(state, case, worn, hat):
            if key in rungs:
                stood[rungs[key]] += people
    return stood


def _figure(state: State, stood: Counter[Trede]) -> Spread:
    bars = (Bar(term.naam, stood[term.sleutel]) for term in state.script.terms.treden)
    return Spread(Side.GEMEENTE, tuple(bars), stood.total())


def _sentence(state: State, hat: Say, stood: Counter[Trede]) -> Say:
    most = max(stood.values())
    names = [trede_name(state, trede) for trede in Trede if stood[trede] == most]
    return text(N_("{wie}: het vaakst {treden}."), wie=hat, treden=listed(names))
