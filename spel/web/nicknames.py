"""Suggested names: animals and things that every village knows."""

import secrets

NICKNAMES = (
    "Haas", "Egel", "Merel", "Kievit", "Zwaluw", "Uil", "Reiger", "Specht",
    "Vink", "Mus", "Ooievaar", "Das", "Eekhoorn", "Kikker", "Libel", "Hommel",
    "Vlinder", "Bever", "Otter", "Ree", "Vos", "Pony", "Geit", "Lam",
    "Hek", "Bankje", "Klomp", "Fiets", "Molen", "Brug", "Sloot", "Dijk",
    "Kerktoren", "Brievenbus", "Lantaarn", "Kruiwagen", "Emmer", "Hooiberg", "Knotwilg", "Eik",
    "Linde", "Kastanje", "Appel", "Peer", "Pruim", "Braam", "Klaver", "Tulp",
    "Zonnebloem", "Madelief", "Koffiepot", "Theelicht", "Tafel", "Bezem", "Trekker", "Roeiboot",
)  # fmt: skip


def suggest() -> str:
    """A name from the list, by chance; the room adds a number when it is taken."""
    return secrets.choice(NICKNAMES)
