"""The concurrency driver: the only file that may name eventlet or gevent."""

import signal
import socket
import threading
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal
from wsgiref.types import WSGIApplication

if TYPE_CHECKING:  # nothing of ours may be loaded before the driver is prepared
    from spel.store.base import Offload

Driver = Literal["eventlet", "gevent", "threading"]

BACKLOG = 4096
MOST_CONNECTIONS = 20_000


DEFAULT: Driver = "eventlet"


def prepare(driver: str) -> None:
    """Make the standard library cooperative. Must run before anything else is imported.

    A driver nobody knows is let be: the settings will name the mistake.
    """
    if driver == "eventlet":
        warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
        import eventlet  # noqa: PLC0415 -- optional dependency

        eventlet.monkey_patch()
    elif driver == "gevent":
        import gevent.monkey  # noqa: PLC0415 -- optional dependency

        gevent.monkey.patch_all()


def offload(driver: Driver) -> "Offload":
    """How to run a call that blocks (disk) without holding up everybody else."""
    if driver == "eventlet":
        from eventlet import tpool  # noqa: PLC0415 -- optional dependency

        execute: Offload = tpool.execute
        return execute
    if driver == "gevent":
        import gevent  # noqa: PLC0415 -- optional dependency

        return gevent.get_hub().threadpool.apply
    return lambda call: call()


def raise_file_limit() -> None:
    """Every phone is an open file; ask the system for as many as it allows."""
    try:
        import resource  # noqa: PLC0415 -- optional dependency
    except ImportError:  # Windows has no such limit
        return
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def serve(app: WSGIApplication, listen: tuple[str, int], driver: Driver) -> None:
    """Serve until Ctrl-C or SIGTERM. Raises OSError when the port can not be had."""
    loops = {"eventlet": _eventlet_loop, "gevent": _gevent_loop, "threading": _threads_loop}
    _run_until_told(loops[driver](app, listen))


def _run_until_told(loop: Callable[[], None]) -> None:
    """Run a loop until it ends or a signal comes; everything acknowledged is on disk, so nothing is drained.

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
            teller.send(b"\0")

    signal.set_wakeup_fd(teller.fileno())
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, _told_already)
    threading.Thread(target=run, daemon=True).start()
    told.recv(1)
    if faults:
        raise faults[0]


def _told_already(_signal: int, _frame: object) -> None:
    """The byte that the signal put on the socket says it all."""


def _eventlet_loop(app: WSGIApplication, listen: tuple[str, int]) -> Callable[[], None]:
    import eventlet  # noqa: PLC0415 -- optional dependency
    import eventlet.wsgi  # noqa: PLC0415 -- optional dependency

    sock = eventlet.listen(listen, family=_family(listen[0]), backlog=BACKLOG, reuse_port=False)
    return lambda: eventlet.wsgi.server(sock, app, max_size=MOST_CONNECTIONS, log_output=False, debug=False)


def _gevent_loop(app: WSGIApplication, listen: tuple[str, int]) -> Callable[[], None]:
    from gevent import pywsgi  # noqa: PLC0415 -- optional dependency

    server = pywsgi.WSGIServer(listen, app, backlog=BACKLOG, spawn=MOST_CONNECTIONS, log=None)
    server.start()
    return server.serve_forever


def _threads_loop(app: WSGIApplication, listen: tuple[str, int]) -> Callable[[], None]:
    from werkzeug.serving import make_server  # noqa: PLC0415 -- slow import

    return make_server(*listen, app, threaded=True).serve_forever


def _family(address: str) -> int:
    return socket.AF_INET6 if ":" in address else socket.AF_INET
