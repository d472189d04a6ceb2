"""A small packet never waits for the one before it: on every driver each connection is opened so."""

import subprocess
import sys
from contextlib import suppress
from http.client import HTTPConnection

import pytest

from spel.bench.servers import free_port

SERVER = """
import sys
from spel.web import concurrency
driver, port = sys.argv[1], int(sys.argv[2])
concurrency.prepare(driver)
from socket import IPPROTO_TCP, TCP_NODELAY

def socket_of(environ):
    if driver == "threading":
        return environ["werkzeug.socket"]
    given = environ["eventlet.input" if driver == "eventlet" else "wsgi.input"]
    return given.get_socket() if driver == "eventlet" else getattr(given, "rfile", given).socket

def app(environ, start):
    told = str(socket_of(environ).getsockopt(IPPROTO_TCP, TCP_NODELAY)).encode()
    start("200 OK", [("Content-Length", str(len(told)))])
    return [told]

print("ready", flush=True)
concurrency.serve(app, ("127.0.0.1", port), driver)
"""
TRIES = 200


def asked(port: int) -> str:
    """What the server says of the connection that is asked over."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", "/")
        return connection.getresponse().read().decode()
    finally:
        connection.close()


@pytest.mark.parametrize("driver", ["eventlet", "gevent", "threading"])
def test_a_second_packet_does_not_wait_for_the_first(driver):
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER, driver, str(port)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert server.stdout is not None
        server.stdout.readline()
        told = ""
        for _ in range(TRIES):  # it listens a moment after it said so
            with suppress(ConnectionRefusedError):
                told = asked(port)
                break
            with suppress(subprocess.TimeoutExpired):
                server.wait(0.05)
    finally:
        server.kill()
        server.communicate()

    assert told not in {"", "0"}
