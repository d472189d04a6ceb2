"""The server is killed while people answer: nothing acknowledged is lost, and everybody comes back.

`SPEL_TEST_KILLS` (default 30) says how often the server is killed; 200 is the long form for a release.
`SPEL_TEST_SEED` repeats the choices of an earlier run; a run prints its seed and its figures (`pytest -s`).
"""

import json
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.history import Sent, Written, disagreements, misled, read_answers, whole
from tests.acceptance.kort import LOST, LOST_LINE, answers_on, begin_kort, fill_in, go_to
from tests.acceptance.people import join
from tests.acceptance.server import RunningServer
from tests.acceptance.siege import PATIENCE, SEED, Siege, told

KILLS = int(os.environ.get("SPEL_TEST_KILLS", "30"))

FIRST_PHONES, LATE_EVERY, STEP_EVERY = 4, 10, 4
MOST_TAPS = 60
RETURN_WITHIN = 30.0
"""Seconds after the start; later than this is never. Each run prints how long it took: a few seconds."""
TWICE = 0.2
"""How often the server is killed again before everybody is back."""
ROUTE = ("c05/zelf", "c05/eigenaar", "slot", "inloop")


def test_nothing_acknowledged_is_lost_when_the_server_is_killed_often(server: RunningServer) -> None:
    siege = Siege(server, Random(SEED))
    for _ in range(FIRST_PHONES):
        siege.welcome()
    siege.wait_for_all()

    with told(siege):
        while siege.kills < KILLS:
            if siege.kills % LATE_EVERY == LATE_EVERY // 2:
                siege.welcome()
            siege.history.wait_for_taps(siege.chance.randint(1, MOST_TAPS), PATIENCE)
            if siege.kills % STEP_EVERY == STEP_EVERY - 1:
                siege.go_on(ROUTE[len(siege.steps) % len(ROUTE)])  # to where it is already, nothing is logged
            siege.kill()
            if siege.chance.random() < TWICE:
                siege.kill()
            siege.wait_for_all()
        siege.go_home()
        server.kill()
        server.start()

    assert max(siege.returns) <= RETURN_WITHIN
    assert siege.shut_out() == []
    server.stop()
    assert whole(server.database) == "ok"
    assert siege.history.wrong == []
    assert disagreements(siege.history.taps, read_answers(server.database)) == []
    assert misled(server.database, siege.desk.opened, len(siege.phones)) == []
    assert siege.history.count("kept") > KILLS


@pytest.mark.browser
def test_every_screen_comes_back_by_itself_to_the_right_step(room: Room, complaints: Complaints) -> None:
    complaints.expect(*LOST_LINE)
    leader = begin_kort(room)
    first, second = join(room, leader.code, "dorp"), join(room, leader.code, "gemeente")
    screens = Screens(room.server, [leader.page, leader.projector, first.page, second.page])

    # Somebody answers while the server is away.
    screens.lose()
    fill_in(first, "Zwembad")
    first.send()
    expect(first.page.locator("#alarm")).to_contain_text("bewaard op dit toestel")
    screens.return_to("inloop")
    expect(first.form.locator("[data-saved]")).to_be_visible()

    # It goes down just when the room went on: some screens have seen the new step, others not.
    go_to(leader, "c05/lezen")
    leader.page.locator('button[data-key="PageDown"]').click()
    expect(leader.page.locator("#screen")).to_have_attribute("data-step", "c05/zelf")
    screens.lose()
    screens.return_to("c05/zelf")
    fill_in(second, "", option=1)
    second.keep()

    # Somebody chose, and did not send it yet.
    go_to(leader, "c05/eigenaar")
    fill_in(first.at("c05/eigenaar"), "", option=2)
    chosen = answers_on(first.page)
    screens.lose()
    screens.return_to("c05/eigenaar")
    assert answers_on(first.page) == chosen
    first.keep()

    assert screens.stayed()
    assert leader.next() == "slot"
    first.at("slot")
    second.at("slot")
    print(f"every screen back after {[f'{took:.1f}' for took in screens.returns]} s")


