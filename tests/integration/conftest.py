"""A composed server without a network: pages by Flask's client, sockets by Flask-SocketIO's."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from spel import paths
from spel.config import Settings
from spel.core.script import Script
from spel.press.made import made
from spel.scenario.library import Library, load_library
from spel.steps import STEPS
from spel.store.sqlite import open_sqlite
from spel.web.render import Renderer
from spel.web.words import Phrasebook
from spel.wiring import Server, compose, utc_now
from tests.integration.hall import Hall, Window, planned
from tests.story import BEGUN_AT

PLAYED = BEGUN_AT + timedelta(days=1)


def after_the_stories() -> datetime:
    """The clock of a server to which evenings of the tests are brought as files: those have been played."""
    return max(utc_now(), PLAYED)


@pytest.fixture(scope="session")
def library() -> Library:
    """The casussen and forms as they are shipped."""
    return load_library(paths.SCENARIOS, STEPS)


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    """One for all tests, so that every template is compiled once."""
    return Renderer(paths.TEMPLATES, Phrasebook(paths.LOCALES))


@pytest.fixture
def server(tmp_path: Path, library: Library, renderer: Renderer) -> Iterator[Server]:
    """All parts on a store of their own; nothing listens."""
    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test")
    store = open_sqlite(tmp_path / "spel.sqlite")
    composed = compose(settings, store, lambda: library, now=after_the_stories, press=made)
    composed.parts.drawer.renderer = renderer
    yield composed
    store.close()


@pytest.fixture
def app(server: Server) -> Flask:
    """What pytest-flask makes its client of."""
    return server.app


@pytest.fixture
def window(app: Flask, client: FlaskClient) -> Window:
    """A browser without scripts that nobody knows yet."""
    return Window(app, client)


@pytest.fixture(scope="session")
def kort(library: Library) -> Script:
    """The short form with one casus."""
    return planned(library, "kort", "c05")


@pytest.fixture
def hall(server: Server, kort: Script) -> Hall:
    """An evening that just began."""
    return Hall(server, kort)
