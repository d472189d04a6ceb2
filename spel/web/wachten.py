"""The page for who has to wait a moment, because too much was guessed from where they are."""

from dataclasses import dataclass

from flask import request, url_for

from spel.core.words import N_, Say, text

WAIT = N_(
    "Hier is te vaak iets verkeerds ingevuld. Wacht {seconds} tellen en probeer het dan nog eens. "
    "Misschien was u het niet zelf."
)
SCAN = text(N_("Of scan de QR-code op het scherm. Dat kan altijd."))


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """How long, where to try again, and where a script hands in what a QR code carried."""

    said: Say
    again: str
    scan: Say = ""
    seen: str = ""


def waiting_page(seconds: int) -> WaitingPage:
    """What to tell who has to wait, about the address that was asked for."""
    again = request.full_path.rstrip("?") if request.method == "GET" else request.path
    code = (request.view_args or {}).get("code", "")
    at_the_door = bool(code) or request.endpoint == "pages.find"
    return WaitingPage(
        said=text(WAIT, seconds=seconds),
        again=again,
        scan=SCAN if at_the_door else "",
        seen=url_for("pages.scan", code=code) if code else "",
    )
