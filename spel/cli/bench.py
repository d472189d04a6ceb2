"""`spel bench`: plays whole halls against a real server on this computer, and tells what they cost."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from pydantic import ValidationError

from spel.bench.plan import ALL_PARTS, HALLS, MOST_SECONDS, PARTS, SECONDS, Elsewhere, Plan
from spel.config import Settings

ELSEWHERE = "Meten mag alleen op deze computer zelf. Geef een adres als http://127.0.0.1:8000."
NO_PLAN = (
    "Zo kan het niet. Kies telefoons vanaf 1, en 1 tot 5 keer allemaal tegelijk. "
    f"Een beurt van de duurproef duurt 1 tot {MOST_SECONDS:.0f} seconden."
)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Its word and options."""
    word = commands.add_parser("bench", help="meet wat een volle zaal van deze computer vraagt")
    word.add_argument(
        "--phones", type=int, nargs="+", default=HALLS, metavar="N", help="telefoons, een of meer getallen"
    )
    word.add_argument("--json", action="store_true", dest="as_json", help="geef de uitkomst als JSON")
    word.add_argument(
        "--rounds",
        type=int,
        default=3,
        dest="bursts",
        metavar="KEER",
        help="hoe vaak allen tegelijk antwoorden",
    )
    word.add_argument("--parts", nargs="+", choices=ALL_PARTS, default=PARTS, help="alleen deze delen")
    word.add_argument(
        "--seconds", type=float, default=SECONDS, metavar="S", help="hoe lang elke beurt van de duurproef is"
    )
    word.add_argument(
        "--address", dest="at", metavar="ADRES", default="", help="een server die al draait, op deze computer"
    )
    word.add_argument("--data", type=Path, help="de datamap van die server")
    word.add_argument("--driver", help="eventlet, gevent of threading")


def do(settings: Settings, asked: argparse.Namespace) -> int:
    """Hand over to a fresh process: this one runs on the driver of a server, and phones should not."""
    try:
        plan = Plan(
            phones=tuple(asked.phones),
            bursts=asked.bursts,
            parts=tuple(asked.parts),
            seconds=asked.seconds,
            driver=settings.driver,
            address=asked.at,
            data=settings.data if asked.at else None,
            as_json=asked.as_json,
        )
        _ = plan.at
    except (Elsewhere, ValidationError) as problem:
        print(ELSEWHERE if isinstance(problem, Elsewhere) else NO_PLAN, file=sys.stderr)
        return 1
    sys.stdout.flush()
    program = [sys.executable, "-m", "spel.bench", plan.model_dump_json()]
    if os.name == "nt":  # there a program that takes the place of another leaves its terminal
        return subprocess.call(program)  # noqa: S603
    os.execv(sys.executable, program)  # noqa: S606
