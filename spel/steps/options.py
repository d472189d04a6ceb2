"""The options that more than one step puts before people."""

from spel.core.questions import DivideChips, Option
from spel.core.script import Case
from spel.core.terms import Terms
from spel.core.vocabulary import Side
from spel.core.words import N_, Text

NIET_AAN_ONS = Option("niet-aan-ons", Text(N_("Dit is niet aan ons")))
NIET_AAN_HEN = Option(NIET_AAN_ONS.key, Text(N_("Zij zeggen: dit is niet aan ons")))
WEET_NIET = Option("weet-niet", Text(N_("Weet ik nog niet")))
ONEENS = Option("oneens", Text(N_("Wij zijn het niet eens")))

WEATHER = (
    Option("zon", Text(N_("Zon"))),
    Option("half", Text(N_("Zon en wolken"))),
    Option("bewolkt", Text(N_("Bewolkt"))),
    Option("regen", Text(N_("Regen"))),
    Option("onweer", Text(N_("Onweer"))),
)

BOTH = frozenset({Side.DORP, Side.GEMEENTE})
"""The two sides of the table."""
OTHER = {Side.DORP: Side.GEMEENTE, Side.GEMEENTE: Side.DORP}
"""Who sits across the table."""


INITIAL = {Side.DORP: "D", Side.GEMEENTE: "G"}
"""How the codes of a side's principles begin."""


def courses(case: Case, terms: Terms, side: Side) -> tuple[Option, ...]:
    """What a side can do in a casus; a partij has an attitude instead of a course of its own."""
    match side:
        case Side.DORP:
            return tuple(Option(each.sleutel, each.tekst, each.letter) for each in case.dorp)
        case Side.GEMEENTE:
            return tuple(Option(each.sleutel, each.tekst, each.letter) for each in case.gemeente)
        case Side.PARTIJ:
            return tuple(Option(each.sleutel, each.tekst) for each in terms.houdingen)


def rollen(terms: Terms) -> tuple[Option, ...]:
    """The four roles with what they do."""
    return tuple(Option(rol.sleutel, rol.naam, hint=rol.kort) for rol in terms.rollen)


def chips(terms: Terms) -> DivideChips:
    """Ten chips over the four roles."""
    return DivideChips(rollen(terms))


def places(terms: Terms) -> tuple[Option, ...]:
    """The four places on the field of ownership."""
    return tuple(Option(term.code, term.naam, hint=term.kort) for term in terms.typen)


def principes(terms: Terms, side: Side) -> tuple[Option, ...]:
    """The eight principles of the village or of the gemeente, by name alone: a list to overlook at once."""
    own = (each for each in terms.principes if each.code.startswith(INITIAL[side]))
    return tuple(Option(each.code, each.naam) for each in own)
