"""Who is connected now. Advice for the desk, never truth: truth is in the log."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from threading import Lock

from spel.core.actors import SeatId, SessionId
from spel.core.vocabulary import Side
from spel.web.protocol import View

Place = tuple[SessionId, SeatId | None, SeatId | None]


@dataclass(frozen=True, slots=True)
class Audience:
    """All who see the same: one evening, one view, one language and, on phones, one side."""

    session: SessionId
    view: View
    language: str
    side: Side | None = None

    @property
    def room(self) -> str:
        """Name of the socket room."""
        return f"{self.session}:{self.view}:{self.side or '-'}:{self.language}"


@dataclass(frozen=True, slots=True)
class Line:
    """One open connection: where it came in, and whose it is."""

    audience: Audience
    seat: SeatId | None = None
    hand_of: SeatId | None = None
    """Whose telephone shows the wall here, as all see it."""
    hand_side: Side | None = None

    @property
    def who(self) -> SeatId | None:
        """Who looks, by the own screen or by the wall in the hand."""
        return self.seat or self.hand_of


class Presence:
    """The open connections by socket id."""

    def __init__(self) -> None:
        self._lines: dict[str, Line] = {}
        self._sockets: dict[Place, str] = {}
        """Which connection belongs to whom, for those of whom there can be only one."""
        self._newest: dict[Place, str] = {}
        """Which page of somebody was opened last."""
        self._lock = Lock()

    def enter(self, socket: str, line: Line) -> str | None:
        """Somebody came in; gives the older socket of the same seat, which has to step back."""
        with self._lock:
            place = _place(line)
            older = self._sockets.get(place) if place else None
            if older is not None and older != socket:
                del self._lines[older]
            if place:
                self._sockets[place] = socket
            self._lines[socket] = line
            return older if older != socket else None

    def may_return(self, line: Line, tab: str, *, again: bool) -> bool:
        """Whether this page goes on with a seat: the one that somebody opened last does."""
        place = _place(line)
        if place is None:
            return True
        with self._lock:
            newest = self._newest.setdefault(place, tab) if again else tab
            self._newest[place] = newest
        return newest == tab

    def forget(self, session: SessionId) -> None:
        """An evening is no more: which pages were open is not kept."""
        with self._lock:
            self._newest = {place: tab for place, tab in self._newest.items() if place[0] != session}

    def leave(self, socket: str) -> Line | None:
        """The connection is gone; gives what it was, if it was still counted."""
        with self._lock:
            line = self._lines.pop(socket, None)
            place = _place(line) if line else None
            if place and self._sockets.get(place) == socket:
                del self._sockets[place]
            return line

    def line(self, socket: str) -> Line | None:
        """What a connection is."""
        return self._lines.get(socket)

    def audiences(self, session: SessionId) -> set[Audience]:
        """Who is looking at an evening now."""
        with self._lock:
            return {line.audience for line in self._lines.values() if line.audience.session == session}

    def led(self) -> set[SessionId]:
        """The evenings at which a desk looks now."""
        with self._lock:
            audiences = [line.audience for line in self._lines.values()]
        return {audience.session for audience in audiences if audience.view == "desk"}

    def sockets(self, session: SessionId) -> Mapping[SeatId, str]:
        """The open connection of every seat that has one."""
        with self._lock:
            here = ((line, each) for each, line in self._lines.items() if line.audience.session == session)
            return {line.seat: each for line, each in here if line.seat is not None}

    def lines_in(self, session: SessionId) -> tuple[str, ...]:
        """Every connection of an evening that came over a socket or plays along."""
        with self._lock:
            return tuple(each for each, line in self._lines.items() if line.audience.session == session)

    def lines_of(self, session: SessionId, seats: Collection[SeatId]) -> tuple[str, ...]:
        """Every connection of these seats, with the wall in the hand too."""
        with self._lock:
            here = [(each, line) for each, line in self._lines.items() if line.audience.session == session]
        return tuple(each for each, line in here if line.who in seats)

    def connected(self, session: SessionId) -> Mapping[Side, int]:
        """How many seats of each side have an open connection, however many screens they look at."""
        with self._lock:
            here = [line for line in self._lines.values() if line.audience.session == session]
        sides = list({line.who: line.audience.side or line.hand_side for line in here if line.who}.values())
        return {side: sides.count(side) for side in Side}

    def present(self, session: SessionId) -> frozenset[SeatId]:
        """The seats that have one."""
        with self._lock:
            here = [line for line in self._lines.values() if line.audience.session == session]
        return frozenset(line.who for line in here if line.who)

    def total(self) -> int:
        """Open connections in all, for the health page."""
        return len(self._lines)


def _place(line: Line) -> Place | None:
    """What two connections can not both be: the phone of a seat, or the wall in its hand."""
    if line.seat is None and line.hand_of is None:
        return None
    return line.audience.session, line.seat, line.hand_of
