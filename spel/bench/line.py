"""A phone's line to a game: asks with an answer, and remembers when each screen came."""

import asyncio
import json
from collections.abc import Callable, Mapping

from spel.bench.tongues import Heard, SocketIo, Tongue
from spel.bench.wire import Lost, Wire, settle

Answer = Mapping[str, object]
Told = Callable[[str, float], None]


class Line:
    """An open line. `screens` holds version and moment of each, `shown` is the last as it came.

    `extra` counts frames nobody asked for.
    """

    def __init__(self, tongue: Tongue, watch: Told | None = None) -> None:
        self._tongue = tongue
        self._watch = watch
        self._wire: Wire | None = None
        self._asked = 0
        self._waiting: dict[int, asyncio.Future[tuple[str, float]]] = {}
        self._greeting: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self.screens: list[tuple[int, float]] = []
        self.extra = 0
        self.shown = ""

    @property
    def lost(self) -> bool:
        """Whether there is no line any more."""
        return self._wire is None or self._wire.closed.done()

    async def open(self, address: tuple[str, int], cookie: str = "", auth: Answer | None = None) -> None:
        """Get the line. Raises Lost, OSError."""
        self._wire = await Wire.to(address, self._tongue.path, cookie, self._hear)
        self._wire.closed.add_done_callback(self._give_up)
        if not isinstance(self._tongue, SocketIo):
            return
        await self._expect("0")
        self._wire.send("40" + (json.dumps(auth) if auth else ""))
        await self._expect("40")

    async def _expect(self, start: str) -> None:
        if self._wire is None:
            raise Lost("er is geen lijn")
        waiting: set[asyncio.Future[str] | asyncio.Future[bool]] = {self._greeting, self._wire.closed}
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        if not self._greeting.done() or not self._greeting.result().startswith(start):
            said = self._greeting.result()[:80] if self._greeting.done() else ""
            raise Lost(f"de server liet de lijn niet toe en zei {said!r}")
        self._greeting = asyncio.get_running_loop().create_future()

    def send(self, name: str, body: object = None) -> "asyncio.Future[tuple[str, float]]":
        """Let an event go; its answer comes as text with the moment it was heard. Raises Lost."""
        if self._wire is None:
            raise Lost("er is geen lijn")
        self._asked += 1
        waiting = self._waiting[self._asked] = asyncio.get_running_loop().create_future()
        self._wire.send(self._tongue.event(self._asked, name, body))
        return waiting

    async def ask(self, name: str, body: object = None) -> Answer:
        """An event and its answer. Raises Lost."""
        text, _ = await self.send(name, body)
        answer: Answer = json.loads(text)
        return answer

    def _hear(self, frame: str, at: float) -> None:
        if frame == "2" and self._wire is not None and not self.lost:
            self._wire.send("3")
            return
        heard: Heard = self._tongue.heard(frame)
        if heard.number:
            waiting = self._waiting.pop(heard.number, None)
            if waiting is not None:
                settle(waiting, (heard.told, at))
        elif frame.startswith(("0", "40", "44")):
            settle(self._greeting, frame)
        else:
            self.extra += 1
            if heard.version >= 0:
                self.screens.append((heard.version, at))
                self.shown = frame
            if self._watch is not None:
                self._watch(frame, at)

    def _give_up(self, _closed: object) -> None:
        """Nothing will be answered any more."""
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(Lost("the line was closed"))
                waiting.exception()  # looked at, so that nobody complains when nobody waits
        self._waiting.clear()

    def drop(self) -> None:
        """Out of reach, without a goodbye."""
        if self._wire is not None:
            self._wire.drop()