class Screens:
    """Pages that nobody touches while the server is away."""

    def __init__(self, server: RunningServer, pages: list[Page]) -> None:
        self._server = server
        self._pages = pages
        self.returns: list[float] = []
        for page in pages:
            page.evaluate("window.stayed = true")

    def lose(self) -> None:
        """The server is killed, and every screen says so in words."""
        self._server.kill()
        for page in self._pages:
            expect(page.locator("#alarm")).to_contain_text(LOST)

    def return_to(self, step: str) -> None:
        """The server starts, and every screen is at this step again, in time and without a word of worry."""
        self._server.start()
        started = time.monotonic()
        for page in self._pages:
            expect(page.locator("#alarm")).to_be_hidden()
            expect(page.locator("#screen")).to_have_attribute("data-step", step)
        self.returns.append(time.monotonic() - started)
        assert self.returns[-1] <= RETURN_WITHIN

    def stayed(self) -> bool:
        """No page was loaded again, by anybody."""
        return all(page.evaluate("window.stayed") for page in self._pages)


KEPT = Sent("phone0", "tap-1", "slot", {"a.woord": "een"}, "kept", 7)
ROW = Written(7, "tap-1", "seat-1", "slot", {"a.woord": "een"})


def test_the_checker_agrees_with_an_answer_that_is_there() -> None:
    assert disagreements([KEPT], [ROW]) == []


def test_the_checker_agrees_with_an_unknown_answer_there_or_not() -> None:
    unknown = Sent("phone0", "tap-1", "slot", {"a.woord": "een"})

    assert disagreements([unknown], [ROW]) == disagreements([unknown], []) == []


DOUBLE = Written(8, "tap-1", "seat-1", "slot", ROW.answer)
STRANGE = Written(8, "tap-2", "seat-1", "slot", ROW.answer)
CHANGED = Written(7, "tap-1", "seat-1", "slot", {"a.woord": "twee"})
REFUSED = Sent("phone0", "tap-1", "slot", ROW.answer, "refused")
NEIGHBOUR = Sent("phone1", "tap-2", "slot", ROW.answer, "kept", 8)


@pytest.mark.parametrize(
    ("sent", "log", "words"),
    [
        pytest.param([KEPT], [], "LOST", id="lost"),
        pytest.param([KEPT], [ROW, DOUBLE], "2 times", id="doubled"),
        pytest.param([KEPT], [CHANGED], "something else", id="changed"),
        pytest.param([KEPT], [ROW, STRANGE], "nobody sent", id="made up"),
        pytest.param([REFUSED], [ROW], "refused and yet kept", id="refused"),
        pytest.param([KEPT], [DOUBLE], "out of order", id="told too early"),
        pytest.param([KEPT, NEIGHBOUR], [ROW, STRANGE], "of 2 phones", id="one seat for two"),
    ],
)
def test_the_checker_sees(sent: list[Sent], log: list[Written], words: str) -> None:
    assert words in " ".join(disagreements(sent, log))


@pytest.mark.parametrize(
    ("opened", "seats", "words"),
    [
        pytest.param(["slot"], ["a"], "", id="all is there"),
        pytest.param(["slot", "inloop"], ["a"], "the desk was told", id="a step is lost"),
        pytest.param([], ["a"], "steps of nobody", id="a step is made up"),
        pytest.param(["slot"], [], "people came in", id="a seat is lost"),
        pytest.param(["slot"], ["a", "a"], "taken twice", id="a seat is doubled"),
    ],
)
def test_the_checker_sees_what_the_desk_and_the_door_were_told(
    tmp_path: Path, opened: list[str], seats: list[str], words: str
) -> None:
    events = [("step.opened", {"step": step}) for step in ("inloop", "slot")]
    events += [("seat.joined", {"seat": seat}) for seat in seats]
    with closing(sqlite3.connect(tmp_path / "log")) as connection, connection:
        connection.execute("CREATE TABLE events (seq, tap, kind, body)")
        rows = [(seq, f"tap {seq}", kind, json.dumps(body)) for seq, (kind, body) in enumerate(events)]
        connection.executemany("INSERT INTO events VALUES (?, ?, ?, ?)", rows)

    found = " ".join(misled(tmp_path / "log", opened, 1))

    assert words in found
    assert bool(found) == bool(words)
