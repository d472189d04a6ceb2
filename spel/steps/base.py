"""What a step is: what it asks, when it shows, and what it puts on each screen."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from spel.core.blocks import AskForm, Block, JointDesk, Lead, LookUp, Notice, Sheets
from spel.core.openness import is_shown
from spel.core.questions import Ask
from spel.core.script import Case, Step, StepId, Table
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text
from spel.steps.cards import case_card
from spel.steps.counts import progress
from spel.steps.moment import Moment, beside
from spel.steps.scene import Scene
from spel.steps.wording import LOOK_UP, NOTHING_YET

__all__ = ["Moment", "StepKind", "beside"]

EVERYBODY = tuple(Side)


class StepKind:
    """One kind of step. A new one says its texts, what it asks and what its reveal shows.

    Blocks carry raw figures: the views pass every block through views.privacy.
    """

    key: ClassVar[str]
    title: ClassVar[Text]
    wall: ClassVar[Text]
    """On the projector: what to do now."""
    hand: ClassVar[Text] = LOOK_UP
    """On a phone that is asked something: how to do it."""
    watch: ClassVar[Text] = LOOK_UP
    """On a phone that is asked nothing."""
    talk: ClassVar[Text] = Text(N_("Wat valt jullie op?"))
    """On the projector and on phones once this step shows."""
    over: ClassVar[Text | None] = None
    """On phones when it was closed at this step; None for the usual thanks."""
    guide: ClassVar[Text]
    """At the desk: a hand on the shoulder of the spelleider."""
    joint: ClassVar[bool] = False
    needs: ClassVar[frozenset[Side]] = frozenset()
    """The sides without which this step makes no sense."""
    fewest_cases: ClassVar[int] = 0
    """With fewer casussen this step makes no sense."""
    kept_for: ClassVar[str] = ""
    """The kind of step that shows better what this one could show."""

    def asks(self, scene: Scene) -> Ask | None:
        """The form of one side, if it is asked anything."""
        return None

    def sheet_names(self, case: Case | None, sides: Collection[Side] = EVERYBODY) -> tuple[Say, ...]:
        """What there is to leaf through on an evening with these sides."""
        return ()

    def sheets(self, case: Case | None, sides: Collection[Side] = EVERYBODY) -> int:
        """How many sheets there are to leaf through."""
        return len(self.sheet_names(case, sides))

    def names_by_table(self, tables: Sequence[Table]) -> tuple[Say, ...]:
        """What there is to leaf through where the room sits at tables, if that is something else."""
        return ()

    def closes(self, before: Sequence[Step]) -> tuple[StepId, ...]:
        """The steps that take no answers any more once this one is shown, though it shows other ones."""
        return ()

    def shows(self, own: StepId, before: Sequence[Step]) -> tuple[StepId, ...]:
        """The steps whose answers are put before the room when this step is revealed."""
        return ()

    def aids(self, moment: Moment) -> tuple[Block, ...]:
        """What helps to answer, on the projector and on phones."""
        return ()

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """What the room sees after the reveal."""
        return ()

    def shown(self, moment: Moment) -> tuple[Block, ...]:
        """The whole screen after the reveal, on wall and phones; no question is put about nothing."""
        result = self.result(moment)
        return (Lead(self.talk), *result) if result else (Notice(NOTHING_YET),)

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """The screen of everybody on a side."""
        if moment.revealed:
            return self.shown(moment)
        ask = moment.step.asks.get(side)
        if ask is None or is_shown(moment.state, moment.step.id):
            return (LookUp(self.watch),)
        return (
            *case_card(moment),
            Lead(self.hand),
            AskForm(moment.step.id, ask, side, self.joint),
            *self.aids(moment),
        )

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """The screen on the wall."""
        if moment.revealed:
            return self.shown(moment)
        counts = (progress(moment.state, moment.step),) if moment.step.asks else ()
        return (Lead(self.wall), *case_card(moment), *self.aids(moment), *counts)

    def desk(self, moment: Moment) -> tuple[Block, ...]:
        """What the spelleider needs for this step; texts and prompts come from the view."""
        return (Lead(self.guide), *self._sheets(moment), *joint_desks(moment))

    def _sheets(self, moment: Moment) -> tuple[Block, ...]:
        script = moment.state.script
        names = self.names_by_table(script.tables) or self.sheet_names(moment.case, script.sides)
        return (Sheets(moment.step.id, names, moment.sheet),) if names else ()


def joint_desks(moment: Moment) -> tuple[Block, ...]:
    """Forms at the desk for a side without a phone at hand, as long as nothing is shown.

    What a side filled in stays out of them: before the reveal nobody else reads it.
    """
    step = moment.step
    if not step.joint or is_shown(moment.state, step.id):
        return ()
    tables = moment.state.script.tables
    return tuple(
        JointDesk(step.id, side, ask, tables=tables_of(tables, side))
        for side, ask in step.asks.items()
        if not tables or tables_of(tables, side)
    )


def tables_of(tables: Sequence[Table], side: Side) -> tuple[tuple[str, str], ...]:
    """Id and name of the tables of one side, in the order of the evening."""
    return tuple((table.id, table.naam) for table in tables if table.side == side)
