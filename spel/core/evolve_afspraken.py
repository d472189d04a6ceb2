"""What an event does to the cards of what the room agrees on."""

from dataclasses import replace
from typing import assert_never

from spel.core import afspraak_events as e
from spel.core.afspraken import Afspraak, Soort, Status, Uitkomst
from spel.core.state import NO_CARD, State, changed
from spel.core.undo import with_card
from spel.core.vocabulary import Side

HANDS = frozenset({Side.DORP, Side.GEMEENTE})
"""The sides that shake hands, as far as they play."""


def needed(state: State) -> frozenset[Side]:
    """Whose akkoord makes an afspraak on this evening."""
    return HANDS.intersection(state.script.sides) or frozenset(state.script.sides)


def after(state: State, event: e.AfspraakEvent) -> State:
    """The state after something happened to a card."""
    match event:
        case e.AfspraakDrafted():
            return changed(_lay(state, _drafted(event)), undo=with_card(state.undo, event.id))
        case e.AfspraakDropped(id=id):
            left = {each: card for each, card in state.afspraken.items() if each != id}
            return changed(state, afspraken=left, laid=NO_CARD if state.laid == id else state.laid)
        case e.AfspraakLaid(id=id):
            return changed(state, laid=id)
        case _:
            card = state.afspraken.get(event.id)
            return _put(state, _changed(card, event, needed(state))) if card else state


def _drafted(event: e.AfspraakDrafted) -> Afspraak:
    status = Status.NEE if event.soort is Soort.NEE else Status.WENS
    return Afspraak(event.id, event.soort, event.velden, event.van, event.casus, event.gehoord, status)


def _lay(state: State, card: Afspraak) -> State:
    return changed(_put(state, card), laid=card.id)


def _put(state: State, card: Afspraak) -> State:
    return changed(state, afspraken={**state.afspraken, card.id: card})


def _changed(
    card: Afspraak,
    event: e.AfspraakEdited | e.AfspraakShaken | e.AfspraakSet | e.StressDrawn | e.AfspraakStressed,
    hands: frozenset[Side],
) -> Afspraak:
    match event:
        case e.AfspraakEdited():
            return _rewritten(card, event)
        case e.AfspraakShaken(side=side, on=on):
            return _shaken(card, side, on, hands)
        case e.AfspraakSet(status=status, reden=reden):
            return replace(_let_go(card), status=status, reden=reden)
        case e.StressDrawn(vragen=vragen):
            return replace(card, vragen=vragen, getest={})
        case e.AfspraakStressed(vraag=vraag, side=side, uitkomst=uitkomst):
            getest = {**card.getest, vraag: {**card.getest.get(vraag, {}), side: uitkomst}}
            held = uitkomst is Uitkomst.HOUDT_STAND
            return replace(card if held else _let_go(card), getest=getest)
        case _:
            assert_never(event)


def _rewritten(card: Afspraak, event: e.AfspraakEdited) -> Afspraak:
    """Other words: nobody shook hands on these yet, and no question was put to them."""
    return replace(
        _let_go(card),
        velden=event.velden,
        gehoord=event.gehoord,
        vragen=(),
        getest={},
        edition=card.edition + 1,
    )


def _let_go(card: Afspraak) -> Afspraak:
    """Hands were shaken on what stood there before: it is an intention again."""
    status = Status.VOORNEMEN if card.status is Status.AFSPRAAK else card.status
    return replace(card, akkoord=frozenset(), status=status)


def _shaken(card: Afspraak, side: Side, on: bool, needed: frozenset[Side]) -> Afspraak:
    akkoord = card.akkoord | {side} if on else card.akkoord - {side}
    if needed.issubset(akkoord):
        return replace(card, akkoord=akkoord, status=Status.AFSPRAAK, reden="")
    return replace(card, akkoord=akkoord, status=Status.VOORNEMEN if akkoord else _unshaken(card))


def _unshaken(card: Afspraak) -> Status:
    return Status.VOORNEMEN if card.status is Status.AFSPRAAK else card.status
