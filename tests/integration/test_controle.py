"""The hall is looked through beforehand: with plain forms, and by a phone that only opens a link."""

from datetime import timedelta

import pytest

from spel.config import Settings
from spel.core.actors import SessionId
from spel.store.memory import MemoryStore
from spel.store.split import REHEARSAL
from spel.web import controle, proef
from spel.web.networks import Card
from spel.web.wifi import NEEDS_NAME
from spel.wiring import compose
from tests.integration.hall import Hall, Window

LAN, OTHER = Card("192.168.1.20", "wlan0"), Card("10.42.0.1", "eth0")
PHONE = {"REMOTE_ADDR": "192.168.1.44"}


@pytest.fixture
def hall(tmp_path, library, renderer, kort, monkeypatch):
    """An evening on a laptop with two network cards."""
    for module in (controle, proef):
        monkeypatch.setattr(module, "cards", lambda: (LAN, OTHER))
    settings = Settings(data=tmp_path, driver="threading", port=8123)
    server = compose(settings, MemoryStore(), lambda: library, folder=tmp_path)
    server.parts.drawer.renderer = renderer
    return Hall(server, kort)


@pytest.fixture
def desk(hall):
    """The window of the spelleider, on the checks."""
    window = Window(hall.server.app, hall.client("desk", hall.key.token))
    window.open(f"/avond/{hall.session}/controle")
    return window


def link(hall):
    """Where the test link leads."""
    return f"/proef/{hall.server.parts.trials.of(hall.session).nonce}"


def lights(desk):
    """How each check came out, by the words beside it."""
    desk.again()
    parts = desk.html.split('<li class="check light-')[1:]
    return {part.split('id="check-')[1].split('"')[0]: part.split('"')[0] for part in parts}


def press(desk, wat, waarde):
    """Press a button of the list."""
    form = next(each for each in desk.page.forms if each.value("wat") == wat)
    button = next(each for each in form.buttons if each.value == waarde)
    desk.submit(form, press=button.label)


def test_before_anything_was_tried_nothing_that_must_be_tried_is_green(desk):
    found = lights(desk)

    assert {key: found[key] for key in ("phone", "socket", "legible")} == dict.fromkeys(
        ("phone", "socket", "legible"), "oranje"
    )
    assert (found["disk"], found["copy"]) == ("groen", "groen")


def test_a_copy_is_asked_for_once_there_was_an_evening_before(hall, desk, kort):
    Hall(hall.server, kort)

    assert lights(desk)["copy"] == "oranje"
    assert "Doe dit na de avond." in desk.page.text


def test_a_rehearsal_is_no_evening_to_copy(hall, desk):
    hall.server.parts.store.create(SessionId(f"{REHEARSAL}1"), "123123", hall.state.created_at, ())

    assert lights(desk)["copy"] == "groen"


def test_a_phone_that_opens_the_link_turns_the_line_green(hall, desk):
    phone = hall.server.app.test_client()

    answer = phone.get(link(hall), environ_base=PHONE)

    assert "Het werkt" in answer.text
    assert lights(desk)["phone"] == "groen"


def test_the_list_alone_is_there_for_scripts(hall, desk):
    hall.server.app.test_client().get(link(hall), environ_base=PHONE)

    body = desk.client.get(f"/avond/{hall.session}/controle/lijst").text

    assert body.startswith('<ol class="checks" id="lijst">')
    assert "Een telefoon opende de proeflink." in body


def test_without_scripts_the_page_refreshes_itself(desk):
    assert '<noscript><meta http-equiv="refresh"' in desk.html


@pytest.mark.parametrize("address", ["127.0.0.1", LAN.address])
def test_the_laptop_itself_proves_nothing(hall, desk, address):
    answer = hall.server.app.test_client().get(link(hall), environ_base={"REMOTE_ADDR": address})

    assert "Dit is de laptop zelf" in answer.text
    assert lights(desk)["phone"] == "oranje"


@pytest.mark.parametrize(("door", "light"), [("1", "groen"), ("0", "oranje")])
def test_a_phone_tells_how_its_socket_went(hall, desk, door, light):
    phone = hall.server.app.test_client()

    answer = phone.post(f"{link(hall)}/lijn", data={"door": door}, environ_base=PHONE)

    assert (answer.status_code, lights(desk)["socket"]) == (204, light)


def test_a_link_nobody_gave_leads_nowhere(hall):
    phone = hall.server.app.test_client()

    answers = [phone.get("/proef/onbekend"), phone.post("/proef/onbekend/lijn")]

    assert [answer.status_code for answer in answers] == [404, 404]


def test_the_spelleider_picks_the_network_card_and_the_wall_follows(hall, desk):
    press(desk, "adres", OTHER.address)

    assert f"http://10.42.0.1:8123{link(hall)}" in desk.page.text
    assert "10.42.0.1:8123" in hall.projector().hello()["html"]


def test_an_address_that_is_not_ours_is_not_taken(hall, desk):
    desk.client.post(f"/avond/{hall.session}/controle", data={"wat": "adres", "waarde": "203.0.113.9"})

    assert "203.0.113.9" not in hall.server.parts.addresses.base(hall.session)


