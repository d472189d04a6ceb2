"""A running server and a real browser; whatever a page complains about fails its test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)

from tests.acceptance.browser import chromium
from tests.acceptance.server import RunningServer

OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""Every other host is out of reach: the product may not need any."""

SLOW = 30_000
"""Milliseconds to wait for what takes a moment on a busy machine."""

LEFT = "net::ERR_ABORTED"
"""A page that is left drops what it was still fetching; that is no fault of anybody."""

PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1440, "height": 900}
WALL = {"width": 1920, "height": 1080}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    """A server with an empty data folder."""
    running = RunningServer(tmp_path)
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    launch = chromium()
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=launch.executable, env=launch.env, args=[*launch.args, OFFLINE]
        )


class Complaints:
    """What pages said went wrong. A test may expect some: those of a lost line."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.expected: tuple[str, ...] = ()

    def listen(self, page: Page) -> None:
        """Hear every error of a page."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.heard.append(str(error)))
        page.on("requestfailed", self._failed)

    def expect(self, *parts: str) -> None:
        """Complaints with one of these parts belong to what the test does."""
        self.expected = (*self.expected, *parts)

    def unexpected(self) -> list[str]:
        """What nobody expected."""
        return [each for each in self.heard if not any(part in each for part in self.expected)]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.heard.append(f"{message.text} ({message.location.get('url')})")

    def _failed(self, request: Request) -> None:
        if request.failure == LEFT:
            return
        self.heard.append(f"request failed: {request.url} {request.failure}")


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    """Collects errors of all pages and fails the test when nobody expected them."""
    collected = Complaints()
    yield collected
    assert collected.unexpected() == []


class Room:
    """Opens windows as the people in the hall do: each device is a browser of its own."""

    def __init__(self, browser: Browser, server: RunningServer, complaints: Complaints) -> None:
        expect.set_options(timeout=SLOW)
        self._browser = browser
        self._complaints = complaints
        self.server = server
        self.contexts: list[BrowserContext] = []

    def device(self, width: int, height: int, **options: object) -> Page:
        """A new device with one page."""
        context = self._browser.new_context(
            viewport={"width": width, "height": height}, base_url=self.server.url, **options
        )
        context.set_default_timeout(SLOW)
        self.contexts.append(context)
        context.on("page", self._complaints.listen)
        return context.new_page()

    def phone(self, **options: object) -> Page:
        """A phone of 360 x 740."""
        return self.device(**PHONE, **options)

    def laptop(self) -> Page:
        """The laptop of the spelleider."""
        return self.device(**LAPTOP)

    def close(self) -> None:
        """Everybody goes home."""
        for context in self.contexts:
            context.close()


@pytest.fixture
def room(browser: Browser, server: RunningServer, complaints: Complaints) -> Iterator[Room]:
    """The hall: a server, and devices as many as a test opens."""
    hall = Room(browser, server, complaints)
    yield hall
    hall.close()
