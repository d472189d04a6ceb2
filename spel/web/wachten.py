"""The page for who has to wait a moment, because too much was done from where they are."""

from dataclasses import dataclass

from flask import request, url_for

from spel.core.words import N_, Say, counted, text
from spel.web.guesses import TooManyGuesses
from spel.web.pace import TooManyEvenings, TooManyJoins

WAIT = (
    N_(
        "Hier is te vaak iets verkeerds ingevuld. Wacht één tel en probeer het dan nog eens. "
        "Misschien was u het niet zelf."
    ),
    N_(
        "Hier is te vaak iets verkeerds ingevuld. Wacht {n} tellen en probeer het dan nog eens. "
        "Misschien was u het niet zelf."
    ),
)
CROWDED = (
    N_("Hier komen heel veel mensen tegelijk binnen. Wacht één tel en probeer het dan nog eens."),
    N_("Hier komen heel veel mensen tegelijk binnen. Wacht {n} tellen en probeer het dan nog eens."),
)
BUSY = (
    N_("Hier beginnen heel veel avonden tegelijk. Wacht één tel en probeer het dan nog eens."),
    N_("Hier beginnen heel veel avonden tegelijk. Wacht {n} tellen en probeer het dan nog eens."),
)
SAID = {TooManyJoins: CROWDED, TooManyEvenings: BUSY}
SCAN = text(N_("Of scan de QR-code op het scherm. Dat kan altijd."))


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """How long, where to try again, and where a script hands in what a QR code carried."""

    said: Say
    again: str
    scan: Say = ""
    seen: str = ""


def waiting_page(error: TooManyGuesses) -> WaitingPage:
    """What to tell who has to wait, about the address that was asked for."""
    again = request.full_path.rstrip("?") if request.method == "GET" else request.path
    code = (request.view_args or {}).get("code", "")
    at_the_door = type(error) not in SAID and (bool(code) or request.endpoint == "pages.find")
    return WaitingPage(
        said=counted(error.wait, *SAID.get(type(error), WAIT)),
        again=again,
        scan=SCAN if at_the_door else "",
        seen=url_for("pages.scan", code=code) if code else "",
    )
