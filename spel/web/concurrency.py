"""The concurrency driver: the only file that may name eventlet or gevent."""

import errno
import gc
import socket
import time
import warnings
from collections.abc import Callable
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING, Literal, TypeVar
from wsgiref.types import WSGIApplication, WSGIEnvironment

if TYPE_CHECKING:  # nothing of ours may be loaded before the driver is prepared
    from spel.store.base import Offload
    from spel.web.patience import Incoming
    from spel.web.straight import Raw
    from spel.web.upgrade import Takes, Upgrade
    from spel.web.wire import Socket, Wire

T = TypeVar("T")

Driver = Literal["eventlet", "gevent", "threading"]

COLLECT_AFTER = (20_000, 250, 100)
"""Objects between two looks of the garbage collector; by default it stops everybody far more often."""
ONE_WRITE = 64 * 1024
"""Bytes of an answer that go out together; stock eventlet sends every header in a packet of its own."""
BACKLOG = 4096
NOT_NOW = {errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM, errno.ECONNABORTED, errno.EPROTO}
A_LITTLE = 0.05


DEFAULT: Driver = "eventlet"

Loop = tuple[Callable[[], None], Callable[[], None]]
"""What serves for ever, and what lets nobody in any more."""


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


def websocket(driver: str, takes: "Takes") -> "Callable[[Callable[[Wire], object], object], Upgrade] | None":
    """How Engine.IO goes over to WebSocket on this driver; None where its own way will do.

    What `takes` sees to, of the line of that name, Engine.IO never hears.
    """
    if driver == "eventlet":
        return _eventlet_websocket(takes)
    if driver != "gevent":
        return None
    from spel.web.upgrade import Means, Upgrade  # noqa: PLC0415 -- after the driver is prepared

    def coming(environ: WSGIEnvironment) -> "Incoming":
        given: object = environ["wsgi.input"]
        found: Incoming = getattr(given, "rfile", given)  # type: ignore[arg-type]  # it is ours
        return found

    def socket_of(environ: WSGIEnvironment) -> "Socket":
        found: Socket = coming(environ).socket  # type: ignore[assignment]  # the same, seen to write on
        return found

    def handled(environ: WSGIEnvironment) -> None:
        coming(environ).close()  # what still comes in is no request

    def raw_of(socket: "Socket") -> "Raw":
        send: Raw = socket._sock.send  # type: ignore[attr-defined]  # the one below the cooperative one
        return send

    means = Means(socket_of, raw_of, lambda socket: nullcontext(socket.recv), handled)
    return lambda handler, _server: Upgrade(handler, takes, means)


def _eventlet_websocket(takes: "Takes") -> "Callable[[Callable[[Wire], object], object], Upgrade]":
    from eventlet import getcurrent  # noqa: PLC0415 -- optional dependency
    from eventlet.hubs import get_hub  # noqa: PLC0415 -- optional dependency
    from eventlet.wsgi import WSGI_LOCAL  # noqa: PLC0415 -- optional dependency

    from spel.web.reading import Reading  # noqa: PLC0415 -- after the driver is prepared
    from spel.web.upgrade import Means, Upgrade  # noqa: PLC0415 -- after the driver is prepared

    def socket_of(environ: WSGIEnvironment) -> "Socket":
        environ["eventlet.set_idle"]()
        socket: Socket = environ["eventlet.input"].get_socket()
        return socket

    def raw_of(socket: "Socket") -> "Raw":
        send: Raw = socket.fd.send  # type: ignore[attr-defined]  # the one below the cooperative one
        return send

    def reader_of(socket: "Socket") -> Reading:
        there = socket.fd  # type: ignore[attr-defined]  # the one below the cooperative one
        return Reading(there, get_hub(), getcurrent)

    def handled(_environ: WSGIEnvironment) -> None:
        WSGI_LOCAL.already_handled = True

    means = Means(socket_of, raw_of, reader_of, handled)
    return lambda handler, _server: Upgrade(handler, takes, means)


