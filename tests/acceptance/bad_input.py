"""Prints the table of bad input: `python -m tests.acceptance.bad_input [name ...]`, on either driver."""

import os
import sys
import tempfile
from pathlib import Path

from tests.acceptance.attacks import ON_THE_LINE
from tests.acceptance.attacks_http import OVER_HTTP
from tests.acceptance.server import RunningServer
from tests.acceptance.stage import Stage

ATTACKS = ON_THE_LINE | OVER_HTTP


def main(names: list[str]) -> int:
    """One server for all of them; how many went wrong."""
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        server = RunningServer(Path(folder))
        server.start()
        stage = Stage(server, long=True)
        busy = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
        print(f"{server.driver}, {busy}; a bystander's p50 / p99 / worst in ms, memory, processor")
        for name, (attack, must) in ATTACKS.items():
            if names and name not in names:
                continue
            course = stage.attacked(name, attack)
            silent = must - set(course.heard)
            faults += bool(course.faults or silent)
            print(
                course, *course.faults, *(f"not heard: {each}" for each in silent), sep="\n    ", flush=True
            )
        stage.watcher.stop()
        server.stop()
    return faults


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
