"""The same evening twice: on SQLite with real lines, and in memory with forms only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

from spel import paths
from spel.config import Settings
from spel.core.actors import Actor, SeatId, SessionId
from spel.core.script import Script, Table
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.engine.clerks import Clerks
from spel.press.made import made
from spel.scenario.library import Library, load_library
from spel.steps import STEPS
from spel.store.base import Record, StoreFull
from spel.store.memory import MemoryStore
from spel.store.split import SplitStore
from spel.store.sqlite import open_sqlite
from spel.web.acks import acknowledge
from spel.web.doors import Doors, Key
from spel.web.drawing import Drawer
from spel.web.presence import Audience
from spel.web.protocol import Ack, View
from spel.web.render import Renderer
from spel.web.seating import Newcomer
from spel.web.words import Phrasebook
from spel.wiring import Server, compose, local
from tests.contract.faulty import FaultyStore
from tests.integration.hall import Hall, Line, planned
from tests.story import BEGUN_AT

Fields = Mapping[str, str | Sequence[str]]
TABLES = (
    Table("tafel-1", "Noorderdorp", Side.DORP),
    Table("tafel-2", "Zuiderdorp", Side.DORP),
    Table("tafel-3", "Gemeentehuis", Side.GEMEENTE),
)
NO_KEY: Ack = {"ok": False, "reason": "no key"}
ZONE = "Europe/Amsterdam"


@cache
def library() -> Library:
    """The casussen and forms as they are shipped."""
    return load_library(paths.SCENARIOS, STEPS)


@cache
def renderer() -> Renderer:
    """One for all, so that every template is compiled once."""
    return Renderer(paths.TEMPLATES, Phrasebook(paths.LOCALES))


@cache
def programme(vorm: str) -> Script:
    """An evening of this form; a Dorpendag has tables."""
    script = planned(library(), vorm, "c05")
    return replace(script, tables=TABLES) if vorm == "dorpendag" else script


@dataclass
class Watch:
    """The clock on everybody's wall."""

    at: datetime = BEGUN_AT

    def now(self) -> datetime:
        """As late as it is."""
        return self.at

    def passes(self, seconds: float) -> None:
        """It gets later."""
        self.at += timedelta(seconds=seconds)


@dataclass
class Device:
    """A page on a line, as the scripts of the browser keep it: an older screen or patch is let be."""

    line: Line
    version: int = 0
    html: str = ""
    own_version: int = 0
    own: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def hello(self) -> None:
        """Start again from what the server says."""
        told = self.line.hello()
        self.line.events()
        self.version = self.own_version = 0
        if told["ok"]:
            self._screen(told)
            self._mine(told["own"], told["version"])

    def heard(self, ack: Ack) -> None:
        """What came back on a tap of its own."""
        if ack["ok"]:
            self._mine(ack["own"], ack["version"])

    def listen(self) -> None:
        """Take in what was sent since the last time."""
        for each in self.line.socket.get_received():
            if each["name"] == "screen":
                self._screen(each["args"][0])
            if each["name"] == "own":
                self._mine(each["args"][0]["own"], each["args"][0]["version"])

    def _screen(self, message: Mapping) -> None:
        if message["version"] >= self.version:
            self.version, self.html = message["version"], message["html"]

    def _mine(self, own: Mapping, version: int) -> None:
        if version >= self.own_version:
            self.own, self.own_version = own, version


