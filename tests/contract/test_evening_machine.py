"""Any evening at all, on SQLite and in memory at once: one history, nothing lost, every screen right."""

import os
from contextlib import suppress
from dataclasses import replace

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import precondition, rule

from spel.core.vocabulary import Side
from spel.store.base import StoreFull
from tests.contract.evening import Evening
from tests.contract.tapping import NEWCOMERS, answering, at_a_desk, at_a_phone
from tests.contract.worlds import Fields

LONG = int(os.environ.get("SPEL_TEST_MACHINE", "0"))
"""So many evenings of fifty steps; without it a few of thirty."""
MOST_PEOPLE = 6
PRESSED = {"set_qr": "qr", "set_black": "black", "set_overview": "overview", "set_intake": "intake_open"}
"""Switches of a desk, by what of the evening they turn."""


class EveningMachine(Evening):
    """People, desks and breakdowns in any order; both worlds get the same."""

    # -- who is there

    @rule(who=NEWCOMERS, borrows=some.booleans(), data=some.data())
    def somebody_sits_down(self, who, borrows, data) -> None:
        if len(self.people) < MOST_PEOPLE:
            lender = data.draw(some.sampled_from(self.people)) if borrows and self.people else ""
            self._sits_down(who if self.state.script.tables else replace(who, table=""), lender)

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
        self.tap(who, self._moving(steps))

    @rule(steps=some.permutations([1, 2, -1]), who=some.sampled_from(["desk", "desk-2"]))
    def a_screen_that_lags_moves_the_room_too(self, steps, who) -> None:
        """It did not see yet where the room went."""
        moves = [(each, self._moving(steps.pop())) for each in ("desk", who)]
        for each, fields in moves:
            self.tap(each, fields)

    def _moving(self, steps: int) -> Fields:
        state = self.state
        order = [each.id for each in state.route]
        here = order.index(state.step_id) if state.step_id in order else 0
        step = order[max(0, min(here + steps, len(order) - 1))]
        return {"kind": "open_step", "step": step, "seen": state.step_id}

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

    @rule(data=some.data(), also_here=some.booleans())
    def another_process_writes(self, data, also_here) -> None:
        fields = data.draw(at_a_desk(self.state))
        self.elsewhere(fields)
        if also_here:
            self.tap("desk", fields)

    @rule()
    def two_processes_write_at_once(self) -> None:
        self.elsewhere({"kind": "write_note", "text": "daar", "quote": "0"})
        self.tap("desk", {"kind": "write_note", "text": "hier", "quote": "0"})

    @rule(switch=some.sampled_from(sorted(PRESSED)))
    def two_processes_press_one_switch(self, switch) -> None:
        """There on, here off again: to who did not see the first it is off already."""
        was = getattr(self.state, PRESSED[switch])
        self.elsewhere({"kind": switch, "on": str(int(not was)), "open": str(int(not was))})
        self.tap("desk", {"kind": switch, "on": str(int(was)), "open": str(int(was))})

    @precondition(lambda self: self.people)
    @rule(data=some.data())
    def somebody_is_taken_out_and_taps_on(self, data) -> None:
        """On a line that knew who it was before."""
        who = data.draw(some.sampled_from(self.people))
        worlds, seat = (self.real, self.other), self.real.seat(who)
        actors = [world.doors.actor(world.session, "phone", world.keys[who].token) for world in worlds]
        if seat is None or self.state.closed:
            return
        fields = data.draw(answering(self.state, self.state.seats[seat].side, self.state.seats[seat].table))
        self.tap("desk", {"kind": "remove_seat", "seat": seat})
        if seat not in self.state.seats:
            tap, before = f"late-{len(self.taps):04}", self.state
            acks = [world.receive(actor, tap, fields) for world, actor in zip(worlds, actors, strict=True)]
            assert [ack["ok"] for ack in acks] == [False, False], acks
            self._sent(tap, who, fields, acks[0]["reason"])
            assert self.state == before

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
    def the_server_is_stopped_and_started(self) -> None:
        self.the_server_starts_again()

    @rule(full=some.booleans())
    def the_disk_is_full_or_not(self, full) -> None:
        for world in (self.real, self.other):
            world.disk.fault = "full" if full else ""

    @rule(seconds=some.sampled_from([1, 20, 61, 600]))
    def time_passes(self, seconds) -> None:
        self.watch.passes(seconds)
        self.real.minute()


TestEvening = EveningMachine.TestCase
TestEvening.settings = settings(
    max_examples=LONG or 15,
    stateful_step_count=50 if LONG else 30,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
