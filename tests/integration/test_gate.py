"""What stands before the doors: guesses are slowed down, a scanned code and a seat never are."""

import re

import pytest

from spel.config import Settings
from spel.press.made import made
from spel.store.memory import MemoryStore
from spel.web.gate import TO_RETURN
from spel.web.guesses import MOST, MOST_IN_ALL, PAUSE
from spel.web.pages import WRONG_CODE
from spel.web.proxied import UNTOLD
from spel.web.sleutel import WRONG_KEY
from spel.web.wachten import SCAN
from spel.wiring import compose
from tests.integration.hall import Hall

WRONG = "/mee/10000001"


class Ticks:
    """Seconds that go by when the test says so."""

    at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def ticks() -> Ticks:
    """The time of the limits."""
    return Ticks()


@pytest.fixture
def guarded(tmp_path, library, renderer, kort, ticks):
    """An evening on a server whose time stands still, with one web server in front."""
    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test", proxies=1)
    composed = compose(settings, MemoryStore(), lambda: library, press=made, ticks=ticks)
    composed.parts.drawer.renderer = renderer
    return Hall(composed, kort)


def used_up(hall: Hall, address: str = "203.0.113.7") -> list[int]:
    """Somebody in the hall tries numbers until there is no end to it; what each try was told."""
    client = hall.server.app.test_client()
    headers = {"X-Forwarded-For": address}
    return [client.get(WRONG, headers=headers).status_code for _ in range(MOST + 1)]


def asked(hall: Hall, path: str, address: str = "203.0.113.7", client=None, **form):
    """One request from that address, as a form when there is something to send."""
    client = client or hall.server.app.test_client()
    headers = {"X-Forwarded-For": address}
    return client.post(path, data=form, headers=headers) if form else client.get(path, headers=headers)


def test_who_guesses_has_to_wait_and_is_told_so(guarded):
    told = used_up(guarded)

    answer = asked(guarded, WRONG)
    assert told == [404] * MOST + [429]
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, str(int(PAUSE)))
    assert "Wacht 5 tellen" in answer.text
    assert SCAN.msgid in answer.text
    assert f'href="{WRONG}"' in answer.text


def test_the_last_moment_of_the_wait_is_one_in_words(guarded, ticks):
    used_up(guarded)
    ticks.at += PAUSE - 1

    assert "Wacht één tel en" in asked(guarded, WRONG).text


def test_after_the_pause_one_more_try_is_heard(guarded, ticks):
    used_up(guarded)
    ticks.at += PAUSE

    assert asked(guarded, f"/mee?code={guarded.code}").status_code == 302
    assert asked(guarded, f"/mee/{guarded.code}").status_code == 200


def test_while_one_waits_a_right_number_looks_like_a_wrong_one(guarded):
    used_up(guarded)

    right, wrong = (asked(guarded, f"/mee/{code}") for code in (guarded.code, "10000001"))

    assert (right.status_code, wrong.status_code) == (429, 429)
    assert right.text.replace(guarded.code, "-") == wrong.text.replace("10000001", "-")


def test_another_address_notices_nothing(guarded):
    used_up(guarded)

    assert asked(guarded, f"/mee/{guarded.code}", "203.0.113.8").status_code == 200


def test_what_a_client_says_of_itself_does_not_make_it_another_address(guarded):
    used_up(guarded)

    assert asked(guarded, f"/mee/{guarded.code}", "1.2.3.4, 203.0.113.7").status_code == 429


def test_without_web_servers_in_front_that_header_counts_for_nothing(hall):
    client = hall.server.app.test_client()

    told = [
        client.get(WRONG, headers={"X-Forwarded-For": f"10.0.0.{n}"}).status_code for n in range(MOST + 1)
    ]

    assert told[-1] == 429


def test_a_web_server_in_front_that_nobody_told_of_is_logged_once(hall, caplog):
    client = hall.server.app.test_client()

    for path in ("/", "/over", "/"):
        client.get(path, headers={"X-Forwarded-For": "203.0.113.7"})

    assert [each.getMessage() for each in caplog.records if each.name == "spel.web.proxied"] == [UNTOLD]


