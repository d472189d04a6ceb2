"""The words on the cards of the compass: what was seen, why it matters, and one question to ask."""

from spel.core.blocks_kompas import KompasCard
from spel.core.figures import Bar
from spel.core.script import Case
from spel.core.vocabulary import Side
from spel.core.words import N_, Text, counted, text
from spel.insights.wording import SIDE_NAMES, SIDE_TITLES

Counted = tuple[Side, int, int]
"""A side with how many answers it gave, of how many."""


def about_minderheid(case: Case, side: Side, bar: Bar, n: int) -> KompasCard:
    """A group that chose apart, and that the joint choice does not carry."""
    return KompasCard(
        "minderheid",
        text(N_("Een kleine groep koos anders")),
        text(
            N_("{casus}: bij {wie} kozen {n} van de {m} dit: {keuze}"),
            casus=case.titel,
            wie=SIDE_NAMES[side],
            n=bar.count,
            m=n,
            keuze=bar.label,
        ),
        text(N_("In de gezamenlijke keuze komt dit niet terug.")),
        text(N_("Wat moet er anders, zodat ook deze groep mee kan?")),
    )


def about_kloof(case: Case, places: tuple[float, float], *, is_now: bool) -> KompasCard:
    """How far village and gemeente lie apart on ownership, as means on the scale of 1 to 4."""
    dorp, gemeente = places
    sentence = (
        N_("{casus}, nu: {het_dorp} staat op {dorp_plek}, de gemeente op {gemeente_plek}.")
        if is_now
        else N_("{casus}, straks: {het_dorp} staat op {dorp_plek}, de gemeente op {gemeente_plek}.")
    )
    return KompasCard(
        "kloof",
        text(N_("Ver uit elkaar over wie eigenaar is")),
        text(sentence, casus=case.titel, dorp_plek=_tenths(dorp), gemeente_plek=_tenths(gemeente)),
        text(N_("1 is: de gemeenschap zelf. 4 is: de gemeente of een partij zelf.")),
        text(N_("Wat ziet de ander, dat u nog niet zag?")),
    )


def about_verdeeld(case: Case, side: Side, largest: int, n: int) -> KompasCard:
    """A side whose largest choice is less than half of it."""
    return KompasCard(
        "verdeeld",
        text(N_("{wie}: de keuzes lopen uiteen"), wie=SIDE_TITLES[side]),
        text(N_("{casus}: de grootste keuze kreeg {n} van de {m}."), casus=case.titel, n=largest, m=n),
        text(N_("Er is nog geen keuze waar de helft achter staat.")),
        text(N_("Wat willen jullie allemaal, los van hoe het gaat?")),
    )


def about_stil(side: Counted, other: Counted) -> KompasCard:
    """A side that answered far less than the other."""
    return KompasCard(
        "stil",
        text(N_("{wie} antwoordt weinig"), wie=SIDE_TITLES[side[0]]),
        text(N_("{eerste} {tweede}"), eerste=_gave(side), tweede=_gave(other)),
        text(N_("Wie niet antwoordt, telt in de beelden niet mee.")),
        text(N_("Wat maakt antwoorden lastig? Helpt een papieren kaart?")),
    )


def about_eens(case: Case, side: Side, bar: Bar) -> KompasCard:
    """All chose the same at once: worth a test, with the twist or the stress question of the casus."""
    return KompasCard(
        "snel-eens",
        text(N_("{wie}: iedereen koos meteen hetzelfde"), wie=SIDE_TITLES[side]),
        counted(
            bar.count,
            "{casus}: alle {n} kozen dit: {keuze}",
            "{casus}: alle {n} kozen dit: {keuze}",
            casus=case.titel,
            keuze=bar.label,
        ),
        text(N_("Snel eens kan sterk zijn. Met een wending test u dat.")),
        case.stresstest or case.wending or text(N_("Wat zou een tegenstander hiervan zeggen?")),
    )


def _gave(counted_side: Counted) -> Text:
    side, n, of = counted_side
    if side is Side.PARTIJ:
        return text(N_("{wie} gaven {n} van de {m} antwoorden."), wie=SIDE_TITLES[side], n=n, m=of)
    return text(N_("{wie} gaf {n} van de {m} antwoorden."), wie=SIDE_TITLES[side], n=n, m=of)


def _tenths(place: float) -> str:
    """A mean with one decimal, as Dutch writes it."""
    whole, tenth = divmod(int(place * 10 + 0.5), 10)
    return f"{whole},{tenth}"
