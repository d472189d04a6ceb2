"""Samenvatting: the evening in a few plain sentences, in which the room may recognise itself."""

from collections.abc import Callable, Iterator
from itertools import accumulate

from spel.core.afspraken import WAT, Status
from spel.core.blocks_ondertekenen import Zin
from spel.core.state import State
from spel.core.words import N_, Say, counted, text
from spel.insights.base import EveningInsight
from spel.insights.gemeenteprofiel import gemeenteprofiel
from spel.insights.gemiste_principes import gemiste_principes
from spel.insights.goed_geraden import goed_geraden
from spel.insights.kaart import kaart
from spel.insights.nee_kracht import is_nee
from spel.insights.niemandsland_en_dubbel import niemandsland_en_dubbel
from spel.insights.rolprofiel import rolprofiel
from spel.insights.verwachtingskloof import verwachtingskloof
from spel.insights.wording import RestsOn, is_first_impression, listed, sentences
from spel.insights.zeggen_doen_willen import zeggen_doen_willen

ROOM = 160
"""So many signs of afspraken fit in one sentence; the first is always named."""
MOST = 7
"""So many sentences at most: what can be read aloud without losing the room."""
Told = tuple[Say, RestsOn]
Source = Callable[[State], Told | None]


def samenvatting(state: State) -> tuple[Zin, ...]:
    """All that could be said, what is shared first; the views keep what rests on enough people.

    Source: the sentences of the insights, and the cards that both sides shook hands on. A sentence keeps
    its slot whether or not the ones before it can be said. Silent without anything to say.
    Says: "Dit spraken jullie af: ‘Wij meten zelf een week lang’."
    """
    found = ((slot, source(state)) for slot, source in enumerate(SOURCES))
    return tuple(Zin(slot, told[0], told[1]) for slot, told in found if told)


def kept(state: State, left_out: int) -> tuple[Zin, ...]:
    """The sentences that were not left out: `left_out` has a bit for each slot."""
    return tuple(zin for zin in samenvatting(state) if not left_out & bit(zin.slot))


def bit(slot: int) -> int:
    """How a slot is marked in the number of what is left out."""
    return 1 << slot


def _of(insight: EveningInsight, *names: str) -> Source:
    """The first sentence of an insight, or of the named parts; a first impression says nothing to sign."""

    def told(state: State) -> Told | None:
        found = (each for each in insight(state) if not names or each.name in names)
        found = (each for each in found if not is_first_impression(each.sentence))
        return next(((each.sentence, each.rests_on) for each in found), None)

    return told


def _agreed(state: State) -> Told | None:
    """What was agreed, by name: a summary without its afspraken is not one. What does not fit is counted."""
    agreed = [card.veld(WAT) for card in state.afspraken.values() if card.status is Status.AFSPRAAK]
    if not agreed:
        return None
    fit = sum(length <= ROOM for length in accumulate(map(len, agreed))) or 1
    named = listed([text(N_("‘{naam}’"), naam=each) for each in agreed[:fit]])
    said = text(N_("Dit spraken jullie af: {wat}."), wat=named)
    rest = len(agreed) - fit
    if not rest:
        return said, ()
    return sentences(said, counted(rest, "En nog {n} afspraak.", "En nog {n} afspraken.")), ()


def _open(state: State) -> Told | None:
    """What is not agreed on yet, and the clear no."""
    told = [*_points(state), *_noes(state)]
    return (sentences(*told), ()) if told else None


def _points(state: State) -> Iterator[Say]:
    n = sum(card.status is Status.OPEN_PUNT for card in state.afspraken.values())
    if n:
        yield counted(n, "{n} punt staat nog open.", "{n} punten staan nog open.")


def _noes(state: State) -> Iterator[Say]:
    n = sum(map(is_nee, state.afspraken.values()))
    if n:
        yield counted(n, "{n} keer was er een duidelijk nee.", "{n} keer was er een duidelijk nee.")


SOURCES: tuple[Source, ...] = (
    _agreed,
    _open,
    _of(gemiste_principes),
    _of(rolprofiel),
    _of(gemeenteprofiel),
    _of(kaart),
    _of(niemandsland_en_dubbel),
    _of(zeggen_doen_willen),
    _of(verwachtingskloof),
    _of(goed_geraden),
)
"""In this order: what is agreed on and what is open, who did what, who holds what, what is wished for."""
SLOTS = len(SOURCES)
