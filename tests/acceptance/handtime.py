"""How long the phones are in hand: what is read and tapped, at the pace of people who do not hurry.

The words and the taps are counted on the real screens; only the pace is taken from elsewhere. Only the
words of a form count as reading: the casus is read aloud, and figures are on the wall.
Reading: 150 words a minute, slower than adults do in silence (Brysbaert, 2019: 238 on average).
A tap: 2 seconds to find and press. Writing: 2 signs a second, half of what people type on a phone
(Palin and others, 2019: 36 words a minute on average, with age the slower).
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from playwright.sync_api import Locator

WORDS_A_MINUTE = 150
SECONDS_A_TAP = 2.0
SIGNS_A_SECOND = 2.0
MOST = 20 / 120
"""Of the minutes of an evening, at most so many with a phone in hand (game section 1)."""


@dataclass(slots=True)
class HandTime:
    """Seconds in hand per step, for the one phone that is watched."""

    seconds: dict[str, float] = field(default_factory=dict)

    def spent(self, step: str, read: Locator, taps: int, written: str = "", people: int = 1) -> None:
        """Somebody read this part of the screen, tapped so often and wrote this, for so many people."""
        words = len(read.inner_text().split())
        reading = 60 * words / WORDS_A_MINUTE
        self.seconds[step] = (reading + taps * SECONDS_A_TAP + len(written) / SIGNS_A_SECOND) / people

    def without(self, extras: Collection[str]) -> "HandTime":
        """The same for an evening that leaves these steps out."""
        return HandTime({step: each for step, each in self.seconds.items() if step not in extras})

    def minutes(self, cases: float = 1) -> float:
        """All steps together; those of a casus so many times as often as they were played here."""
        return sum(each * (cases if "/" in step else 1) for step, each in self.seconds.items()) / 60

    def told(self, vorm: str, planned: float, cases: float = 1) -> str:
        """One line for the log of the test."""
        minutes = self.minutes(cases)
        share = 120 * minutes / planned
        slowest = max(self.seconds, key=lambda step: self.seconds[step])
        return (
            f"{vorm}: telefoon in de hand {minutes:.1f} van {planned:g} minuten"
            f" ({share:.1f} van 120), het langst bij {slowest} ({self.seconds[slowest]:.0f} s)"
        )
