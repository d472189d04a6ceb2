"""Behind a web server that handles TLS: cookies that nobody else can set, and https from then on."""

import pytest

from spel.web.headers import BY_HTTPS, HEADERS
from tests.integration.hall import Window

PROXIED = {"X-Forwarded-Proto": "https"}


@pytest.fixture
def phone(hall, app):
    """Somebody who sat down by https."""
    client = app.test_client()
    fields = {"side": "dorp", "name": "Uil", "tap": "tik-1234-uil"}
    answer = client.post(f"/mee/{hall.code}", data=fields, headers=PROXIED)
    return client, answer


def test_by_https_the_browser_is_told_to_stay_there(client):
    plain, safe = client.get("/"), client.get("/", headers=PROXIED)

    assert [name for name in BY_HTTPS if name in plain.headers] == []
    assert {name: safe.headers.get(name) for name in HEADERS | BY_HTTPS} == HEADERS | BY_HTTPS


def test_a_cookie_by_https_has_a_name_that_no_other_page_can_set(hall, phone):
    _, answer = phone

    given = [each for each in answer.headers.getlist("Set-Cookie") if "spel_seat" in each]

    assert len(given) == 1
    assert given[0].startswith(f"__Host-spel_seat_{hall.session}=")
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(given[0].split("; "))
    assert "Domain" not in given[0]


def test_a_cookie_for_one_evening_is_safe_too(hall, app):
    client = app.test_client()

    answer = client.get(f"/mee/{hall.code}", headers=PROXIED)

    (given,) = (each for each in answer.headers.getlist("Set-Cookie") if "spel_zaal" in each)
    assert given.startswith(f"__Secure-spel_zaal_{hall.session}=")
    assert {"Secure", "HttpOnly", "Path=/mee"} <= set(given.split("; "))


def test_the_phone_goes_on_with_it_by_page_and_by_socket(hall, phone):
    _, answer = phone
    cookie = {"Cookie": answer.headers["Set-Cookie"].partition(";")[0]}

    page = hall.server.app.test_client(use_cookies=False).get(
        hall.address("phone"), headers={**PROXIED, **cookie}
    )
    line = hall.server.io.test_client(
        hall.server.app,
        auth={"session": hall.session, "view": "phone"},
        headers={**PROXIED, **cookie},
    )

    assert (page.status_code, line.is_connected()) == (200, True)


@pytest.mark.parametrize("told", [{}, {"X-Forwarded-Proto": "wss"}], ids=["nothing", "wss"])
def test_a_socket_of_which_nobody_says_https_opens_with_that_cookie_too(hall, phone, told):
    """Some web servers say `wss`, and some say nothing in their block for sockets."""
    _, answer = phone
    cookie = {"Cookie": answer.headers["Set-Cookie"].partition(";")[0]}

    client = hall.server.app.test_client(use_cookies=False)
    page = client.get(hall.address("phone"), headers={**told, **cookie})
    said = {"session": hall.session, "view": "phone"}
    line = hall.server.io.test_client(hall.server.app, auth=said, headers={**told, **cookie})

    assert (page.status_code, line.is_connected()) == (200, True)


def test_what_was_set_by_https_goes_before_what_somebody_planted(hall, app):
    mine, planted = hall.seat(name="Uil"), hall.seat(name="Vos")
    name = f"spel_seat_{hall.session}"
    cookies = [f"{name}={planted.token}", f"__Host-{name}={mine.token}"]

    for order in (cookies, cookies[::-1]):
        told = app.test_client(use_cookies=False).get(
            hall.address("phone"), headers={**PROXIED, "Cookie": "; ".join(order)}
        )
        assert "&#34;name&#34;: &#34;Uil&#34;" in told.text


def test_a_place_of_before_the_upgrade_is_not_lost(hall, app):
    seat = hall.seat()
    cookie = {"Cookie": f"spel_seat_{hall.session}={seat.token}"}

    assert (
        app.test_client(use_cookies=False)
        .get(hall.address("phone"), headers={**PROXIED, **cookie})
        .status_code
        == 200
    )


def test_a_cookie_that_is_taken_away_goes_by_both_names(hall, app):
    desk = Window(app, hall.client("desk", hall.key.token))
    hall.server.parts.store.remove(hall.session)
    hall.server.parts.clerks.forget(hall.session)

    answer = desk.client.get(hall.address("desk"), headers=PROXIED)

    gone = answer.headers.getlist("Set-Cookie")
    assert [each.partition("=")[0] for each in gone] == [
        f"spel_desk_{hall.session}",
        f"__Host-spel_desk_{hall.session}",
    ]
    assert "Secure" in gone[1]
