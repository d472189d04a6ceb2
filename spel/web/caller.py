"""Where a request comes from: the address behind our own web servers, and whether it came by https."""

from collections.abc import Mapping
from ipaddress import IPv6Address, ip_address, ip_network

HOME = 64
"""Bits of an IPv6 address that one household or hall has to itself."""

Environ = Mapping[str, object]
PAGES_OF = {"ws": "http", "wss": "https"}
"""By what the page came that opens such a socket."""


def caller(environ: Environ, proxies: int) -> str:
    """The network address that asks. What a client says of itself counts for nothing.

    Each of `proxies` web servers in front of us adds the address it heard from at the end of a header.
    """
    heard = str(environ.get("REMOTE_ADDR") or "")
    told = [each.strip() for each in str(environ.get("HTTP_X_FORWARDED_FOR") or "").split(",")]
    if not 0 < proxies <= len(told):
        return _network(heard) or heard
    return _network(told[-proxies]) or _network(heard) or heard


def _network(written: str) -> str:
    """One address as one text, and all of one IPv6 home as the same; nothing for what is no address."""
    try:
        found = ip_address(_bare(written))
    except ValueError:
        return ""
    if not isinstance(found, IPv6Address):
        return str(found)
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return str(ip_network((found.packed, HOME), strict=False).network_address)


def _bare(written: str) -> str:
    """Without the port and brackets that some web servers add."""
    if written.startswith("["):
        return written[1:].partition("]")[0]
    return written.partition(":")[0] if written.count(":") == 1 else written


def is_https(environ: Environ) -> bool:
    """Whether the browser came by https, here or at the web server in front of us.

    Who lies about this only misleads their own browser.
    """
    return "https" in {environ.get("wsgi.url_scheme"), told_scheme(environ)}


def told_scheme(environ: Environ) -> str:
    """What the web server in front of us says that the browser came by; some name a socket apart (`wss`)."""
    told = str(environ.get("HTTP_X_FORWARDED_PROTO") or "").partition(",")[0].strip().lower()
    return PAGES_OF.get(told, told)
