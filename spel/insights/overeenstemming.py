"""Overeenstemming: whether a side agrees within itself about who holds a casus, now and later."""

from collections.abc import Mapping
from typing import Literal

from spel.core.figures import Insight
from spel.core.questions import Answer
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.agreement import agreement
from spel.insights.answers import EIGENAAR, given, step_of
from spel.insights.base import pawns
from spel.insights.wording import SIDE_NAMES, based_on, sentences

ENOUGH = 3
"""Fewer answers than this can not agree or be divided."""
EENS, VERDEELD = 0.5, 0.2
"""From the first value of A on a side agrees; below the second it is divided."""

How = Literal["eens", "deels", "verdeeld"]

ALL: Mapping[How, str] = {
    "eens": N_("Binnen {wie} liggen de pionnen dicht bij elkaar."),
    "deels": N_("Binnen {wie} lopen de meningen hierover een beetje uiteen."),
    "verdeeld": N_("Binnen {wie} zijn jullie hierover verdeeld. Daar valt over te praten."),
}
NOW: Mapping[How, str] = {
    "eens": N_("Over nu liggen de pionnen dicht bij elkaar."),
    "deels": N_("Over nu lopen de meningen een beetje uiteen."),
    "verdeeld": N_("Over nu zijn jullie verdeeld."),
}
LATER: Mapping[How, str] = {
    "eens": N_("Over straks liggen ze dicht bij elkaar."),
    "deels": N_("Over straks lopen de meningen een beetje uiteen."),
    "verdeeld": N_("Over straks zijn jullie verdeeld."),
}


def overeenstemming(state: State, case: Case) -> tuple[Insight, ...]:
    """Per side how far its pawns on E1 to E4 lie together, now and as it should be; never the number.

    Source: measure of agreement A, Van der Eijk (2001), see `agreement`; both borders are our own.
    From 0.5 on a side agrees (two neighbouring places hold all), below 0.2 it is divided (an even
    spread is 0). Silent under 3 answers of a side.
    Says: "Binnen het dorp liggen de pionnen dicht bij elkaar."
    """
    answers = {side: given(state, step_of(case, EIGENAAR), side) for side in state.script.sides}
    return tuple(_insight(side, each) for side, each in answers.items() if len(each) >= ENOUGH)


def how(answers: tuple[Answer, ...], wished: bool) -> How:
    """Whether these pawns lie together."""
    found = agreement(pawns(answers, wished))
    if found >= EENS:
        return "eens"
    return "verdeeld" if found < VERDEELD else "deels"


def _insight(side: Side, answers: tuple[Answer, ...]) -> Insight:
    rests_on = ((side, len(answers)),)
    return Insight(
        name="overeenstemming",
        title=text(N_("Eens of verdeeld: {wie}"), wie=SIDE_NAMES[side]),
        figure=None,
        sentence=_sentence(side, how(answers, wished=False), how(answers, wished=True)),
        based_on=based_on(rests_on),
        rests_on=rests_on,
    )


def _sentence(side: Side, now: How, later: How) -> Say:
    if now == later:
        return text(ALL[now], wie=SIDE_NAMES[side])
    return sentences(text(NOW[now]), text(LATER[later]))
