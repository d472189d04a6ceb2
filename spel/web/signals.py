"""Runs the server until somebody says that it should stop: Ctrl-C, or whoever looks after the computer."""

import signal
import socket
import threading
from collections.abc import Callable
from contextlib import suppress


def run_until_told(loop: Callable[[], None]) -> None:
    """Run a loop until it ends or a signal comes.

    A handler that raises would do so in whichever green thread happens to run, and stop that one instead.
    """
    faults: list[BaseException] = []
    told, teller = socket.socketpair()
    teller.setblocking(False)

    def run() -> None:
        try:
            loop()
        except BaseException as fault:
            faults.append(fault)
        finally:
            with suppress(OSError):  # told to stop before the loop ended: nobody listens any more
                teller.send(b"\0")

    signal.set_wakeup_fd(teller.fileno())
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, _told_already)
    threading.Thread(target=run, daemon=True).start()
    told.recv(1)
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_DFL)
    if faults:
        raise faults[0]


def _told_already(_signal: int, _frame: object) -> None:
    """The byte that the signal put on the socket says it all."""
