"""A composed server without a network: pages by Flask's client, sockets by Flask-SocketIO's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from spel import paths
from spel.config import Settings
from spel.scenario.library import Library, load_library
from spel.steps import STEPS
from spel.store.sqlite import open_sqlite
from spel.wiring import Server, compose


@pytest.fixture(scope="session")
def library() -> Library:
    """The casussen and forms as they are shipped."""
    return load_library(paths.SCENARIOS, STEPS)


@pytest.fixture
def server(tmp_path: Path, library: Library) -> Iterator[Server]:
    """All parts on a store of their own; nothing listens."""
    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test")
    store = open_sqlite(tmp_path / "spel.sqlite")
    yield compose(settings, store, lambda: library)
    store.close()


@pytest.fixture
def app(server: Server) -> Flask:
    """What pytest-flask makes its client of."""
    return server.app
