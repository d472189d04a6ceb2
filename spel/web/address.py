"""Where a phone in the hall can reach us."""

import socket
from urllib.parse import urlsplit

from spel.core.actors import SessionId

_NOWHERE = ("192.0.2.1", 9)
"""An address reserved for documentation: choosing a route to it sends nothing."""


def own_address() -> str:
    """The address of this machine on its own network; 127.0.0.1 when it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_NOWHERE)
            return str(probe.getsockname()[0])
        except OSError:
            return _named_address()


def _named_address() -> str:
    """Without a route (a hall with only its own wifi) the machine's name may still know."""
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        return "127.0.0.1"
    addresses = [str(each[4][0]) for each in found]
    return next((each for each in addresses if not each.startswith("127.")), "127.0.0.1")


def is_loopback(url: str) -> bool:
    """Whether an address only works on this machine itself."""
    name = urlsplit(url).hostname or ""
    return name == "localhost" or name.startswith("127.") or name == "::1"


class Addresses:
    """The address to print per evening: the setting, else how the desk came in, else our own."""

    def __init__(self, setting: str, port: int) -> None:
        self._setting = setting.rstrip("/")
        self._port = port
        self._seen: dict[SessionId, str] = {}

    def notice(self, session: SessionId, url: str) -> None:
        """A desk reached us on this address; phones can too, unless it is the machine itself."""
        if not is_loopback(url):
            self._seen[session] = url.rstrip("/")

    def base(self, session: SessionId | None = None) -> str:
        """The address without a slash behind it."""
        seen = self._seen.get(session) if session else None
        return self._setting or seen or f"http://{own_address()}:{self._port}"
