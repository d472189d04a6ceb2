"""What the report keeps of the signing: the summary with its signatures, who was there, who may read it."""

from spel.core.blocks import Block, Bullets
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.insights.petten import petten
from spel.insights.wording import SIDE_TITLES, listed
from spel.steps.delen import besluit
from spel.steps.herkent import herkent, signed, summary
from spel.views.privacy import is_big_enough


def recognised(state: State) -> tuple[Block, ...]:
    """The sentences the room read, the signatures of each side, and what was released of what misses."""
    return tuple(
        block
        for step in state.script.steps
        if step.kind == herkent.key and step.id in state.visited
        for block in (summary(state, step), *signed(state, step))
    )


def hats_worn(state: State) -> tuple[Block, ...]:
    """Per side the hats that enough people wear; the rest is not counted."""
    lines = tuple(
        text(
            N_("{wie}: {petten}."),
            wie=SIDE_TITLES[side],
            petten=listed([_worn(option.label, n) for option, n in found]),
        )
        for side in state.script.sides
        if is_big_enough(state.side_size(side)) and (found := petten(state, side))
    )
    return (Bullets(lines, text(N_("Met deze petten"))),) if lines else ()


def who_reads(state: State) -> Say:
    """What the village decided about this report, for its first page."""
    return besluit(state).text


def _worn(label: Say, n: int) -> Say:
    return text(N_("{pet} ({n})"), pet=label, n=n)
