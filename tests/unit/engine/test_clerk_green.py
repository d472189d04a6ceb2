"""The same clerks on green threads, with the disk on a real thread: both drivers lose nobody."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

DRIVERS = {
    "eventlet": """
import warnings
warnings.filterwarnings("ignore", message=r"\\s*Eventlet is deprecated")
import eventlet
eventlet.monkey_patch()
from eventlet.tpool import execute as offload
def together(works):
    return [thread.wait() for thread in [eventlet.spawn(work) for work in works]]
""",
    "gevent": """
from gevent import monkey
monkey.patch_all()
import gevent
def offload(work):
    return gevent.get_hub().threadpool.apply(work)
def together(works):
    return [thread.get() for thread in [gevent.spawn(work) for work in works]]
""",
}

EVENING = """
import sys
from functools import partial
from pathlib import Path

from spel.core.actors import SeatId
from spel.core.commands import JoinSession
from spel.core.vocabulary import Side
from spel.engine.clerk import Clerk
from spel.engine.clerks import Clerks
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, CLOCK, SCRIPT, VISITOR, stamp

store = open_sqlite(Path(sys.argv[1]), offload)
Clerks(store).begin(AVOND, "HAZEL1", SCRIPT, stamp(CLOCK, "begin"))
clerks = [Clerk(store, AVOND), Clerk(store, AVOND)]

def join(number):
    command = JoinSession(SeatId(f"seat {number}"), Side.DORP, f"Haas {number}")
    return clerks[number % 2].handle(command, stamp(VISITOR, f"join {number}"))

outcomes = together([partial(join, number) for number in range(300)])
assert sorted(outcome.version for outcome in outcomes) == list(range(3, 303))
assert Clerk(store, AVOND).state.version == 302
store.close()
print("nobody lost")
"""


@pytest.mark.parametrize("driver", DRIVERS)
def test_nobody_is_lost_on_green_threads(driver, tmp_path):
    program = [sys.executable, "-c", DRIVERS[driver] + EVENING, str(tmp_path / "spel.sqlite")]

    outcome = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    assert (outcome.stdout, outcome.stderr) == ("nobody lost\n", "")
