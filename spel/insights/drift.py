"""Drift: how the village moved since an earlier evening, and whether that is where it wanted to go."""

from collections.abc import Iterator

from spel.core.figures import Insight, Profile
from spel.core.state import State
from spel.core.vocabulary import Rol, Side
from spel.core.words import N_, Say, counted, text
from spel.insights.base import beside
from spel.insights.mengsel import EVEN, differences, distance, is_close, largest_difference
from spel.insights.startfoto import nu
from spel.insights.toen import toen_nu, toen_straks
from spel.insights.wording import based_on, listed, rol_name, sentences

ENOUGH = 3
"""From this many answers of tonight a movement is named."""


def drift(state: State) -> tuple[Insight, ...]:
    """NU of tonight beside NU and STRAKS of the earlier evening, as shares of 1.

    Source: game section 7. NU minus the earlier NU tells the role that moved most and the roles that
    stayed equal (at most 0.05 apart); NU minus the earlier STRAKS tells how the wish of then lies now.
    At a distance (half the sum of the absolute differences) of 0.1 or less, two pictures are close.
    Silent without an earlier evening, and under 3 answers of the village.
    Says: "De rol van aanjager groeide het meest. De rol van verbinder bleef gelijk."
    """
    before, wish, now = toen_nu(state), toen_straks(state), nu(state)
    if now is None or now.n < ENOUGH or not (before or wish):
        return ()
    rests_on = ((Side.DORP, now.n),)
    return (
        Insight(
            name="drift",
            title=text(N_("Toen en nu")),
            figure=beside(state, *(each for each in (before, wish, now) if each)),
            sentence=sentences(*_told(state, before, wish, now)),
            based_on=based_on(rests_on),
            rests_on=rests_on,
        ),
    )


def _told(state: State, before: Profile | None, wish: Profile | None, now: Profile) -> Iterator[Say]:
    if before:
        yield from _moved(state, before, now)
    if wish:
        yield _wished(state, wish, now)
    if before and wish:
        yield from _nearer(distance(before, wish) - distance(now, wish))


def _moved(state: State, before: Profile, now: Profile) -> Iterator[Say]:
    """The role that moved most, and those that stayed."""
    if is_close(before, now):
        yield text(N_("{Het_dorp} ziet zichzelf bijna hetzelfde als toen."))
        return
    rol, more = largest_difference(before, now)
    grew, shrank = N_("De rol van {rol} groeide het meest."), N_("De rol van {rol} kromp het meest.")
    yield text(grew if more > 0 else shrank, rol=rol_name(state, rol))
    if still := [each for each, moved in differences(before, now).items() if abs(moved) <= EVEN]:
        yield _stayed(state, still)


def _stayed(state: State, rollen: list[Rol]) -> Say:
    return counted(
        len(rollen),
        "De rol van {rollen} bleef gelijk.",
        "De rollen van {rollen} bleven gelijk.",
        rollen=listed([rol_name(state, rol) for rol in rollen]),
    )


def _wished(state: State, wish: Profile, now: Profile) -> Say:
    if is_close(wish, now):
        return text(N_("Dat ligt dicht bij wat {het_dorp} toen wilde."))
    rol, more = largest_difference(wish, now)
    named = rol_name(state, rol)
    if more > 0:
        return text(N_("{Het_dorp} is nu vaker {rol} dan het toen wilde."), rol=named)
    return text(N_("{Het_dorp} wilde vaker {rol} zijn dan het nu is."), rol=named)


def _nearer(won: float) -> Iterator[Say]:
    """Whether the wish of then came nearer; a step of half a chip says nothing."""
    if won > EVEN:
        yield text(N_("De wens van toen kwam dichterbij."))
    elif won < -EVEN:
        yield text(N_("De wens van toen ligt nu verder weg."))
