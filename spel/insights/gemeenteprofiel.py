"""Gemeenteprofiel: on which steps of the trap the gemeente stood in the casussen."""

from collections import Counter
from dataclasses import dataclass

from spel.core.figures import Bar, Insight, Spread
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side, Trede
from spel.core.words import N_, Say, text
from spel.insights.answers import ZELF, by_table, played, step_of, together
from spel.insights.wording import RestsOn, based_on, first_impression, listed, trede_name

ENOUGH = 3
"""Below this many casussen it is a first impression."""


@dataclass(frozen=True, slots=True)
class Stood:
    """The step of the trap on a casus, and on how many own choices that rests (0: a joint choice)."""

    trede: Trede
    people: int = 0


def gemeenteprofiel(state: State) -> tuple[Insight, ...]:
    """How many casussen fell on each step of the trap, as counts; a scale of order, so no mean.

    Source: Raad voor het openbaar bestuur, Loslaten in vertrouwen (2012); own definition, game section 7.
    A casus counts by the joint choice of the gemeente. Without one it counts by the own choices, if at
    least half of the side chose and at least half of them stood on the same step. Of more tables of the
    gemeente each has one voice in the same way.
    "Niet aan ons", "weet niet" and "oneens" stand nowhere. Silent without a casus that counts; below 3
    casussen it says that it is a first impression.
    Says: "In 4 casussen koos de gemeente het vaakst voor faciliteren."
    """
    stood = [each for case in state.script.cases if (each := stand(state, case))]
    if not stood:
        return ()
    own = [each.people for each in stood if each.people]
    rests_on: RestsOn = ((Side.GEMEENTE, min(own)),) if own else ()
    return (
        Insight(
            name="gemeenteprofiel",
            title=text(N_("Zo koos de gemeente in de casussen")),
            figure=_figure(state, stood),
            sentence=_sentence(state, stood),
            based_on=based_on(cases=len(stood)),
            rests_on=rests_on,
        ),
    )


def stand(state: State, case: Case) -> Stood | None:
    """Where the gemeente stood on a casus; None when it chose no step, or was divided."""
    rungs = {option.sleutel: option.trede for option in case.gemeente}
    joint = together(state, case, Side.GEMEENTE)
    if joint is not None:
        chosen = rungs.get(joint.choice("hoofd"))
        return Stood(chosen) if chosen else None
    tables = by_table(state, case, Side.GEMEENTE)
    if tables:
        most = _most(Counter(rungs.get(answer.choice("hoofd")) for answer in tables.values()))
        return Stood(most.trede) if most else None
    answers = played(state, step_of(case, ZELF), Side.GEMEENTE)
    return _most(Counter(rungs.get(answer.choice("keuze")) for answer in answers))


def _most(stood: Counter[Trede | None]) -> Stood | None:
    """The step where at least half stood, and no other step as many."""
    if not stood:
        return None
    (trede, most), (_, next_most) = [*stood.most_common(2), (None, 0)][:2]
    divided = next_most == most or 2 * most < stood.total()
    return None if trede is None or divided else Stood(trede, stood.total())


def _figure(state: State, stood: list[Stood]) -> Spread:
    counts = Counter(each.trede for each in stood)
    bars = (Bar(term.naam, counts[term.sleutel]) for term in state.script.terms.treden)
    return Spread(Side.GEMEENTE, tuple(bars), len(stood))


def _sentence(state: State, stood: list[Stood]) -> Say:
    if len(stood) < ENOUGH:
        return first_impression(len(stood))
    counts = Counter(each.trede for each in stood)
    most = max(counts.values())
    if most == 1:
        return text(N_("In {n} casussen koos de gemeente steeds iets anders."), n=len(stood))
    names = [trede_name(state, trede) for trede in Trede if counts[trede] == most]
    sentence = N_("In {n} casussen koos de gemeente het vaakst voor {treden}.")
    return text(sentence, n=len(stood), treden=listed(names))
