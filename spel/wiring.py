"""Composes a server: the only place that picks concrete classes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from secrets import token_bytes
from time import monotonic
from zoneinfo import ZoneInfo

from flask import Flask
from flask_socketio import SocketIO

from spel import __version__, paths
from spel.config import Settings
from spel.core.actors import SessionId
from spel.core.state import State
from spel.engine.clerks import Clerks
from spel.press.made import own_page
from spel.rehearsal.crowd import World
from spel.scenario.library import Library, load_library
from spel.scenario.own import with_own
from spel.steps import STEPS
from spel.store.base import Store
from spel.store.known import KnownStore
from spel.store.split import SplitStore
from spel.store.sql import SqlStore
from spel.store.sqlite import open_sqlite
from spel.store.tray import made
from spel.store.trouble import Watch
from spel.web.address import Addresses
from spel.web.app import create_app, create_socket_server
from spel.web.concurrency import at_once, offload
from spel.web.doors import Doors
from spel.web.draining import Drain, Lines
from spel.web.drawing import Drawer
from spel.web.errors import watched
from spel.web.fanout import Emit, Fanout
from spel.web.gate import TO_RETURN, Gate
from spel.web.guesses import Guesses
from spel.web.hallbook import HallBook
from spel.web.leaving import Leaving
from spel.web.pace import BEGINNING, SITTING, Pace
from spel.web.parts import Parts
from spel.web.passphrase import Passphrase
from spel.web.patches import Patches
from spel.web.presence import Presence
from spel.web.press import Press
from spel.web.protocol import Patch, Screen
from spel.web.pulse import Pulse
from spel.web.rehearsals import Rehearsals
from spel.web.render import Renderer
from spel.web.rooms import Rooms, ServerKey, server_key
from spel.web.sweeping import Sweeping
from spel.web.tokens import CHANCE
from spel.web.trials import Trials
from spel.web.trying import keep_trying, told
from spel.web.words import Phrasebook
from spel.web.worker import Worker

DATABASE = "spel.sqlite"
OWN_CASUSSEN = "casussen"


@dataclass(frozen=True, slots=True)
class Server:
    """A server, put together and not yet listening."""

    app: Flask
    io: SocketIO
    parts: Parts
    drain: Callable[[], None] = at_once
    """Ends what is under way, when the server is told to stop."""

    def work(self) -> None:
        """Begin what goes on beside the requests: rounds of screens, the clock at the desk, lines swept."""
        _, sleep = _lines(self.io)
        server = self.io.server  # type: ignore[attr-defined]  # the stubs do not know it
        sweeping = Sweeping(server, self.parts.presence, monotonic)
        renderer = self.parts.drawer.renderer
        tours = (
            partial(renderer.warm_up, sleep),
            partial(sweeping.run, sleep),
            partial(Pulse(server.eio).run, sleep),
        )
        for task in (self.parts.fanout.run, self.parts.fanout.keep_time, *tours):
            self.io.start_background_task(task)


def utc_now() -> datetime:
    """The wall clock, aware, in UTC."""
    return datetime.now(UTC)


def steady(now: Callable[[], datetime]) -> Callable[[], datetime]:
    """A clock that nobody can set: from now on it only counts. For who acts after so many seconds."""
    start, counted = now(), monotonic()
    return lambda: start + timedelta(seconds=monotonic() - counted)


def local(now: Callable[[], datetime], timezone: str) -> Callable[[], datetime]:
    """The same clock in the time zone of the room."""
    zone = ZoneInfo(timezone)
    return lambda: now().astimezone(zone)


def data_place(settings: Settings) -> Path:
    """Where this server keeps its evenings; it may not be there yet."""
    return settings.data or paths.data_folder()


def data_folder(settings: Settings) -> Path:
    """The same; made when it is not there. Raises StoreBroken."""
    return made(data_place(settings))


def own_casussen(settings: Settings) -> Path:
    """Where the casussen lie that people here wrote."""
    return data_place(settings) / OWN_CASUSSEN


def scenario_folder(settings: Settings) -> Path:
    """Where the casussen and forms come from."""
    return settings.scenarios or paths.SCENARIOS


def read_library(settings: Settings) -> Library:
    """Every casus and form on disk, with the faults that were found. Raises TermsBroken."""
    return load_library(scenario_folder(settings), STEPS)


def open_store(settings: Settings, watch: Watch | None = None) -> SqlStore:
    """The store in the data folder, for a server. Raises StoreBroken with what to do."""
    return open_sqlite(data_folder(settings) / DATABASE, offload(settings.driver), watch=watch)


def read_store(settings: Settings) -> Store:
    """The same store for a tool, also beside a running server. Raises StoreBroken."""
    return open_sqlite(data_folder(settings) / DATABASE, alone=False)


def _lines(io: SocketIO) -> tuple[Emit, Callable[[float], None]]:
    """How a message reaches a room, and how a green thread waits."""

    def emit(event: str, message: Screen | Patch, to: str) -> None:
        io.emit(event, message, to=to)

    def sleep(seconds: float) -> None:
        io.sleep(seconds)  # type: ignore[arg-type]  # the stubs know whole seconds only

    return emit, sleep


def _hang_up(io: SocketIO) -> Callable[[str], None]:
    """How a line is ended from our side."""

    def hang_up(socket: str) -> None:
        io.server.disconnect(socket)  # type: ignore[attr-defined]  # the stubs do not know it

    return hang_up


def _gate(
    settings: Settings, key: ServerKey, now: Callable[[], datetime], ticks: Callable[[], float]
) -> Gate:
    """What stands before the doors; whom it slows down is known to this process only."""
    phrase = settings.passphrase.get_secret_value() if settings.passphrase else ""
    codes, keys, words = (Guesses(ticks, token_bytes(32)) for _ in range(3))
    returns = Guesses(ticks, token_bytes(32), TO_RETURN)
    joins, begins = (Pace(ticks, token_bytes(32), rate) for rate in (SITTING, BEGINNING))
    asked = Passphrase(phrase, key, now)
    return Gate(Rooms(key), asked, codes, keys, words, returns, joins, begins, settings.proxies)


def _engine(io: SocketIO) -> Lines:
    """What the lines run on."""
    lines: Lines = io.server.eio  # type: ignore[attr-defined]  # the stubs do not know it
    return lines


# long: one line for each part of a server
def compose(  # noqa: PLR0913 -- every part of a server can be another
    settings: Settings,
    real: Store,
    library: Callable[[], Library],
    now: Callable[[], datetime] = utc_now,
    folder: Path | None = None,
    *,
    press: Press | None = None,
    ticks: Callable[[], float] = monotonic,
    watch: Watch | None = None,
    chance: Random = CHANCE,
) -> Server:
    """Build all parts around a store, a library and a clock, and the app around the parts.

    `folder` is where the store keeps its evenings, None when it keeps nothing. Documents are made by
    `press`, or in a process of their own. `ticks` are seconds that only go up; `watch` knows what is the
    matter with the disk. What is left to `chance` are names and cards, never secrets.
    """
    io = create_socket_server(settings.driver)
    emit, sleep = _lines(io)
    store, presence, trials = SplitStore(KnownStore(real)), Presence(), Trials()
    patches = Patches(presence, emit)
    leaving = Leaving(presence, _hang_up(io))
    fanout: Fanout

    def changed(session: SessionId, before: State, after: State) -> None:
        leaving.changed(session, before, after)
        trials.changed(session, before, after)
        fanout.changed(session, before, after)
        patches.changed(session, before, after)

    clerks = Clerks(store, changed, lambda work: io.start_background_task(watched, work))
    renderer = Renderer(paths.TEMPLATES, Phrasebook(paths.LOCALES))
    addresses = Addresses(settings.address, settings.port, HallBook(folder))
    own = own_casussen(settings)
    key, there = server_key(folder), local(now, settings.timezone)
    watch = watch or Watch()
    secret, trouble = Rooms(key).secret, partial(told, watch)
    drawer = Drawer(store, clerks, presence, renderer, addresses, trials, secret, there, trouble)
    fanout = Fanout(presence, drawer.draw, emit, sleep)
    watch.changed = fanout.mark_desks
    doors = Doors(store, clerks, now, chance)
    world = World(steady(now), sleep, chance)
    parts = Parts(
        store=store,
        clerks=clerks,
        doors=doors,
        gate=_gate(settings, key, now, ticks),
        presence=presence,
        drawer=drawer,
        fanout=fanout,
        addresses=addresses,
        library=lambda: with_own(library(), own),
        facts={"version": __version__, "driver": settings.driver, "store": "sqlite"},
        own_casussen=own,
        rehearsals=Rehearsals(
            store,
            clerks,
            doors,
            presence,
            fanout,
            io.start_background_task,
            world,
            leaving.ended,
            drawer.forget,
        ),
        leaving=leaving,
        trials=trials,
        now=now,
        offload=offload(settings.driver),
        press=press or Worker(paths.PACKAGE.parent, scenario_folder(settings)),
        own_page=own_page,
        folder=folder,
    )
    return Server(create_app(parts, io, paths.STATIC), io, parts)


def build(settings: Settings) -> Server:
    """A server on the real disk. Raises StoreBroken or TermsBroken."""
    library = read_library(settings)
    watch = Watch()
    store = open_store(settings, watch)
    press = Worker(paths.PACKAGE.parent, scenario_folder(settings))
    server = compose(settings, store, lambda: library, folder=data_folder(settings), press=press, watch=watch)
    server.work()
    _, sleep = _lines(server.io)
    server.io.start_background_task(keep_trying, watch, store.probe, sleep)
    drain = Drain(_engine(server.io), sleep, press.cut, server.parts.waiting)
    server.app.wsgi_app = drain.around(server.app.wsgi_app)  # type: ignore[method-assign, assignment]
    return replace(server, drain=drain)
