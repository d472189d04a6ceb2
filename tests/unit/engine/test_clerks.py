"""One clerk per evening, woken from the log."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from spel.core.actors import SessionId
from spel.core.commands import SetBlack
from spel.engine.clerk import Accepted
from spel.engine.clerks import Clerks
from spel.store.base import CodeTaken
from spel.store.memory import MemoryStore
from tests.story import AVOND, BEGUN, CLOCK, DESK, HAAS, SCRIPT, evening, moment, stamp

MIDDAG = SessionId("middag")


@pytest.fixture
def store():
    """A store with nothing in it."""
    return MemoryStore()


@pytest.fixture
def clerks(store):
    """The clerks of a server that runs one evening."""
    clerks = Clerks(store)
    clerks.begin(AVOND, "HAZEL1", SCRIPT, stamp(CLOCK, "begin"))
    return clerks


def test_an_evening_begins_at_its_first_step(store):
    clerk = Clerks(store).begin(AVOND, "HAZEL1", SCRIPT, stamp(CLOCK, "begin"))

    assert clerk.state.script == SCRIPT
    assert clerk.state.step_id == SCRIPT.steps[0].id
    assert clerk.state.created_at == moment(1)
    assert [record.event for record in store.read(AVOND)] == list(BEGUN)


def test_an_evening_is_found_by_its_code(clerks):
    assert (clerks.find("HAZEL1"), clerks.find("ANDERS")) == (AVOND, None)


def test_an_evening_nobody_began_has_no_clerk(clerks):
    assert clerks.wake(MIDDAG) is None
    assert len(clerks.awake()) == 1


def test_a_code_that_is_taken_leaves_no_evening(clerks):
    with pytest.raises(CodeTaken):
        clerks.begin(MIDDAG, "HAZEL1", SCRIPT, stamp(CLOCK, "begin"))

    assert clerks.wake(MIDDAG) is None


def test_a_seat_can_not_begin_an_evening(store):
    with pytest.raises(ValueError, match="not_yours"):
        Clerks(store).begin(AVOND, "HAZEL1", SCRIPT, stamp(HAAS, "begin"))

    assert store.sessions() == ()


def test_everybody_gets_the_same_clerk(clerks):
    clerks.sleep(AVOND)

    with ThreadPoolExecutor(8) as phones:
        woken = set(phones.map(lambda _: clerks.wake(AVOND), range(40)))

    assert woken == set(clerks.awake())


def test_who_sleeps_wakes_up_where_the_evening_was(clerks):
    clerks.wake(AVOND).handle(SetBlack(True), stamp(DESK, "black", 2))
    before = clerks.wake(AVOND).state

    clerks.sleep(AVOND)
    after = clerks.wake(AVOND).state

    assert after == before
    assert after != evening()


def test_another_server_on_the_same_store_knows_the_evening(clerks, store):
    assert Clerks(store).wake(AVOND).state == clerks.wake(AVOND).state


def test_every_clerk_tells_of_changes(store):
    told = []
    clerks = Clerks(store, lambda session, before, after: told.append((session, after.version)))
    clerk = clerks.begin(AVOND, "HAZEL1", SCRIPT, stamp(CLOCK, "begin"))

    outcome = clerk.handle(SetBlack(True), stamp(DESK, "black"))

    assert isinstance(outcome, Accepted)
    assert told == [(AVOND, 3)]
