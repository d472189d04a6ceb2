"""The fields of a card (game P8): how each is asked at the desk and called on the card."""

from collections.abc import Mapping

from spel.core.afspraken import CONTACT, EIGENAAR, LONGEST, NEEDED, WANNEER, WAT
from spel.core.blocks_afspraken import CardInput
from spel.core.words import N_, Say, Text

DOELEN = (
    Text(N_("1. Geen armoede")),
    Text(N_("2. Geen honger")),
    Text(N_("3. Gezond leven")),
    Text(N_("4. Onderwijs voor iedereen")),
    Text(N_("5. Vrouwen en mannen gelijk")),
    Text(N_("6. Schoon water")),
    Text(N_("7. Duurzame energie")),
    Text(N_("8. Eerlijk werk")),
    Text(N_("9. Wegen, netten en vernieuwing")),
    Text(N_("10. Minder ongelijkheid")),
    Text(N_("11. Leefbare dorpen en steden")),
    Text(N_("12. Zuinig met spullen")),
    Text(N_("13. Klimaat")),
    Text(N_("14. Leven in het water")),
    Text(N_("15. Leven op het land")),
    Text(N_("16. Vrede, recht en bestuur")),
    Text(N_("17. Samen aan doelen werken")),
)
"""The goals of the United Nations, shortly in our own words."""
RAAD = (Text(N_("ja")), Text(N_("nee")), Text(N_("weten we nog niet")))

LABELS: Mapping[str, Text] = {
    WAT: Text(N_("Wat spreken jullie af?")),
    EIGENAAR: Text(N_("Van wie is het?")),
    CONTACT: Text(N_("Wie bellen jullie?")),
    WANNEER: Text(N_("Wanneer is het klaar?")),
    "organisatie": Text(N_("Welke organisatie trekt het?")),
    "rol_dorp": Text(N_("Wat doet {het_dorp}?")),
    "rol_gemeente": Text(N_("Wat doet de gemeente?")),
    "inleg_dorp": Text(N_("Wat legt {het_dorp} in?")),
    "inleg_gemeente": Text(N_("Wat legt de gemeente in?")),
    "uren": Text(N_("Hoeveel uur per maand kost het?")),
    "draagvlak": Text(N_("Hoe laten jullie zien dat het gedragen wordt?")),
    "tegenargument": Text(N_("Wat is het sterkste tegenargument?")),
    "afdelingen": Text(N_("Welke afdelingen doen mee?")),
    "raad": Text(N_("Moet de raad erover beslissen?")),
    "terugkijken": Text(N_("Wanneer kijken we terug?")),
    "doel": Text(N_("Bij welk werelddoel past dit?")),
}
"""In the order of the form: what is needed first."""

BRIEF: Mapping[str, Text] = {
    EIGENAAR: Text(N_("Van wie")),
    CONTACT: Text(N_("Wie bellen jullie?")),
    WANNEER: Text(N_("Wanneer")),
    "rol_dorp": Text(N_("{Het_dorp}")),
    "rol_gemeente": Text(N_("De gemeente")),
}
"""The lines that the wall has room for."""

HINTS: Mapping[str, Text] = {
    CONTACT: Text(N_("Een functie of een naam, zoals deze persoon het wil.")),
    WANNEER: Text(N_("Bijvoorbeeld: voor 1 oktober.")),
    "inleg_dorp": Text(N_("Uren, geld, kennis of ruimte.")),
    "inleg_gemeente": Text(N_("Uren, geld, kennis of ruimte.")),
    "uren": Text(N_("Bijvoorbeeld: dorp 20, gemeente 8.")),
}
OPTIONS: Mapping[str, tuple[Text, ...]] = {"raad": RAAD, "doel": DOELEN}


def inputs() -> tuple[CardInput, ...]:
    """All fields of the form of a card, the needed ones first."""
    return tuple(
        CardInput(
            name=name,
            label=label,
            longest=LONGEST[name],
            hint=HINTS.get(name, ""),
            needed=name in NEEDED,
            options=OPTIONS.get(name, ()),
        )
        for name, label in LABELS.items()
    )


def label(name: str) -> Say:
    """How a field is called on a card: briefly where there is a brief name."""
    return BRIEF.get(name, LABELS[name])
