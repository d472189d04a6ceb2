"""The worker on every driver: the bytes come, players go on meanwhile, and trouble is one calm error."""

import subprocess
import sys
from threading import Semaphore

import pytest

from spel import paths
from spel.core.vocabulary import Lezers
from spel.web.orders import Order
from spel.web.press import PressFailed
from spel.web.worker import Worker
from tests.unit.web.evenings import SHORT

ORDER = Order("dorpskrant", "json")
DRIVERS = ("eventlet", "gevent", "threading")

START = """
import sys
from spel.web import concurrency
concurrency.prepare(sys.argv[1])

import os, posix, threading, time
from spel import paths
from spel.web.orders import Order
from spel.web.press import PressFailed
from spel.web.worker import Worker
from tests.unit.web.evenings import LARGE, SHORT

ORDER = Order("dorpskrant", "json")

def worker(*program, patience=60.0):
    command = (sys.executable, "-c", *program) if program else None
    more = {"command": command} if command else {}
    return Worker(paths.PACKAGE.parent, paths.SCENARIOS, patience=patience, **more)

ticks, done = 0, threading.Event()

def tick():
    global ticks
    while not done.is_set():
        ticks += 1
        time.sleep(0.002)

threading.Thread(target=tick, daemon=True).start()

def meanwhile(press, evenings):
    before = ticks
    made = press(evenings, ORDER)
    assert ticks > before + 5, (before, ticks)
    return made

def refused(press):
    try:
        press((SHORT,), ORDER)
    except PressFailed as reason:
        return str(reason)
    raise AssertionError("it was made")

def childless():
    try:
        posix.waitpid(-1, os.WNOHANG)  # that of os is the driver's
    except ChildProcessError:
        return True
    return False
"""

MADE = """
made = meanwhile(worker(), (SHORT,))
assert made.startswith(b'{'), made[:80]
assert childless()
print("made")
"""

LARGE = """
echo = "import shutil, sys; shutil.copyfileobj(sys.stdin.buffer, sys.stdout.buffer)"
made = meanwhile(worker(echo), (LARGE, LARGE))
assert len(made) > 20_000_000, len(made)
assert childless()
print("made")
"""

TROUBLE = """
print(refused(worker("import os; os.abort()")))
print(refused(worker("raise SystemExit(3)")))
print(refused(worker("pass")))
print(refused(worker("import threading; threading.Event().wait()", patience=0.2)))
print(refused(Worker(paths.PACKAGE.parent, paths.SCENARIOS, ("/nowhere/python",))))
assert childless()
assert meanwhile(worker(), (SHORT,))
"""


def run(driver: str, body: str) -> str:
    """What a program on this driver tells."""
    program = [sys.executable, "-c", START + body, driver]
    done = subprocess.run(
        program, cwd=paths.PACKAGE.parent, capture_output=True, text=True, check=False, timeout=120
    )

    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("driver", DRIVERS)
def test_a_document_is_made_while_others_go_on(driver):
    told = run(driver, MADE)

    assert told == "made\n"


@pytest.mark.parametrize("driver", DRIVERS)
def test_a_large_evening_and_a_large_document_block_nothing(driver):
    told = run(driver, LARGE)

    assert told == "made\n"


@pytest.mark.parametrize("driver", DRIVERS)
def test_a_worker_that_breaks_hangs_or_is_missing_is_one_error_and_leaves_nothing_behind(driver):
    told = run(driver, TROUBLE)

    assert told.splitlines() == [
        "it ended with -6",
        "it ended with 3",
        "it ended with 0",
        "it took too long",
        "FileNotFoundError",
    ]


def test_who_gets_no_turn_in_time_is_told_so():
    press = Worker(paths.PACKAGE.parent, paths.SCENARIOS, patience=0.01, turns=Semaphore(0))

    with pytest.raises(PressFailed, match="no turn"):
        press((SHORT,), ORDER)


def test_a_turn_comes_back_after_trouble():
    turns = Semaphore(1)
    press = Worker(paths.PACKAGE.parent, paths.SCENARIOS, ("/nowhere/python",), turns=turns)

    with pytest.raises(PressFailed):
        press((SHORT,), ORDER)

    assert turns.acquire(blocking=False)


def broken(**more):
    """A press that can not start, so that only turns are tried."""
    return Worker(paths.PACKAGE.parent, paths.SCENARIOS, ("/nowhere/python",), patience=0.01, **more)


def why(press, order, evenings=(SHORT,)):
    """Why nothing was made."""
    with pytest.raises(PressFailed) as refused:
        press(evenings, order)
    return str(refused.value)


def test_an_evening_is_read_within_the_turn_and_not_while_one_waits():
    turns, free = Semaphore(1), []

    def evenings():
        free.append(turns.acquire(blocking=False))
        yield SHORT

    told = why(broken(turns=turns), ORDER, evenings())
    waited = why(broken(turns=Semaphore(0)), ORDER, evenings())

    assert (told, waited, free) == ("FileNotFoundError", "no turn", [False])


@pytest.mark.parametrize(
    "order",
    [Order("persoonlijk", "pdf", seat="haas"), Order("verslag", "pdf", reader=Lezers.GEMEENTE)],
    ids=["one person", "a reader"],
)
def test_one_turn_is_kept_for_desk_and_village(order):
    press = broken()
    press.others.acquire()  # somebody of the hall has a page made

    told = [why(press, order), why(press, ORDER)]

    assert told == ["no turn", "FileNotFoundError"]
    assert [press.turns.acquire(blocking=False) for _ in range(3)] == [True, True, False]
