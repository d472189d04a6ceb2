"""Gemiste principes: which principles people found missing, on their own side and on the other."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spel.core.figures import Insight, Picks
from spel.core.questions import Answer
from spel.core.script import Case
from spel.core.state import State
from spel.core.terms import Principe
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.answers import LES, given, played, step_of
from spel.insights.wording import based_on, listed

MANY = 3
"""At most so many names in the sentence."""


@dataclass(frozen=True, slots=True)
class Named:
    """A principle with how often its own side and the other side named it."""

    naam: str
    own: int
    other: int

    @property
    def is_shared(self) -> bool:
        """Whether both sides named it."""
        return self.own > 0 and self.other > 0

    @property
    def times(self) -> int:
        """How often it was named in all."""
        return self.own + self.other


def gemiste_principes(state: State) -> tuple[Insight, ...]:
    """How often each principle was named over the evening, as counts; what both named goes first.

    Source: principles of Midden-Drenthe (brochure of 2020); own definition, game P4.10 and section 7.
    A casus counts for a side when at least half of it answered. Silent when nothing was named.
    Says: "Beide kanten misten: Eén duidelijk aanspreekpunt."
    """
    forms = {
        side: [answers for case in state.script.cases if (answers := played(state, step_of(case, LES), side))]
        for side in (Side.DORP, Side.GEMEENTE)
    }
    return _told(state, "gemiste_principes", text(N_("Wat wij vaker mogen doen")), forms)


def les(state: State, case: Case) -> tuple[Insight, ...]:
    """The same for one casus."""
    forms = {
        side: [answers] if (answers := given(state, step_of(case, LES), side)) else []
        for side in (Side.DORP, Side.GEMEENTE)
    }
    return _told(state, "les", text(N_("Eén les uit deze casus")), forms)


Forms = Mapping[Side, Sequence[tuple[Answer, ...]]]
"""Per side, per casus, the forms that were handed in."""


def _told(state: State, name: str, title: Say, forms: Forms) -> tuple[Insight, ...]:
    named = named_principes(state.script.terms.principes, forms)
    if not named:
        return ()
    handed_in = tuple((side, sum(map(len, each))) for side, each in forms.items() if each)
    rows = tuple((each.naam, each.own, each.other) for each in named)
    return (
        Insight(
            name=name,
            title=title,
            figure=Picks(rows, text(N_("Zo vaak gemist")), sum(n for _, n in handed_in)),
            sentence=_sentence(named),
            based_on=based_on(handed_in),
            rests_on=tuple((side, min(map(len, each))) for side, each in forms.items() if each),
        ),
    )


def named_principes(principes: Sequence[Principe], forms: Forms) -> list[Named]:
    """The principles that were named: shared ones first, then by how often."""
    eigen, ander = (
        {side: _count(each, field) for side, each in forms.items()} for field in ("eigen", "ander")
    )
    found = []
    for principe in principes:
        own, other = _sides(principe)
        found.append(Named(principe.naam, eigen[own][principe.code], ander[other][principe.code]))
    return sorted((each for each in found if each.times), key=lambda each: (not each.is_shared, -each.times))


def _count(casussen: Sequence[tuple[Answer, ...]], field: str) -> Counter[str]:
    return Counter(answer.choice(field) for answers in casussen for answer in answers)


def _sides(principe: Principe) -> tuple[Side, Side]:
    """Whose principle it is, and who sits across."""
    dorp_first = principe.code.startswith("D")
    return (Side.DORP, Side.GEMEENTE) if dorp_first else (Side.GEMEENTE, Side.DORP)


def _sentence(named: list[Named]) -> Say:
    shared = [each.naam for each in named if each.is_shared]
    if shared:
        return text(N_("Beide kanten misten: {principes}."), principes=listed(shared[:MANY]))
    most = [each.naam for each in named if each.times == named[0].times]
    return text(N_("Het vaakst gemist: {principes}."), principes=listed(most[:MANY]))
