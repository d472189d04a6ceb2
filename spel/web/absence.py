"""Why an evening is not here: removed for good, or kept by another server than the one that answers."""

from spel.core.actors import SessionId
from spel.core.words import N_, text
from spel.store.split import is_rehearsal
from spel.web.errors import MessagePage
from spel.web.parts import Parts

UNKNOWN, NOT_HERE = "unknown", "not_here"
"""What a script is told: this browser has no place here, or the evening itself is not here."""
ELSEWHERE = text(N_("Deze avond staat nu niet op deze server. Uw plek blijft bewaard."))
AWAY = MessagePage(
    text(N_("Even geduld")),
    ELSEWHERE,
    "/",
    text(N_("Naar het begin")),
)
"""The page that waits until the evening is back."""


def was_cleared(parts: Parts, session: SessionId) -> bool:
    """Whether this server removed it for good; what was only practised never comes back either."""
    if parts.doors.clerk(session) is not None:
        return False
    return is_rehearsal(session) or parts.store.was_removed(session)


def is_elsewhere(parts: Parts, session: SessionId, token: str) -> bool:
    """Whether a browser holds a key to an evening that this server has not, and did not remove."""
    return bool(token) and parts.doors.clerk(session) is None and not was_cleared(parts, session)
