"""Names that cards of agreements use: headings, groups that may have been heard, and ways of hearing."""

from dataclasses import dataclass

from spel.core.vocabulary import Groep


@dataclass(frozen=True, slots=True)
class Kop:
    """One of the four headings that agreements and principles stand under."""

    code: str
    naam: str


@dataclass(frozen=True, slots=True)
class GroepTerm:
    """How a group that may have been heard is called, and one short way to reach it."""

    sleutel: Groep
    naam: str
    tip: str


@dataclass(frozen=True, slots=True)
class ManierTerm:
    """How a way of hearing people is called."""

    sleutel: str
    naam: str
