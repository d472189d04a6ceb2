"""The casus as a card for everybody: what is for the spelleider, or for later, is not on it."""

from dataclasses import replace

from spel.core.blocks import Block, CaseCard
from spel.core.script import Case, Krassen, SpelleiderTekst
from spel.steps.moment import Moment


def case_card(moment: Moment, compact: bool = True) -> tuple[Block, ...]:
    """The card of the casus of this step, where it has one."""
    return () if moment.case is None else (CaseCard(for_all(moment.case), compact),)


def for_all(case: Case) -> Case:
    """What is read aloud; courses come with the form, and what lies under them with the krassen."""
    return replace(
        case,
        dorp=(),
        gemeente=(),
        hardop=(),
        krassen=Krassen((), ""),
        eigenaarschap=(),
        wending="",
        stresstest="",
        spelleider=SpelleiderTekst((), {}),
    )
