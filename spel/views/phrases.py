"""Sentences that more than one screen says: why not, who is who, what the sky looks like."""

from collections.abc import Mapping

from spel.core.refusals import Refusal
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text
from spel.steps.options import WEATHER

EVEN_PRATEN = Text(N_("Even praten"))
CLOSED = Text(N_("De avond is klaar. Bedankt voor uw tijd en uw inbreng."))
ALL_DONE = Text(N_("De avond is klaar. Dank jullie wel voor alle inbreng."))
MAY_CLOSE = Text(N_("U hoeft niets meer te doen. Deze pagina mag dicht."))

NOT_KEPT = Text(N_("Dit is nog niet bewaard. Het staat nog op uw scherm. Probeer het zo nog eens."))
TAKEN_ELSEWHERE = Text(
    N_("Deze plek is open in een ander tabblad of op een ander toestel. Laad de pagina opnieuw.")
)
NOT_UNDERSTOOD = Text(
    N_("Dit kwam niet over. Er is niets veranderd. Laad de pagina opnieuw en probeer het nog eens.")
)

REFUSALS: Mapping[Refusal, Text] = {
    Refusal.NOT_YOURS: Text(
        N_("Dit kan niet vanaf dit scherm. Er is niets veranderd. U kunt gewoon verder.")
    ),
    Refusal.NOT_STARTED: Text(
        N_("Deze avond is nog niet begonnen. Er is niets opgeslagen. Wacht even en probeer het dan opnieuw.")
    ),
    Refusal.ALREADY_STARTED: Text(N_("Deze avond is al begonnen. Alles is bewaard. U kunt gewoon verder.")),
    Refusal.CLOSED: Text(
        N_("De avond is afgesloten. Wat u eerder instuurde, is bewaard. U hoeft niets meer te doen.")
    ),
    Refusal.ROOM_FULL: Text(
        N_("Alle plekken zijn bezet. Er is niets opgeslagen. Kijk mee met iemand naast u.")
    ),
    Refusal.NO_SUCH_SEAT: Text(
        N_("Deze plek is er niet meer. Dit is niet opgeslagen. Doe gerust opnieuw mee met de code.")
    ),
    Refusal.SIDE_NOT_HERE: Text(
        N_("Deze kant doet vanavond niet mee. Er is niets veranderd. Kies een andere kant.")
    ),
    Refusal.SIDE_IS_FIXED: Text(
        N_("U gaf al een antwoord, dus uw kant staat vast. Uw antwoorden zijn bewaard. U kunt gewoon verder.")
    ),
    Refusal.UNKNOWN_STEP: Text(
        N_("Deze vraag hoort niet bij deze avond. Wat al binnen was, is bewaard. Laad de pagina opnieuw.")
    ),
    Refusal.STEP_NOT_OPEN: Text(
        N_("Deze vraag is nu niet open. Dit antwoord is niet opgeslagen. Kijk mee met de stap van nu.")
    ),
    Refusal.ALREADY_SHOWN: Text(
        N_("De antwoorden zijn al getoond. Dit telt niet meer mee; wat u eerder koos wel. Praat gerust mee.")
    ),
    Refusal.NOT_ASKED: Text(
        N_("Deze vraag is niet voor uw kant. Er is niets opgeslagen. Kijk mee op het grote scherm.")
    ),
    Refusal.DOES_NOT_FIT: Text(
        N_("Er ontbreekt nog iets, of het past niet. Er is niets opgeslagen. Vul aan en verstuur opnieuw.")
    ),
    Refusal.STALE: Text(
        N_("Een ander scherm was net iets eerder. Er is niets verloren. Kijk eerst waar de avond nu is.")
    ),
    Refusal.NEWER: Text(
        N_(
            "Intussen staat er een ander antwoord, van een ander toestel. "
            "Wat u hier invulde, is nog niet opgeslagen. Stuur het opnieuw als u dat wilt."
        )
    ),
    Refusal.OTHER_SEAT: Text(
        N_(
            "Deze telefoon speelt nu voor iemand anders. Dit antwoord is niet opgeslagen. "
            "Geef de telefoon eerst terug aan wie het invulde."
        )
    ),
    Refusal.NO_SUCH_CASE: Text(
        N_("Deze casus hoort niet bij deze avond. Er is niets veranderd. Kies opnieuw uit de lijst.")
    ),
    Refusal.ALREADY_PLAYED: Text(
        N_("Een casus die al begonnen is, blijft in het programma. Er is niets veranderd. Vink hem weer aan.")
    ),
    Refusal.NO_SUCH_CARD: Text(
        N_("Deze kaart ligt niet meer op tafel. Er is niets veranderd. Kijk welke kaarten er nu zijn.")
    ),
    Refusal.TABLE_FULL: Text(
        N_("Er past niets meer bij. Alles is bewaard. Haal eerst iets weg dat niet meer nodig is.")
    ),
    Refusal.NOT_COMPLETE: Text(
        N_("Vul eerst in: wat, wie eigenaar is, wie u belt en wanneer. Alles is bewaard. Dan kan akkoord.")
    ),
    Refusal.NOT_LEADING: Text(
        N_("Een ander scherm heeft de leiding. Er is niets veranderd. Neem eerst zelf de leiding.")
    ),
    Refusal.NOTHING_TO_UNDO: Text(
        N_("Er is nu niets om terug te draaien. Alles is bewaard. Gebruik Terug of Alle stappen.")
    ),
    Refusal.DOOR_CLOSED: Text(
        N_("De deur is dicht. U kunt nu niet meer binnenkomen. Vraag de spelleider om hem te openen.")
    ),
    Refusal.INTAKE_CLOSED: Text(
        N_("De spelleider neemt even niets aan. Uw antwoord staat nog op uw scherm. Stuur het zo opnieuw.")
    ),
    Refusal.REMOVED: Text(
        N_("Deze avond is weggehaald. Er is niets meer van bewaard. U kunt deze pagina sluiten.")
    ),
    Refusal.NOTHING_TO_SHOW: Text(
        N_("Hier is nu niets te tonen. Er is niets veranderd. U kunt gewoon verder.")
    ),
}
"""What happened, whether an answer is safe, and what to do now."""

SIDES: Mapping[Side, Text] = {
    Side.DORP: Text(N_("{Dorp}")),
    Side.GEMEENTE: Text(N_("Gemeente")),
    Side.PARTIJ: Text(N_("Andere partij")),
}
SHAPES: Mapping[Side, Text] = {
    Side.DORP: Text(N_("cirkel")),
    Side.GEMEENTE: Text(N_("vierkant")),
    Side.PARTIJ: Text(N_("driehoek")),
}
WHO: Mapping[Side, Text] = {
    Side.DORP: Text(N_("U woont hier, of doet mee in {de_organisatie}.")),
    Side.GEMEENTE: Text(N_("U werkt voor de gemeente, of zit in raad of college.")),
    Side.PARTIJ: Text(N_("U komt van een school, zorgorganisatie, corporatie of bedrijf.")),
}


def why_not(refusal: Refusal) -> Say:
    """What to tell somebody whose tap was not done."""
    return REFUSALS[refusal]


def side_name(side: Side) -> Say:
    """A side as a heading or label."""
    return SIDES[side]


def side_shape(side: Side) -> Say:
    """The shape that goes with the colour of a side, for who does not see colours."""
    return SHAPES[side]


def side_hint(side: Side) -> Say:
    """Who belongs on this side, for who has to choose."""
    return WHO[side]


def weather_name(key: str) -> Say:
    """What a weather symbol says."""
    return next(option.label for option in WEATHER if option.key == key)
