"""An evening that begins or comes from a file gets a name and a number of its own, once for each form."""

import re
from dataclasses import replace
from random import Random

import pytest
from pydantic import ValidationError

from spel.core.actors import Desk, SessionId
from spel.core.commands import SetBlack
from spel.core.desk_events import LeadTaken
from spel.core.events import SessionCreated
from spel.core.refusals import Refusal
from spel.core.vocabulary import Side
from spel.engine.clerk import Accepted, Refused
from spel.engine.clerks import Clerks
from spel.store.base import CodeTaken, ConcurrentAppend, Record
from spel.store.memory import MemoryStore
from spel.store.split import SplitStore
from spel.web.doors import Doors
from spel.web.forms import TAP_ID, Tap, tap_id
from spel.web.opening import DRAWS, brought, opened
from spel.web.seating import Newcomer
from spel.web.tokens import digest, session_of
from tests.story import ALL_SEATED, BEGUN, CLOCK, SCRIPT, closed, inloop_opened, moment

FORM, OTHER_FORM = "een-geheim-van-dit-formulier", "een-ander-formulier"


def log(*events) -> tuple[Record, ...]:
    """These events as the lines of a log."""
    return tuple(Record(seq, moment(seq), CLOCK, f"tap {seq}", event) for seq, event in enumerate(events, 1))


def kept(records, form=FORM):
    """The same under the taps of an evening from a file."""
    taps = [f"bestand {digest(form)}", *(f"bestand {each.seq}" for each in records[1:])]
    return tuple(replace(each, tap=tap) for each, tap in zip(records, taps, strict=True))


WHOLE = log(*BEGUN, *ALL_SEATED, LeadTaken("laptop"), closed)


@pytest.fixture
def store():
    """A store as a server has it."""
    return SplitStore(MemoryStore())


@pytest.fixture
def clerks(store):
    """The clerks of this server."""
    return Clerks(store)


@pytest.fixture
def doors(store, clerks):
    """The doors of this server."""
    return Doors(store, clerks, lambda: moment(99), Random(1))


def test_an_evening_from_a_file_is_there_as_it_was(doors, store):
    key = doors.adopt(WHOLE, FORM)

    (row,) = store.sessions()
    assert (row.id, row.created_at, store.read(row.id)) == (key.session, moment(1), kept(WHOLE))
    assert (key.kind, len(row.code), doors.find(row.code)) == ("desk", 8, row.id)


def test_whoever_brings_it_leads_it(doors):
    key = doors.adopt(WHOLE, FORM)

    desk = doors.actor(key.session, "desk", key.token)
    outcome = doors.act(key.session, desk, "tap-black", SetBlack(True))

    assert desk == Desk("laptop")
    assert isinstance(outcome, Accepted)


def test_the_same_form_again_gives_the_same_evening_also_when_it_went_on(doors, store):
    first = doors.adopt(WHOLE, FORM)
    doors.act(first.session, Desk("laptop"), "tap-black", SetBlack(True))

    second = doors.adopt(WHOLE, FORM)

    assert (second.session, second.token != first.token) == (first.session, True)
    assert len(store.sessions()) == 1
    assert doors.actor(second.session, "desk", second.token) == Desk("laptop")


def test_another_form_with_the_same_file_gives_another_evening(doors, store):
    keys = [doors.adopt(WHOLE, form) for form in (FORM, OTHER_FORM)]

    assert len({key.session for key in keys}) == len({row.code for row in store.sessions()}) == 2


def test_another_tap_that_leads_to_the_same_name_never_gives_that_evening(doors, clerks, store):
    name = session_of(digest(FORM))
    clerks.adopt(name, "12345678", brought(WHOLE, OTHER_FORM))

    key = doors.adopt(WHOLE, FORM)

    assert key.session != name
    assert store.read(key.session) == kept(WHOLE)


def test_no_form_and_no_socket_can_send_a_tap_of_a_file():
    taps = [each.tap for each in brought(WHOLE, FORM).records]

    sent = [each for each in taps if tap_id(each) == each or re.fullmatch(TAP_ID, each)]
    with pytest.raises(ValidationError):
        Tap(id=taps[2], fields={})

    assert sent == []


