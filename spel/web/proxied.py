"""Notices a web server in front of us that nobody told us about: then all callers seem to be one."""

import logging

from flask import Flask, request

TELL_IT = (
    "Staat er een webserver voor? Zet SPEL_PROXIES dan op 1. "
    "Anders hebben alle telefoons voor de server hetzelfde adres."
)
"""What whoever looks after the server can do about it."""
UNTOLD = f"een verzoek heeft X-Forwarded-For, en het aantal webservers ervoor staat op 0. {TELL_IT}"
log = logging.getLogger(__name__)


def warn_once(app: Flask, proxies: int) -> None:
    """Tell it at the first request that passed one, and never again: anybody can send that header."""
    told: list[bool] = [True] if proxies else []

    def look() -> None:
        if not told and "X-Forwarded-For" in request.headers:
            told.append(True)
            log.warning(UNTOLD)

    app.before_request(look)
