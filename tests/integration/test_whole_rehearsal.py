"""Whole evenings of every form with a cast in it: everything that is asked is answered, in every hall."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from spel import paths
from spel.cli.demo import script_for
from spel.core.actors import Desk, SessionId, Stamp
from spel.engine.clerks import Clerks
from spel.engine.outcome import Accepted
from spel.rehearsal.crowd import Crowd, World
from spel.rehearsal.halls import HALLS, cast
from spel.rehearsal.walk import next_tap
from spel.store.memory import MemoryStore
from tests.integration.hall import planned
from tests.story import BEGUN_AT, CLOCK, stamp

OEFEN = SessionId("oefen-avond")
STEP_TAKES = 150
"""Seconds after which also the slowest is done, and back."""


class Rehearsed:
    """An evening with its cast, on a clock of its own; `refused` is what the rules did not allow."""

    def __init__(self, script, hall, people):
        self.seconds = 0.0
        clerks = Clerks(MemoryStore())
        self.clerk = clerks.begin(OEFEN, "1", replace(script, rehearsal=True), stamp(CLOCK, "begin"))
        self.world = World(lambda: BEGUN_AT + timedelta(seconds=self.seconds), lambda _: None, Random(7))
        characters = cast(hall, script, people, self.world.rng)
        self.crowd = Crowd(clerks, OEFEN, characters, self.world, lambda *_: None)

    def live(self):
        """As long as a step takes."""
        for _ in range(STEP_TAKES):
            self.crowd.look()
            self.seconds += 1

    def lead(self):
        """Press what a spelleider would, up to and with the next step; whether there was one."""
        while (wanted := next_tap(self.clerk.state)) is not None:
            outcome = self.clerk.handle(wanted, Stamp(Desk(), self.world.now(), self.world.tap()))
            assert isinstance(outcome, Accepted)
            if wanted.kind == "open_step":
                return True
        return False


@pytest.mark.parametrize("hall", HALLS)
@pytest.mark.parametrize(("vorm", "casus"), [("kort", "c05"), ("dorp-en-gemeente", "c02")])
def test_the_cast_answers_whatever_a_form_asks(library, vorm, casus, hall):
    evening = Rehearsed(planned(library, vorm, casus), HALLS[hall], 4)

    evening.live()
    while evening.lead():
        evening.live()

    state = evening.clerk.state
    asked = [(step, side) for step in state.script.steps for side in step.asks if step.id in state.visited]
    alone = [(step.id, side) for step, side in asked if not step.joint]
    together = [(step.id, side) for step, side in asked if step.joint]
    sizes = {side: state.side_size(side) for side in state.script.sides}
    optional = {step.id for step, side in asked if not any(each.required for each in step.asks[side].fields)}
    assert [
        each for each in alone if len(state.answers_of(*each)) < sizes[each[1]] and each[0] not in optional
    ] == []
    assert [each for each in together if each[1] not in state.joint.get(each[0], {})] == []
    assert all(len(by) == len(state.seats) for by in state.krassed.values())


@pytest.mark.parametrize("vorm", sorted(file.stem for file in (paths.SCENARIOS / "vormen").glob("*.yaml")))
def test_every_form_that_is_shipped_can_be_rehearsed_to_its_end(library, vorm):
    evening = Rehearsed(script_for(library, vorm), HALLS["verdeeld"], 3)

    evening.live()
    while evening.lead():
        evening.live()

    assert evening.clerk.state.step_id == evening.clerk.state.route[-1].id
