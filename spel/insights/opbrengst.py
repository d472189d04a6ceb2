"""Opbrengst: what became of the afspraken of an earlier evening, side by side."""

from collections import Counter
from collections.abc import Iterator, Mapping

from spel.core.figures import Insight, Spread
from spel.core.figures_terugkijken import OutcomeRow, Outcomes
from spel.core.script import StepId
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, counted, text
from spel.insights.base import key_of, most_chosen, spread
from spel.insights.wording import SIDE_NAMES, based_on, listed, sentences

TERUGKIJKEN = StepId("terugkijken")
MOST = 8
"""So many afspraken fit in one form."""
WEET_NIET = "weet-niet"

COUNTED: Mapping[str, str] = {
    "gedaan": N_("{n} gedaan"),
    "bezig": N_("{n} bezig"),
    "gestopt": N_("{n} gestopt"),
    "anders": N_("{n} anders gegaan"),
    WEET_NIET: N_("{n} niet bekend"),
}
"""Every outcome by its key, as it is counted in a sentence."""


def field_of(number: int) -> str:
    """The name of the question about an afspraak, from 1."""
    return f"uitkomst-{number}"


def opbrengst(state: State) -> tuple[Insight, ...]:
    """Per side how often each outcome was tapped per afspraak, as counts.

    Source: game P11. An afspraak counts as what was tapped most; where two outcomes are equal the answers
    differ. Silent for a side without answers, and without an earlier evening.
    Says: "Van de 3 afspraken: 2 gedaan en 1 bezig."
    """
    return tuple(insight for side in state.script.sides for insight in _of_side(state, side))


def _of_side(state: State, side: Side) -> Iterator[Insight]:
    earlier = state.script.earlier
    asked = enumerate(earlier.afspraken[:MOST] if earlier else (), start=1)
    told = ((wat, spread(state, TERUGKIJKEN, field_of(number), side)) for number, (_, wat) in asked)
    found = [(wat, counts) for wat, counts in told if counts]
    if not found:
        return
    n = min(counts.n for _, counts in found)
    yield Insight(
        name="opbrengst",
        title=text(N_("Wat kwam ervan, volgens {wie}"), wie=SIDE_NAMES[side]),
        figure=Outcomes(
            side,
            tuple(bar.label for bar in found[0][1].bars),
            tuple(OutcomeRow(wat, tuple(bar.count for bar in counts.bars)) for wat, counts in found),
            n,
        ),
        sentence=_sentence([counts for _, counts in found]),
        based_on=based_on(((side, n),)),
        rests_on=((side, n),),
    )


def _sentence(found: list[Spread]) -> Say:
    """How many afspraken came to what; those that people see differently apart."""
    most = [most_chosen(each) for each in found]
    times = Counter(key_of(bars[0]) for bars in most if len(bars) == 1)
    parts: list[Say] = [text(words, n=times[key]) for key, words in COUNTED.items() if times[key]]
    split = len(found) - times.total()
    told: list[Say] = [_listed(len(found), parts)] if parts else []
    if split:
        told.append(_split(split))
    return sentences(*told)


def _split(n: int) -> Say:
    return counted(
        n,
        "Over {n} afspraak lopen de antwoorden uiteen.",
        "Over {n} afspraken lopen de antwoorden uiteen.",
    )


def _listed(n: int, parts: list[Say]) -> Say:
    return counted(n, "Van {n} afspraak: {wat}.", "Van de {n} afspraken: {wat}.", wat=listed(parts))
