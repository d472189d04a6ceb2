"""The attacks on the server under the pages: requests that are large, slow, endless, or too many."""

import resource
from contextlib import suppress
from pathlib import Path
from socket import create_connection
from threading import Thread
from time import sleep

from spel.web.guesses import MOST
from tests.acceptance.attacks import Attack
from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.lines import ask
from tests.acceptance.rawline import dial
from tests.acceptance.stage import CANARY, Stage
from tests.integration.markup import read

HALF = b"GET / HTTP/1.1\r\nHost: x\r\n"


def status_of(address: str, request: bytes, patience: float = 15.0, then: bytes = b"") -> str:
    """The status that comes back for these bytes: `cut` when the line ends, `silence` when nothing comes."""
    with dial(address, patience) as line:
        with suppress(OSError):
            line.sendall(request)
            if then:
                line.sendall(then)
        try:
            return line.recv(300)[9:12].decode("latin-1") or "cut"
        except TimeoutError:
            return "silence"
        except OSError:
            return "cut"


def half_open(stage: Stage) -> set[str]:
    """Five hundred connections on which nothing is said, and as many with half a request."""
    lines = [dial(stage.address) for _ in range(500)]
    for line in lines[::2]:
        line.sendall(HALF)
    heard = status_of(stage.address, b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
    for line in lines:
        line.close()
    return {heard}


def no_files_left(stage: Stage) -> set[str]:
    """As many connections as the system allows this process, and a hundred more.

    gevent itself waits a while when that happens, and says so in the log each time.
    """
    if stage.server.driver != "eventlet":
        return {"200"}
    soft, hard = resource.prlimit(stage.pid, resource.RLIMIT_NOFILE)
    few = len(list(Path(f"/proc/{stage.pid}/fd").iterdir())) + 30
    resource.prlimit(stage.pid, resource.RLIMIT_NOFILE, (few, hard))
    lines = [dial(stage.address) for _ in range(130)]
    sleep(1.0)
    for line in lines:
        line.close()
    heard = status_of(stage.address, b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
    resource.prlimit(stage.pid, resource.RLIMIT_NOFILE, (soft, hard))
    return {heard}


def slow_headers(stage: Stage) -> set[str]:
    """A hundred that send one sign at a time, until they are cut off."""
    return _trickled(stage, HALF + b"X-Slow: ")


def slow_body(stage: Stage) -> set[str]:
    """A hundred forms of which the end never comes."""
    head = f"POST /mee/{stage.desk.code} HTTP/1.1\r\nHost: {stage.address}\r\n"
    kind = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nname="
    return _trickled(stage, (head + kind).encode())


def _trickled(stage: Stage, start: bytes) -> set[str]:
    """Ends as soon as one of them was cut off or answered; in short, it ends before."""
    lines = [dial(stage.address) for _ in range(100)]
    for line in lines:
        line.sendall(start)
    first, heard = lines[0], "silence"
    first.settimeout(1.0)
    for _ in range(25 if stage.long else 2):
        for line in lines:
            with suppress(OSError):
                line.sendall(b"x")
        try:
            heard = first.recv(300)[9:12].decode("latin-1") or "cut"
            break
        except TimeoutError:
            continue
        except OSError:
            heard = "cut"
            break
    for line in lines:
        line.close()
    return {heard}


def large_form(stage: Stage) -> set[str]:
    """Forms that are too large, or say they are."""
    path, form = f"/mee/{stage.desk.code}", "application/x-www-form-urlencoded"
    heard = set()
    for size, sent in ((1 << 20, 1 << 20), (40 << 20, 8 << 20), (10 << 30, 1 << 20), (10**30, 10)):
        head = f"POST {path} HTTP/1.1\r\nHost: {stage.address}\r\nContent-Type: {form}\r\n"
        request = f"{head}Connection: close\r\nContent-Length: {size}\r\n\r\n".encode()
        heard.add(status_of(stage.address, request, then=b"x" * sent))
    many = "&".join(f"{CANARY}{number}=x" for number in range(5_000))
    answer = ask(stage.address, "POST", path, {"name": many})
    return heard | {str(answer.status)}


def many_parts(stage: Stage) -> set[str]:
    """A form of parts within parts, and of more parts than anybody has."""
    path = f"/mee/{stage.desk.code}"
    part = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'
    heard = set()
    for body in (part * 1_000 + b"--x--", b"--x\r\n" * 9_000, b"--x\r\n" + b"A: " + b"b" * 60_000):
        head = f"POST {path} HTTP/1.1\r\nHost: {stage.address}\r\nConnection: close\r\n"
        kind = f"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {len(body)}\r\n\r\n"
        heard.add(status_of(stage.address, (head + kind).encode() + body))
    return heard


def endless_chunks(stage: Stage) -> set[str]:
    """A body in pieces without an end: nobody here sends those."""
    head = f"POST /mee/1 HTTP/1.1\r\nHost: {stage.address}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    return {status_of(stage.address, head, then=each) for each in (b"f" * 400_000, b"400\r\n" * 10_000)}


def many_cookies(stage: Stage) -> set[str]:
    """Three thousand cookies of evenings that are not there."""
    cookies = "; ".join(f"spel_seat_{number:012x}={CANARY}" for number in range(180))
    more = "".join(f"Cookie: spel_desk_{number}={CANARY}\r\n" for number in range(1_500))
    start = f"GET / HTTP/1.1\r\nHost: {stage.address}\r\n"
    return {
        status_of(stage.address, f"{start}Cookie: {cookies}\r\n\r\n".encode()),
        status_of(stage.address, f"{start}{more}\r\n".encode()),
        status_of(stage.address, f"{start}Cookie: {'x' * 9000}\r\n\r\n".encode()),
    }


def many_joins(stage: Stage) -> set[str]:
    """Through the door of an evening again and again from one phone, four at a time, until it is full."""
    path, heard = f"/mee/{DeskByHand(stage.address, 'kort', 'c05').code}", set[str]()
    form = read(ask(stage.address, "GET", path).text).form_to(path)

    def join(number: int) -> None:
        for turn in range(500 if stage.long else 50):
            fields = {"tap": f"many-{number}-{turn:06}", "name": form.value("name"), "side": "dorp"}
            heard.add(str(ask(stage.address, "POST", path, fields).status))

    comers = [Thread(target=join, args=(number,)) for number in range(4)]
    for each in comers:
        each.start()
    for each in comers:
        each.join()
    return heard


def keys_tried(stage: Stage) -> set[str]:
    """Codes that are guessed from another address of this machine: that one has to wait, the hall has not."""
    heard = set()
    for number in range(150 if stage.long else MOST + 10):
        request = f"GET /mee/{10_000_000 + number} HTTP/1.1\r\nHost: {stage.address}\r\n\r\n".encode()
        with create_connection(("127.0.0.1", stage.server.port), 15.0, ("127.0.0.2", 0)) as line:
            line.sendall(request)
            heard.add(line.recv(300)[9:12].decode("latin-1"))
    return heard


OVER_HTTP: dict[str, tuple[Attack, set[str]]] = {
    "500 half-open": (half_open, {"200"}),
    "no files left": (no_files_left, {"200"}),
    "100 slow headers": (slow_headers, set()),
    "100 slow bodies": (slow_body, set()),
    "large forms": (large_form, {"413"}),
    "many parts": (many_parts, {"400"}),
    "endless chunks": (endless_chunks, {"411"}),
    "many cookies": (many_cookies, {"200", "400"}),
    "2,000 joins": (many_joins, {"303"}),
    "150 guesses": (keys_tried, {"404", "429"}),
}
"""Every attack with what has to be among what it hears."""
