"""Headers on every answer: nothing from other hosts, nothing inline, nothing kept."""

from flask import Flask, Request, Response, abort, request

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


def guard(app: Flask) -> None:
    """Put the headers on every answer and refuse forms that come from another site."""
    app.before_request(_refuse_foreign)
    app.after_request(_dress)


def _refuse_foreign() -> None:
    if request.method == "POST" and is_foreign(request):
        abort(403)


def is_foreign(asked: Request) -> bool:
    """Whether a browser says that this form came from another site."""
    origin = asked.headers.get("Origin")
    if asked.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return True
    # The scheme may differ: behind a web server that handles TLS we are asked over plain HTTP.
    return origin is not None and origin.partition("://")[2] != asked.host


def _dress(answer: Response) -> Response:
    for name, value in HEADERS.items():
        answer.headers[name] = value
    if not (request.path.startswith("/static/")):
        answer.headers["Cache-Control"] = "no-store"
    return answer
