"""The same driver and socket library without the game: what an emit to a room and an answer cost at least."""

import sys

from spel.web import concurrency, limits

ROOM = "hall"


def named(word: str) -> concurrency.Driver:
    """The driver of this name; the usual one for a name that nobody knows."""
    drivers: tuple[concurrency.Driver, ...] = ("eventlet", "gevent", "threading")
    return next((each for each in drivers if each == word), concurrency.DEFAULT)


def main() -> None:
    """`python -m spel.bench.bare PORT DRIVER`: serve until somebody ends it."""
    port, driver = int(sys.argv[1]), named(sys.argv[2])
    concurrency.prepare(driver)
    limits.raise_file_limit()
    import socketio  # noqa: PLC0415 -- may only be loaded on a prepared driver

    from spel.web import app  # noqa: PLC0415 -- the same

    server = socketio.Server(
        async_mode=driver,
        transports=["websocket"],
        async_handlers=False,
        ping_interval=app.PING_EVERY,
        ping_timeout=app.PING_PATIENCE,
        http_compression=False,
    )
    kept = 0

    def join(sid: str, *_nothing: object) -> dict[str, object]:
        server.enter_room(sid, ROOM)
        return {"ok": True}

    def opened(_sid: str, body: dict[str, object]) -> dict[str, object]:
        server.emit("screen", {"version": body["version"], "html": body["html"]}, room=ROOM)
        return {"ok": True}

    def tap(_sid: str, _message: object = None) -> dict[str, object]:
        nonlocal kept
        kept += 1
        return {"ok": True, "version": kept}

    server.on("join", join)
    server.on("desk", lambda _sid, *_nothing: {"ok": True})
    server.on("open", opened)
    server.on("tap", tap)
    served = app.refuse_compression(socketio.WSGIApp(server))
    concurrency.serve(served, ("127.0.0.1", port), driver)


if __name__ == "__main__":
    main()
