"""Headers on every page and file: nothing from other hosts, nothing inline, nothing kept."""

from collections.abc import Callable, Iterable
from functools import cache
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, Request, abort, request

from spel.web.caller import is_https
from spel.web.origins import origin_of, own_origins

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types spel",
    )
)
SENSORS = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer")
DEVICES = ("microphone", "midi", "payment", "usb")
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # Under no-referrer browsers write `Origin: null` on forms of our own, as on those of others.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{each}=()" for each in (*SENSORS, *DEVICES)),
}
BY_HTTPS = {"Strict-Transport-Security": "max-age=31536000"}
"""A year; without the names below ours, which may be somebody else's."""
CHANGES_NOTHING = frozenset({"GET", "HEAD", "OPTIONS"})
FROM_HERE = frozenset({"same-origin", "none"})


def guard(app: Flask, address: str) -> None:
    """Refuse forms that come from another site.

    `address` is where the setting says that we are reached.
    """

    def refuse_foreign() -> None:
        if request.method not in CHANGES_NOTHING and is_foreign(request, address):
            abort(403)

    app.before_request(refuse_foreign)


Headers = list[tuple[str, str]]
Write = Callable[[bytes], object]
"""Named once: what is written out at an inner function is put together at every request."""


def dressed(app: WSGIApplication) -> WSGIApplication:
    """Put the headers on every page and file; what a page says itself of keeping does not count."""

    def serve(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        is_file = str(environ.get("PATH_INFO", "")).startswith("/static/")
        ours, named = _headers(is_https(environ), is_file)

        def begin(status: str, theirs: Headers, *broken: object) -> Write:
            kept = [each for each in theirs if each[0].lower() not in named]
            return start(status, [*kept, *ours], *broken)  # type: ignore[arg-type]  # given on as it came

        return app(environ, begin)

    return serve


@cache
def _headers(https: bool, is_file: bool) -> tuple[tuple[tuple[str, str], ...], frozenset[str]]:
    """All of them, and their names in small letters."""
    found = HEADERS | (BY_HTTPS if https else {}) | ({} if is_file else {"Cache-Control": "no-store"})
    return tuple(found.items()), frozenset(name.lower() for name in found)


def is_foreign(asked: Request, address: str) -> bool:
    """Whether a browser says that this form came from another site.

    An old browser may say nothing at all. Its form is taken: our cookies are SameSite=Lax, so that a form of
    another site comes without them and is a stranger's.
    """
    if asked.headers.get("Sec-Fetch-Site", "same-origin") not in FROM_HERE:
        return True
    origin = asked.headers.get("Origin")
    if origin is None:
        told = asked.headers.get("Referer", "")
        return bool(told) and not _is_ours(asked, origin_of(told), address)
    return not _is_ours(asked, origin, address)


def _is_ours(asked: Request, origin: str, address: str) -> bool:
    # The scheme may differ: behind a web server that handles TLS we are asked over plain HTTP.
    return origin in own_origins(asked.environ, address) or origin.partition("://")[2] == asked.host
