"""Samen anders: a side that together chose something else than most of it chose alone."""

from dataclasses import dataclass

from spel.core.figures import Insight
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, counted, text
from spel.insights.answers import ONEENS, WEET_NIET, ZELF, played, step_of, together
from spel.insights.base import key_of, most_chosen, spread
from spel.insights.wording import SIDE_NAMES, based_on

HERE = N_("Samen koos {wie} iets anders dan de meesten eerst alleen.")
ALWAYS = N_("In alle {n} casussen koos {wie} samen iets anders dan eerst alleen.")
ALWAYS_MANY = N_("In alle {n} casussen kozen {wie} samen iets anders dan eerst alleen.")
HERE_MANY = N_("Samen kozen {wie} iets anders dan de meesten eerst alleen.")


@dataclass(frozen=True, slots=True)
class Turn:
    """Whether the joint choice differs from the largest own choice, which `people` made up."""

    people: int
    differs: bool


def turn(state: State, case: Case, side: Side) -> Turn | None:
    """One casus of one side; None when there is no joint choice or no single largest own choice.

    At least half of the side chose alone. "Oneens" is no other choice, and "weet niet" is none yet.
    """
    joint = together(state, case, side)
    chosen = joint.choice("hoofd") if joint else ""
    own = spread(state, step_of(case, ZELF), "keuze", side)
    if chosen in {"", ONEENS} or own is None or not played(state, step_of(case, ZELF), side):
        return None
    largest, *others = (key_of(bar) for bar in most_chosen(own))
    return None if others or largest == WEET_NIET else Turn(own.n, largest != chosen)


def samen_anders_hier(state: State, case: Case) -> tuple[Insight, ...]:
    """Per side that together chose something else than its largest own choice; silent for the others.

    Source: own definition, game section 16: it shows that talking mattered.
    Says: "Samen koos het dorp iets anders dan de meesten eerst alleen."
    """
    found = ((side, turn(state, case, side)) for side in state.script.sides)
    return tuple(_here(side, each) for side, each in found if each and each.differs)


def samen_anders(state: State) -> tuple[Insight, ...]:
    """In how many casussen a side together chose something else; silent when it never did.

    Says: "In 1 van de 3 casussen koos het dorp samen iets anders dan eerst alleen."
    """
    found = (_over_evening(state, side) for side in state.script.sides)
    return tuple(each for each in found if each)


def _here(side: Side, found: Turn) -> Insight:
    rests_on = ((side, found.people),)
    return Insight(
        "samen_anders_hier",
        text(N_("Eerst alleen, dan samen: {wie}"), wie=SIDE_NAMES[side]),
        None,
        text(HERE_MANY if side is Side.PARTIJ else HERE, wie=SIDE_NAMES[side]),
        based_on(rests_on),
        rests_on,
    )


def _over_evening(state: State, side: Side) -> Insight | None:
    counting = [each for case in state.script.cases if (each := turn(state, case, side))]
    if not any(each.differs for each in counting):
        return None
    people = [each.people for each in counting]
    return Insight(
        name="samen_anders",
        title=text(N_("Eerst alleen, dan samen: {wie}"), wie=SIDE_NAMES[side]),
        figure=None,
        sentence=_sentence(side, sum(each.differs for each in counting), len(counting)),
        based_on=based_on(((side, sum(people)),), len(counting)),
        rests_on=((side, min(people)),),
    )


def _sentence(side: Side, differing: int, of: int) -> Say:
    if differing == of > 1:
        always = ALWAYS_MANY if side is Side.PARTIJ else ALWAYS
        return text(always, n=of, wie=SIDE_NAMES[side])
    if side is Side.PARTIJ:
        return counted(
            of,
            "Deze keer kozen {wie} samen iets anders dan eerst alleen.",
            "In {keer} van de {n} casussen kozen {wie} samen iets anders dan eerst alleen.",
            wie=SIDE_NAMES[side],
            keer=differing,
        )
    return counted(
        of,
        "Deze keer koos {wie} samen iets anders dan eerst alleen.",
        "In {keer} van de {n} casussen koos {wie} samen iets anders dan eerst alleen.",
        wie=SIDE_NAMES[side],
        keer=differing,
    )
