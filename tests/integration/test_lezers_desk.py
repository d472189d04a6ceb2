"""Links for readers at the desk: made as far as the village decided, shown once, taken back."""

import re

import pytest

from spel.core.vocabulary import Lezers
from spel.web.readers import ONLY_ONCE
from tests.integration.hall import Window
from tests.integration.readers import decide, form, holder, told_link


@pytest.fixture
def shared(hall):
    """An evening of which the village lets everybody read."""
    decide(hall, Lezers.DORPEN)
    return hall


def at_desk(hall, app):
    """The window of the spelleider, on the page of links."""
    window = Window(app, hall.client("desk", hall.key.token))
    window.open(f"/avond/{hall.session}/delen")
    return window


def test_the_desk_makes_the_link_of_the_village_and_shows_it_once(hall, app):
    desk = at_desk(hall, app)

    desk.submit(form(desk, "/delen"))

    told = told_link(desk)
    arrived = Window(app)
    arrived.client.post("/sleutel", data={"sleutel": told})
    assert arrived.open(f"/avond/{hall.session}/dorp").text.count("Deze avond is van het dorp.") == 1
    assert "<svg" in desk.html
    assert told_link(at_desk(hall, app)) == ""


def test_the_desk_takes_a_link_back_without_a_new_one(hall, app):
    holds, desk = holder(hall, "dorp"), at_desk(hall, app)

    desk.submit(form(desk, "/delen/intrekken"))

    assert "De link van het dorp is ingetrokken." in desk.page.text
    assert holds.get(f"/avond/{hall.session}/dorp").status_code == 403


@pytest.mark.parametrize(
    ("lezers", "kinds"),
    [
        (None, set()),
        (Lezers.WIJ, set()),
        (Lezers.GEMEENTE, {"gemeente"}),
        (Lezers.DORPEN, {"gemeente", "dorpen"}),
    ],
)
@pytest.mark.parametrize("role", ["desk", "dorp"])
def test_links_for_others_are_made_only_as_far_as_the_village_decided(hall, role, lezers, kinds):
    if lezers:
        decide(hall, lezers)
    client, page = holder(hall, role), {"desk": "/delen", "dorp": "/dorp"}[role]
    base = f"/avond/{hall.session}{page}"

    made = {kind: client.post(f"{base}", data={"voor": kind}) for kind in ("gemeente", "dorpen")}

    assert {kind for kind, answer in made.items() if answer.status_code == 200} == kinds
    assert {answer.status_code for answer in made.values()} <= {200, 403}
    assert all("geen ja op gezegd" in each.text for each in made.values() if each.status_code == 403)
    assert set(re.findall(r'name="voor" value="(gemeente|dorpen)"', client.get(base).text)) == kinds


def test_a_desk_that_looks_along_makes_no_links(hall, app):
    looking = at_desk(hall, app)
    doors = hall.server.parts.doors
    hall.line("desk", doors.give_key(hall.session, "desk", "ander")).tap("take_lead")

    page = looking.again()
    statuses = [
        looking.client.post(f"/avond/{hall.session}/delen{way}", data={"voor": "dorp"}).status_code
        for way in ("", "/intrekken")
    ]

    assert page.forms == []
    assert statuses == [409, 409]


def test_a_kind_of_link_that_does_not_exist_is_not_made(shared):
    for role, page in (("desk", "/delen"), ("dorp", "/dorp")):
        client = holder(shared, role)
        for kind in ("desk", "seat", "projector", "", "wij"):
            answer = client.post(f"/avond/{shared.session}{page}", data={"voor": kind})
            assert answer.status_code == 404, (role, kind)


@pytest.mark.parametrize("kind", ["dorp", "gemeente", "dorpen"])
def test_a_form_that_is_sent_again_leaves_the_printed_card_alone(shared, app, kind):
    desk = at_desk(shared, app)
    sent = next(each.sent({}, None) for each in desk.page.forms if ("voor", [kind]) in pairs(each))
    first = desk.client.post(f"/avond/{shared.session}/delen", data=sent)

    again = desk.client.post(f"/avond/{shared.session}/delen", data=sent, follow_redirects=True)

    printed = re.search(r"http://spel\.test/sleutel#[\w.-]+", first.text)[0]
    reader = Window(app)
    opened = reader.client.post("/sleutel", data={"sleutel": printed})
    assert ONLY_ONCE.msgid in again.text
    assert again.text.partition("<title>")[2].startswith(ONLY_ONCE.msgid)
    assert opened.status_code == 303


def pairs(each):
    """The fields of a form for making a link, as they are sent."""
    return each.sent({}, None).items() if each.action.partition("#")[0].endswith("/delen") else ()


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("http://spel.test", False),
        ("https://8.8.8.8:8000", False),
        ("http://192.168.1.20:8000", True),
        ("http://10.0.0.4", True),
        ("http://127.0.0.1:8000", True),
        ("http://[fe80::1]:8000", True),
        ("http://localhost:8000", True),
        ("http://laptop.local", True),
    ],
)
def test_a_card_says_how_long_its_link_works_and_where(hall, app, monkeypatch, address, near):
    monkeypatch.setattr(hall.server.parts.addresses, "base", lambda _: address)
    desk = at_desk(hall, app)

    desk.submit(form(desk, "/delen"))

    assert "De link werkt zolang het spel aan staat" in desk.page.text
    assert ("en alleen op deze wifi." in desk.page.text) is near
    assert ("Bewaar liever alles in één map en mail die." in desk.page.text) is near
