"""How many people, with how many telephones: said on a screen under what says what it is based on.

The one place for it, so that no insight has to count telephones itself.
"""

from collections.abc import Iterable
from dataclasses import replace

from spel.core.blocks import Block, FigureBlock, InsightBlock
from spel.core.figures import Figure, PawnField, Profiles, Shifts, Spread
from spel.core.figures_fasen import FaseField
from spel.core.figures_programme import Stippenbord
from spel.core.figures_terugkijken import Outcomes
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, counted, text
from spel.insights.wording import SIDE_NAMES, sentences
from spel.views.privacy import is_big_enough

RAISED = N_("Bij {wie} zijn ook handen geteld.")


def mixed(state: State, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks of a screen, after shielding, with the telephones where they are fewer than the people."""
    return tuple(_block(state, block) for block in blocks)


def _block(state: State, block: Block) -> Block:
    match block:
        case InsightBlock(insight=insight):
            notes = telephones(state, (side for side, _ in insight.rests_on))
            return replace(block, insight=replace(insight, based_on=sentences(insight.based_on, *notes)))
        case FigureBlock(figure=figure):
            notes = telephones(state, _sides(figure))
            return replace(block, via=sentences(*notes)) if notes else block
        case _:
            return block


def telephones(state: State, sides: Iterable[Side]) -> tuple[Say, ...]:
    """A sentence for each of these sides where people and telephones are not as many."""
    return tuple(
        sentence
        for side in dict.fromkeys(sides)
        if is_big_enough(state.side_size(side)) and (sentence := _telephones(state, side))
    )


def _telephones(state: State, side: Side) -> Say:
    people, devices = state.side_size(side), state.devices(side)
    has_hands = any(by.get(side) for by in state.hands.values())
    if people == devices:
        return text(RAISED, wie=SIDE_NAMES[side]) if has_hands else ""
    said = counted(
        devices,
        "Bij {wie}: {mensen} mensen via {n} toestel.",
        "Bij {wie}: {mensen} mensen via {n} toestellen.",
        wie=SIDE_NAMES[side],
        mensen=people,
    )
    return sentences(said, text(N_("Er zijn ook handen geteld."))) if has_hands else said


def _sides(figure: Figure) -> tuple[Side, ...]:
    match figure:
        case Spread(side=side) | Outcomes(side=side):
            return (side,)
        case Shifts(side=side):
            return (side,) if side else ()
        case Profiles(rows=rows):
            return tuple(row.side for row in rows if row.side)
        case PawnField(rows=rows):
            return tuple(row.side for row in rows)
        case FaseField(sizes=sizes) | Stippenbord(people=sizes):
            return tuple(side for side, _ in sizes)
        case _:
            return ()
