"""The lines: who gets in, and what becomes of a tap."""

import re

import pytest

from spel.config import Settings
from spel.core.events import AnswerGiven
from spel.core.questions import Answer, Words
from spel.core.refusals import Refusal
from spel.core.standing import mark
from spel.core.vocabulary import Side
from spel.store.base import StoreFull
from spel.store.memory import MemoryStore
from spel.views.phrases import NOT_KEPT, NOT_UNDERSTOOD, why_not
from spel.web.protocol import TAP
from spel.wiring import compose
from tests.integration.hall import Hall, own_place

CHURCH = Answer({"trots": Words("de kerk")})
KNOCKS = {
    "nothing said": (None, "seat"),
    "an empty word": ({}, "seat"),
    "no evening": ({"view": "phone"}, "seat"),
    "no view": ({"session": "{session}"}, "seat"),
    "a view that has no line": ({"session": "{session}", "view": "report"}, "desk"),
    "more than is asked": ({"session": "{session}", "view": "phone", "by": "desk"}, "seat"),
    "a word instead of a message": ("{session}", "seat"),
    "a list": (["{session}", "phone"], "seat"),
    "a number for an evening": ({"session": 7, "view": "phone"}, "seat"),
    "half a sign": ({"session": "\ud800", "view": "phone"}, "seat"),
    "another evening": ({"session": "bestaatniet", "view": "phone"}, "seat"),
    "no cookie": ({"session": "{session}", "view": "phone"}, ""),
    "a phone at the desk": ({"session": "{session}", "view": "desk"}, "seat"),
    "the wall at the desk": ({"session": "{session}", "view": "desk"}, "projector"),
    "a desk without a seat": ({"session": "{session}", "view": "phone"}, "desk"),
}


@pytest.mark.parametrize(("said", "kind"), KNOCKS.values(), ids=KNOCKS)
def test_who_has_no_token_for_a_view_stays_outside(hall, said, kind):
    views = {"seat": "phone", "desk": "desk", "projector": "projector"}
    keys = {"desk": hall.key, "seat": hall.seat(), "projector": hall.key}
    client = hall.client(views[kind], keys[kind].token) if kind else hall.server.app.test_client()
    auth = (
        {k: v.replace("{session}", hall.session) if isinstance(v, str) else v for k, v in said.items()}
        if (isinstance(said, dict))
        else said
    )

    line = hall.connect(auth, client)

    assert not line.is_connected()
    assert hall.server.parts.presence.total() == 0


def test_a_token_that_was_changed_opens_nothing(hall):
    token = hall.seat().token

    line = hall.connect({"session": hall.session, "view": "phone"}, hall.client("phone", token[:-1] + "!"))

    assert not line.is_connected()


def test_hello_gives_the_screen_and_what_is_ones_own(hall):
    phone = hall.phone(Side.DORP, "Haas")
    phone.tap("give_answer", step="inloop", a_trots="de kerk")

    welcome = phone.hello()

    assert welcome["html"].startswith('<main id="screen" class="screen phone-screen side-dorp')
    assert {name: welcome[name] for name in ("ok", "version", "own")} == {
        "ok": True,
        "version": hall.state.version,
        "own": {"inloop": {"a.trots": "de kerk", "was": mark(CHURCH)}, "": own_place(hall, "Haas")},
    }


def test_the_desk_and_the_wall_own_nothing(hall):
    assert [line.hello()["own"] for line in (hall.desk(), hall.projector())] == [{}, {}]


def test_nothing_personal_is_in_the_screen_of_a_side(hall):
    haas, hek = hall.phone(name="Haas"), hall.phone(name="Hek")
    haas.tap("give_answer", step="inloop", a_trots="de kerk")

    screens = [line.hello()["html"] for line in (haas, hek)]

    assert screens[0] == screens[1]
    assert "de kerk" not in screens[0]


