"""`spel backup`: everything of a data folder in one file, also while the server runs."""

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path

from spel import wiring
from spel.cli.troubles import tell, tidily
from spel.config import Settings
from spel.store import archive, packing
from spel.store.base import StoreBroken
from spel.store.copying import Held, refuse_missing
from spel.store.tray import COPIES, made


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Its word and options."""
    word = commands.add_parser("backup", help="maak een reservekopie, ook terwijl de server draait")
    word.add_argument("doel", nargs="?", type=Path, help="bestand, of map waarin het komt")
    word.add_argument("--data", type=Path, help="map waar de avonden worden bewaard")


def do(settings: Settings, asked: argparse.Namespace) -> int:
    """Make the copy, look it through, and say where it is."""
    now = datetime.now().astimezone()
    folder = wiring.data_place(settings)
    try:
        refuse_missing(folder / wiring.DATABASE)  # before a folder for copies is made in the wrong place
        target = place(asked.doel, folder, now)
        with tidily():
            held = archive.make(folder, wiring.DATABASE, target, now)
    except StoreBroken as problem:
        return tell(problem)
    for name in packing.left_out(folder, wiring.DATABASE):
        print(f"Niet in de kopie: {name!a}. Geef dat bestand een naam van gewone tekens.", file=sys.stderr)
    print(f"Klaar en nagekeken: {target}. {told(held)} Bewaar hem ook op een andere schijf.")
    return 0


def place(wanted: Path | None, folder: Path, now: datetime) -> Path:
    """Where the copy comes: under the name that was given, or in a folder under a dated name."""
    # Not of pathlib: a name that no disk can have is told by who writes it.
    if wanted is not None and not os.path.isdir(wanted):
        return wanted
    into = wanted or made(folder / COPIES)
    return into / f"spel-{now:%Y%m%d-%H%M%S}.zip"


def told(held: Held) -> str:
    """What is in it."""
    if not held.evenings:
        return "Er staan nog geen avonden in."
    many = "1 avond" if held.evenings == 1 else f"{held.evenings} avonden"
    return f"Er in: {many}, de nieuwste van {held.newest}."
