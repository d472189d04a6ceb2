"""`spel demo`: a running evening with simulated people, to look around; nothing of it is kept."""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from spel import logs, wiring
from spel.cli.troubles import CANNOT_START, tell
from spel.config import Settings
from spel.core.script import Script
from spel.rehearsal.characters import MOST
from spel.rehearsal.halls import GEWOON, HALLS, fitting, sizes
from spel.scenario.library import Library
from spel.store.memory import MemoryStore
from spel.web import concurrency, limits
from spel.web.doors import Key
from spel.web.wizard import Wanted, longest_first, script_of

TITLE = "Proefavond"
PEOPLE = 6
"""On an ordinary side."""
PACE = 40.0
"""Seconds for a step, when it walks by itself."""


@dataclass(frozen=True, slots=True)
class Demo:
    """A rehearsal that runs on a server: its desk, and what opens its projector."""

    server: wiring.Server
    desk: Key
    projector: Key


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Its word and options."""
    word = commands.add_parser("demo", help="start een proefavond met nagemaakte mensen")
    word.add_argument("--hall", choices=tuple(HALLS), default=GEWOON.key, help="wat voor zaal")
    word.add_argument("--vorm", help="welke vorm, bijvoorbeeld kort")
    word.add_argument("--people", type=int, default=PEOPLE, help=f"mensen per kant, samen tot {MOST}")
    word.add_argument(
        "--walk", type=float, nargs="?", const=PACE, metavar="SECONDEN", help="loop vanzelf door de stappen"
    )
    word.add_argument("--host", help="adres om op te luisteren")
    word.add_argument("--port", help="poort om op te luisteren")
    word.add_argument("--driver", help="eventlet, gevent of threading")
    word.add_argument("--address", help="adres dat telefoons gebruiken, als dat anders is")
    word.add_argument("--scenarios", type=Path, help="eigen map met casussen en vormen")


def do(settings: Settings, asked: argparse.Namespace) -> int:
    """Start the server with a rehearsal in it, and stay until Ctrl-C."""
    with TemporaryDirectory(prefix="spel-demo-") as folder:
        return _run(settings.model_copy(update={"data": Path(folder)}), asked)


def _run(settings: Settings, asked: argparse.Namespace) -> int:
    logs.set_up()
    limits.raise_file_limit()
    try:
        library = wiring.read_library(settings)
        demo = begin(settings, library, script_for(library, asked.vorm), asked)
    except (*CANNOT_START, WrongWish) as problem:
        if not isinstance(problem, WrongWish):
            return tell(problem)
        print(problem, file=sys.stderr)
        return 1
    print(greeting(settings, demo), flush=True)
    try:
        concurrency.serve(demo.server.app, (settings.host, settings.port), settings.driver)
    except OSError as problem:
        print(f"Poort {settings.port} gaat niet: {problem}. Kies een andere met --port.", file=sys.stderr)
        return 1
    return 0


class WrongWish(ValueError):
    """What was asked is not there; the sentence says what is."""


def script_for(library: Library, vorm: str | None) -> Script:
    """A real form with the casussen it proposes. Raises WrongWish for a form that is not there."""
    chosen = library.vormen.get(vorm) if vorm else longest_first(library)[0]
    if chosen is None:
        raise WrongWish(f"Er is geen vorm {vorm}. Kies uit: {', '.join(sorted(library.vormen))}.")
    return script_of(Wanted(titel=TITLE, vorm=chosen.id, casus=tuple(chosen.casussen.voorstel)), library)


def begin(settings: Settings, library: Library, script: Script, asked: argparse.Namespace) -> Demo:
    """A server that keeps nothing, with a rehearsal running. Raises WrongWish."""
    hall = HALLS[asked.hall]
    if hall not in fitting(script.sides):
        raise WrongWish(f"De zaal {hall.key} vraagt meer kanten dan deze vorm heeft.")
    wanted = sum(sizes(hall, script, asked.people).values())
    if asked.people < 1 or wanted > MOST:
        raise WrongWish(f"Kies minstens 1 mens per kant, en samen hooguit {MOST}. Dit zijn er {wanted}.")
    if asked.walk is not None and not asked.walk > 0:
        raise WrongWish("Kies bij --walk een aantal seconden boven de nul.")
    server = wiring.compose(settings, MemoryStore(), lambda: library)
    server.work()
    desk = server.parts.rehearsals.start(script, hall, asked.people)
    if asked.walk:
        server.parts.rehearsals.walk(desk.session, asked.walk)
    return Demo(server, desk, server.parts.doors.give_key(desk.session, "projector"))


def greeting(settings: Settings, demo: Demo) -> str:
    """What the terminal shows: a link for the desk, one for the wall, and the door for phones."""
    parts, here = demo.server.parts, f"http://127.0.0.1:{settings.port}"
    code = parts.drawer.code(demo.desk.session)
    return (
        f"Er loopt een oefening, met nagemaakte mensen. Er wordt niets bewaard.\n"
        f"  Spelleiderscherm: {here}/sleutel#{demo.desk}\n"
        f"  Projector:        {here}/sleutel#{demo.projector}\n"
        f"  Zelf meedoen:     {parts.addresses.base()}/mee/{code}\n"
        f"Stoppen: Ctrl-C."
    )
