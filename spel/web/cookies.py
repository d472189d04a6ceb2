"""Our cookies: out of reach of scripts, and by https under a name that nobody else can set."""

from wsgiref.types import WSGIEnvironment

from flask import Response, request
from werkzeug.http import parse_cookie
from werkzeug.wrappers import Response as Redirect

from spel.web.caller import is_https

MOST_HELD = 20
"""Evenings of one browser that are looked up; more cookies than that were not given by us."""

REMEMBER = 60 * 60 * 24 * 30
"""Seconds a browser keeps its place: an evening may be resumed within a month."""

READ = "spel.cookies"
"""Where a request keeps its cookies once they were read: they are asked many times."""

WHOLE_SITE, ONE_EVENING = "__Host-", "__Secure-"
"""How names begin of cookies that came by https: no other site or plain page can set one over them."""


def keep(
    answer: Response | Redirect, name: str, value: str, seconds: int = REMEMBER, path: str = "/"
) -> None:
    """Set a cookie of ours; by https under a name that nobody else can set."""
    https = is_https(request.environ)
    answer.set_cookie(
        f"{_start(path)}{name}" if https else name,
        value,
        max_age=seconds,
        httponly=True,
        samesite="Lax",
        secure=https,
        path=path,
    )


def drop(answer: Response | Redirect, name: str, path: str = "/") -> None:
    """Take a cookie of ours away, by both names: by plain http the browser lets go of the bare one only."""
    answer.delete_cookie(name, path=path, httponly=True, samesite="Lax")
    named = f"{_start(path)}{name}"
    answer.delete_cookie(named, path=path, httponly=True, samesite="Lax", secure=True)


def held(name: str, environ: WSGIEnvironment | None = None) -> str:
    """What this browser holds under a name of ours. What was set by https goes before what may be planted.

    `environ` is the request, where that is not the one that Flask knows.
    """
    return next((value for known, value in _held(environ or request.environ) if known == name), "")


def held_names(start: str) -> tuple[str, ...]:
    """The names of our cookies that begin like this; no more of them than we give."""
    known = dict.fromkeys(name for name, _ in _held(request.environ) if name.startswith(start))
    return tuple(known)[:MOST_HELD]


def _held(environ: WSGIEnvironment) -> tuple[tuple[str, str], ...]:
    """The cookies of this request by our own names, those of https first.

    Those are looked at however we were asked: browsers send them by https only, and a web server in front
    of us may not say so of a socket.
    """
    found: tuple[tuple[str, str], ...] | None = environ.get(READ)
    if found is None:
        found = environ[READ] = _read(str(environ.get("HTTP_COOKIE", "")))
    return found


def _read(written: str) -> tuple[tuple[str, str], ...]:
    ours = written.isascii()  # another may be no text at all
    readable = written if ours else "".join(sign for sign in written if sign.isascii())
    found = tuple(parse_cookie(readable).items())
    safe = ((name, value) for name, value in found if name.startswith((WHOLE_SITE, ONE_EVENING)))
    bare = ((name.removeprefix(WHOLE_SITE).removeprefix(ONE_EVENING), value) for name, value in safe)
    return (*bare, *found)


def _start(path: str) -> str:
    return WHOLE_SITE if path == "/" else ONE_EVENING
