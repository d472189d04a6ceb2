"""The clock of the computer jumps, or is wrong by years: the evening goes on as it was."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from spel.config import Settings
from spel.engine.clerk import Clerk
from spel.press.made import made
from spel.store.archive import make
from spel.store.sqlite import open_sqlite
from spel.views.desk import desk
from spel.web.evening_file import SET_BACK
from spel.web.exports import evening_json
from spel.wiring import DATABASE, Server, compose, steady
from tests.integration.hall import Hall, Window

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
EVENING = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
JUMPS = {
    "288 s on": timedelta(seconds=288),
    "288 s back": timedelta(seconds=-288),
    "an hour on": HOUR,
    "an hour back": -HOUR,
    "a day back": timedelta(hours=-20),
    "a day on": timedelta(hours=20),
    "out of 1970": timedelta(days=365 * 56),
}
NIGHTS = {
    "into summer time": datetime(2026, 3, 29, 0, 30, tzinfo=UTC),
    "into winter time": datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    "leap day": datetime(2028, 2, 29, 22, 50, tzinfo=UTC),
    "2038": datetime(2038, 1, 19, 3, 13, tzinfo=UTC),
    "a computer without a battery": datetime(1970, 1, 1, 0, 5, tzinfo=UTC),
}


@dataclass
class Setting:
    """A server on a clock that somebody turns."""

    server: Server
    hall: Hall
    time: list[datetime]

    def wait(self, by: timedelta) -> None:
        """The clock says so much more, or less."""
        self.time[0] += by

    def shown(self):
        """What the desk sees of the time, in the zone of the room."""
        told = desk(self.hall.state, {}, self.time[0].astimezone(ZoneInfo("Europe/Amsterdam")))
        assert told.time.passed >= 0
        return told

    def play_on(self, index: int) -> None:
        """Everything at the desk that knows the time, at the next step."""
        line, state = self.hall.desk(), self.hall.state
        step = state.order[index]
        assert line.tap("open_step", step=step, seen=state.step_id)["ok"]
        assert line.tap("extend_step", step=step, minutes="2")["ok"]
        assert self.hall.state.extended[step] == 2
        assert self.shown().done is not None
        assert line.tap("undo_desk", seen=self.hall.state.undo.at.isoformat())["ok"]
        assert step not in self.hall.state.extended


@pytest.fixture
def setting(tmp_path, library, renderer, kort) -> Iterator[Setting]:
    """An evening that is under way."""
    time = [EVENING]
    with closing(open_sqlite(tmp_path / DATABASE)) as store:
        settings = Settings(data=tmp_path, driver="threading", address="http://spel.test")
        server = compose(settings, store, lambda: library, now=lambda: time[0], press=made)
        server.parts.drawer.renderer = renderer
        yield Setting(server, Hall(server, kort), time)


def under_way(setting: Setting) -> None:
    """Twenty minutes into the evening, as planned."""
    for index in (1, 2):
        setting.wait(timedelta(minutes=10))
        setting.play_on(index)


@pytest.mark.parametrize("jump", JUMPS.values(), ids=JUMPS)
def test_a_clock_that_is_set_breaks_nothing(setting, jump):
    under_way(setting)
    before = setting.shown().time

    setting.wait(jump)
    during = setting.shown()
    setting.wait(MINUTE)
    setting.play_on(3)
    after = setting.shown().time

    assert during.time.passed == (jump // MINUTE if timedelta(0) < jump <= HOUR else 0)
    if not timedelta(0) < jump <= HOUR:
        assert during.time.late == before.late
        # A minute more or less may be one of the step before, which counts as planned.
        assert abs(after.late - before.late) <= 10
    log = setting.server.parts.store.read(setting.hall.session)
    assert [record.seq for record in log] == list(range(1, len(log) + 1))
    assert Clerk(setting.server.parts.store, setting.hall.session).state == setting.hall.state


def test_what_can_be_taken_back_is_not_offered_for_an_hour_on_a_clock_that_was_set_back(setting):
    under_way(setting)
    line = setting.hall.desk()
    assert line.tap("set_black", on="1")["ok"]

    setting.wait(-HOUR)
    ack = line.tap("undo_desk")

    assert setting.shown().done is None
    assert (ack["ok"], ack["reason"]) == (False, "nothing_to_undo")
    assert line.tap("set_black", on="0")["ok"]
    assert setting.shown().done is not None


@pytest.mark.parametrize("night", NIGHTS.values(), ids=NIGHTS)
def test_no_night_of_the_year_breaks_an_evening(setting, night, tmp_path):
    setting.time[0] = night
    under_way(setting)
    seat = setting.hall.seat()
    before = setting.shown().time

    for _ in range(8):
        setting.wait(timedelta(minutes=15))
        assert setting.hall.desk().hello()["ok"]
    after = setting.shown().time

    assert before.late == setting.shown().time.late - 120 + before.allowed - before.passed
    assert seat is not None
    assert setting.hall.desk().tap("close_session")["ok"]
    assert evening_json(setting.server.parts.store.read(setting.hall.session))
    window = Window(setting.server.app, setting.hall.client("desk", setting.hall.key.token))
    for page in ("verslag", "controle", "desk"):
        window.open(f"/avond/{setting.hall.session}/{page}")
        assert window.status == 200
    assert make(tmp_path, DATABASE, tmp_path / "kopie.zip", setting.time[0]).evenings == 1
    assert after.passed == 120


def test_an_evening_with_times_out_of_order_can_travel(setting):
    under_way(setting)
    setting.wait(-HOUR)
    setting.play_on(3)

    log = setting.server.parts.store.read(setting.hall.session)

    assert min(b.at - a.at for a, b in pairwise(log)) == -HOUR
    assert HOUR < SET_BACK


def test_who_acts_by_itself_does_not_stop_when_the_clock_is_set_back():
    time = [EVENING]
    clock = steady(lambda: time[0])

    first = clock()
    time[0] -= HOUR

    assert EVENING <= first <= clock() < EVENING + HOUR
