"""A network cable between a device and the server: it can be cut, or swallow everything without a word."""

import select
import socket
from threading import Event, Thread

CHUNK = 65_536
LOOK = 0.1
"""Seconds between two looks at what has changed."""


class Cable:
    """Passes bytes from a port of its own to that of the server."""

    def __init__(self, port: int) -> None:
        self._far = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._generation = 0
        self._pulled = Event()
        self._silent: set[int] = set()
        self._closed = Event()
        Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        """Where the device finds the server."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def cut(self) -> None:
        """Every line breaks, and no new one comes to be."""
        self._pulled.set()

    def mend(self) -> None:
        """Lines can be made again; those that were open stay dead."""
        self._pulled.clear()

    def swallow(self) -> None:
        """Lines that are open now look alive, and carry nothing any more; new ones work."""
        self._silent.add(self._generation)
        self._generation += 1

    def close(self) -> None:
        """Put it away."""
        self._closed.set()
        self._listener.close()

    def _accept(self) -> None:
        while not self._closed.is_set():
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if self._pulled.is_set():
                near.close()
                continue
            Thread(target=self._carry, args=(near, self._generation), daemon=True).start()

    def _carry(self, near: socket.socket, generation: int) -> None:
        try:
            with near, socket.create_connection(("127.0.0.1", self._far)) as far:
                other = {near: far, far: near}
                while not (self._closed.is_set() or self._pulled.is_set()):
                    ready, _, _ = select.select([near, far], [], [], LOOK)
                    if generation in self._silent:
                        self._closed.wait(LOOK)
                        continue
                    for each in ready:
                        piece = each.recv(CHUNK)
                        if not piece:
                            return
                        other[each].sendall(piece)
        except OSError:
            return
