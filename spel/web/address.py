"""Where a phone in the hall can reach us."""

import socket
from collections.abc import Callable
from time import monotonic
from urllib.parse import urlsplit

from spel.core.actors import SessionId
from spel.web.hallbook import HallBook
from spel.web.wifi import Wifi

LOOPBACK = "127.0.0.1"
LOOK_AGAIN = 10.0
"""Seconds after which this machine is asked again where it is: each screen tells it, asking takes time."""
_NOWHERE = ("192.0.2.1", 9)
"""An address reserved for documentation: choosing a route to it sends nothing."""


def own_address() -> str:
    """The address of this machine on its own network; 127.0.0.1 when it has none."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(_NOWHERE)
            return str(probe.getsockname()[0])
    except OSError:  # no route, or no files left to ask with
        return _named_address()


def _named_address() -> str:
    """Without a route (a hall with only its own wifi) the machine's name may still know."""
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        return LOOPBACK
    addresses = [str(each[4][0]) for each in found]
    return next((each for each in addresses if not each.startswith("127.")), LOOPBACK)


def is_loopback(url: str) -> bool:
    """Whether an address only works on this machine itself."""
    name = urlsplit(url).hostname or ""
    return name == "localhost" or name.startswith("127.") or name == "::1"


class Addresses:
    """The address to print per evening: the setting, else what the desk chose, how it came in, or our own.

    Also the wifi that leads there. What the desk said stays in the book of halls.
    """

    def __init__(
        self,
        setting: str,
        port: int,
        book: HallBook | None = None,
        ask: Callable[[], str] = own_address,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._ask = ask
        self._now = now
        self._own, self._asked = LOOPBACK, -LOOK_AGAIN
        self._setting = setting.rstrip("/")
        self._port = port
        self._seen: dict[SessionId, str] = {}
        self._book = book or HallBook()

    @property
    def setting(self) -> str:
        """The address of the setting; empty without one."""
        return self._setting

    @property
    def is_set(self) -> bool:
        """Whether the address is a setting, so that there is nothing to choose."""
        return bool(self._setting)

    def notice(self, session: SessionId, url: str) -> None:
        """A desk reached us on this address; phones can too, unless it is the machine itself."""
        if urlsplit(url).hostname and not is_loopback(url):
            self._seen[session] = url.rstrip("/")

    def on(self, card: str) -> str:
        """The address by which this server is reached through a network card."""
        return f"http://{card}:{self._port}"

    def choose(self, session: SessionId, url: str) -> None:
        """The spelleider knows better by which address phones come in."""
        self._book.choose(session, url.rstrip("/"))

    def wifi(self, session: SessionId) -> Wifi | None:
        """The network that phones go on first, if the desk told us."""
        return self._book.of(session).wifi

    def set_wifi(self, session: SessionId, wifi: Wifi | None) -> None:
        """Remember the network of the hall, or forget it."""
        self._book.set_wifi(session, wifi)

    def share(self, real: SessionId, rehearsal: SessionId) -> None:
        """A rehearsal is in the same hall as the evening it is a copy of."""
        self.choose(rehearsal, self.base(real))
        self.set_wifi(rehearsal, self.wifi(real))

    def forget(self, session: SessionId) -> None:
        """An evening is no more: its hall is not kept either."""
        self._seen.pop(session, None)
        self._book.forget(session)

    def base(self, session: SessionId | None = None) -> str:
        """The address without a slash behind it."""
        known = (self._book.of(session).address or self._seen.get(session)) if session else None
        return self._setting or known or self.on(self._here())

    def _here(self) -> str:
        """Our own address; when that can not be told now, the one before it."""
        if self._now() - self._asked >= LOOK_AGAIN:
            self._asked = self._now()
            found = self._ask()
            self._own = self._own if found == LOOPBACK else found
        return self._own
