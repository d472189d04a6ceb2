"""What a mix of roles is called, and how far two mixes lie apart (game P5, section 7)."""

from collections.abc import Sequence

from spel.core.figures import Profile
from spel.core.state import State
from spel.core.vocabulary import Rol
from spel.core.words import N_, Say, text
from spel.insights.wording import listed, rol_name

CLEAR = 0.15
"""The first role gives its name to the mix when it is ahead by more than this share."""
EVEN = 0.05
"""Roles that lie at most this far apart are equal: half a chip of ten."""
CLOSE = 0.1
"""Mixes that lie at most this far apart are nearly the same: one chip of ten lies elsewhere."""

Ranked = Sequence[tuple[Rol, float]]
"""Roles with their share, the largest first."""


def mengsel(state: State, profile: Profile) -> Say:
    """The name of a mix, after the gap between the first role and the second.

    - More than `CLEAR`: "verbinder met een vleugje aanjager"; of a second role that is as large, both.
    - Up to `CLEAR`, the roles within it all go into the name, in order of size. They are "gelijk verdeeld
      tussen verbinder en aanjager" when they lie within `EVEN` of each other, or else "vooral verbinder en
      aanjager, dicht bij elkaar".
    - With all four within `CLEAR`: "gelijk verdeeld over alle vier de rollen" within `EVEN`, or else
      "alle vier de rollen, met iets meer verbinder", naming those within `EVEN` of the first.
    """
    ranked = sorted(((rol, settled(share)) for rol, share in profile.shares), key=lambda share: -share[1])
    (first, most), (_, next_most) = ranked[:2]
    if not next_most:
        return rol_name(state, first)
    if settled(most - next_most) > CLEAR:
        touch = [rol for rol, share in ranked[1:] if share == next_most]
        return text(
            N_("{eerste} met een vleugje {tweede}"),
            eerste=rol_name(state, first),
            tweede=_names(state, touch),
        )
    return _mixed(state, _within(ranked, CLEAR), _within(ranked, EVEN))


def _within(ranked: Ranked, gap: float) -> list[Rol]:
    """The roles that come this close to the first one."""
    most = ranked[0][1]
    return [rol for rol, share in ranked if share and settled(most - share) <= gap]


def _mixed(state: State, together: list[Rol], equal: list[Rol]) -> Say:
    is_even = len(equal) == len(together)
    if len(together) == len(Rol):
        return _ALL_FOUR if is_even else text(_MORE_OF, rollen=_names(state, equal))
    return text(_EQUAL if is_even else _CLOSE_BY, rollen=_names(state, together))


def _names(state: State, rollen: list[Rol]) -> Say:
    return listed([rol_name(state, rol) for rol in rollen])


_ALL_FOUR = text(N_("gelijk verdeeld over alle vier de rollen"))
_MORE_OF = N_("alle vier de rollen, met iets meer {rollen}")
_EQUAL = N_("gelijk verdeeld tussen {rollen}")
_CLOSE_BY = N_("vooral {rollen}, dicht bij elkaar")


def distance(one: Profile, other: Profile) -> float:
    """Half the sum of the absolute differences: 0 for the same mix, 1 for opposite ones."""
    return settled(sum(abs(each) for each in differences(one, other).values()) / 2)


def is_close(one: Profile, other: Profile) -> bool:
    """Whether two mixes are nearly the same."""
    return distance(one, other) <= CLOSE


def largest_difference(one: Profile, other: Profile) -> tuple[Rol, float]:
    """The role that differs most, and how much larger its share is in the other mix.

    Of equal differences the one that grows goes first, then the order of the roles decides.
    """
    found = differences(one, other)
    rol = max(found, key=lambda each: (abs(found[each]), found[each]))
    return rol, found[rol]


def differences(one: Profile, other: Profile) -> dict[Rol, float]:
    """How much larger the share of each role is in the other mix."""
    before = dict(one.shares)
    return {rol: settled(share - before[rol]) for rol, share in other.shares}


def settled(share: float) -> float:
    """A share without the crumbs of floating point, so that equal is equal."""
    return round(share, 9)
