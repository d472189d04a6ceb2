"""Requests and sockets by hand, from a place in an evening that a cookie proves."""

import json
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlencode

from websocket import WebSocket, WebSocketException, WebSocketTimeoutException, create_connection

from tests.acceptance.history import Filled

PATIENCE = 20.0
"""Seconds to wait for an answer before the line counts as dead."""
PAUSE = 0.1
"""Seconds between two attempts to get a line."""
SOCKET_PATH = "socket.io/?EIO=4&transport=websocket"
BROKEN = (OSError, HTTPException, WebSocketException)


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody sits: the evening, the view, and the cookie that proves it."""

    address: str
    session: str
    view: str
    cookie: str

    @classmethod
    def of(cls, address: str, view: str, set_cookie: str) -> "Place":
        """From the cookie that the door hands over."""
        cookie = set_cookie.partition(";")[0]
        return cls(address, cookie.partition("=")[0].rpartition("_")[2], view, cookie)


def ask(address: str, method: str, path: str, fields: Filled | None = None, cookie: str = "") -> Any:
    """One request without following redirects: the answer, with its `text` read."""
    connection = HTTPConnection(address, timeout=PATIENCE)
    try:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        headers |= {"Cookie": cookie} if cookie else {}
        connection.request(method, path, urlencode(fields or {}, doseq=True), headers)
        answer: Any = connection.getresponse()
        answer.text = answer.read().decode()
        return answer
    finally:
        connection.close()


class Line:
    """One open socket, spoken by hand: Engine.IO 4 and Socket.IO 5, as far as we use them."""

    def __init__(self, place: Place) -> None:
        self.screen: dict[str, Any] = {"version": -1, "html": ""}
        self._asked = 0
        self._socket: WebSocket = create_connection(
            f"ws://{place.address}/{SOCKET_PATH}", cookie=place.cookie, timeout=PATIENCE
        )
        try:
            self._expect("0")
            self._socket.send("40" + json.dumps({"session": place.session, "view": place.view}))
            self._expect("40")
        except BaseException:
            self.close()
            raise

    def _expect(self, start: str) -> None:
        frame = str(self._socket.recv())
        if not frame.startswith(start):
            raise WebSocketException(f"expected {start}, heard {frame[:80]!r}")

    def ask(self, event: str, message: object = None) -> dict[str, Any]:
        """Send an event and wait for its acknowledgement."""
        self._asked += 1
        number = f"42{self._asked}"
        self._socket.send(number + json.dumps([event] if message is None else [event, message]))
        while True:
            frame = self._hear(PATIENCE)
            if frame.startswith(f"43{self._asked}["):
                answer: dict[str, Any] = json.loads(frame.removeprefix(f"43{self._asked}"))[0]
                return answer

    def listen(self, seconds: float) -> None:
        """Take in what comes of itself."""
        try:
            self._hear(seconds)
        except WebSocketTimeoutException:
            return

    def _hear(self, seconds: float) -> str:
        self._socket.settimeout(seconds)
        frame = str(self._socket.recv())
        if not frame:
            raise WebSocketException("the line was closed")
        if frame == "2":
            self._socket.send("3")
        elif frame.startswith('42["screen"'):
            self.show(json.loads(frame.removeprefix("42"))[1])
        return frame

    def show(self, screen: dict[str, Any]) -> None:
        """A newer screen takes the place of the older one."""
        if screen["version"] >= self.screen["version"]:
            self.screen = screen

    def close(self) -> None:
        """Hang up without a goodbye, as a phone does that goes out of reach."""
        self._socket.shutdown()
