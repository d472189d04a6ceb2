"""`spel import`: an evening from its file becomes an evening of this server, also while that runs."""

import argparse
import sys
from hashlib import sha256
from pathlib import Path
from random import SystemRandom

from spel import paths, wiring
from spel.cli.troubles import CANNOT_START, tell
from spel.config import Settings
from spel.core.script import Place
from spel.core.words import Text
from spel.engine.clerks import Clerks
from spel.store.base import Record, Store, StoreFull
from spel.web.address import Addresses
from spel.web.doors import Doors
from spel.web.earlier_file import LARGEST
from spel.web.evening_file import Here, NotAnEvening, read
from spel.web.hallbook import HallBook
from spel.web.terugzetten import NO_ROOM
from spel.web.tokens import grouped
from spel.web.words import DUTCH, Phrasebook


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Its word and options."""
    word = commands.add_parser("import", help="zet een bewaarde avond terug")
    word.add_argument("file", type=Path, help="het bestand van de knop ‘Bewaar de avond als bestand’")
    word.add_argument("--data", type=Path, help="map waar de avonden worden bewaard")
    word.add_argument("--address", help="adres van de server, voor de link van de spelleider")
    word.add_argument("--port", help="poort van de server")


def do(settings: Settings, asked: argparse.Namespace) -> int:
    """Take in the evening; print its number, and the link that opens its desk."""
    try:
        here = Here(wiring.utc_now(), Phrasebook(paths.LOCALES).languages)
        records = read(_body(asked.file), here)
    except OSError as problem:
        return _refuse(f"Het bestand {asked.file} kan niet worden gelezen: {problem.strerror}.")
    except NotAnEvening as problem:
        return _refuse(_said(problem.say))
    try:
        store = wiring.read_store(settings)
    except CANNOT_START as problem:
        return tell(problem)
    try:
        print(_kept(store, records, settings))
    except StoreFull:
        return _refuse(_said(NO_ROOM))
    finally:
        store.close()
    return 0


def _body(file: Path) -> bytes:
    """What is in the file, or so much of it that it is told to be too large."""
    with file.open("rb") as opened:
        return opened.read(LARGEST + 1)


def _kept(store: Store, records: tuple[Record, ...], settings: Settings) -> str:
    """Each import is an evening of its own, so that none takes the place of another."""
    doors = Doors(store, Clerks(store), wiring.utc_now, SystemRandom())
    base = Addresses(settings.address, settings.port, HallBook()).base()
    tap = f"{sha256(repr(records).encode()).hexdigest()} {SystemRandom().getrandbits(128):032x}"
    key = doors.adopt(records, tap)
    code = next(row.code for row in store.sessions() if row.id == key.session)
    return (
        f"De avond staat er weer, met nummer {grouped(code)}.\n"
        f"Met deze link leidt u hem. Bewaar hem bij u:\n"
        f"{base}/sleutel#{key}"
    )


def _said(said: Text) -> str:
    return Phrasebook(paths.LOCALES).speaker(DUTCH, Place()).say(said)


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
