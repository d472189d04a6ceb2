"""How long the phones are in hand: what is read and tapped, at the pace of people who do not hurry.

The words and the taps are counted on the real screens; only the pace is taken from elsewhere. Only the
words of a form count as reading: the casus is read aloud, and figures are on the wall.
Reading: 150 words a minute, slower than adults do in silence (Brysbaert, 2019: 238 on average).
A tap: 2 seconds to find and press. Writing: 2 signs a second, half of what people type on a phone
(Palin and others, 2019: 36 words a minute on average, with age the slower).
"""

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

    def spent(self, step: str, read: Locator, taps: int, written: str = "") -> None:
        """Somebody read this part of the screen, tapped so often and wrote this."""
        words = len(read.inner_text().split())
        reading = 60 * words / WORDS_A_MINUTE
        self.seconds[step] = reading + taps * SECONDS_A_TAP + len(written) / SIGNS_A_SECOND

    @property
    def minutes(self) -> float:
        """All steps together."""
        return sum(self.seconds.values()) / 60

    def told(self, vorm: str, planned: float) -> str:
        """One line for the log of the test."""
        share = 120 * self.minutes / planned
        slowest = max(self.seconds, key=lambda step: self.seconds[step])
        return (
            f"{vorm}: telefoon in de hand {self.minutes:.1f} van {planned:g} minuten"
            f" ({share:.1f} van 120), het langst bij {slowest} ({self.seconds[slowest]:.0f} s)"
        )