def test_a_web_server_in_front_that_was_told_of_is_no_news(guarded, caplog):
    asked(guarded, "/")

    assert [each for each in caplog.records if each.name == "spel.web.proxied"] == []


def test_who_scanned_the_code_comes_in_all_the_same(guarded):
    used_up(guarded)
    client = guarded.server.app.test_client()
    secret = guarded.server.parts.gate.rooms.secret(guarded.session)

    stopped = asked(guarded, f"/mee/{guarded.code}", client=client)
    action = re.search(r'<form method="post" action="([^"]+)" data-scan', stopped.text)[1]
    sent_on = asked(guarded, action, client=client, zaal=secret)
    door = asked(guarded, sent_on.location, client=client)
    seated = asked(guarded, sent_on.location, client=client, side="dorp", name="Uil", tap="tik-1234-uil")

    assert [each.status_code for each in (stopped, sent_on, door, seated)] == [429, 303, 200, 303]
    assert [each.name for each in guarded.state.seats.values()] == ["Uil"]


def test_a_whole_hall_that_scans_is_never_refused_however_often_a_neighbour_guessed(guarded):
    secret = guarded.server.parts.gate.rooms.secret(guarded.session)
    used_up(guarded)
    told = set()

    for number in range(100):
        client = guarded.server.app.test_client()
        scanned = asked(guarded, f"/mee/{guarded.code}/zaal", client=client, zaal=secret)
        fields = {"side": "dorp", "name": f"Uil {number}", "tap": f"tik-{number:04}"}
        seated = asked(guarded, f"/mee/{guarded.code}", client=client, **fields)
        told.add((scanned.status_code, seated.status_code, seated.location))

    assert told == {(303, 303, guarded.address("phone"))}
    assert len(guarded.state.seats) == 100


def test_who_scanned_before_the_failures_sits_down_after_them(guarded):
    secret = guarded.server.parts.gate.rooms.secret(guarded.session)
    used_up(guarded)

    answer = asked(guarded, f"/mee/{guarded.code}", side="dorp", name="Uil", zaal=secret)

    assert answer.status_code == 303


@pytest.mark.parametrize("shown", ["", "verzonnen", "AAAAAAAAAAAAAAAAAAAAAA"])
def test_a_made_up_secret_helps_nobody(guarded, shown):
    used_up(guarded)
    client = guarded.server.app.test_client()

    asked(guarded, f"/mee/{guarded.code}/zaal", client=client, zaal=shown)

    assert asked(guarded, f"/mee/{guarded.code}", client=client).status_code == 429
    assert asked(guarded, f"/mee/{guarded.code}", client=client, side="dorp", zaal=shown).status_code == 429


def test_who_sits_in_the_room_notices_nothing(guarded):
    seat = guarded.client("phone", guarded.seat().token)
    used_up(guarded)

    answer = asked(guarded, f"/mee/{guarded.code}", client=seat)

    assert (answer.status_code, answer.location) == (302, guarded.address("phone"))
    assert asked(guarded, guarded.address("phone"), client=seat).status_code == 200


@pytest.mark.parametrize("people", [300])
def test_a_hall_on_one_address_with_typos_comes_in_at_once(guarded, people):
    """Every twentieth types it wrong first; the time stands still."""
    told = []
    for number in range(people):
        if number % 20 == 0:
            told.append(asked(guarded, WRONG).status_code)
        told.append(asked(guarded, f"/mee/{guarded.code}").status_code)

    assert {status: told.count(status) for status in set(told)} == {404: people / 20, 200: people}


