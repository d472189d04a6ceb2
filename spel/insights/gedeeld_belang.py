"""Gedeeld belang: the cards on which village and gemeente shook hands."""

from spel.core.afspraken import Afspraak, Soort, Status
from spel.core.figures import Insight
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, counted, text

BOTH = frozenset({Side.DORP, Side.GEMEENTE})


def gedeeld_belang(state: State) -> tuple[Insight, ...]:
    """How many afspraken have double akkoord: of the village and of the gemeente, on the same words.

    Source: own definition, game P8 and section 7; gedeeld belang (brochure of 2020). Handshakes are public
    at once and made by a whole side. Silent without such a card.
    Says: "Op 2 afspraken gaven het dorp en de gemeente elkaar de hand."
    """
    cards = [card for card in state.afspraken.values() if card.soort is Soort.AFSPRAAK]
    shared = [card for card in cards if is_shared(card)]
    if not shared:
        return ()
    return (
        Insight(
            name="gedeeld_belang",
            title=text(N_("Gedeeld belang")),
            figure=None,
            sentence=counted(
                len(shared),
                "Op {n} afspraak gaven {het_dorp} en de gemeente elkaar de hand.",
                "Op {n} afspraken gaven {het_dorp} en de gemeente elkaar de hand.",
            ),
            based_on=counted(
                len(cards),
                "Gebaseerd op {n} kaart met een plan of afspraak.",
                "Gebaseerd op {n} kaarten met een plan of afspraak.",
            ),
        ),
    )


def is_shared(card: Afspraak) -> bool:
    """Whether both sides of the table shook hands on it."""
    return card.status is Status.AFSPRAAK and BOTH.issubset(card.akkoord)
