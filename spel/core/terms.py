"""The names of the terms of art: roles, steps of the trap, ownership, principles, and those on cards."""

from dataclasses import dataclass

from spel.core.vocabulary import Eigenaar, Groep, Houding, Rol, Trede


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


@dataclass(frozen=True, slots=True)
class RolTerm:
    """How a role is called and explained."""

    sleutel: Rol
    naam: str
    kort: str
    uitleg: str
    kijkt: str
    valkuil: str


@dataclass(frozen=True, slots=True)
class TredeTerm:
    """How a step of the trap is called."""

    sleutel: Trede
    naam: str
    kort: str


@dataclass(frozen=True, slots=True)
class EigenaarTerm:
    """How a type of ownership is called; `domein` is leefdomein or publiek domein."""

    code: Eigenaar
    naam: str
    kort: str
    uitleg: str
    domein: str


@dataclass(frozen=True, slots=True)
class Principe:
    """One of the sixteen principles: D for the village, G for the gemeente; `kop` is H1 to H4."""

    code: str
    naam: str
    uitleg: str
    kop: str


@dataclass(frozen=True, slots=True)
class HoudingTerm:
    """How a social party's attitude is worded."""

    sleutel: Houding
    tekst: str


@dataclass(frozen=True, slots=True)
class Hulpwoord:
    """A hard word with its help."""

    woord: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Terms:
    """The names of the terms of art, which are content and not code."""

    rollen: tuple[RolTerm, ...] = ()
    treden: tuple[TredeTerm, ...] = ()
    typen: tuple[EigenaarTerm, ...] = ()
    principes: tuple[Principe, ...] = ()
    houdingen: tuple[HoudingTerm, ...] = ()
    woorden: tuple[Hulpwoord, ...] = ()
    koppen: tuple[Kop, ...] = ()
    groepen: tuple[GroepTerm, ...] = ()
    manieren: tuple[ManierTerm, ...] = ()
    stressvragen: tuple[str, ...] = ()

    def rol(self, sleutel: Rol) -> RolTerm:
        """The term of a role."""
        return next(term for term in self.rollen if term.sleutel == sleutel)

    def trede(self, sleutel: Trede) -> TredeTerm:
        """The term of a step of the trap."""
        return next(term for term in self.treden if term.sleutel == sleutel)

    def type(self, code: Eigenaar) -> EigenaarTerm:
        """The term of a type of ownership."""
        return next(term for term in self.typen if term.code == code)

    def principe(self, code: str) -> Principe:
        """The principle with that code."""
        return next(term for term in self.principes if term.code == code)
