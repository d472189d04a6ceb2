"""Which origins are ours, and that no socket opens for a page of another site."""

from collections.abc import Iterable
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from spel.web.caller import told_scheme

SOCKET = "/socket.io"
"""How the addresses of sockets begin; all others are pages."""
USUAL = {"http": ":80", "https": ":443"}
PLAINLY = (
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
)
REFUSED = (
    "Deze verbinding komt niet van een bladzijde van dit spel.\n"
    "Open het spel op het adres dat op het scherm staat.\n"
)


def own_origins(environ: WSGIEnvironment, address: str) -> frozenset[str]:
    """The origins of pages that we served: the address of the setting, and the one that was asked for.

    A web server in front may handle TLS; it should say so in X-Forwarded-Proto, and some do not for sockets.
    Nobody else has a page by https under the name that was asked for.
    """
    named = str(environ.get("HTTP_HOST") or "").lower()
    known = {str(environ.get("wsgi.url_scheme")), told_scheme(environ), "https"}
    here = {f"{each}://{named.removesuffix(USUAL[each])}" for each in USUAL if named and each in known}
    return frozenset(here | {origin_of(address)} - {""})


def origin_of(address: str) -> str:
    """The origin of an address as a browser writes it; nothing for what is none."""
    try:
        parts = urlsplit(address)
        scheme, named = parts.scheme, parts.netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""
    return f"{scheme}://{named.removesuffix(USUAL[scheme])}" if scheme in USUAL and named else ""


def only_from_here(app: WSGIApplication, address: str) -> WSGIApplication:
    """Refuse every socket that does not say that one of our own pages opens it.

    Browsers send cookies along with a socket whoever opens it, so the origin has to be there.
    """

    def serve(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        asked = str(environ.get("PATH_INFO", ""))
        if asked.startswith(SOCKET) and environ.get("HTTP_ORIGIN") not in own_origins(environ, address):
            start("403 Forbidden", list(PLAINLY))
            return [REFUSED.encode()]
        return app(environ, start)

    return serve
