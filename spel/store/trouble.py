"""What is the matter with the disk, told where somebody can do something about it."""

from collections.abc import Callable
from enum import StrEnum

from spel.core.words import N_, Text
from spel.store.base import StoreBroken, StoreFull


class Trouble(StrEnum):
    """Why a write did not reach the disk."""

    FULL = "full"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    DAMAGED = "damaged"
    OTHER = "other"


SIGNS = {
    "disk is full": Trouble.FULL,
    "No space": Trouble.FULL,
    "locked": Trouble.LOCKED,
    "readonly": Trouble.READ_ONLY,
    "read-only": Trouble.READ_ONLY,
    "Permission denied": Trouble.READ_ONLY,
}
"""What SQLite and the system say, and what it means."""

SAY = {
    Trouble.FULL: Text(
        N_(
            "De schijf van de computer met het spel is vol. Antwoorden zijn nu nog niet bewaard. "
            "Maak daar ruimte vrij. Daarna gaat alles vanzelf verder."
        )
    ),
    Trouble.LOCKED: Text(
        N_(
            "Een ander programma houdt de avonden vast. Antwoorden zijn nu nog niet bewaard. "
            "Wacht even, of sluit dat programma. Daarna gaat alles vanzelf verder."
        )
    ),
    Trouble.READ_ONLY: Text(
        N_(
            "Het spel mag niet meer schrijven in zijn map. Antwoorden zijn nu nog niet bewaard. "
            "Geef het spel die rechten terug. Daarna gaat alles vanzelf verder."
        )
    ),
    Trouble.DAMAGED: Text(
        N_(
            "Het bestand met de avonden is beschadigd. Antwoorden zijn nu nog niet bewaard. "
            "Vraag de beheerder om een reservekopie terug te zetten."
        )
    ),
    Trouble.OTHER: Text(
        N_(
            "De computer met het spel kan nu niets bewaren. Antwoorden zijn nu nog niet bewaard. "
            "Kijk de schijf van die computer na. Wij proberen het steeds opnieuw."
        )
    ),
}
"""What the spelleider reads about it: what it is, whether the answers are safe, and what to do."""


def trouble_of(error: Exception) -> Trouble | None:
    """What a failed write tells of the disk; nothing when the disk was not to blame."""
    if isinstance(error, StoreBroken):
        return Trouble.DAMAGED
    if not isinstance(error, StoreFull | OSError):
        return None
    return next((trouble for sign, trouble in SIGNS.items() if sign in str(error)), Trouble.OTHER)


def nobody() -> None:
    """Nobody listens."""


class Watch:
    """Knows whether the disk takes what it is given. A failed write begins a trouble, a trial ends it.

    An answer that happens to fit does not end it: on a full disk small ones do, between others that do not.
    """

    def __init__(self) -> None:
        self.trouble: Trouble | None = None
        self.changed: Callable[[], None] = nobody

    def failed(self, error: Exception) -> None:
        """A write failed. What is damaged stays so until somebody repairs it."""
        found = trouble_of(error)
        if found is not None and self.trouble is not Trouble.DAMAGED:
            self._set(found)

    def look_again(self, probe: Callable[[], None]) -> None:
        """While there is trouble: try to write something small, and end the trouble when that is kept."""
        if self.trouble in {None, Trouble.DAMAGED}:
            return
        try:
            probe()
        except (StoreFull, StoreBroken) as error:
            self.failed(error)
        else:
            self._set(None)

    def _set(self, found: Trouble | None) -> None:
        if found is not self.trouble:
            self.trouble = found
            self.changed()
