"""Suggested names: animals and things that every village knows."""

from collections.abc import Collection
from random import Random

from spel.core.state import State
from spel.web.tokens import CHANCE

NICKNAMES = (
    "Haas", "Egel", "Merel", "Kievit", "Zwaluw", "Uil", "Reiger", "Specht",
    "Vink", "Mus", "Ooievaar", "Das", "Eekhoorn", "Kikker", "Libel", "Hommel",
    "Vlinder", "Bever", "Otter", "Ree", "Vos", "Pony", "Geit", "Lam",
    "Hek", "Bankje", "Klomp", "Fiets", "Molen", "Brug", "Sloot", "Dijk",
    "Kerktoren", "Brievenbus", "Lantaarn", "Kruiwagen", "Emmer", "Hooiberg", "Knotwilg", "Eik",
    "Linde", "Kastanje", "Appel", "Peer", "Pruim", "Braam", "Klaver", "Tulp",
    "Zonnebloem", "Madelief", "Koffiepot", "Theelicht", "Wagen", "Bezem", "Trekker", "Roeiboot",
)  # fmt: skip
ALL = frozenset(NICKNAMES)
FULL = 4 * len(NICKNAMES)
"""With more people nobody looks who has which name: that would take longer with each who comes in."""


def suggest(taken: Collection[str] = (), rng: Random = CHANCE) -> str:
    """A free name from the list, by chance; when all are taken any of them, and the room adds a number."""
    return rng.choice([name for name in NICKNAMES if name not in taken] or NICKNAMES)


def names(state: State) -> Collection[str]:
    """The names that people here have already; in a full hall those of the list are taken, or nearly all."""
    if len(state.seats) > FULL:
        return ALL
    return {seated.name for seated in state.seats.values()}
