"""`spel check`: every fault and every piece of advice in the scenario files."""

import argparse
from collections.abc import Sized
from pathlib import Path

from spel import wiring
from spel.config import Settings
from spel.scenario.bouwstenen import FILE, looked_through
from spel.scenario.library import Library, TermsBroken, load_library
from spel.scenario.own import with_own
from spel.steps import STEPS


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Its word and options."""
    word = commands.add_parser("check", help="kijk casussen en vormen na")
    word.add_argument("path", nargs="?", type=Path, help="map met scenario's, of een bestand daarin")
    word.add_argument("--data", type=Path, help="map waar de avonden en eigen casussen worden bewaard")
    word.add_argument("--scenarios", type=Path, help="eigen map met casussen en vormen")


def do(settings: Settings, asked: argparse.Namespace) -> int:
    """Look a scenario folder through, or the folder that a file is in."""
    try:
        library = _library(settings, asked.path)
    except TermsBroken as broken:
        print(broken)
        return 1
    wrong, long = looked_through(_folder(settings, asked.path))
    faults, warnings = (*library.faults, *wrong), (*library.warnings, *long)
    for fault in faults:
        print(f"FOUT  {fault}")
    for warning in warnings:
        print(f"TIP   {warning}")
    read = (
        f"{_counted(library.casussen, 'casus', 'casussen')} en {_counted(library.vormen, 'vorm', 'vormen')}"
    )
    found = f"{_counted(faults, 'fout', 'fouten')}, {_counted(warnings, 'tip', 'tips')}"
    print(f"{read} gelezen: {found}.")
    return 1 if faults else 0


def _library(settings: Settings, path: Path | None) -> Library:
    """What is in the folder; casussen that people here wrote lean on the words of the game."""
    if _is_own(settings, path):
        return with_own(wiring.read_library(settings), wiring.own_casussen(settings))
    return load_library(_folder(settings, path), STEPS)


def _is_own(settings: Settings, path: Path | None) -> bool:
    return path is None or path.resolve().is_relative_to(wiring.own_casussen(settings).resolve())


def _folder(settings: Settings, path: Path | None) -> Path:
    """The folder with everything: the one that is given, or around a file, or that of the game."""
    if path is None or _is_own(settings, path):
        return wiring.scenario_folder(settings)
    if path.is_dir() or path.name == FILE:
        return path if path.is_dir() else path.resolve().parent
    return path.resolve().parent.parent


def _counted(things: Sized, one: str, more: str) -> str:
    n = len(things)
    return f"{n} {one if n == 1 else more}"