def test_a_rehearsal_from_a_file_stays_one(doors, store):
    practice = SessionCreated(replace(SCRIPT, rehearsal=True))

    key = doors.adopt(log(practice, inloop_opened), FORM)

    assert store.real.sessions() == ()
    assert [row.id for row in store.memory.sessions()] == [key.session]


@pytest.mark.parametrize("records", [(), WHOLE[1:], log(*BEGUN, *BEGUN)])
def test_what_is_no_whole_evening_is_not_taken_in(doors, store, records):
    with pytest.raises(ValueError, match="no evening"):
        doors.adopt(records, FORM)

    assert store.sessions() == ()


def test_a_number_that_is_taken_is_drawn_again():
    codes = []

    def keep(session, code):
        codes.append(code)
        if len(codes) < 3:
            raise CodeTaken(code)

    session = opened("afdruk" * 4, False, keep, lambda _: False)

    assert (session, len(set(codes))) == ("afdrukafdruk", 3)


def test_a_name_that_is_somebody_elses_is_drawn_again():
    names = []

    def keep(session, code):
        names.append(session)
        if len(names) < 2:
            raise ConcurrentAppend

    session = opened("afdruk" * 4, True, keep, lambda _: False)

    assert (names, names[0]) == (["oefen-afdrukafdruk", session], "oefen-afdrukafdruk")
    assert session.startswith("oefen-")


def test_without_any_free_number_nothing_begins():
    codes = []

    def keep(session, code):
        codes.append(code)
        raise CodeTaken(code)

    with pytest.raises(RuntimeError):
        opened("afdruk" * 4, False, keep, lambda _: False)
    assert len(codes) == DRAWS


def test_an_evening_that_was_removed_opens_for_nobody(doors, clerks, store):
    key = doors.begin(SCRIPT, FORM)
    (row,) = store.sessions()

    clerks.forget(key.session)

    assert (doors.find(row.code), doors.clerk(key.session)) == (None, None)
    assert doors.actor(key.session, "desk", key.token) is None


def test_a_tap_on_an_evening_that_was_removed_is_refused(doors, clerks):
    key = doors.begin(SCRIPT, FORM)
    clerks.forget(key.session)

    told = [
        doors.act(key.session, Desk("desk"), "tap-black", SetBlack(True)),
        doors.receive(key.session, Desk("desk"), "tap-black", {"kind": ["set_black"], "on": ["1"]})[0],
        doors.sit(key.session, Newcomer(Side.DORP, "Uil"), "tap-sit")[1],
        doors.act(SessionId("nooit"), Desk("desk"), "tap-black", SetBlack(True)),
    ]

    assert told == [Refused(Refusal.REMOVED)] * 4


class HoldingOn(Clerks):
    """Clerks of a server in which somebody found the clerk just before the evening went."""

    def wake(self, session):
        self.held = getattr(self, "held", None) or super().wake(session)
        return self.held


def test_a_tap_that_was_let_in_just_before_the_removal_is_refused_too(store):
    clerks = HoldingOn(store)
    doors = Doors(store, clerks, lambda: moment(99), Random(1))
    key = doors.begin(SCRIPT, FORM)
    assert doors.clerk(key.session) is not None
    clerks.forget(key.session)

    told = [
        doors.act(key.session, Desk("desk"), "tap-black", SetBlack(True)),
        doors.receive(key.session, Desk("desk"), "tap-black", {"kind": ["set_black"], "on": ["1"]})[0],
        doors.sit(key.session, Newcomer(Side.DORP, "Uil"), "tap-sit")[1],
    ]

    assert told == [Refused(Refusal.REMOVED)] * 3
    assert store.rows(key.session) == ()


def test_who_sits_down_again_while_the_evening_goes_is_refused_too():
    class GoneMeanwhile(SplitStore):
        """A store from which the evening goes right before another key of a seat is written."""

        def keep_secret(self, session, kind, holder, digest):
            if kind == "seat":
                self.remove(session)
            super().keep_secret(session, kind, holder, digest)

    store = GoneMeanwhile(MemoryStore())
    doors = Doors(store, Clerks(store), lambda: moment(99), Random(1))
    key = doors.begin(SCRIPT, FORM)

    first, again = (doors.join(key.session, Side.DORP, "Uil", "tap-join")[1] for _ in range(2))

    assert isinstance(first, Accepted)
    assert again == Refused(Refusal.REMOVED)
