"""A press that works in a process of its own, so that nobody at a phone waits for a document."""

import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from threading import Semaphore
from typing import IO

from spel.store.codec import Row
from spel.web.errands import Evenings, write
from spel.web.orders import Order
from spel.web.press import PressFailed

log = logging.getLogger("spel.press")

AT_ONCE = 2
"""So many documents are made at the same time; who comes after waits for a turn."""
KEPT = 1
"""Of those, so many are for desk and village only."""
PATIENCE = 60.0
"""Seconds for one document, and for a turn."""
PROGRAM = (sys.executable or "python", "-P", "-m", "spel.press")
INSTALLED = frozenset({"site-packages", "dist-packages"})
_LONGEST_TROUBLE = 2_000
_ASIDE = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
"""On Windows: no black window, and after the players. Elsewhere the worker sees to it itself."""


@dataclass(frozen=True, slots=True)
class Worker:
    """A press that starts a process for every order.

    `home` is the folder in which this program lies, `scenarios` that with the rules. Evenings are read when
    it is their turn: who waits holds nothing in memory. `others` are the turns of who neither leads nor holds
    the evening, before they wait for one of all.

    It waits in ways that every driver makes green: a lock with turns, `sleep`, and the end of a process. What
    goes in and comes out lies in unnamed files, so that no pipe is ever full, on Windows neither.
    """

    home: Path
    scenarios: Path
    command: tuple[str, ...] = PROGRAM
    patience: float = PATIENCE
    turns: Semaphore = field(default_factory=lambda: Semaphore(AT_ONCE))
    others: Semaphore = field(default_factory=lambda: Semaphore(AT_ONCE - KEPT))
    working: set[subprocess.Popen[bytes]] = field(default_factory=set)

    def __call__(self, evenings: Iterable[Sequence[Row]], order: Order) -> bytes:
        with ExitStack() as turn:
            for line in (self.others, self.turns) if order.is_for_others else (self.turns,):
                if not line.acquire(timeout=self.patience):
                    raise PressFailed("no turn")
                turn.callback(line.release)
            try:
                return self._made(tuple(evenings), order)
            except OSError as reason:
                raise PressFailed(type(reason).__name__) from reason

    def _made(self, evenings: Evenings, order: Order) -> bytes:
        with TemporaryFile() as asked, TemporaryFile() as given, TemporaryFile() as trouble:
            write(asked, evenings, order, self.scenarios, _rest)
            asked.seek(0)
            return self._outcome(self._ended(asked, given, trouble), given, trouble)

    def _ended(self, asked: IO[bytes], given: IO[bytes], trouble: IO[bytes]) -> int:
        """What the process ended with; it never outlives this call."""
        process = subprocess.Popen(  # noqa: S603 -- our own program, and nobody's words on the line
            self.command,
            stdin=asked,
            stdout=given,
            stderr=trouble,
            env=_surroundings(self.home),
            creationflags=_ASIDE,
        )
        self.working.add(process)
        try:
            return process.wait(self.patience)
        except subprocess.TimeoutExpired:
            raise PressFailed("it took too long") from None
        finally:
            self.working.discard(process)
            if process.poll() is None:
                process.kill()
                process.wait()

    def cut(self) -> None:
        """End what is being made; nobody will take it."""
        for process in tuple(self.working):
            process.kill()

    def _outcome(self, code: int, given: IO[bytes], trouble: IO[bytes]) -> bytes:
        given.seek(0)
        trouble.seek(0)
        made = given.read()
        if code or not made:
            told = trouble.read(_LONGEST_TROUBLE).decode(errors="replace")
            log.error("ended with %s: %s", code, told, extra={"action": "press"})
            raise PressFailed(f"it ended with {code}")
        return made


def _rest() -> None:
    """Let whoever waits go on."""
    time.sleep(0)


def _surroundings(home: Path) -> dict[str, str]:
    """Those of this process, where the same program is found, whatever folder it was started in.

    What was installed is found anyway; there, going first would hide parts of Python behind old namesakes.
    """
    if home.name in INSTALLED:
        return {**os.environ}
    known = os.environ.get("PYTHONPATH")
    folders = [str(home), known] if known else [str(home)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}
