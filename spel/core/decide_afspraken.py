"""Whether a card of what the room agrees on may be written, shaken on, tested or taken away."""

from typing import assert_never

from spel.core import afspraak_commands as c
from spel.core import afspraak_events as e
from spel.core.afspraken import Afspraak, Soort, Status, fits
from spel.core.evolve_afspraken import needed
from spel.core.refusals import Refusal
from spel.core.script import NO_CASE
from spel.core.state import State

MOST_CARDS = 40
MOST_QUESTIONS = 5
LONGEST_REASON = 160
LONGEST_QUESTION = 160

Decided = tuple[e.AfspraakEvent, ...] | Refusal


def decide_afspraak(command: c.AfspraakCommand, state: State) -> Decided:
    """What follows from a tap on a card: an event, nothing when nothing changes, or why not."""
    if isinstance(command, c.DraftAfspraak):
        return _draft(command, state)
    card = state.afspraken.get(command.id)
    if card is None:
        return Refusal.NO_SUCH_CARD
    match command:
        case c.EditAfspraak():
            return _edit(command, card)
        case c.ShakeAfspraak():
            return _shake(command, card, state)
        case c.SetAfspraak():
            return _set(command, card)
        case c.DropAfspraak(id=id):
            return (e.AfspraakDropped(id),)
        case c.DrawStress():
            return _draw(command, card)
        case c.StressAfspraak():
            return _stress(command, card, state)
        case c.LayAfspraak(id=id):
            return () if state.laid == id else (e.AfspraakLaid(id),)
        case _:
            assert_never(command)


def _draft(command: c.DraftAfspraak, state: State) -> Decided:
    if command.id in state.afspraken:
        return Refusal.NOT_YOURS
    if len(state.afspraken) >= MOST_CARDS:
        return Refusal.TABLE_FULL
    if command.casus != NO_CASE and state.script.case(command.casus) is None:
        return Refusal.NO_SUCH_CASE
    if not (command.id and _is_sided(command, state) and fits(command.velden, command.gehoord)):
        return Refusal.DOES_NOT_FIT
    return (
        e.AfspraakDrafted(
            command.id, command.soort, command.velden, command.van, command.casus, command.gehoord
        ),
    )


def _is_sided(command: c.DraftAfspraak, state: State) -> bool:
    """A no and a letting go are of one side that plays; an afspraak need not be of one."""
    if command.van is None:
        return command.soort is Soort.AFSPRAAK
    return command.van in state.script.sides


def _edit(command: c.EditAfspraak, card: Afspraak) -> Decided:
    if not fits(command.velden, command.gehoord):
        return Refusal.DOES_NOT_FIT
    if (command.velden, command.gehoord) == (card.velden, card.gehoord):
        return ()
    return (e.AfspraakEdited(command.id, command.velden, command.gehoord),)


def _shake(command: c.ShakeAfspraak, card: Afspraak, state: State) -> Decided:
    """Only on the words that were read: a tap may come late, and the words may be others by now."""
    may_be_shaken = card.soort is Soort.AFSPRAAK and card.status is not Status.NEE
    if not may_be_shaken or command.side not in needed(state):
        return Refusal.NOT_ASKED
    if command.on and command.seen not in {None, card.edition}:
        return Refusal.STALE
    if command.on and card.missing:
        return Refusal.NOT_COMPLETE
    if command.on == (command.side in card.akkoord):
        return ()
    return (e.AfspraakShaken(command.id, command.side, command.on),)


def _set(command: c.SetAfspraak, card: Afspraak) -> Decided:
    """Only two hands make an afspraak, and a reason goes with an open punt."""
    unreasoned = command.status is Status.OPEN_PUNT and not command.reden
    if command.status is Status.AFSPRAAK or unreasoned or len(command.reden) > LONGEST_REASON:
        return Refusal.DOES_NOT_FIT
    if (command.status, command.reden) == (card.status, card.reden):
        return ()
    return (e.AfspraakSet(command.id, command.status, command.reden),)


def _draw(command: c.DrawStress, card: Afspraak) -> Decided:
    distinct = len(set(command.vragen)) == len(command.vragen)
    short = all(0 < len(vraag) <= LONGEST_QUESTION for vraag in command.vragen)
    if not (distinct and short and 0 < len(command.vragen) <= MOST_QUESTIONS):
        return Refusal.DOES_NOT_FIT
    if command.vragen == card.vragen and not card.getest:
        return ()
    return (e.StressDrawn(command.id, command.vragen),)


def _stress(command: c.StressAfspraak, card: Afspraak, state: State) -> Decided:
    if command.side not in state.script.sides:
        return Refusal.SIDE_NOT_HERE
    if command.vraag not in card.vragen:
        return Refusal.DOES_NOT_FIT
    if card.getest.get(command.vraag, {}).get(command.side) is command.uitkomst:
        return ()
    return (e.AfspraakStressed(command.id, command.vraag, command.side, command.uitkomst),)
