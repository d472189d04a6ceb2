"""Evenings as rows: one that just began, and one of ten million bytes."""

from spel.store.base import Record
from spel.store.codec import encode
from tests.story import ALL_SEATED, BEGUN, CLOCK, moment

SHORT = encode(
    [
        Record(number, moment(number), CLOCK, f"tap {number}", event)
        for number, event in enumerate((*BEGUN, *ALL_SEATED), start=1)
    ]
)
LARGE = tuple(SHORT[0]._replace(seq=number, body="x" * 1_000) for number in range(1, 10_001))
"""Rows as long as answers are, many of them; no event can be read out of these."""
