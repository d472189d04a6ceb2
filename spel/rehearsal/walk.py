"""Leads a rehearsal without a spelleider: lets words through, shows, and goes on."""

from spel.core import commands as c
from spel.core.actors import Desk, SessionId, Stamp
from spel.core.state import State
from spel.engine.clerks import Clerks
from spel.rehearsal.crowd import World
from spel.steps.herkent import herkent
from spel.steps.writings import waiting
from spel.store.base import NoSuchSession

SHOWN_FOR = 0.5
"""What was shown stays for this part of the pace; so does every sheet."""


def next_tap(state: State) -> c.Command | None:
    """What a spelleider would press now; nothing at the end."""
    step = state.step
    for queue in waiting(state, step):
        held = tuple(text.seat for bundle in queue.waiting for text in bundle.texts)
        if held and not state.closed:
            return c.ReleaseTexts(step.id, queue.field, held)
    if step.shows and step.id not in state.revealed:
        return c.RevealStep(step.id)
    sheet = state.sheets.get(step.id, 0) + 1
    if sheet < step.sheets and step.kind != herkent.key:  # there a sheet is which sentences are left out
        return c.ShowSheet(step.id, sheet)
    here = state.place(step.id)
    ahead = (each.id for each in state.route if state.place(each.id) > here)
    following = next(ahead, None)
    return c.OpenStep(following, state.step_id) if following else None


class Walk:
    """Goes along the steps of an evening, `pace` seconds for each."""

    def __init__(self, clerks: Clerks, session: SessionId, pace: float, world: World) -> None:
        self._clerks = clerks
        self._session = session
        self._pace = pace
        self._world = world

    def run(self) -> None:
        """Walk to the last step, and leave it open."""
        self._world.sleep(self._pace)
        while pause := self.move():
            self._world.sleep(pause)

    def move(self) -> float:
        """Press what comes next; gives how many seconds to wait, 0 when there is nothing left."""
        clerk = self._clerks.wake(self._session)
        wanted = None if clerk is None or clerk.state.closed else next_tap(clerk.state)
        if clerk is None or wanted is None:
            return 0.0
        try:
            clerk.handle(wanted, Stamp(Desk(clerk.state.lead), self._world.now(), self._world.tap()))
        except NoSuchSession:
            return 0.0
        match wanted:
            case c.OpenStep():
                return self._pace
            case c.ReleaseTexts():
                return self._pace / 20
            case _:
                return self._pace * SHOWN_FOR
