"""Wie nodigt wie uit: the gemeente the village, or the other way round, and how early (game P4, beat 2)."""

from collections.abc import Mapping

from spel.core.blocks import Block, InsightBlock, Notice
from spel.core.blocks_casus import WordHelp
from spel.core.questions import Ask, ChooseOne, Field, Option
from spel.core.words import N_, Text
from spel.insights.uitnodiging import UITNODIGING, WANNEER, WIE, gevraagd
from spel.insights.uitnodiging import uitnodiging as invited
from spel.steps.base import Moment
from spel.steps.scene import Scene
from spel.steps.sheets import Leafed, Sheet

WHO = (
    Option("gemeente", Text(N_("De gemeente vraagt {het_dorp}"))),
    Option("dorp", Text(N_("{Het_dorp} vraagt de gemeente"))),
    Option("anders", Text(N_("Het zit hier anders"))),
)
WHEN = (
    Option("idee", Text(N_("Bij het idee"))),
    Option("plan", Text(N_("Bij het plan"))),
    Option("voor-besluit", Text(N_("Vlak voor het besluit"))),
    Option("na-besluit", Text(N_("Na het besluit"))),
)
CASE_SAYS: Mapping[str, Text] = {
    "gemeente": Text(
        N_("In de casus vraagt de gemeente {het_dorp}. Praat erover als de gemeente het anders ziet.")
    ),
    "dorp": Text(
        N_("In de casus vraagt {het_dorp} de gemeente. Praat erover als de gemeente het anders ziet.")
    ),
    "anders": Text(N_("In de casus zit het anders. Praat erover: wie zet hier de eerste stap?")),
}
HARD_WORDS = ("beleidsparticipatie", "overheidsparticipatie")


def _who(moment: Moment) -> tuple[Block, ...]:
    """What each side says, what the casus says, and what the two names mean."""
    case = moment.case
    told = () if case is None else invited(moment.state, case)
    if case is None or not told:
        return ()
    says = CASE_SAYS.get(case.uitnodiging)
    words = tuple(each for each in moment.terms.woorden if each.woord in HARD_WORDS)
    return (
        *map(InsightBlock, told),
        *([Notice(says)] if says else []),
        *([WordHelp(words)] if words else []),
    )


def _when(moment: Moment) -> tuple[Block, ...]:
    """How early the village is asked, according to each side."""
    return () if moment.case is None else tuple(map(InsightBlock, gevraagd(moment.state, moment.case)))


class Uitnodiging(Leafed):
    """One tap before anybody chooses; a second one for who knows when."""

    key = UITNODIGING
    title = Text(N_("Wie nodigt wie uit?"))
    wall = Text(N_("Wie zet hier de eerste stap? Kies op uw telefoon."))
    hand = Text(N_("Kies wat u hier ziet gebeuren."))
    guide = Text(N_("Houd het kort. Zien de kanten het anders? Vraag dan waarom."))
    leaves = (
        Sheet(Text(N_("Wie nodigt wie uit?")), Text(N_("Zien jullie hetzelfde?")), _who),
        Sheet(Text(N_("Wanneer gevraagd?")), Text(N_("Is dat vroeg genoeg?")), _when),
    )

    def asks(self, scene: Scene) -> Ask | None:
        """The same two questions for everybody; the second may be skipped."""
        if scene.case is None:
            return None
        when = Text(N_("Wanneer wordt {het_dorp} gevraagd?"))
        return Ask(
            (
                Field(WIE, Text(N_("Wie nodigt wie uit?")), ChooseOne(WHO)),
                Field(WANNEER, when, ChooseOne(WHEN, "list"), required=False),
            )
        )


uitnodiging = Uitnodiging()
