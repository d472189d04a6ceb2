"""One evening in two worlds: how a tap goes in both, what it is told, and what holds after it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition

from spel.core.refusals import Refusal
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.store.base import Record
from spel.web.forms import PREFIX
from spel.web.protocol import Ack
from spel.web.seating import Newcomer
from tests.contract import truth
from tests.contract.faulty import Died
from tests.contract.ledger import counted
from tests.contract.truth import Tapped
from tests.contract.worlds import Fields, Hallway, Watch, World, programme

FORMS = ("kort", "dorpendag", "dorp-en-gemeente")
UNSURE = {"not_kept", "died", "unknown"}
"""What somebody hears, or does not, whose tap may have come through."""
DECIDED = {each.value for each in Refusal} - {"does_not_fit", "not_yours", "other_seat", "removed"}
"""Reasons that are only given after a look at the newest of the evening."""


class Evening(RuleBasedStateMachine):
    """Two worlds that get the same; what is told and what is kept is held against each other."""

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

    def _sits_down(self, who: Newcomer, lender: str = "") -> None:
        known, tap = f"p{len(self.taps)}", f"join-{len(self.taps):04}"
        told = [world.join(known, who, tap, lender) for world in (self.real, self.other)]
        self._sent(tap, known, {"kind": "join"}, "ok" if told[0].startswith("Accepted") else "unknown")
        assert told[0] == told[1]

    # -- how a tap goes

    def tap(self, who: str, fields: Fields, again: str = "", *, posted: bool = False) -> None:
        """Send it in both worlds; what is told is the same, and true."""
        if who not in self.real.keys:
            return
        tap, before, log = again or f"tap-{len(self.taps):06}", self.state, self.real.log
        breaks = self.real.disk.fault in {"full", "unsure"}
        first = self._posted(self.real, who, tap, fields) if posted else self.real.on_line(who, tap, fields)
        second = self._posted(self.other, who, tap, fields)
        for world in (self.real, self.other):
            world.disk.fault = "full" if world.disk.fault == "full" else ""
        assert first == second
        if posted and who in self.real.devices:
            self.real.devices[who].heard(first)
        assert first.get("reason") != "bug", first
        assert first.get("reason") != "not_kept" or breaks, (tap, first)
        known = [record.seq for record in log if record.tap == tap]
        if known:
            self._is_told_again(first, known[-1], log)
        elif first["ok"] and fields["kind"] in {"give_answer", "give_joint"}:
            self._stands(first, fields)
        if first.get("reason") in DECIDED or (first["ok"] and tap not in self.taps):
            assert self.state.version == len(self.real.log), "decided on an evening that was not the newest"
            self.unsure = False
        self._sent(tap, who, fields, "ok" if first["ok"] else first["reason"])
        if first == {"ok": False, "reason": "died"}:
            self.the_server_starts_again()
        elif not first["ok"] and before.version in {self.state.version, len(log)}:
            assert self.state == before

    def _is_told_again(self, ack: Ack, version: int, log: tuple[Record, ...]) -> None:
        """Whoever sent it is told the same, somebody else that it is not theirs; nothing comes of it."""
        if self.real.disk.fault != "full":
            assert ack["ok"] or ack["reason"] in {"no key", "not_yours"}, ack
        if ack["ok"]:
            assert ack["version"] == version, ack
        assert self.real.log == log, ack

    def elsewhere(self, fields: Fields) -> None:
        """The first desk taps at another process; ours does not know it yet."""
        tap = f"else-{len(self.taps):04}"
        first, second = (world.elsewhere(tap, fields) for world in (self.real, self.other))
        assert first == second
        self._sent(tap, "desk", fields, "ok" if first["ok"] else first["reason"])
        self.unsure = self.unsure or self.state.version < len(self.real.log)

    def the_server_starts_again(self) -> None:
        """In both worlds, from what is on disk."""
        for world in (self.real, self.other):
            world.restart()
        self.unsure = False

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
        counted(log, self.state, self.taps)
        truth.each_tap_once(log, self.taps, {who: self.real.seat(who) for who in self.people})
        newest = truth.stands(log, self.state)
        assert self.other.state == self.state
        assert newest or self.unsure
        self.real.settle()
        if newest:
            truth.screens(self.real, self.waiting)
            truth.secrets(self.real)
