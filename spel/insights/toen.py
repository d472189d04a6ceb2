"""Toen: what an earlier evening said of the village, as mixes that can lie beside those of tonight."""

from collections.abc import Mapping

from spel.core.figures import Profile
from spel.core.script import Earlier
from spel.core.state import State
from spel.core.vocabulary import Rol
from spel.core.words import N_, Say, Text, text

MONTHS = tuple(
    map(
        Text,
        (
            *(N_("januari"), N_("februari"), N_("maart"), N_("april"), N_("mei"), N_("juni")),
            *(N_("juli"), N_("augustus"), N_("september"), N_("oktober"), N_("november"), N_("december")),
        ),
    )
)


def toen_nu(state: State) -> Profile | None:
    """NU of the earlier evening; None without one. What was too small to show was never taken along."""
    earlier = state.script.earlier
    return _kept(earlier, earlier.nu, N_("Zo zag {het_dorp} zichzelf op {datum}")) if earlier else None


def toen_straks(state: State) -> Profile | None:
    """STRAKS of the earlier evening: what the village wished to become."""
    earlier = state.script.earlier
    return _kept(earlier, earlier.straks, N_("Zo wilde {het_dorp} worden, op {datum}")) if earlier else None


def day(earlier: Earlier) -> Say:
    """When that evening was, in words."""
    year, month, number = (int(part) for part in earlier.date.split("-"))
    return text(N_("{dag} {maand} {jaar}"), dag=number, maand=MONTHS[month - 1], jaar=year)


def _kept(earlier: Earlier, shares: Mapping[Rol, float], label: str) -> Profile | None:
    if not any(shares.values()):
        return None
    source: Say = text(N_("Gebaseerd op het bestand van {datum}."), datum=day(earlier))
    laid = tuple((rol, shares.get(rol, 0.0)) for rol in Rol)
    return Profile(text(label, datum=day(earlier)), laid, source)
