"""Figures made straight from answers that may be seen; insights and steps build on them."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from spel.core.figures import Bar, Insight, PawnField, PawnRow, Profile, Profiles, Spread
from spel.core.questions import Answer, ChooseOne, Option, PlacePawn
from spel.core.script import Case, StepId
from spel.core.state import State
from spel.core.vocabulary import Eigenaar, Rol, Side
from spel.core.words import Say
from spel.insights.answers import CHIPS, given
from spel.insights.wording import based_on, rol_names

EveningInsight = Callable[[State], tuple[Insight, ...]]
CaseInsight = Callable[[State, Case], tuple[Insight, ...]]


def spread(state: State, step: StepId, field: str, side: Side) -> Spread | None:
    """How a side chose in one field, options in the order of its form; None when nothing may be seen."""
    chosen = Counter(filter(None, (answer.choice(field) for answer in given(state, step, side))))
    options = options_of(state, step, field, side)
    if not chosen or not options:
        return None
    bars = (
        Bar(option.label, chosen[option.key], option.letter, f"{step}:{field}:{option.key}")
        for option in options
    )
    return Spread(side, tuple(bars), chosen.total())


def options_of(state: State, step: StepId, field: str, side: Side) -> tuple[Option, ...]:
    """What a side can choose from in one field of a step; none when it is not asked to choose."""
    asking = state.script.step(step)
    ask = asking.asks.get(side) if asking else None
    asked = ask.field(field) if ask else None
    match asked.question if asked else None:
        case ChooseOne(options=options) | PlacePawn(places=options):
            return options
        case _:
            return ()


def most_chosen(figure: Spread) -> tuple[Bar, ...]:
    """The longest bar, or all of them that are equally long."""
    longest = max(bar.count for bar in figure.bars)
    return tuple(bar for bar in figure.bars if bar.count == longest)


def key_of(bar: Bar) -> str:
    """The option a bar stands for."""
    return bar.mine.rpartition(":")[2]


def pawn_field(state: State, step: StepId) -> PawnField:
    """The pawns of all sides, now and as it should be; rows without a pawn are left out."""
    rows = (
        PawnRow(side, wished, pawns(given(state, step, side), wished))
        for side in state.script.sides
        for wished in (False, True)
    )
    places = tuple((term.code, term.naam, term.domein) for term in state.script.terms.typen)
    return PawnField(places, tuple(row for row in rows if row.n))


def pawns(answers: Iterable[Answer], wished: bool) -> tuple[int, int, int, int]:
    """How many pawns stand on E1, E2, E3 and E4."""
    put = Counter(answer.choice("straks" if wished else "nu") for answer in answers)
    return (put[Eigenaar.E1], put[Eigenaar.E2], put[Eigenaar.E3], put[Eigenaar.E4])


def profile(state: State, step: StepId, side: Side, label: Say) -> Profile | None:
    """The mean of the chips a side divided over the roles, as shares of 1."""
    laid = [each for answer in given(state, step, side) if (each := answer.chips(CHIPS))]
    if not laid:
        return None
    parts = [{rol: each.get(rol, 0) / sum(each.values()) for rol in Rol} for each in laid]
    shares = tuple((rol, sum(part[rol] for part in parts) / len(parts)) for rol in Rol)
    return Profile(label, shares, based_on(((side, len(laid)),)), side, len(laid))


def beside(state: State, *pictures: Profile) -> Profiles:
    """Mixes under each other in an insight, which itself says what they are based on."""
    return Profiles(tuple(replace(each, based_on="") for each in pictures), rol_names(state))
