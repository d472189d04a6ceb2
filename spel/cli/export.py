"""`spel export`: a whole evening as JSON, also beside a running server."""

import argparse
import sys
from pathlib import Path

from spel import wiring
from spel.cli.troubles import CANNOT_START, tell
from spel.config import Settings
from spel.web.exports import evening_json


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Its word and options."""
    word = commands.add_parser("export", help="haal een avond op als JSON")
    word.add_argument("code", nargs="+", help="de code van de avond, met of zonder spatie")
    word.add_argument("--data", type=Path, help="map waar de avonden worden bewaard")


def do(settings: Settings, asked: argparse.Namespace) -> int:
    """Print the evening with that code."""
    code = "".join("".join(asked.code).split())
    try:
        body = _evening(settings, code)
    except CANNOT_START as problem:
        return tell(problem)
    print(body or f"Er is geen avond met code {code}.", file=sys.stdout if body else sys.stderr)
    return 0 if body else 1


def _evening(settings: Settings, code: str) -> str | None:
    store = wiring.read_store(settings)
    try:
        session = store.find(code)
        return evening_json(store.read(session)) if session else None
    finally:
        store.close()