def test_a_tap_is_acknowledged_when_it_is_in_the_store(hall):
    phone = hall.phone()

    ack = phone.tap("give_answer", "tap-0001", step="inloop", a_trots="de kerk")

    last = hall.server.parts.store.read(hall.session)[-1]
    assert isinstance(last.event, AnswerGiven)
    assert last.event.answer.values == {"trots": Words("de kerk")}
    assert (last.tap, ack["ok"], ack["version"]) == ("tap-0001", True, last.seq)


def test_a_tap_sent_twice_is_acknowledged_twice_and_kept_once(hall):
    phone = hall.phone()

    acks = [phone.tap("give_answer", "once-0001", step="inloop", a_trots="de kerk") for _ in range(2)]

    assert acks[0] == acks[1]
    assert sum(each.tap == "once-0001" for each in hall.server.parts.store.read(hall.session)) == 1


def test_the_tap_of_somebody_else_can_not_be_taken_over(hall):
    hall.phone(name="Haas").tap("give_answer", "once-0001", step="inloop", a_trots="de kerk")

    ack = hall.phone(name="Hek").tap("give_answer", "once-0001", step="inloop", a_trots="de brug")

    assert (ack["ok"], ack["reason"]) == (False, "not_yours")


def test_a_refused_tap_says_why_and_changes_nothing(hall):
    phone = hall.phone()
    before = hall.state

    ack = phone.tap("give_answer", step="c05/zelf", a_keuze="A")

    assert ack == {"ok": False, "reason": "step_not_open", "say": why_not(Refusal.STEP_NOT_OPEN).msgid}
    assert hall.state is before


DESK_TAPS = {
    "open_step": {"step": "c05/lezen", "seen": "inloop"},
    "reveal_step": {"step": "inloop", "shown": "1"},
    "show_sheet": {"step": "inloop", "sheet": "0"},
    "release_texts": {"step": "inloop", "field": "trots", "seats": ["x"], "shown": "1"},
    "set_black": {"on": "1"},
    "set_talk": {"on": "1"},
    "write_note": {"text": "iets"},
    "close_session": {},
    "reopen_session": {},
}


@pytest.mark.parametrize("kind", DESK_TAPS)
@pytest.mark.parametrize("view", ["phone", "projector"])
def test_only_the_desk_steers(hall, view, kind):
    line = hall.phone() if view == "phone" else hall.projector()
    before = hall.state

    ack = line.tap(kind, **DESK_TAPS[kind])

    assert (ack["reason"], hall.state) == ("not_yours", before)


MALFORMED = [
    (),
    (None,),
    (0,),
    (True,),
    (1.5,),
    ("tap",),
    ("{}",),
    ([],),
    ([{"id": "malformed-1", "fields": {"kind": "set_black"}}],),
    ({},),
    ({"id": "malformed-1"},),
    ({"fields": {"kind": "set_black"}},),
    ({"id": None, "fields": {"kind": "set_black"}},),
    ({"id": 12345678, "fields": {"kind": "set_black"}},),
    ({"id": "kort", "fields": {"kind": "set_black"}},),
    ({"id": "a" * 65, "fields": {"kind": "set_black"}},),
    ({"id": "malformed 1", "fields": {"kind": "set_black"}},),
    ({"id": "malformed-1'; DROP TABLE events; --", "fields": {"kind": "set_black"}},),
    ({"id": "malformed-\ud800", "fields": {"kind": "set_black"}},),
    ({"id": "malformed-1", "fields": None},),
    ({"id": "malformed-1", "fields": "kind=set_black"},),
    ({"id": "malformed-1", "fields": [["kind", "set_black"]]},),
    ({"id": "malformed-1", "fields": {"kind": 1}},),
    ({"id": "malformed-1", "fields": {"kind": None}},),
    ({"id": "malformed-1", "fields": {"kind": {"kind": "set_black"}}},),
    ({"id": "malformed-1", "fields": {"kind": [["set_black"]]}},),
    ({"id": "malformed-1", "fields": {"kind": "set_black"}, "by": {"kind": "desk"}},),
    ({"id": "malformed-1", "fields": {f"a{number}": "" for number in range(61)}},),
    ({"id": "malformed-1", "fields": {}},),
    ({"id": "malformed-1", "fields": {"kind": []}},),
    ({"id": "malformed-1", "fields": {"kind": "SET_BLACK"}},),
    ({"id": "malformed-1", "fields": {"kind": "set_black", "on": "misschien"}},),
    ({"id": "malformed-1", "fields": {"kind": "show_sheet", "step": "inloop", "sheet": "9" * 5000}},),
    ({"id": "malformed-1", "fields": {"kind": "open_step", "step": "\x00", "seen": "inloop"}},),
    ({"id": "malformed-1", "fields": {"kind": "open_step", "step": "inloop' OR 1=1", "seen": "inloop"}},),
]