def test_a_server_with_an_address_of_its_own_offers_no_choice(tmp_path, library, kort):
    settings = Settings(data=tmp_path, driver="threading", address="https://spel.example.nl")
    hall = Hall(compose(settings, MemoryStore(), lambda: library), kort)
    window = Window(hall.server.app, hall.client("desk", hall.key.token))

    window.open(f"/avond/{hall.session}/controle")
    hall.server.app.test_client().get(link(hall))

    assert f"https://spel.example.nl{link(hall)}" in window.page.text
    assert [form for form in window.page.forms if form.value("wat") == "adres"] == []
    assert lights(window)["phone"] == "groen"


def test_the_reading_test_comes_on_the_wall_and_goes_when_the_back_row_answered(hall, desk):
    wall = hall.projector()
    press(desk, "leesproef", "aan")
    shown = wall.hello()["html"]
    press(desk, "leest", "nee")

    assert ("Leesproef" in shown, "Leesproef" in wall.hello()["html"]) == (True, False)
    assert lights(desk)["legible"] == "rood"


def test_phones_and_the_desk_do_not_see_the_reading_test(hall, desk):
    press(desk, "leesproef", "aan")

    assert "kleinste letters van vanavond" not in hall.phone().hello()["html"] + hall.desk().hello()["html"]


def test_a_clock_that_was_set_back_is_red(tmp_path, library, kort):
    server = compose(Settings(data=tmp_path, driver="threading"), MemoryStore(), lambda: library)
    hall = Hall(server, kort)
    began = hall.state.created_at
    behind = compose(
        Settings(data=tmp_path, driver="threading"),
        server.parts.store.real,
        lambda: library,
        now=lambda: began - timedelta(days=1),
    )
    window = Window(behind.app, hall.client("desk", hall.key.token))
    window.client.application = behind.app

    window.open(f"/avond/{hall.session}/controle")

    assert lights(window)["clock"] == "rood"


def test_only_the_desk_sees_the_checks_and_the_wifi(hall):
    stranger = hall.server.app.test_client()
    here = f"/avond/{hall.session}"

    answers = [stranger.get(f"{here}/{path}") for path in ("controle", "controle/lijst", "wifi")]
    answers += [stranger.post(f"{here}/{path}") for path in ("controle", "wifi")]

    assert {answer.status_code for answer in answers} == {403}


def on_the_wall(hall, desk, **values):
    """Fill in the wifi."""
    desk.open(f"/avond/{hall.session}/wifi")
    desk.submit(desk.page.form_to(desk.address), values, press="Zet de wifi op de muur")


def test_the_wifi_stands_beside_the_door_on_the_wall_and_nowhere_else(hall, desk):
    on_the_wall(hall, desk, naam="Dorpshuis", wachtwoord="welkom in ons dorp")

    wall, others = hall.projector().hello()["html"], [hall.phone().hello(), hall.desk().hello()]
    assert all(words in wall for words in ("Stap 1: ga op de wifi", "Stap 2: doe mee", "welkom in ons dorp"))
    assert [each for each in others if "welkom in ons dorp" in each["html"]] == []


def test_once_the_words_of_the_inloop_are_shown_the_wifi_stands_there_in_words(hall, desk):
    on_the_wall(hall, desk, naam="Dorpshuis", wachtwoord="welkom in ons dorp")
    hall.desk().tap("reveal_step", step="inloop", shown="1")

    wall = hall.projector().hello()["html"]

    assert ("Stap 1" in wall, "welkom in ons dorp" in wall) == (False, True)


def test_the_wifi_is_in_no_log_no_file_and_no_report(hall, desk):
    on_the_wall(hall, desk, naam="Netwerk-42", wachtwoord="zo-geheim-42")

    kept = repr(hall.server.parts.store.read(hall.session))
    files = [desk.client.get(f"/avond/{hall.session}/{path}").text for path in ("avond.json", "verslag")]
    assert [each for each in (kept, *files) if "zo-geheim-42" in each or "Netwerk-42" in each] == []


def test_the_wifi_can_be_taken_off_the_wall(hall, desk):
    on_the_wall(hall, desk, naam="Dorpshuis", wachtwoord="")
    before = hall.projector().hello()["html"]

    desk.submit(desk.page.forms[-1], press="Haal de wifi van de muur")

    assert ("Stap 1" in before, "Stap 1" in hall.projector().hello()["html"]) == (True, False)


@pytest.mark.parametrize(
    ("values", "said"),
    [({"naam": " "}, NEEDS_NAME.msgid), ({"naam": "Zaal", "wachtwoord": "kort"}, "Dit zijn er 4.")],
)
def test_a_wifi_that_can_not_be_is_told_and_stays_typed(hall, desk, values, said):
    on_the_wall(hall, desk, **values)

    assert (desk.status, said in desk.page.text) == (400, True)
    assert hall.server.parts.addresses.wifi(hall.session) is None


def test_the_start_page_leads_to_the_checks_of_an_evening_of_this_desk(hall, desk):
    desk.open("/")

    assert f"/avond/{hall.session}/controle" in desk.page.links.values()
