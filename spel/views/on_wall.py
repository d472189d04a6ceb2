"""In a few words at the desk: what hangs on the wall, and what wall and telephones say at the next steps."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from spel.core.blocks import BigQuestion, Block, Bullets, CaseCard, InsightBlock, Lead, LookUp, Notice
from spel.core.events import StepOpened
from spel.core.evolve import evolve
from spel.core.screen_desk import InHand, OnWall, Preview
from spel.core.script import Step
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text
from spel.steps.inloop import SPELREGELS
from spel.views.frame import along, title_from_here
from spel.views.phone import phone
from spel.views.projector import projector
from spel.views.timing import minutes_of

MOST_LINES = 4
HOW_FAR = 2
"""The next step, and the one after it."""

BLACK = Text(N_("De muur is zwart."))
FROZEN = Text(N_("De muur staat stil."))
OVERVIEW = Text(N_("De muur toont de hele avond."))
TALKING = Text(N_("Telefoons liggen op tafel."))


def on_wall(state: State) -> OnWall:
    """What the room sees now."""
    screen = projector(state)
    return OnWall(screen.title, _lines(screen.blocks), _apart(state))


def previews(state: State, at: datetime) -> tuple[Preview, ...]:
    """The steps that Volgende brings next, as they would look when they were opened now."""
    return tuple(_preview(state, step, at) for step in along(state)[1][:HOW_FAR])


def _apart(state: State) -> Say:
    switches = (
        (state.black, BLACK),
        (state.frozen is not None, FROZEN),
        (state.overview, OVERVIEW),
        (state.talking, TALKING),
    )
    return next((words for on, words in switches if on), "")


def _preview(state: State, step: Step, at: datetime) -> Preview:
    there = replace(
        evolve(state, StepOpened(step.id), at), black=False, overview=False, frozen=None, closed=False
    )
    return Preview(
        step=step.id,
        title=title_from_here(state, step),
        minutes=minutes_of(state, step),
        wall=_lines(projector(there).blocks),
        hands=tuple(_together(_in_hand(there, side) for side in state.script.sides)),
        joint=step.joint,
        shows=bool(step.shows),
    )


def _in_hand(there: State, side: Side) -> InHand:
    """The questions of a form by their labels; else the first thing a telephone says."""
    ask = there.step.asks.get(side)
    if ask is not None:
        return InHand((side,), tuple(field.label for field in ask.fields), True)
    return InHand((side,), _lines(phone(there, side).blocks)[:1], False)


def _together(hands: Iterable[InHand]) -> Iterator[InHand]:
    """Sides that read the same stand in one line."""
    told: dict[str, InHand] = {}
    for hand in hands:
        same = repr((hand.lines, hand.asked))
        told[same] = replace(hand, sides=(*told[same].sides, *hand.sides)) if same in told else hand
    yield from told.values()


def _lines(blocks: Iterable[Block]) -> tuple[Say, ...]:
    lines = [line for line in map(_words, blocks) if line]
    return tuple(line for place, line in enumerate(lines) if line not in lines[:place])[:MOST_LINES]


def _words(block: Block) -> Say:
    """What a block says in one line; nothing for what can only be looked at."""
    match block:
        case Lead(text=said) | Notice(text=said) | BigQuestion(text=said) | LookUp(text=said):
            return said
        case CaseCard(case=case):
            return case.titel
        case Bullets(title=SPELREGELS.title):
            return ""  # the wall leaves these out when the wifi needs the place
        case InsightBlock(insight=insight):
            return insight.title
        case _:
            said = getattr(block, "title", "")
            return said if isinstance(said, Text | str) else ""