def test_a_number_whose_door_is_shut_looks_like_one_that_is_not_there(guarded):
    guarded.desk().tap("set_door", open="0")

    shut, unknown = (asked(guarded, f"/mee/{code}") for code in (guarded.code, "10000001"))

    assert (shut.status_code, unknown.status_code) == (404, 404)
    assert WRONG_CODE.msgid in shut.text
    assert shut.text.replace(guarded.code, "-") == unknown.text.replace("10000001", "-")
    assert len(guarded.server.parts.gate.codes) == 2


def test_an_evening_that_was_cleared_opens_with_no_secret(guarded):
    secret, code = guarded.server.parts.gate.rooms.secret(guarded.session), guarded.code
    client = guarded.server.app.test_client()
    guarded.server.parts.store.remove(guarded.session)

    asked(guarded, f"/mee/{code}/zaal", client=client, zaal=secret)

    assert asked(guarded, f"/mee/{code}", client=client).status_code == 404


def test_wrong_keys_are_slowed_down_and_right_ones_never(guarded):
    shown = [asked(guarded, "/sleutel", sleutel=f"desk.{guarded.session}.mis{n}") for n in range(MOST + 1)]
    reading = asked(guarded, "/sleutel", sleutel=f"gemeente.{guarded.session}.mis")

    right = asked(guarded, "/sleutel", sleutel=str(guarded.key))

    assert [each.status_code for each in shown] == [404] * MOST + [429]
    assert WRONG_KEY.msgid in shown[0].text
    assert (reading.status_code, right.status_code) == (429, 303)
    assert asked(guarded, f"/mee/{guarded.code}").status_code == 200


def test_while_many_addresses_guess_others_notice_nothing(guarded):
    told = {asked(guarded, WRONG, f"198.51.{n // 250}.{n % 250}").status_code for n in range(MOST_IN_ALL)}

    own = asked(guarded, WRONG, "198.51.0.1")
    other = asked(guarded, f"/mee/{guarded.code}", "203.0.113.8")

    assert (told, own.status_code, other.status_code) == ({404}, 429, 200)


def test_who_waits_is_heard_however_much_a_neighbour_guesses(guarded, ticks):
    used_up(guarded)
    client = guarded.server.app.test_client()
    first = asked(guarded, f"/mee/{guarded.code}", client=client)
    given = first.headers["Set-Cookie"]
    ticks.at += PAUSE
    asked(guarded, WRONG)

    flood = asked(guarded, f"/mee/{guarded.code}")
    waited = asked(guarded, f"/mee/{guarded.code}", client=client)

    assert (first.status_code, flood.status_code, waited.status_code) == (429, 429, 200)
    assert {"HttpOnly", "SameSite=Lax"} <= set(given.split("; "))


def test_who_saw_the_room_guesses_at_codes_to_return_with_a_pause_too(guarded, ticks):
    client = guarded.server.app.test_client()
    secret = guarded.server.parts.gate.rooms.secret(guarded.session)
    path = f"/mee/{guarded.code}/terug"

    told = [
        asked(guarded, path, client=client, terugkomcode="x", zaal=secret).status_code
        for _ in range(TO_RETURN.most + 1)
    ]
    ticks.at += TO_RETURN.pause
    later = asked(guarded, path, client=client, terugkomcode="x", zaal=secret).status_code

    assert (told, later) == ([404] * TO_RETURN.most + [429], 404)


def test_while_one_waits_no_evening_is_woken_and_the_store_is_asked_nothing(guarded, monkeypatch):
    used_up(guarded)
    asks = []
    parts = guarded.server.parts
    for name in ("holder_of", "keep_secret", "read", "rows", "seen"):
        monkeypatch.setattr(MemoryStore, name, lambda _store, *_given, name=name: asks.append(name))
    monkeypatch.setattr(type(parts.clerks), "wake", lambda _clerks, _session: asks.append("wake"))

    told = [
        asked(guarded, f"/mee/{guarded.code}"),
        asked(guarded, f"/mee?code={guarded.code}"),
        asked(guarded, f"/mee/{guarded.code}/terug", terugkomcode="bcd fgh jkm"),
    ]

    assert [each.status_code for each in told] == [429] * 3
    assert asks == []
