"""What a statement of the evening can be built into: kinds of policy, and the grounds statements rest on."""

from collections.abc import Mapping
from enum import StrEnum


class Kader(StrEnum):
    """A place in the policy of a gemeente or the plans of a village where a statement may fit (game 8)."""

    DORPENBELEID = "dorpenbeleid"
    PARTICIPATIEVERORDENING = "participatieverordening"
    UITDAAGRECHT = "uitdaagrecht"
    SUBSIDIEREGELS = "subsidieregels"
    KADERNOTA = "kadernota"
    DORPSVISIE = "dorpsvisie"
    UITVOERING = "uitvoering"
    COLLEGEPROGRAMMA = "collegeprogramma"


class Grond(StrEnum):
    """The kind of statement: what was done this evening that it rests on."""

    AFSPRAAK_E1 = "afspraak-e1"
    AFSPRAAK_E2 = "afspraak-e2"
    AFSPRAAK_E3 = "afspraak-e3"
    AFSPRAAK_E4 = "afspraak-e4"
    RAADSBESLUIT = "raadsbesluit"
    INLEG_GEMEENTE = "inleg-gemeente"
    VOORNEMEN = "voornemen"
    OPEN_PUNT = "open-punt"
    NEE = "nee"
    LOSLATEN = "loslaten"
    OMGANG = "omgang"
    VERBINDEN = "verbinden"
    REGIE = "regie"
    MAATWERK = "maatwerk"
    NIEMANDSLAND = "niemandsland"
    DUBBEL_EIGENDOM = "dubbel-eigendom"
    VERWACHTING = "verwachting"
    DRAAGVLAK = "draagvlak"


Rules = Mapping[Grond, tuple[Kader, ...]]
"""Where a statement fits, by the ground it rests on; the most fitting place first."""
