"""Two desks tap at the same moment, a thousand times: one step, and the other one hears why not.

`SPEL_TEST_RACES` (default 1000) says how often; `SPEL_TEST_SEED` repeats the choices of an earlier run.
"""

import os
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from random import Random
from threading import Barrier, Thread
from time import sleep

from spel.core.actors import Desk, Stamp
from spel.core.commands import Stamped
from spel.core.decide import decide
from spel.core.events import Event, StepOpened
from spel.core.evolve import replay
from spel.core.refusals import Refusal
from spel.core.state import State
from spel.engine.outcome import Refused
from spel.web.acks import acknowledge
from spel.web.tapping import command_of

RACES = int(os.environ.get("SPEL_TEST_RACES", "1000"))
SEED = int(os.environ.get("SPEL_TEST_SEED") or secrets.randbelow(1_000_000))
FAR_APART, MOSTLY = 0.05, 0.002
"""Seconds between the two taps: at most, and in most races."""
ONE, OTHER = Desk("laptop"), Desk("telefoon")
NOT_LEADING = Refusal.NOT_LEADING
EVENING = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
Tapped = dict[str, list[str]]


def taps(state: State) -> dict[str, Tapped]:
    """What a desk may tap that moves the evening; each as it stands on the screen."""
    here = state.place(state.step_id)
    ahead, behind = state.order[min(here + 1, len(state.order) - 1)], state.order[max(here - 1, 0)]
    seen = [state.step_id]
    return {
        "next": {"kind": ["open_step"], "step": [ahead], "seen": seen},
        "back": {"kind": ["open_step"], "step": [behind], "seen": seen},
        "skip": {"kind": ["skip_steps"], "steps": [ahead], "on": ["1"]},
        "close": {"kind": ["close_session"]},
    }


def race(hall, chance: Random, name: str, desks: Sequence[Desk], chosen: Sequence[Tapped]):
    """Both at once, or nearly so; what came of each, and what it was told."""
    start, told = Barrier(2), {}
    apart = chance.uniform(0, FAR_APART if chance.random() < 0.05 else MOSTLY)

    def tap(desk: Desk, fields: Tapped, number: int) -> None:
        start.wait()
        sleep(apart * number)
        outcome, state = hall.server.parts.doors.receive(hall.session, desk, f"{name}-{number}", fields)
        told[number] = outcome, acknowledge(outcome, state, desk, str)

    threads = [Thread(target=tap, args=each) for each in zip(desks, chosen, (0, 1), strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [told[0], told[1]]


def serial(
    state: State, desks: Sequence[Desk], chosen: Sequence[Tapped]
) -> list[list[Refusal | tuple[Event, ...]]]:
    """What may come of it: that of one after the other, whoever is first."""
    outcomes = []
    for first in (0, 1):
        now, came = state, [Refusal.STALE, Refusal.STALE]
        for each in (first, 1 - first):
            command = command_of(chosen[each], state.script)
            came[each] = decide(Stamped(Stamp(desks[each], EVENING, "tap"), command), now)
            if not isinstance(came[each], Refusal):
                now = replay(((event, EVENING) for event in came[each]), now)
        outcomes.append(came)
    return outcomes


def settle(hall, name: str) -> None:
    """Open again, with room to go on."""
    doors, state = hall.server.parts.doors, hall.state
    if state.closed:
        doors.receive(hall.session, ONE, f"open-{name}", {"kind": ["reopen_session"]})
    if state.place(state.step_id) in {0, len(state.order) - 1}:
        middle = {"kind": ["open_step"], "step": [state.order[2]], "seen": [state.step_id]}
        doors.receive(hall.session, ONE, f"middle-{name}", middle)


def test_of_two_desks_that_tap_at_once_one_moves_the_evening(hall):
    chance, store, moved = Random(SEED), hall.server.parts.store, 0

    for number in range(RACES):
        if number == RACES // 4:  # until then nobody leads, and both may act
            hall.server.parts.doors.receive(hall.session, ONE, "lead", {"kind": ["take_lead"]})
        settle(hall, str(number))
        desks, before = chance.choice([(ONE, ONE), (ONE, OTHER)]), hall.state
        names = chance.choices(list(taps(before)), weights=[5, 3, 1, 1], k=2)
        chosen = [taps(before)[name] for name in names]

        told = race(hall, chance, f"race-{number:05}", desks, chosen)

        where = f"seed {SEED}, race {number}: {names}"
        came = [outcome.reason if isinstance(outcome, Refused) else outcome.events for outcome, _ in told]
        opened = [
            each for each in store.read(hall.session, before.version) if isinstance(each.event, StepOpened)
        ]
        assert came in serial(before, desks, chosen), where
        assert len(opened) <= 1, where
        assert len(opened) == 1 or not {"next", "back"}.issuperset(names) or NOT_LEADING in came, where
        assert all(ack["say"] for outcome, ack in told if isinstance(outcome, Refused)), where
        moved += len(opened)

    log = store.read(hall.session)
    print(f"seed {SEED}: {RACES} races, {moved} steps")
    assert [record.seq for record in log] == list(range(1, len(log) + 1))
    assert moved > RACES / 2
