"""What an evening hands on to a later one: its mixes and what was agreed, as far as all may know it."""

from collections.abc import Iterator, Mapping

from spel.core.afspraken import WAT, Afspraak, Soort, Status
from spel.core.figures import Profile
from spel.core.script import Earlier
from spel.core.state import State
from spel.core.vocabulary import Rol
from spel.insights.startfoto import nu
from spel.insights.verwachtingskloof import straks
from spel.views.privacy import is_big_enough

FIRM = (Status.AFSPRAAK, Status.VOORNEMEN)
"""What is worth looking back on, the firmest first."""


def handed_on(state: State) -> Earlier:
    """NU and STRAKS where enough people gave them, and the afspraken; what stayed a wish is not one."""
    return Earlier(
        title=state.script.title,
        date=state.created_at.date().isoformat(),
        nu=_shares(nu(state)),
        straks=_shares(straks(state)),
        afspraken=tuple((each.id, each.veld(WAT)) for each in _kept(state)),
    )


def _kept(state: State) -> Iterator[Afspraak]:
    cards = tuple(state.afspraken.values())
    for status in FIRM:
        yield from (card for card in cards if card.soort is Soort.AFSPRAAK and card.status is status)
    yield from (card for card in cards if card.soort is Soort.LOSLATEN)


def _shares(picture: Profile | None) -> Mapping[Rol, float]:
    if picture is None or not is_big_enough(picture.n):
        return {}
    return {rol: round(share, 4) for rol, share in picture.shares}
