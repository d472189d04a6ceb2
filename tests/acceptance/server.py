"""A real server in a process of its own, that can be killed and started again."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

PATIENCE = 30.0
"""Seconds a start may take on a busy machine before the test gives up."""
POLL_EVERY = 0.01
"""Seconds between two looks whether it answers; a look that is refused costs next to nothing."""


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class RunningServer:
    """`spel run` on a loopback port with a data folder of its own."""

    data: Path
    port: int = field(default_factory=free_port)
    driver: str = field(default_factory=lambda: os.environ.get("SPEL_DRIVER", "eventlet"))
    process: subprocess.Popen[bytes] | None = None
    within: tuple[str, ...] = ()
    """The start of the command, for a server in surroundings of its own."""

    @property
    def database(self) -> Path:
        """The file in which it keeps its evenings."""
        return self.data / "spel.sqlite"

    @property
    def address(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://{self.address}"

    def start(self) -> None:
        """Start and wait until it answers."""
        words = f"run --host 127.0.0.1 --port {self.port} --driver {self.driver} --no-browser".split()
        program = [*self.within, sys.executable, "-m", "spel", *words, "--data", str(self.data)]
        with (self.data / "server.log").open("ab") as log:
            self.process = subprocess.Popen(program, stdout=log, stderr=log)
        self._wait()

    def _wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                self.health()
            except OSError:  # refused, reset, or not answered in time
                assert self.process is not None
                assert self.process.poll() is None, (self.data / "server.log").read_text()
                time.sleep(POLL_EVERY)
            else:
                return
        raise AssertionError("the server did not answer in time: " + (self.data / "server.log").read_text())

    def health(self) -> dict[str, object]:
        """What the health page tells."""
        with urlopen(f"{self.url}/health", timeout=5) as answer:
            told: dict[str, object] = json.load(answer)
            return told

    def kill(self) -> None:
        """As if the power went: no goodbye."""
        self._end(signal.SIGKILL)

    def stop(self) -> int | None:
        """As somebody who presses Ctrl-C; with what the process left, if it was there."""
        return self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> int | None:
        if self.process is None:
            return None
        self.process.send_signal(how)
        left_with = self.process.wait(timeout=60)
        self.process = None
        return left_with
