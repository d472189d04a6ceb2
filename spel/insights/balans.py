"""Balans: plain advice on a choice of casussen, before it is played."""

from collections.abc import Iterator, Sequence

from spel.core.blocks_programme import Advice
from spel.core.figures_programme import Stippenbord
from spel.core.script import Case
from spel.core.vocabulary import Side
from spel.core.words import N_, Text, counted, text
from spel.insights.stippen import dotted, people

NO_DOT: dict[Side, Text] = {
    Side.DORP: text(N_("{Het_dorp} zette nergens in dit programma een stip. Ruil er een.")),
    Side.GEMEENTE: text(N_("De gemeente zette nergens in dit programma een stip. Ruil er een.")),
}


def balans(cases: Sequence[Case], fit: int, shown: Stippenbord | None) -> tuple[Advice, ...]:
    """What could be better about playing these casussen, while `fit` of them fit in the minutes.

    Source: game P3. At least one casus in which the community can hold the initiative (E1, E2) and one in
    which gemeente or party can (E3, E4); at least one with a dot of each of the two sides; no more than fit.
    Of the dots nothing is said as long as the board is not `shown`, nor of a side that laid none.
    Says: "Er passen 4 casussen in de tijd. Haal er 2 uit."
    """
    return (*_time(len(cases), fit), *_ownership(cases), *_dots(cases, shown))


def _time(n: int, fit: int) -> Iterator[Advice]:
    if n > fit:
        fitting = counted(fit, "Er past {n} casus in de tijd.", "Er passen {n} casussen in de tijd.")
        yield Advice(text(N_("{passen} Haal er {teveel} uit."), passen=fitting, teveel=n - fit))


def _ownership(cases: Sequence[Case]) -> Iterator[Advice]:
    places = [place for case in cases for place in case.eigenaarschap]
    if not any(place.is_community for place in places):
        yield Advice(text(N_("Nu trekt nergens {het_dorp} zelf. Neem er ook zo een casus bij.")))
    if all(place.is_community for place in places):
        yield Advice(text(N_("Nu trekt overal {het_dorp}. Neem er een bij waar de gemeente trekt.")))


def _dots(cases: Sequence[Case], shown: Stippenbord | None) -> Iterator[Advice]:
    chosen = {case.id for case in cases}
    for side, sentence in NO_DOT.items():
        laid = dotted(shown, side) if shown else ()
        if shown and laid and chosen.isdisjoint(laid):
            yield Advice(sentence, ((side, people(shown, side)),))
