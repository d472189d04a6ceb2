"""`spel restore`: puts a copy back into a data folder, where no server runs."""

import argparse
from datetime import datetime
from pathlib import Path

from spel import wiring
from spel.cli.backup import told
from spel.cli.troubles import tell, tidily
from spel.config import Settings
from spel.store import archive
from spel.store.base import StoreBroken


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Its word and options."""
    word = commands.add_parser("restore", help="zet een reservekopie terug")
    word.add_argument("file", type=Path, help="de reservekopie")
    word.add_argument("--data", type=Path, help="map waar de avonden worden bewaard")
    word.add_argument("--replace", action="store_true", help="zet avonden die er al staan opzij")


def do(settings: Settings, asked: argparse.Namespace) -> int:
    """Look the copy through, put it back, and say what is in it."""
    now = datetime.now().astimezone()
    folder = wiring.data_place(settings)
    try:
        with tidily():
            done = archive.put_back(asked.file, folder, wiring.DATABASE, now, asked.replace)
    except StoreBroken as problem:
        return tell(problem)
    print(f"Teruggezet in {folder}. {told(done.held)}")
    if done.aside:
        print(f"Wat er stond, ligt nu in {done.aside}.")
    return 0
