"""What a mix of roles is called, and how far two mixes lie apart (game P5, section 7)."""

from spel.core.figures import Profile
from spel.core.state import State
from spel.core.vocabulary import Rol
from spel.core.words import N_, Say, text
from spel.insights.wording import listed, rol_name

CLEAR = 0.15
"""The first role gives its name to the mix when it is ahead by more than this share."""
CLOSE = 0.1
"""Mixes that lie at most this far apart are nearly the same: one chip of ten lies elsewhere."""


def mengsel(state: State, profile: Profile) -> Say:
    """The name of a mix: "verbinder met een vleugje aanjager", or "gelijk verdeeld tussen ...".

    The roles that come within `CLEAR` of the first one count as equal to it.
    """
    ranked = sorted(profile.shares, key=lambda share: -share[1])
    (first, most), (second, next_most) = ranked[:2]
    if not settled(next_most):
        return rol_name(state, first)
    if settled(most - next_most) > CLEAR:
        return text(
            N_("{eerste} met een vleugje {tweede}"),
            eerste=rol_name(state, first),
            tweede=rol_name(state, second),
        )
    equal = [rol for rol, share in ranked if settled(most - share) <= CLEAR and settled(share)]
    if len(equal) == len(Rol):
        return _ALL_FOUR
    return text(N_("gelijk verdeeld tussen {rollen}"), rollen=listed([rol_name(state, rol) for rol in equal]))


_ALL_FOUR = text(N_("gelijk verdeeld over alle vier de rollen"))


def distance(one: Profile, other: Profile) -> float:
    """Half the sum of the absolute differences: 0 for the same mix, 1 for opposite ones."""
    return settled(sum(abs(each) for each in _differences(one, other).values()) / 2)


def is_close(one: Profile, other: Profile) -> bool:
    """Whether two mixes are nearly the same."""
    return distance(one, other) <= CLOSE


def largest_difference(one: Profile, other: Profile) -> tuple[Rol, float]:
    """The role that differs most, and how much larger its share is in the other mix.

    Of equal differences the one that grows goes first, then the order of the roles decides.
    """
    differences = _differences(one, other)
    rol = max(differences, key=lambda each: (abs(differences[each]), differences[each]))
    return rol, differences[rol]


def _differences(one: Profile, other: Profile) -> dict[Rol, float]:
    before = dict(one.shares)
    return {rol: settled(share - before[rol]) for rol, share in other.shares}


def settled(share: float) -> float:
    """A share without the crumbs of floating point, so that equal is equal."""
    return round(share, 9)
