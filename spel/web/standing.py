"""What a tap says of who filled it in and what stood there then: an old one goes over nothing newer."""

from dataclasses import replace

from spel.core import commands as c
from spel.core.actors import Actor, Seat, SessionId
from spel.core.events import AnswerGiven, JointGiven
from spel.core.permissions import ALLOWED
from spel.core.standing import mark
from spel.core.state import State
from spel.store.base import Store
from spel.web.forms import Fields, first

MOST_EARLIER = 8
"""So many earlier taps of one form are looked up."""


def is_of_another(command: c.Command, fields: Fields, actor: Actor) -> bool:
    """Whether another seat filled this in: a telephone that is shared was handed on meanwhile.

    A form that does not say so was made by an older page, and is taken.
    """
    if not isinstance(actor, Seat) or Seat not in ALLOWED[type(command)]:
        return False
    return first(fields, "seat") not in {"", actor.id}


def after_own(
    store: Store, session: SessionId, actor: Actor, command: c.Command, fields: Fields
) -> c.Command:
    """The command that may also replace what this sender put there itself without hearing so.

    `after` holds the ids of those earlier taps.
    """
    if not isinstance(command, c.GiveAnswer | c.GiveJoint) or command.was is None:
        return command
    step, taps = command.step, tuple(fields.get("after", ()))[:MOST_EARLIER]
    records = (store.seen(session, tap) for tap in taps)
    events = (record.event for record in records if record is not None and record.by == actor)
    given = (event for event in events if isinstance(event, AnswerGiven | JointGiven) and event.step == step)
    return replace(command, was=command.was | {mark(event.answer) for event in given})


def own_table(command: c.Command, actor: Actor, state: State) -> c.Command:
    """A seat answers for the table it sits at, whatever its form says."""
    seated = state.seats.get(actor.id) if isinstance(actor, Seat) else None
    if seated is None or not isinstance(command, c.GiveJoint):
        return command
    return replace(command, table=seated.table)
