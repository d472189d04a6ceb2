"""Kiezen: dots on what plays here; the spelleider makes the programme of it (game P3)."""

from collections.abc import Sequence

from spel.core.blocks import Block, Bullets, FigureBlock, InsightBlock
from spel.core.blocks_programme import CasePicker, PickRow
from spel.core.order import in_play
from spel.core.questions import Ask, ChooseSeveral, Field, Option
from spel.core.script import Case, CaseId, Step, StepId
from spel.core.words import N_, Text
from spel.insights.agenda import agenda
from spel.insights.balans import balans
from spel.insights.stippen import STIPPEN, board
from spel.steps.base import Moment, StepKind
from spel.steps.scene import Scene

MOST_DOTS = 3
TONIGHT = Text(N_("Dit spelen we vanavond"))


class Kiezen(StepKind):
    """Everybody lays up to three dots; the room sees them per side, and the desk picks."""

    fewest_cases = 2
    key = "kiezen"
    title = Text(N_("Dit speelt bij ons"))
    wall = Text(N_("Wat speelt hier? Zet uw stippen op uw telefoon."))
    hand = Text(N_("Het gaat om wat hier speelt. Niet om wat het belangrijkst is."))
    talk = Text(N_("Wat herkennen jullie? En wat verrast?"))
    guide = Text(N_("Laat het bord zien. Kies daarna wat jullie spelen, en in welke volgorde."))

    def asks(self, scene: Scene) -> Ask:
        """Up to three dots on the casussen of the evening; none is also an answer."""
        options = tuple(Option(case.id, case.titel, hint=first_sentence(case)) for case in scene.cases)
        label = Text(N_("Waar zet u uw stippen?"))
        hint = Text(N_("Zet hooguit drie stippen."))
        return Ask((Field(STIPPEN, label, ChooseSeveral(options, most=MOST_DOTS), hint=hint),))

    def shows(self, own: StepId, before: Sequence[Step]) -> tuple[StepId, ...]:
        """The dots."""
        return (own,)

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """The board, and what the sides share; once the programme was made, that programme."""
        return programme(moment) or dots(moment)

    def desk(self, moment: Moment) -> tuple[Block, ...]:
        """The programme in the making; the dots are on it once the room has seen them."""
        return (*super().desk(moment), picker(moment))


def programme(moment: Moment) -> tuple[Block, ...]:
    """What the room plays tonight, in order; nothing as long as nobody chose."""
    picked = (moment.state.script.case(id) for id in moment.state.picked)
    titles = tuple(case.titel for case in picked if case)
    return (Bullets(titles, TONIGHT),) if titles else ()


def dots(moment: Moment) -> tuple[Block, ...]:
    """The board of dots and what is said of it, as far as it may be seen."""
    shown = board(moment.state)
    if shown is None:
        return ()
    return (FigureBlock(shown), *map(InsightBlock, agenda(moment.state)))


def first_sentence(case: Case) -> str:
    """Enough of a casus to know it again."""
    sentence, end, _ = case.situatie.partition(". ")
    return sentence + end.strip()


def picker(moment: Moment) -> CasePicker:
    """What is played now and what else lies on the table, with advice."""
    script = moment.state.script
    chosen = in_play(script, moment.state.picked)
    cases = [case for id in chosen if (case := script.case(id))]
    fit = script.play or len(script.cases)
    shown = board(moment.state)
    return CasePicker(
        programme=tuple(_row(moment, case) for case in cases),
        others=tuple(_row(moment, case) for case in script.cases if case.id not in chosen),
        fit=fit,
        board=shown,
        advice=balans(cases, fit, shown),
    )


def _row(moment: Moment, case: Case) -> PickRow:
    names = (moment.terms.type(code).kort for code in case.eigenaarschap)
    fixed = case.id in _visited(moment)
    return PickRow(case.id, case.titel, case.themas, tuple(names), fixed, case.gevoelig)


def _visited(moment: Moment) -> frozenset[CaseId]:
    state = moment.state
    return frozenset(step.case for step in state.script.steps if step.case and step.id in state.visited)


kiezen = Kiezen()
