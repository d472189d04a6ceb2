"""Stoelwissel: what a side chose in the chair of the other, beside what the other really chose."""

from collections.abc import Mapping

from spel.core.figures import Insight, Spread
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, counted, text
from spel.insights.answers import ONEENS, step_of, together
from spel.insights.base import key_of, spread
from spel.insights.wording import SIDE_NAMES, based_on

STOELWISSEL = "stoelwissel"
KEUZE = "keuze"
ACROSS: Mapping[Side, Side] = {Side.DORP: Side.GEMEENTE, Side.GEMEENTE: Side.DORP}
TITLES: Mapping[Side, Text] = {
    Side.DORP: Text(N_("Zo dacht {het_dorp} als gemeente")),
    Side.GEMEENTE: Text(N_("Zo dacht de gemeente als dorp")),
}


def stoelwissel(state: State, case: Case) -> tuple[Insight, ...]:
    """Per direction what was chosen in the other chair, and how many chose what the other chose jointly.

    Source: own definition, game P4. Counts, and no judgement: a difference is a start of a talk.
    Silent for a side without answers; without one joint choice across it does not compare.
    Says: "3 deelnemers van het dorp kozen als gemeente hetzelfde als de gemeente zelf."
    """
    found = (seen_by(state, case, side) for side in ACROSS)
    return tuple(each for each in found if each)


def seen_by(state: State, case: Case, side: Side) -> Insight | None:
    """One direction: this side in the chair of the other."""
    figure = spread(state, step_of(case, STOELWISSEL), KEUZE, side)
    if figure is None:
        return None
    rests_on = ((side, figure.n),)
    sentence = _sentence(state, case, figure)
    return Insight(STOELWISSEL, TITLES[side], figure, sentence, based_on(rests_on), rests_on)


def _sentence(state: State, case: Case, figure: Spread) -> Say:
    other = ACROSS[figure.side]
    joint = together(state, case, other)
    chosen = joint.choice("hoofd") if joint else ""
    if not chosen:
        return text(N_("Leg dit naast wat {ander} zelf kiest."), ander=SIDE_NAMES[other])
    if chosen == ONEENS:
        return text(N_("Daarover werd {ander} het zelf ook niet eens."), ander=SIDE_NAMES[other])
    return _same(figure, chosen)


def _same(figure: Spread, chosen: str) -> Say:
    who, other = SIDE_NAMES[figure.side], SIDE_NAMES[ACROSS[figure.side]]
    same = sum(bar.count for bar in figure.bars if key_of(bar) == chosen)
    if not same:
        return text(N_("De keuze van {ander} was voor {wie} een verrassing."), ander=other, wie=who)
    return counted(
        same,
        "{n} deelnemer van {wie} koos daar hetzelfde als {ander} zelf.",
        "{n} deelnemers van {wie} kozen daar hetzelfde als {ander} zelf.",
        wie=who,
        ander=other,
    )
