"""What the report keeps of the cards: afspraken, open punten, and the clear no beside the letting go."""

from collections.abc import Callable, Mapping

from spel.core.afspraken import Status
from spel.core.blocks import Block
from spel.core.blocks_afspraken import AfspraakCards, CardFace
from spel.core.state import State
from spel.core.words import N_
from spel.steps.kaarten import faces, loslaat_lijst, nee_lijst

FIRMNESS = (Status.AFSPRAAK, Status.VOORNEMEN, Status.WENS)
"""What is firm goes first."""


def harvest(chapter: str, state: State) -> tuple[Block, ...]:
    """What a chapter of the report has beside its insights."""
    found = CHAPTERS.get(chapter)
    return found(state) if found else ()


def _afspraken(state: State) -> tuple[Block, ...]:
    firm = [card for card in faces(state) if card.status in FIRMNESS]
    return _cards(sorted(firm, key=lambda card: FIRMNESS.index(card.status)))


def _open_punten(state: State) -> tuple[Block, ...]:
    return _cards([card for card in faces(state) if card.status is Status.OPEN_PUNT])


def _nee_en_loslaten(state: State) -> tuple[Block, ...]:
    return (*nee_lijst(state), *loslaat_lijst(state))


def _cards(cards: list[CardFace]) -> tuple[Block, ...]:
    return (AfspraakCards(tuple(cards)),) if cards else ()


CHAPTERS: Mapping[str, Callable[[State], tuple[Block, ...]]] = {
    N_("Afspraken"): _afspraken,
    N_("Open punten"): _open_punten,
    N_("Nee en loslaten"): _nee_en_loslaten,
}
"""By the title of the chapter."""
