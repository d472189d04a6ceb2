"""The press: where documents are ordered, whoever makes them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from spel.core.actors import SessionId
from spel.core.state import State
from spel.store.codec import Row
from spel.web.orders import Order
from spel.web.render import Renderer

if TYPE_CHECKING:  # the parts hold a press
    from spel.web.parts import Parts


class PressFailed(Exception):
    """The document did not come: its maker broke, hung, had no turn, or could not be started."""


Press = Callable[[Iterable[Sequence[Row]], Order], bytes]
"""Makes what is ordered of one or more evenings, the own one first. Raises PressFailed.

The evenings are read from the store as they are gone through: not before there is a turn to make it.
"""

OwnPage = Callable[[State, Order, Renderer], bytes]
"""Makes the page of one person of an evening that is in memory, here and now."""


def made_for(parts: "Parts", session: SessionId, order: Order, others: Sequence[SessionId] = ()) -> bytes:
    """What is ordered, of an evening and maybe of others beside it. Raises PressFailed.

    The whole room opens its own pages in the same minute: those take some milliseconds each, less than
    sending the evening to another process.
    """
    clerk = parts.doors.clerk(session) if order.stuk == "persoonlijk" and order.form == "html" else None
    if clerk is not None:
        return parts.own_page(clerk.state, order, parts.drawer.renderer)
    return parts.press((parts.store.rows(each) for each in (session, *others)), order)
