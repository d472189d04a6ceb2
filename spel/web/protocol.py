"""Every message on the wire, both directions: this file is the protocol's table of contents."""

from typing import Annotated, Literal, NotRequired, TypedDict

from pydantic import BaseModel, ConfigDict, Field

from spel.core.actors import SessionId

SCREEN = "screen"
"""Server to an audience: a new screen (`Screen`)."""
OWN = "own"
"""Server to one seat: what is its own changed by somebody else's tap (`Patch`)."""
TAKEN = "taken"
"""Server to one socket: this seat goes on elsewhere; no data."""
HELLO = "hello"
"""Client to server after connecting: no data; the acknowledgement is a full screen (`Welcome`)."""
TAP = "tap"
"""Client to server: `forms.Tap`; the acknowledgement is an `Ack`."""

View = Literal["phone", "projector", "desk", "hand"]
"""`hand` is the wall in the hand of somebody with a phone: looked at, never acted on."""


class Auth(BaseModel):
    """What a client says when it connects; who it is follows from its cookie.

    `tab` is made anew by every page that is opened. `again`: this page had a line before and lost it; then a
    page of the same seat that was opened later goes first.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    session: Annotated[SessionId, Field(max_length=64)]
    view: Literal["phone", "projector", "desk", "hand"]
    tab: str = Field(default="", max_length=64)
    again: bool = False


class Screen(TypedDict):
    """A screen for a whole audience. Clients ignore one with an older version."""

    version: int
    html: str


class Patch(TypedDict):
    """What is a seat's own, after its table filled in something together."""

    version: int
    own: dict[str, dict[str, str]]


class Welcome(TypedDict):
    """Everything a client needs to be right again: the screen, and what is its own."""

    ok: bool
    version: int
    html: str
    own: dict[str, dict[str, str]]


class Ack(TypedDict):
    """What became of a tap: kept (`ok`), or why not (`reason`) in words (`say`)."""

    ok: bool
    version: NotRequired[int]
    own: NotRequired[dict[str, dict[str, str]]]
    reason: NotRequired[str]
    say: NotRequired[str]
