"""The pawns of both sides on a casus, and where these miss or meet each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median_high, median_low

from spel.core.figures import Lamp, Lamps
from spel.core.questions import Answer
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Eigenaar, Side
from spel.insights.answers import EIGENAAR, played, step_of

SIDES = (Side.DORP, Side.GEMEENTE)


@dataclass(frozen=True, slots=True)
class Placed:
    """The pawns of both sides on a casus where at least half of each side put one."""

    case: Case
    dorp: tuple[Answer, ...]
    gemeente: tuple[Answer, ...]

    def lamp(self, field: str) -> Lamp | None:
        """Whether the sides miss or meet each other here; None when they point the same way, or are split."""
        village, public = middle(self.dorp, field), middle(self.gemeente, field)
        if self.is_split(field) or village.is_community == public.is_community:
            return None
        return Lamp(self.case.titel, doubled=village.is_community)

    def is_split(self, field: str) -> bool:
        """Whether exactly half of a side points at the community and half at the gemeente or a party."""
        return any(
            middle(side, field).is_community != upper_middle(side, field).is_community
            for side in (self.dorp, self.gemeente)
        )


def lamps(places: Iterable[Placed], field: str) -> Lamps:
    """The casussen that light up, in the order of the evening."""
    return Lamps(tuple(lamp for each in places if (lamp := each.lamp(field))))


def middle(answers: tuple[Answer, ...], field: str) -> Eigenaar:
    """The low median of the pawns."""
    return _at(median_low(_ranks(answers, field)))


def upper_middle(answers: tuple[Answer, ...], field: str) -> Eigenaar:
    """The high median: another place than `middle` when a side stands between two."""
    return _at(median_high(_ranks(answers, field)))


def _ranks(answers: tuple[Answer, ...], field: str) -> list[int]:
    return [Eigenaar(answer.choice(field)).rank for answer in answers]


def _at(rank: int) -> Eigenaar:
    return next(each for each in Eigenaar if each.rank == rank)


def placed(state: State, cases: Iterable[Case], kind: str = EIGENAAR) -> list[Placed]:
    """Of these casussen the ones where both sides put their pawns, in a step of this kind."""
    found = (Placed(case, *(played(state, step_of(case, kind), side) for side in SIDES)) for case in cases)
    return [each for each in found if each.dorp and each.gemeente]