class World:
    """One evening on one store: who holds a key to it, and what their taps lead to."""

    def __init__(self, script: Script, watch: Watch, folder: Path | None = None, seed: int = 7) -> None:
        self.script, self.watch, self.folder = script, watch, folder
        self.chance = Random(seed)
        self.disk = FaultyStore(self._opened(MemoryStore()))
        self.keys: dict[str, Key] = {}
        self._start()
        self.keys["desk"] = self.doors.begin(script, "begin-0001")
        self.session: SessionId = self.keys["desk"].session
        self.keys["wall"] = self.doors.give_key(self.session, "projector")

    def _opened(self, memory: MemoryStore) -> object:
        return open_sqlite(self.folder / "spel.sqlite") if self.folder else memory

    def _start(self) -> None:
        """The doors and what is behind them, over the disk as it is."""
        store = SplitStore(self.disk)
        self.doors = Doors(store, Clerks(store), self.watch.now, self.chance)

    def restart(self) -> None:
        """Start again from what is on disk; whatever was in memory is gone."""
        self.disk.fault = ""
        if self.folder:
            self.disk.real.close()
            self.disk.real = self._opened(MemoryStore())
        self._start()

    @property
    def state(self) -> State:
        """As the clerk that is awake has it."""
        return self.doors.clerk(self.session).state

    @property
    def log(self) -> tuple[Record, ...]:
        """As it is on disk."""
        return self.disk.read(self.session)

    def join(self, name: str, who: Newcomer, tap: str, lender: str = "") -> str:
        """Somebody sits down; a word for what came of it."""
        by = {"by": self.doors.actor(self.session, "phone", self.keys[lender].token)} if lender else {}
        if lender and by["by"] is None:
            return "no key"
        try:
            key, outcome = self.doors.sit(self.session, who, tap, **by)
        except StoreFull:
            return "unknown"
        if key is not None:
            self.keys[name] = key
        return str(outcome)

    def seat(self, who: str) -> SeatId | None:
        """Which seat somebody's key opens."""
        return self.doors.seat_behind(self.session, self.keys[who].token)

    def take_over(self, name: str, tap: str) -> None:
        """One more desk takes the lead."""
        self.keys[name] = self.doors.take_over(self.session, self.keys["desk"].token, "", tap)

    def tap(self, who: str, tap: str, fields: Fields) -> Ack:
        """A form post: the door that every browser has."""
        view: View = "desk" if who.startswith("desk") else "phone"
        actor = self.doors.actor(self.session, view, self.keys[who].token)
        return self.receive(actor, tap, fields) if actor else NO_KEY

    def receive(self, actor: Actor, tap: str, fields: Fields, doors: Doors | None = None) -> Ack:
        """What a line that knows who taps hands on; `doors` are those of another process."""
        flat = {name: [said] if isinstance(said, str) else list(said) for name, said in fields.items()}
        outcome, state = (doors or self.doors).receive(self.session, actor, tap, flat)
        return acknowledge(outcome, state, actor, renderer().speaker("nl", self.script.place).say)

    def elsewhere(self, tap: str, fields: Fields) -> Ack:
        """The first desk taps at another process, which starts now and reads the same disk."""
        store = SplitStore(self.disk)
        doors = Doors(store, Clerks(store), self.watch.now, self.chance)
        desk = doors.actor(self.session, "desk", self.keys["desk"].token)
        return self.receive(desk, tap, fields, doors) if desk else NO_KEY

    def close(self) -> None:
        """Everybody goes home."""
        self.disk.real.close()


class Hallway(World):
    """The same with a whole server before it, and lines on which screens come in."""

    def _start(self) -> None:
        settings = Settings(data=self.folder, driver="threading", address="http://spel.test", timezone=ZONE)
        self.server: Server = compose(
            settings, self.disk, library, self.watch.now, press=made, chance=self.chance
        )
        self.parts = self.server.parts
        self.parts.drawer.renderer = renderer()
        self.doors = self.parts.doors
        self.devices: dict[str, Device] = {}

    def connect(self, who: str) -> bool:
        """A page opens its line; not for who has no place any more."""
        view: View = "desk" if who.startswith("desk") else "projector" if who == "wall" else "phone"
        if self.doors.actor(self.session, view, self.keys[who].token) is None:
            return False
        device = Device(Hall(self.server, self.script, self.keys["desk"]).line(view, self.keys[who]))
        self.devices[who] = device
        device.hello()
        return True

    def hang_up(self, who: str) -> None:
        """The line is gone, and nothing more is known of it."""
        device = self.devices.pop(who)
        if device.line.socket.is_connected():
            device.line.socket.disconnect()

    def on_line(self, who: str, tap: str, fields: Fields) -> Ack:
        """A tap on the line, and what the page makes of the answer."""
        device = self.devices.get(who)
        if device is None:
            return self.tap(who, tap, fields)
        rest = {name: said for name, said in fields.items() if name != "kind"}
        ack = device.line.send(str(fields["kind"]), rest, tap)
        device.listen()
        device.heard(ack)
        if ack["ok"] and fields["kind"] == "change_seat":
            device.hello()  # another side sees other screens: the page starts again
        return ack

    def settle(self) -> None:
        """The round that goes out four times a second; then every page shows what it was sent."""
        self.parts.fanout.flush_stale()
        for who, device in tuple(self.devices.items()):
            if device.line.socket.is_connected():
                device.listen()
            else:
                del self.devices[who]

    def minute(self) -> None:
        """What happens when a minute passed."""
        self.parts.fanout.mark_desks()

    def fresh(self) -> Drawer:
        """Whoever starts from the disk now, and draws."""
        parts, now = self.parts, local(self.watch.now, ZONE)
        return Drawer(
            parts.store,
            Clerks(parts.store),
            parts.presence,
            renderer(),
            parts.addresses,
            parts.trials,
            parts.drawer._secret,
            now,
        )

    def audience(self, who: str, state: State) -> Audience:
        """With whom somebody looks at the same."""
        if who.startswith("desk"):
            return Audience(self.session, "desk", "nl")
        if who == "wall":
            return Audience(self.session, "projector", "nl")
        return Audience(self.session, "phone", "nl", state.seats[self.seat(who)].side)
