"""A server with a passphrase: who does not know it can begin nothing, and takes part all the same."""

from datetime import datetime, timedelta

import pytest

from spel.config import Settings
from spel.press.made import made
from spel.store.memory import MemoryStore
from spel.web.guesses import MOST
from spel.web.passphrase import COOKIE, LASTS
from spel.web.toegang import FIRST, GUARDED, WRONG
from spel.wiring import compose, utc_now
from tests.integration.hall import Hall, Window, sat_down

PHRASE = "paarse fiets op de dijk"


class Clock:
    """The time, as the test says."""

    def __init__(self) -> None:
        self.at = utc_now()

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    """Now, until the test says otherwise."""
    return Clock()


@pytest.fixture
def locked(tmp_path, library, renderer, kort, clock):
    """An evening on a server that asks for a passphrase; it was begun by who knows it."""
    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test", passphrase=PHRASE)
    composed = compose(settings, MemoryStore(), lambda: library, now=clock, press=made, ticks=lambda: 0.0)
    composed.parts.drawer.renderer = renderer
    return Hall(composed, kort)


def entered(hall: Hall, phrase: str = PHRASE, to: str = "/start") -> Window:
    """Somebody who is asked for the passphrase on the way to a page, and fills this in."""
    window = Window(hall.server.app)
    window.open(to)
    window.submit(window.page.form_to("/toegang"), {"wachtwoord": phrase})
    return window


@pytest.mark.parametrize("to", ["/start", "/start?eerdere_avond=abc123", "/terugzetten", "/gebied"])
def test_who_knows_the_passphrase_goes_on_to_where_they_were_going(locked, to):
    window = entered(locked, to=to)

    assert (window.status, window.address) == (200, to)


def test_one_is_asked_once_per_evening(locked, clock):
    window = entered(locked)

    addresses = []
    for pause in (0, LASTS):
        clock.at += timedelta(seconds=pause)
        window.open("/terugzetten")
        addresses.append(window.address.partition("?")[0])

    assert addresses == ["/terugzetten", "/toegang"]


def test_a_wrong_passphrase_opens_nothing_and_says_so(locked):
    window = entered(locked, "blauwe fiets op de dijk")

    assert (window.status, WRONG.msgid in window.page.text) == (403, True)
    assert "blauwe fiets" not in window.html
    window.open("/start")
    assert window.address.startswith("/toegang?")


def test_guessing_is_slowed_down_and_the_right_one_waits_too(locked):
    client = locked.server.app.test_client()

    told = [client.post("/toegang", data={"wachtwoord": f"gok {n}"}).status_code for n in range(MOST)]
    right = client.post("/toegang", data={"wachtwoord": PHRASE})

    assert (set(told), right.status_code) == ({403}, 429)
    assert client.get(f"/mee/{locked.code}").status_code == 200


POSTS = {
    "/start": {"titel": "Van een vreemde", "vorm": "kort", "casus": "c05"},
    "/start/voorstel": {"vorm": "kort"},
    "/terugzetten": {},
    "/gebied": {},
    "/avond/{session}/eigen-casus": {"titel": "Van een vreemde"},
}


@pytest.mark.parametrize(("path", "form"), POSTS.items(), ids=POSTS)
@pytest.mark.parametrize("ticket", ["", "9999999999.AAAAAAAAAAAAAAAAAAAAAA"])
def test_a_form_of_a_stranger_begins_nothing(locked, path, form, ticket):
    client = locked.server.app.test_client()
    client.set_cookie(COOKIE, ticket)
    before = len(locked.server.parts.store.sessions()), locked.state.version

    answer = client.post(path.format(session=locked.session), data=form)

    assert (answer.status_code, FIRST.msgid in answer.text) == (403, True)
    assert (len(locked.server.parts.store.sessions()), locked.state.version) == before


def test_who_leads_sends_an_own_casus_also_when_the_ticket_ended(locked, clock):
    desk = Window(locked.server.app, locked.client("desk", locked.key.token))
    address = f"/avond/{locked.session}/eigen-casus"
    clock.at += timedelta(seconds=LASTS)

    desk.open(address)
    half = desk.client.post(address, data={"titel": "Half af"})

    assert (desk.status, desk.address) == (200, address)
    assert (half.status_code, FIRST.msgid in half.text, "Half af" in half.text) == (400, False, True)


def test_a_desk_that_only_looks_along_is_asked_all_the_same(locked):
    locked.desk().tap("take_lead")
    other = locked.server.parts.doors.give_key(locked.session, "desk", "tweede")

    answer = locked.client("desk", other.token).post(
        f"/avond/{locked.session}/eigen-casus", data={"titel": "X"}
    )

    assert (answer.status_code, FIRST.msgid in answer.text) == (403, True)


def test_what_is_guarded_is_there(locked):
    assert {rule.endpoint for rule in locked.server.app.url_map.iter_rules()} >= GUARDED


def test_taking_part_and_leading_need_no_passphrase(locked):
    phone = sat_down(locked.server.app, locked.code)
    desk = Window(locked.server.app, locked.client("desk", locked.key.token))

    desk.open(locked.address("desk"))

    assert (phone.status, desk.status) == (200, 200)
    assert locked.desk().tap("set_black", on="1")["ok"]


@pytest.mark.parametrize(
    "naar", ["https://kwaad.example", "//kwaad.example", "/\\kwaad", "/start\n", "", "/over"]
)
def test_the_way_on_never_leads_elsewhere(locked, naar):
    client = locked.server.app.test_client()

    answer = client.post("/toegang", data={"wachtwoord": PHRASE, "naar": naar})

    assert (answer.status_code, answer.location) == (303, "/start")


def test_without_a_passphrase_nothing_is_asked(hall, window):
    window.open("/toegang")

    assert window.address == "/start"
    assert hall.server.app.test_client().post("/toegang", data={"wachtwoord": "x"}).location == "/start"
