"""What the gemeente and the council are asked: in the words of the cards, and of the village."""

from collections.abc import Iterator, Mapping

from spel.core.afspraken import Afspraak, Soort, Status
from spel.core.blocks import InsightBlock
from spel.core.figures import Picks
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.harvest.pen import day
from spel.harvest.writing import ended, of_insights, seen
from spel.insights.gemiste_principes import gemiste_principes
from spel.insights.nee_kracht import is_nee
from spel.insights.wording import SIDE_NAMES, listed, sentences
from spel.views.played import visited

MOST_PRINCIPES = 3


def occasion(state: State) -> Say:
    """Who talked about what, and when."""
    names: Mapping[Side, Say] = {**SIDE_NAMES, Side.DORP: state.script.place.naam or SIDE_NAMES[Side.DORP]}
    sides = [names[side] for side in state.script.sides if state.side_size(side)]
    titles = [text(N_("‘{naam}’"), naam=case.titel) for case in visited(state)]
    if not sides or not titles:
        return text(
            N_("Op {dag} was er een avond over {plaats}."), dag=day(state), plaats=text(N_("{plaats}"))
        )
    said = N_("Op {dag} zaten {wie} aan tafel.") if len(sides) > 1 else N_("Op {dag} zat {wie} aan tafel.")
    told = text(said, dag=day(state), wie=listed(sides))
    return sentences(told, text(N_("Het ging over {onderwerpen}."), onderwerpen=listed(titles)))


def agreed_cards(state: State) -> tuple[Afspraak, ...]:
    """The cards on which all hands met."""
    return of_status(state, Status.AFSPRAAK)


def of_status(state: State, status: Status) -> tuple[Afspraak, ...]:
    """The cards that stand like this, without the no's and what is let go."""
    cards = (card for card in state.afspraken.values() if card.soort is Soort.AFSPRAAK and not is_nee(card))
    return tuple(card for card in cards if card.status is status)


def no_cards(state: State) -> tuple[Afspraak, ...]:
    """The cards that say no."""
    return tuple(card for card in state.afspraken.values() if is_nee(card))


def asked(state: State, *, outside: bool = False) -> tuple[Say, ...]:
    """Of every afspraak what it asks of the gemeente; then what the village misses most."""
    cards = agreed_cards(state)
    asks = ((card, tuple(asks_of(card))) for card in cards)
    told = (sentences(ended(card.veld("wat")), *said) for card, said in asks if said)
    return (*told, *_missed(state, outside))


def asks_of(card: Afspraak) -> Iterator[Say]:
    """What one card asks of the gemeente, sentence by sentence."""
    if card.veld("raad") == "ja":
        yield text(N_("Daarvoor is een besluit van de raad nodig."))
    if card.veld("inleg_gemeente"):
        yield text(N_("Inleg van de gemeente: {inleg}"), inleg=ended(card.veld("inleg_gemeente")))
    if card.veld("rol_gemeente"):
        yield text(N_("Rol van de gemeente: {rol}"), rol=ended(card.veld("rol_gemeente")))


def _missed(state: State, outside: bool) -> Iterator[Say]:
    """The principles of the gemeente that the village missed, as far as they may be told."""
    known = {each.naam: each for each in state.script.terms.principes}
    for block in seen(state, of_insights(gemiste_principes(state)), outside=outside):
        figure = block.insight.figure if isinstance(block, InsightBlock) else None
        rows = figure.rows if isinstance(figure, Picks) else ()
        missed = [naam for naam, _, other in rows if known[naam].code.startswith("G") and other]
        for naam in missed[:MOST_PRINCIPES]:
            said = text(N_("Meer aandacht voor ‘{principe}’."), principe=naam)
            uitleg = known[naam].uitleg
            yield sentences(said, ended(uitleg)) if uitleg else said


def by_whom(card: Afspraak) -> Say:
    """Who shook hands on a card."""
    shaken = [SIDE_NAMES[side] for side in Side if side in card.akkoord]
    return listed(shaken) if shaken else text(N_("nog niemand"))
