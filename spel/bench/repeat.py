"""A phone that is not sure sends its answer once more under the same tap: it counts once."""

import asyncio

from spel.bench.phone import BROKEN, Phone, fate_of, settled
from spel.bench.verdict import UNKNOWN, Again, Sent

PATIENCE = 60.0
"""Seconds after which nothing is told any more."""

Answering = asyncio.Future[tuple[str, float]]


async def answer_again(phone: Phone) -> tuple[list[Sent], list[Again]]:
    """A new answer twice in one breath, then the answer before it once more: what was new, and what was not.

    Nothing from a phone that never answered, or is asked nothing now.
    """
    earlier, later = phone.last, phone.fill_in()
    if earlier is None or later is None:
        return [], []
    try:
        first, second = phone.tap(later), phone.tap(later)
        told = await _told(first)
        if told is not None:
            settled(later, told)
        twice = Again(later.tap, _fate(await _told(second)))
        late = Again(earlier.tap, _fate(await _told(phone.tap(earlier))))
    except BROKEN:
        return [later], []
    return [later], [twice, late]


async def _told(waiting: Answering) -> str | None:
    try:
        told, _ = await asyncio.wait_for(waiting, PATIENCE)
    except BROKEN:
        return None
    return told


def _fate(told: str | None) -> str:
    return UNKNOWN if told is None else fate_of(told)
