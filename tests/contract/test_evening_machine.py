"""Any evening at all, on SQLite and in memory at once: one history, nothing lost, every screen right."""

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from spel.core.state import State
from spel.core.vocabulary import Side
from spel.store.base import StoreFull
from spel.web.forms import PREFIX
from spel.web.protocol import Ack
from spel.web.seating import Newcomer
from tests.contract import truth
from tests.contract.faulty import Died
from tests.contract.tapping import NEWCOMERS, answering, at_a_desk, at_a_phone
from tests.contract.truth import Tapped
from tests.contract.worlds import Fields, Hallway, Watch, World, programme

LONG = int(os.environ.get("SPEL_TEST_MACHINE", "0"))
"""So many evenings of fifty steps; without it a few of thirty."""
FORMS = ("kort", "dorpendag", "dorp-en-gemeente")
MOST_PEOPLE = 6
UNSURE = {"not_kept", "died", "unknown"}
"""What somebody hears, or does not, whose tap may have come through."""


class EveningMachine(RuleBasedStateMachine):
    """People, desks and breakdowns in any order; both worlds get the same."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.watch = Watch()
        self.taps: dict[str, Tapped] = {}
        self.unsure = False

    @initialize(vorm=some.sampled_from(FORMS), data=some.data())
    def begins(self, vorm, data) -> None:
        script = programme(vorm)
        self.real = Hallway(script, self.watch, Path(self.folder.name))
        self.other = World(script, self.watch)
        for side, place in (("dorp", 0), ("dorp", 0), ("gemeente", 2)):
            table = script.tables[place].id if script.tables else ""
            self._sits_down(Newcomer(Side(side), "Haas", 1, table))
        for who in ("wall", *self.people):
            self.real.connect(who)
        step = data.draw(some.sampled_from([each.id for each in script.steps if each.asks or each.shows]))
        self.tap("desk", {"kind": "open_step", "step": step, "seen": "inloop"})

    def teardown(self) -> None:
        if hasattr(self, "real"):
            self.real.close()
        self.folder.cleanup()

    @property
    def state(self) -> State:
        return self.real.state

    @property
    def people(self) -> list[str]:
        return [name for name in self.real.keys if name.startswith("p")]

    # -- who is there

    @rule(who=NEWCOMERS, borrows=some.booleans(), data=some.data())
    def somebody_sits_down(self, who, borrows, data) -> None:
        if len(self.people) < MOST_PEOPLE:
            lender = data.draw(some.sampled_from(self.people)) if borrows and self.people else ""
            self._sits_down(who if self.state.script.tables else replace(who, table=""), lender)

    def _sits_down(self, who: Newcomer, lender: str = "") -> None:
        known, tap = f"p{len(self.taps)}", f"join-{len(self.taps):04}"
        told = [world.join(known, who, tap, lender) for world in (self.real, self.other)]
        self._sent(tap, known, {"kind": "join"}, "ok" if told[0].startswith("Accepted") else "unknown")
        assert told[0] == told[1]

    @precondition(lambda self: self.people)
    @rule(data=some.data())
    def a_phone_opens_its_page(self, data) -> None:
        self.real.connect(data.draw(some.sampled_from(self.people)))

    @rule(who=some.sampled_from(["desk", "wall", "desk-2"]))
    def a_big_screen_opens(self, who) -> None:
        if who in self.real.keys:
            self.real.connect(who)

    @precondition(lambda self: self.real.devices)
    @rule(data=some.data(), back=some.booleans())
    def a_line_goes(self, data, back) -> None:
        who = data.draw(some.sampled_from(sorted(self.real.devices)))
        self.real.hang_up(who)
        if back:
            self.real.connect(who)

    @rule()
    def another_desk_takes_the_lead(self) -> None:
        if "desk-2" in self.real.devices:
            self.real.hang_up("desk-2")  # it gets a key of its own
        tap = f"over-{len(self.taps):04}"
        self._sent(tap, "desk-2", {"kind": "take_lead"}, "unknown")
        for world in (self.real, self.other):
            with suppress(StoreFull):
                world.take_over("desk-2", tap)

    # -- what they tap

    @precondition(lambda self: self.people)
    @rule(data=some.data(), times=some.integers(1, 3))
    def people_answer(self, data, times) -> None:
        for _ in range(times):
            who = data.draw(some.sampled_from(self.people))
            seated = self.state.seats.get(self.real.seat(who) or "")
            if seated:
                self.tap(who, data.draw(answering(self.state, seated.side, seated.table)))

    @precondition(lambda self: self.people)
    @rule(data=some.data())
    def a_phone_does_something_else(self, data) -> None:
        who = data.draw(some.sampled_from(self.people))
        seated = self.state.seats.get(self.real.seat(who) or "")
        self.tap(who, data.draw(at_a_phone(self.state, seated.side if seated else Side.DORP)))

    @rule(steps=some.sampled_from([1, 1, 1, 1, 2, -1]), who=some.sampled_from(["desk", "desk", "desk-2"]))
    def the_room_moves(self, steps, who) -> None:
        state = self.state
        order = [each.id for each in state.route]
        here = order.index(state.step_id) if state.step_id in order else 0
        step = order[max(0, min(here + steps, len(order) - 1))]
        self.tap(who, {"kind": "open_step", "step": step, "seen": state.step_id})

    @rule(shown=some.sampled_from(["1", "1", "0"]))
    def the_desk_shows(self, shown) -> None:
        self.tap("desk", {"kind": "reveal_step", "step": self.state.step_id, "shown": shown})

    @rule(data=some.data(), times=some.integers(1, 3), who=some.sampled_from(["desk", "desk", "desk-2"]))
    def a_desk_presses_buttons(self, data, times, who) -> None:
        for _ in range(times):
            self.tap(who, data.draw(at_a_desk(self.state)))

    @rule()
    def the_leading_desk_is_the_first_one_again(self) -> None:
        self.tap("desk", {"kind": "take_lead"})

    @precondition(lambda self: self.taps)
    @rule(data=some.data(), other=some.booleans())
    def a_tap_comes_again(self, data, other) -> None:
        tap = data.draw(some.sampled_from(sorted(self.taps)))
        sent = self.taps[tap]
        if sent.who in self.real.keys and sent.fields["kind"] not in {"join", "take_lead"}:
            fields = {**sent.fields, "kind": "open_kras"} if other and "ok" in sent.told else sent.fields
            self.tap(sent.who, fields, tap)

    # -- what breaks

    @rule(data=some.data(), moment=some.sampled_from(["dies before", "dies after", "unsure"]))
    def the_disk_breaks_under_a_tap(self, data, moment) -> None:
        people = [who for who in self.people if self.state.seats.get(self.real.seat(who) or "")]
        who = data.draw(some.sampled_from(["desk", *people]))
        seated = self.state.seats.get(self.real.seat(who) or "") if who != "desk" else None
        asked = answering(self.state, seated.side, seated.table) if seated else at_a_desk(self.state)
        for world in (self.real, self.other):
            world.disk.fault = moment
        self.tap(who, data.draw(asked), posted=True)

    @rule()
    def the_server_starts_again(self) -> None:
        for world in (self.real, self.other):
            world.restart()
        self.unsure = False

    @rule(full=some.booleans())
    def the_disk_is_full_or_not(self, full) -> None:
        for world in (self.real, self.other):
            world.disk.fault = "full" if full else ""

    @rule(seconds=some.sampled_from([1, 20, 61, 600]))
    def time_passes(self, seconds) -> None:
        self.watch.passes(seconds)
        self.real.minute()

    # -- how a tap goes

    def tap(self, who: str, fields: Fields, again: str = "", *, posted: bool = False) -> None:
        """Send it in both worlds; what is told is the same, and true."""
        if who not in self.real.keys:
            return
        tap, before = again or f"tap-{len(self.taps):06}", self.state
        known = any(record.tap == tap for record in self.real.log)
        first = self._posted(self.real, who, tap, fields) if posted else self.real.on_line(who, tap, fields)
        second = self._posted(self.other, who, tap, fields)
        for world in (self.real, self.other):
            world.disk.fault = "full" if world.disk.fault == "full" else ""
        assert first == second
        if posted and who in self.real.devices:
            self.real.devices[who].heard(first)
        assert first.get("reason") != "bug", first
        if known and self.real.disk.fault != "full":  # whoever sent it is told the same again
            assert first["ok"] or first["reason"] in {"no key", "not_yours"}, (tap, first)
        self._sent(tap, who, fields, "ok" if first["ok"] else first["reason"])
        if first == {"ok": False, "reason": "died"}:
            self.the_server_starts_again()
        elif first["ok"] and not known and fields["kind"] in {"give_answer", "give_joint"}:
            self._stands(first, fields)
        elif not first["ok"] and self.state.version == before.version:
            assert self.state == before

    def _posted(self, world: World, who: str, tap: str, fields: Fields) -> Ack:
        try:
            return world.tap(who, tap, fields)
        except Died:
            return {"ok": False, "reason": "died"}

    def _sent(self, tap: str, who: str, fields: Fields, told: str) -> None:
        self.taps.setdefault(tap, Tapped(who, fields)).told.append(told)
        self.unsure = self.unsure or told == "not_kept"

    @property
    def waiting(self) -> set[str]:
        """Who sent something that may have come through, and sends it again until it is told so."""
        return {tap.who for tap in self.taps.values() if UNSURE & {*tap.told} and "ok" not in tap.told}

    def _stands(self, ack: Ack, fields: Fields) -> None:
        """An answer that was acknowledged is what its phone, and everybody behind it, has now."""
        given = {name: said for name, said in fields.items() if name.startswith(PREFIX) and said}
        mine = ack["own"].get(fields["step"], {})
        stands = {name: mine.get(name, "") for name in given}
        assert stands.keys() == given.keys()
        assert all(stands[name] == said for name, said in given.items() if said.isalnum()), (mine, given)

    # -- what holds

    @precondition(lambda self: hasattr(self, "real"))
    @invariant()
    def both_worlds_have_one_history(self) -> None:
        log = truth.history(self.real, self.other)
        truth.each_tap_once(log, self.taps, {who: self.real.seat(who) for who in self.people})
        newest = truth.stands(log, self.state)
        assert self.other.state == self.state
        assert newest or self.unsure
        self.real.settle()
        if newest:
            truth.screens(self.real, self.waiting)
            truth.secrets(self.real)


TestEvening = EveningMachine.TestCase
TestEvening.settings = settings(
    max_examples=LONG or 15,
    stateful_step_count=50 if LONG else 30,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
