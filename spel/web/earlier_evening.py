"""An evening of this server that a new one looks back on: chosen with one tap, without a file."""

from dataclasses import dataclass

from spel.core.actors import SessionId
from spel.core.script import Earlier, Place
from spel.core.words import Say
from spel.harvest.pen import day
from spel.scenario.library import Library
from spel.views.earlier import handed_on
from spel.web.earlier_file import NOTHING, NotEarlier
from spel.web.held import held_evening
from spel.web.parts import Parts

EVENING = "eerdere_avond"
"""The name of the field."""
LOOKING_BACK = "herijking"
"""The form of evening that is made for it."""


@dataclass(frozen=True, slots=True)
class Before:
    """The evening that is chosen: its name and day, and the words of its place."""

    session: str
    titel: str
    dag: Say
    place: Place


def looked_back_on(parts: Parts, session: str) -> Before | None:
    """What the form says of it; None without one, or for who does not hold it."""
    state = held_evening(parts, SessionId(session)) if session else None
    return Before(session, state.script.title, day(state), state.script.place) if state else None


def taken_from(parts: Parts, session: str) -> Earlier | None:
    """What it hands on. Raises NotEarlier when there is nothing yet to look back on."""
    state = held_evening(parts, SessionId(session)) if session else None
    if state is None:
        return None
    earlier = handed_on(state)
    if not (earlier.nu or earlier.straks or earlier.afspraken):
        raise NotEarlier(NOTHING)
    return earlier


def words_of(before: Before, library: Library) -> dict[str, str]:
    """What the form fills in after it: which evening, the name of its place, and the words for it."""
    woorden, place = library.terms.woorden, before.place
    plaats = (each.sleutel for each in woorden.plaatsen if each.woord == place.woord)
    organisatie = (each.sleutel for each in woorden.organisaties if each.woord == place.organisatie)
    return {
        EVENING: before.session,
        "plaats_naam": place.naam,
        "plaats": next(plaats, ""),
        "organisatie": next(organisatie, ""),
    }
