"""A step of a running evening, with what its screens need to know about it."""

from dataclasses import dataclass

from spel.core.script import Case, Step, StepId
from spel.core.state import State
from spel.core.terms import Terms


@dataclass(frozen=True, slots=True)
class Moment:
    """Where the evening is: its state, and the step that is to be shown."""

    state: State
    step: Step

    @property
    def case(self) -> Case | None:
        """The casus this step belongs to."""
        return self.state.case_of(self.step)

    @property
    def terms(self) -> Terms:
        """The names of the terms of art."""
        return self.state.script.terms

    @property
    def revealed(self) -> bool:
        """Whether this step shows what it has to show."""
        return self.step.id in self.state.revealed

    @property
    def sheet(self) -> int:
        """Which sheet of this step is on the screen, from 0."""
        return self.state.sheets.get(self.step.id, 0)

    def beside(self, kind: str) -> Step | None:
        """The step of that kind in the same casus, if this evening has it."""
        return self.state.script.step(beside(self.step.id, kind))

    def outside(self, kind: str) -> Step | None:
        """The step of that kind outside the casussen, if this evening has it."""
        return self.state.script.step(StepId(kind))


def beside(own: StepId, kind: str) -> StepId:
    """The name of a step in the same casus as `own`."""
    casus, slash, _ = own.rpartition("/")
    return StepId(f"{casus}{slash}{kind}")