@pytest.mark.parametrize("message", MALFORMED, ids=[str(number) for number in range(len(MALFORMED))])
def test_a_malformed_tap_is_answered_and_changes_nothing(hall, message):
    desk = hall.desk()
    before = hall.state

    ack = desk.socket.emit(TAP, *message, callback=True)

    assert (ack["ok"], bool(ack["say"]), hall.state) == (False, True, before)
    assert ack["reason"] in {"not_understood", "does_not_fit", "unknown_step"}


def test_more_than_one_message_at_once_counts_as_the_first(hall):
    desk = hall.desk()
    first = {"id": "desk-0001", "fields": {"kind": "set_black", "on": "1"}}

    ack = desk.socket.emit(TAP, first, {"more": 1}, callback=True)

    assert (ack["ok"], hall.state.black) == (True, True)


@pytest.mark.parametrize("event", ["vote", "message", "json", "connecting", "screen", "taken", ""])
def test_an_event_that_nobody_knows_is_answered_too(hall, event):
    ack = hall.phone().socket.emit(event, {"a": 1}, 2, callback=True)

    assert ack == {"ok": False, "reason": "not_understood", "say": NOT_UNDERSTOOD.msgid}


class BreakingStore(MemoryStore):
    """A disk that fails in the way a test chooses."""

    __slots__ = ("trouble",)

    def append(self, session, expected, records, keys=()):
        if (trouble := getattr(self, "trouble", None)) is not None:
            raise trouble
        super().append(session, expected, records, keys)


@pytest.fixture
def breaking(tmp_path, library, kort):
    """An evening on a disk that can be broken."""
    store = BreakingStore()
    server = compose(Settings(data=tmp_path, driver="threading"), store, lambda: library)
    return Hall(server, kort), store


def test_a_bug_is_answered_with_a_number_and_nothing_changed(breaking, caplog):
    hall, store = breaking
    phone = hall.phone()
    before = hall.state
    store.trouble = ZeroDivisionError("kapot")

    ack = phone.tap("give_answer", step="inloop", a_trots="geheim woord")

    number = re.search(r"nummer ([0-9a-f]{6})", ack["say"]).group(1)
    assert (ack["ok"], ack["reason"], hall.state) == (False, "bug", before)
    assert [(each.action, each.number) for each in caplog.records] == [(TAP, number)]
    assert "geheim woord" not in caplog.text


def test_a_full_disk_is_told_and_the_same_tap_may_come_again(breaking):
    hall, store = breaking
    phone = hall.phone()
    store.trouble = StoreFull()

    refused = phone.tap("give_answer", "again-0001", step="inloop", a_trots="de kerk")
    store.trouble = None
    kept = phone.tap("give_answer", "again-0001", step="inloop", a_trots="de kerk")

    assert refused == {"ok": False, "reason": "not_kept", "say": NOT_KEPT.msgid}
    assert (kept["ok"], hall.state.version) == (True, kept["version"])


def test_a_line_that_ended_while_we_looked_who_it_is_counts_for_nobody(hall, monkeypatch):
    known, server = hall.server.parts.doors.actor, hall.server.io.server

    def slow(*asked):
        server.environ.clear()
        return known(*asked)

    key = hall.seat()
    monkeypatch.setattr(hall.server.parts.doors, "actor", slow)

    hall.connect({"session": hall.session, "view": "phone"}, hall.client("phone", key.token))

    assert hall.server.parts.presence.total() == 0