def calm_collector() -> None:
    """Let the garbage collector pass over all that was loaded at the start, and look less often at the rest.

    With a thousand phones a full look takes a fifth of a second, and nobody is served meanwhile.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def at_once() -> None:
    """Nothing is under way that anybody waits for."""


def serve(
    app: WSGIApplication, listen: tuple[str, int], driver: Driver, drain: Callable[[], None] = at_once
) -> None:
    """Serve until Ctrl-C or SIGTERM; then let nobody in any more, and drain. A second signal does not wait.

    Raises OSError when the port can not be had.
    """
    calm_collector()
    loops = {"eventlet": _eventlet_loop, "gevent": _gevent_loop, "threading": _threads_loop}
    loop, shut = loops[driver](app, listen)
    from spel.web.signals import run_until_told  # noqa: PLC0415 -- after the driver is prepared

    run_until_told(loop)
    shut()
    drain()


def _eventlet_loop(app: WSGIApplication, listen: tuple[str, int]) -> Loop:
    import eventlet  # noqa: PLC0415 -- optional dependency
    import eventlet.wsgi  # noqa: PLC0415 -- optional dependency

    from spel.web.limits import most_connections  # noqa: PLC0415 -- after the driver is prepared
    from spel.web.patience import WRITING, Incoming, refusal, unwelcome  # noqa: PLC0415 -- the same

    class Hurried(eventlet.wsgi.HttpProtocol):  # type: ignore[misc]  # ships no types
        wbufsize = ONE_WRITE

        def setup(self) -> None:
            self.connection, self.capitalize_response_headers = self.request, False  # they must be so already
            self.rfile = self.sent = Incoming(self.connection)
            self.wfile = self.connection.makefile("wb", self.wbufsize)

        def handle_one_request(self) -> None:
            self.sent.begin()
            super().handle_one_request()

        def parse_request(self) -> bool:
            if not super().parse_request():
                return False
            status = unwelcome(self.headers)
            if status:
                self.send_error(status)
            return not status

        def send_error(self, code: int, *_more: object) -> None:
            self.close_connection = True
            self.wfile.write(refusal(code))

    sock = eventlet.listen(listen, family=_family(listen[0]), backlog=BACKLOG, reuse_port=False)
    sock.accept = _accepting(sock.accept)
    _without_delay(sock)

    def loop() -> None:
        means = {"max_size": most_connections(), "protocol": Hurried, "socket_timeout": WRITING}
        eventlet.wsgi.server(sock, app, log_output=False, debug=False, **means)

    return loop, sock.close


def _without_delay(listening: socket.socket) -> None:
    """Whoever comes in here gets every packet at once.

    By default a second small one waits until the first was acknowledged: up to 40 ms, with every page.
    """
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _accepting(accept: Callable[[], T]) -> Callable[[], T]:
    """Somebody who can not be let in now must not end the server, and many at once not hold up who is in."""

    def patient() -> T:
        while True:
            time.sleep(0)
            try:
                return accept()
            except OSError as problem:
                if problem.errno not in NOT_NOW:
                    raise
                time.sleep(A_LITTLE)

    return patient


def _gevent_loop(app: WSGIApplication, listen: tuple[str, int]) -> Loop:
    from gevent import pywsgi  # noqa: PLC0415 -- optional dependency

    from spel.web.limits import most_connections  # noqa: PLC0415 -- after the driver is prepared
    from spel.web.patience import Incoming, refusal, unwelcome  # noqa: PLC0415 -- the same

    class Hurried(pywsgi.WSGIHandler):
        refused = 0

        def __init__(self, sock: socket.socket, address: str, server: pywsgi.WSGIServer) -> None:
            self.sent = Incoming(sock)
            super().__init__(sock, address, server, self.sent)  # type: ignore[call-arg]  # the stubs lack it

        def handle(self) -> None:
            with suppress(OSError):  # who hangs up before the answer is nobody's fault
                super().handle()

        def read_requestline(self) -> str:
            self.sent.begin()
            return super().read_requestline()

        def read_request(self, raw_requestline: str) -> object:  # type: ignore[override]  # what comes of it
            good = super().read_request(raw_requestline)
            self.refused = unwelcome(self.headers)
            if self.refused:
                raise ValueError(self.refused)
            return good

        def _handle_client_error(self, _problem: Exception) -> tuple[str, bytes]:
            return str(self.refused or 400), refusal(self.refused)

    most = most_connections()
    server = pywsgi.WSGIServer(
        listen, app, backlog=BACKLOG, spawn=most, handler_class=Hurried, log=None, error_log=None
    )
    server.start()
    _without_delay(server.socket)
    return server.serve_forever, server.close


def _threads_loop(app: WSGIApplication, listen: tuple[str, int]) -> Loop:
    from werkzeug.serving import WSGIRequestHandler, make_server  # noqa: PLC0415 -- slow import

    class Discreet(WSGIRequestHandler):
        """Says nothing of its versions."""

        disable_nagle_algorithm = True  # `_without_delay` would miss who came in before we see the socket

        def version_string(self) -> str:
            return "spel"

    server = make_server(*listen, app, threaded=True, request_handler=Discreet)

    def shut() -> None:
        server.shutdown()
        server.socket.close()

    return server.serve_forever, shut


def _family(address: str) -> int:
    return socket.AF_INET6 if ":" in address else socket.AF_INET
