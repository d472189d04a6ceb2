"""Reads one line on eventlet, and keeps its place among those that wait for the network."""

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol, Self

READ = "read"
"""What eventlet calls waiting for something to read."""


class Raw(Protocol):
    """The socket below the cooperative one."""

    def fileno(self) -> int: ...

    def recv(self, count: int, /) -> bytes: ...


class Hub(Protocol):
    """What is used of the hub of eventlet, which wakes who waits for the network."""

    def add(
        self,
        kind: str,
        fileno: int,
        ready: Callable[[int], object],
        failed: Callable[[Exception], object],
        closed: None,
        /,
    ) -> object: ...

    def remove(self, place: object, /) -> object: ...

    def switch(self) -> object: ...


class Reader(Protocol):
    """The green thread that reads."""

    def switch(self) -> object: ...

    def throw(self, error: Exception, /) -> object: ...


class Reading:
    """What reads from a line, as long as the `with` lasts.

    Stock eventlet tries in vain first, takes a place among those that wait, and gives it up with every
    message: three calls of the system beside the one that reads. Here the place is kept, until something
    comes in for which nobody waits now.
    """

    def __init__(self, there: Raw, hub: Hub, me: Callable[[], Reader]) -> None:
        """`me` gives the green thread that asks."""
        self._there = there
        self._hub = hub
        self._me = me
        self._reader: Reader | None = None
        self._place: object = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._leave()

    def __call__(self, count: int) -> bytes:
        """So many bytes at most, once there are any; none when the other side hung up. Raises OSError."""
        while True:
            self._wait()
            with suppress(BlockingIOError):  # woken for nothing
                return self._there.recv(count)

    def _wait(self) -> None:
        self._reader = self._me()
        try:
            if self._place is None:
                self._place = self._hub.add(READ, self._there.fileno(), self._ready, self._failed, None)
            self._hub.switch()
        finally:
            self._reader = None

    def _ready(self, _fileno: int) -> None:
        """Something is there. While nobody waits for it, the hub must not tell so again and again."""
        if self._reader is None:
            self._leave()
        else:
            self._reader.switch()

    def _failed(self, error: Exception) -> None:
        """The socket was closed, and its number went to another: the place is gone already."""
        self._place = None
        if self._reader is not None:
            self._reader.throw(error)

    def _leave(self) -> None:
        place, self._place = self._place, None
        if place is not None:
            with suppress(KeyError):  # the hub took it away itself: the number was no good
                self._hub.remove(place)
