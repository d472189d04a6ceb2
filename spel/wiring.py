"""Composes a server: the only place that picks concrete classes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask
from flask_socketio import SocketIO
from pydantic import BaseModel

from spel import __version__, paths
from spel.config import Settings
from spel.core.actors import SessionId
from spel.core.script import Place
from spel.core.state import State
from spel.engine.clerks import Clerks
from spel.scenario.library import Library, TermsBroken, load_library
from spel.scenario.model import Casus
from spel.scenario.schema import schema
from spel.scenario.vorm import Vorm
from spel.steps import STEPS
from spel.store.base import Store, StoreBroken
from spel.store.sqlite import open_sqlite
from spel.web import qr
from spel.web.address import Addresses
from spel.web.app import create_app, create_socket_server
from spel.web.concurrency import offload
from spel.web.doors import Doors
from spel.web.drawing import Drawer
from spel.web.exports import evening_json
from spel.web.fanout import Fanout
from spel.web.parts import Parts
from spel.web.presence import Presence
from spel.web.protocol import Screen
from spel.web.render import Renderer
from spel.web.words import DUTCH, Phrasebook

DATABASE = "spel.sqlite"


@dataclass(frozen=True, slots=True)
class Server:
    """A server, put together and not yet listening."""

    app: Flask
    io: SocketIO
    parts: Parts


def utc_now() -> datetime:
    """The wall clock, aware, in UTC."""
    return datetime.now(UTC)


def data_folder(settings: Settings) -> Path:
    """Where this server keeps its evenings; made when it is not there."""
    folder = settings.data or paths.data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def scenario_folder(settings: Settings) -> Path:
    """Where the casussen and forms come from."""
    return settings.scenarios or paths.SCENARIOS


def read_library(settings: Settings) -> Library:
    """Every casus and form on disk, with the faults that were found. Raises TermsBroken."""
    return load_library(scenario_folder(settings), STEPS)


def open_store(settings: Settings) -> Store:
    """The store in the data folder. Raises StoreBroken with what to do."""
    return open_sqlite(data_folder(settings) / DATABASE, offload(settings.driver))


def compose(
    settings: Settings, store: Store, library: Callable[[], Library], now: Callable[[], datetime] = utc_now
) -> Server:
    """Build all parts around a store, a library and a clock, and the app around the parts."""
    io = create_socket_server(settings.driver)
    presence = Presence()
    fanout: Fanout

    def changed(session: SessionId, before: State, after: State) -> None:
        fanout.changed(session, before, after)

    def emit(event: str, message: Screen, to: str) -> None:
        io.emit(event, message, to=to)

    def sleep(seconds: float) -> None:
        io.sleep(seconds)  # type: ignore[arg-type]  # the stubs know whole seconds only

    clerks = Clerks(store, changed)
    renderer = Renderer(paths.TEMPLATES, Phrasebook(paths.LOCALES))
    addresses = Addresses(settings.address, settings.port)
    drawer = Drawer(store, clerks, presence, renderer, addresses)
    fanout = Fanout(presence, drawer.draw, emit, sleep)
    parts = Parts(
        store=store,
        clerks=clerks,
        doors=Doors(store, clerks, now),
        presence=presence,
        drawer=drawer,
        fanout=fanout,
        addresses=addresses,
        library=library,
        facts={"version": __version__, "driver": settings.driver, "store": "sqlite"},
    )
    return Server(create_app(parts, io, paths.STATIC), io, parts)


CANNOT_START = (StoreBroken, TermsBroken)
"""What may stand in the way of a start; each says what to do."""


def why_not(problem: Exception) -> str:
    """The sentence behind a refusal to start, in Dutch."""
    speaker = Phrasebook(paths.LOCALES).speaker(DUTCH, Place())
    return speaker.say(problem.say) if isinstance(problem, StoreBroken) else str(problem)


def build(settings: Settings) -> Server:
    """A server on the real disk. Raises StoreBroken or TermsBroken."""
    library = read_library(settings)
    server = compose(settings, open_store(settings), lambda: library)
    server.io.start_background_task(server.parts.fanout.run)
    return server


def greeting(settings: Settings, server: Server) -> str:
    """What the terminal shows: the address for phones, as text and as QR."""
    base = server.parts.addresses.base()
    return (
        f"{qr.terminal(base)}\n"
        f"Kleine Kernen Spel staat klaar.\n"
        f"  Op deze computer:     http://127.0.0.1:{settings.port}/\n"
        f"  Telefoons en laptops: {base}/\n"
        f"  Avonden worden bewaard in {data_folder(settings)}\n"
        f"Stoppen: Ctrl-C."
    )


@dataclass(frozen=True, slots=True)
class Checked:
    """What `spel check` found, ready to print."""

    text: str
    faults: int


def check_scenarios(path: Path) -> Checked:
    """Look a scenario folder through, or the folder that a file is in."""
    folder = path if path.is_dir() else path.resolve().parent.parent
    try:
        library = load_library(folder, STEPS)
    except TermsBroken as broken:
        return Checked(str(broken), len(broken.faults))
    lines = [
        *(f"FOUT  {fault}" for fault in library.faults),
        *(f"TIP   {warning}" for warning in library.warnings),
        f"{len(library.casussen)} casussen en {len(library.vormen)} vormen gelezen: "
        f"{len(library.faults)} fouten, {len(library.warnings)} tips.",
    ]
    return Checked("\n".join(lines), len(library.faults))


def schema_of(what: str) -> dict[str, object]:
    """The JSON Schema of a casus or a form, for editors."""
    models: dict[str, type[BaseModel]] = {"casus": Casus, "vorm": Vorm}
    return schema(models[what])


def export_evening(settings: Settings, code: str) -> str | None:
    """The evening with that code as JSON, if it is there. Raises StoreBroken."""
    store = open_sqlite(data_folder(settings) / DATABASE, alone=False)
    try:
        session = store.find(code)
        return evening_json(store.read(session)) if session else None
    finally:
        store.close()
