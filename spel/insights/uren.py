"""Hours that cards ask for, as far as they are written as numbers."""

import re
from collections.abc import Mapping

from spel.core.afspraken import Afspraak, Soort, Status
from spel.core.script import Place
from spel.core.state import State
from spel.core.vocabulary import Side

MUCH_ON_A_CARD = 16
"""Hours a month of volunteers: two whole days."""
MUCH_TOGETHER = 40
"""Hours a month of volunteers on all cards: a working week."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_PART = re.compile(r"[;/+\n]|,(?!\d)|\ben\b", re.IGNORECASE)


def uren(words: str, place: Place) -> Mapping[Side, float]:
    """The numbers in a line such as "dorp 20, gemeente 8", per side; without a name it is of the dorp."""
    asked = {Side.DORP: 0.0, Side.GEMEENTE: 0.0}
    for part in _PART.split(words.casefold()):
        side = Side.GEMEENTE if "gemeente" in part and place.woord not in part.split() else Side.DORP
        asked[side] += sum(float(number.replace(",", ".")) for number in _NUMBER.findall(part))
    return asked


def uren_samen(state: State) -> Mapping[Side, float]:
    """The hours of all cards together that are not a nee."""
    lines = [
        uren(card.veld("uren"), state.script.place) for card in state.afspraken.values() if _counts(card)
    ]
    return {side: sum(line[side] for line in lines) for side in (Side.DORP, Side.GEMEENTE)}


def _counts(card: Afspraak) -> bool:
    return card.soort is Soort.AFSPRAAK and card.status is not Status.NEE
