"""The terms of art of the game as enums, so that no other spelling can slip in."""

from enum import StrEnum


class Side(StrEnum):
    """Where somebody sits: the village, the municipality, or another social party."""

    DORP = "dorp"
    GEMEENTE = "gemeente"
    PARTIJ = "partij"


class Rol(StrEnum):
    """The four roles a village organisation can play (Utrecht University, 2018)."""

    VERTEGENWOORDIGER = "vertegenwoordiger"
    KENNISDELER = "kennisdeler"
    VERBINDER = "verbinder"
    AANJAGER = "aanjager"


class Trede(StrEnum):
    """The steps of a municipality between ruling and letting go (ROB, Loslaten in vertrouwen)."""

    REGULEREN = "reguleren"
    REGISSEREN = "regisseren"
    STIMULEREN = "stimuleren"
    FACILITEREN = "faciliteren"
    LOSLATEN = "loslaten"


class Eigenaar(StrEnum):
    """The four types of ownership of Peel en Maas, from the community (E1) to the municipality (E4)."""

    E1 = "E1"
    E2 = "E2"
    E3 = "E3"
    E4 = "E4"

    @property
    def rank(self) -> int:
        """Place on the ordinal scale, 1 to 4."""
        return int(self.value[1])

    @property
    def is_community(self) -> bool:
        """Whether the community holds the initiative (E1, E2)."""
        return self.rank <= 2


class Fase(StrEnum):
    """The five stretches of an initiative; who holds it can differ for each (domain 4.2)."""

    IDEE = "idee"
    PLAN = "plan"
    BESLUIT = "besluit"
    UITVOERING = "uitvoering"
    BEHEER = "beheer"


class Houding(StrEnum):
    """What a social party can do with an initiative of others."""

    AFWACHTEN = "afwachten"
    BIJDRAGEN = "bijdragen"
    SAMEN_TREKKEN = "samen-trekken"
    ZELF_DOEN = "zelf-doen"


class Groep(StrEnum):
    """Who may have been heard: the houses on the square."""

    LEDEN = "leden"
    JONGEREN = "jongeren"
    OUDEREN = "ouderen"
    NIEUWKOMERS = "nieuwkomers"
    SEIZOENSWERKERS = "seizoenswerkers"
    ONDERNEMERS = "ondernemers"
    VERENIGINGEN = "verenigingen"
    TEGENSTANDERS = "tegenstanders"
    BUITENGEBIED = "buitengebied"


class Lezers(StrEnum):
    """How far the report may go; each includes the ones before it."""

    WIJ = "wij"
    GEMEENTE = "gemeente"
    DORPEN = "dorpen"

    @property
    def wijd(self) -> int:
        """How far, from 0."""
        return list(Lezers).index(self)
