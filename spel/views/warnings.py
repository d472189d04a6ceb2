"""What the spelleider had better know about the room: sides that are small, or far from even."""

from collections.abc import Iterator

from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Text, text
from spel.insights.wording import SIDE_NAMES
from spel.views.privacy import MIN_SIDE, is_big_enough

UNEVEN = 2
"""A side that is this many times as large drowns the other out."""


def warnings(state: State) -> tuple[Text, ...]:
    """Balance first, then every side that is too small to be shown apart."""
    return (*_balance(state), *_small(state))


def _balance(state: State) -> Iterator[Text]:
    if state.script.tables:
        return  # there every table has one voice
    sizes = {side: state.side_size(side) for side in (Side.DORP, Side.GEMEENTE)}
    small, large = sorted(sizes, key=lambda side: sizes[side])
    if sizes[small] and sizes[large] > UNEVEN * sizes[small]:
        yield text(
            N_("{meer} van {groot}, {minder} van {klein}. Laat {klein} als één stem tellen."),
            meer=sizes[large],
            groot=SIDE_NAMES[large],
            minder=sizes[small],
            klein=SIDE_NAMES[small],
        )


def _small(state: State) -> Iterator[Text]:
    for side in state.script.sides:
        size = state.side_size(side)
        if size and not is_big_enough(size):
            sentence = N_(
                "Aan de kant van {wie} zitten minder dan {n} mensen. Hun antwoorden tonen we niet apart."
            )
            yield text(sentence, wie=SIDE_NAMES[side], n=MIN_SIDE)
