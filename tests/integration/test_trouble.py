"""When the disk takes nothing: desk, phone, door and wizard say so in Dutch, and it is over by itself."""

import pytest

from spel.config import Settings
from spel.store.base import StoreBroken, StoreFull, Unreadable
from spel.store.line import DAMAGED
from spel.store.memory import MemoryStore
from spel.store.trouble import SAY, Trouble, Watch
from spel.web.trying import keep_trying, told
from spel.wiring import compose
from tests.integration.hall import Hall, Window


class Enough(Exception):
    """The test has seen enough of a task that never ends."""


@pytest.fixture
def watch():
    """What the server knows of its disk."""
    return Watch()


@pytest.fixture
def spoiled():
    """A store that may fail, and the failure."""
    return Spoiled()


class Spoiled(MemoryStore):
    """Fails with this error, once there is one."""

    error = None

    def append(self, *args):
        if self.error:
            raise self.error
        super().append(*args)

    def create(self, *args):
        if self.error:
            raise self.error
        super().create(*args)

    def read(self, *args):
        if isinstance(self.error, Unreadable):
            raise self.error
        return super().read(*args)


@pytest.fixture
def hall(tmp_path, library, kort, watch, spoiled):
    """An evening on it."""
    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test")
    server = compose(settings, spoiled, lambda: library, watch=watch)
    return Hall(server, kort)


@pytest.mark.parametrize("trouble", Trouble)
def test_the_desk_reads_what_is_the_matter_and_what_to_do(hall, watch, trouble):
    desk = hall.desk()
    desk.hello()
    desk.events()

    watch.failed({Trouble.DAMAGED: StoreBroken(DAMAGED)}.get(trouble, StoreFull(SIGN[trouble])))
    hall.flush()
    said = desk.screens()[-1]["html"]

    assert 'id="disk-trouble" role="alert"' in said
    assert SAY[trouble].msgid.split(".")[0] in said
    assert "disk-trouble" not in hall.projector().hello()["html"]


SIGN = {
    Trouble.FULL: "database or disk is full",
    Trouble.LOCKED: "database is locked",
    Trouble.READ_ONLY: "attempt to write a readonly database",
    Trouble.DAMAGED: "",
    Trouble.OTHER: "disk I/O error",
}


def test_it_is_over_when_a_trial_is_kept(hall, watch):
    desk = hall.desk()
    watch.failed(StoreFull("database or disk is full"))
    during = "disk-trouble" in desk.hello()["html"]
    naps = []

    def nap(seconds):
        naps.append(seconds)
        if len(naps) > 1:
            raise Enough

    with pytest.raises(Enough):
        keep_trying(watch, lambda: None, nap)
    hall.flush()

    assert (during, "disk-trouble" in desk.hello()["html"], told(watch)) == (True, False, "")


def test_a_trial_that_breaks_is_told_and_tried_again(watch, caplog):
    watch.failed(StoreFull("database or disk is full"))
    tried, naps = [], []

    def breaks_once():
        tried.append("once more")
        if len(tried) == 1:
            raise ZeroDivisionError

    def nap(seconds):
        naps.append(seconds)
        if len(naps) > 2:
            raise Enough

    with pytest.raises(Enough):
        keep_trying(watch, breaks_once, nap)

    assert (len(tried), caplog.messages, watch.trouble) == (2, ["bug"], None)


@pytest.mark.parametrize("error", [StoreFull("database or disk is full"), StoreBroken(DAMAGED)])
def test_a_tap_that_can_not_be_kept_is_told_as_not_kept_yet(hall, spoiled, error):
    desk, before = hall.desk(), hall.state
    spoiled.error = error

    ack = desk.tap("set_black", on="1")

    assert (ack["ok"], ack["reason"]) == (False, "not_kept")
    assert "nog niet bewaard" in ack["say"]
    assert hall.state is before

    spoiled.error = None
    assert desk.tap("set_black", on="1")["ok"]


def test_who_wants_to_come_in_or_to_begin_hears_it_as_a_503(hall, spoiled):
    app = hall.server.app
    door, wizard = Window(app), Window(app)
    door.open(f"/mee/{hall.code}")
    wizard.open("/start")
    spoiled.error = StoreFull("database or disk is full")

    door.submit(door.page.forms[0], {"name": "Uil"}, press="Dorp")
    (form,) = [each for each in wizard.page.forms if each.method == "post"]
    wizard.submit(form, {"titel": "Nog een avond"})

    assert [(each.status, "nog niet bewaard" in each.page.text) for each in (door, wizard)] == [
        (503, True)
    ] * 2


def test_an_evening_that_can_not_be_read_says_so_and_others_go_on(hall, spoiled, kort):
    other = Hall(hall.server, kort)
    token = hall.key.token
    hall.server.parts.clerks.sleep(hall.session)
    other.state  # noqa: B018 -- awake
    spoiled.error = Unreadable("record 3 can not be read")
    window = Window(hall.server.app, hall.client("desk", token))

    window.open(f"/avond/{hall.session}/desk")

    assert (window.status, "beschadigd op de schijf" in window.page.text) == (503, True)
    assert other.desk().hello()["ok"]
