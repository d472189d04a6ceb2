"""Who may read an evening from outside: links that open one thing, for as long as the village wants."""

import re

import pytest

from spel.core.vocabulary import Lezers
from spel.harvest.stukken import OF_ONE_EVENING, STUKKEN
from spel.web.opruimen import TICK_FIRST
from spel.web.press import PressFailed
from tests.integration.hall import Hall, Window, planned
from tests.integration.readers import PATHS, decide, holder, link, using, village

ROUTES = {
    "links at the desk": ("GET", "/delen", {}),
    "a link from the desk": ("POST", "/delen", {"voor": "dorp"}),
    "a link taken back by the desk": ("POST", "/delen/intrekken", {"voor": "dorpen"}),
    "the page of the village": ("GET", "/dorp", {}),
    "a stuk of the village": ("GET", "/dorp/stukken/poster", {}),
    "a file of the village": ("GET", "/dorp/stukken/poster.json", {}),
    "the evening as a file": ("GET", "/dorp/avond.json", {}),
    "a decision": ("POST", "/dorp/lezers", {"lezers": "dorpen"}),
    "a link from the village": ("POST", "/dorp", {"voor": "dorpen"}),
    "a link taken back": ("POST", "/dorp/intrekken", {"voor": "dorpen"}),
    "throwing away": ("POST", "/dorp/weg", {}),
    "the page of readers": ("GET", "/lezen", {}),
    "a stuk of readers": ("GET", "/lezen/stukken/verslag", {}),
    "a file of readers": ("GET", "/lezen/stukken/verslag.json", {}),
    "the comparison": ("GET", "/vergelijk", {}),
}
AT_DESK = {"links at the desk", "a link from the desk", "a link taken back by the desk", "the comparison"}
OF_READERS = {"the page of readers", "a stuk of readers", "a file of readers"}
OPEN = {
    "nobody": set(),
    "seat": set(),
    "projector": set(),
    "desk": AT_DESK,
    "dorp": ROUTES.keys() - AT_DESK - OF_READERS | {"the comparison"},
    "gemeente": OF_READERS,
    "dorpen": OF_READERS,
}
DESK_ONLY = ("/desk", "/stukken", "/stukken/verslag", "/herstel", "/avond.json", "/opruimen", "/telefoon")


@pytest.fixture
def shared(hall):
    """An evening of which the village lets everybody read."""
    decide(hall, Lezers.DORPEN)
    return hall


@pytest.fixture
def other(server, library):
    """One more evening that everybody may read, on the same server."""
    other = Hall(server, planned(library, "kort", "c01"))
    decide(other, Lezers.DORPEN)
    return other


def asked(client, hall, route):
    """What a browser gets at a route of an evening."""
    method, path, fields = ROUTES[route]
    return client.open(f"/avond/{hall.session}{path}", method=method, data=fields).status_code


def opened(client, hall):
    """The routes that let a browser in; throwing away lets in who is asked for the tick."""
    found = {route: asked(client, hall, route) for route in ROUTES}
    assert set(found.values()) <= {200, 303, 400, 403}
    assert {route for route, status in found.items() if status == 400} <= {"throwing away"}
    return {route for route, status in found.items() if status != 403}


def form(window, path):
    """The form on a page that is sent to the end of an address."""
    return next(each for each in window.page.forms if each.action.partition("#")[0].endswith(path))


@pytest.mark.parametrize("role", OPEN)
def test_everybody_gets_in_where_they_belong_and_nowhere_else(shared, other, role):
    client = holder(shared, role)

    here, there = opened(client, shared), opened(client, other)

    assert (here, there) == (OPEN[role], set())


@pytest.mark.parametrize("role", PATHS)
def test_a_link_opens_nothing_of_the_desk_or_the_hall(shared, role):
    client = holder(shared, role)

    found = {path: client.get(f"/avond/{shared.session}{path}").status_code for path in DESK_ONLY}

    assert {path for path, status in found.items() if status == 200} == set()


@pytest.mark.parametrize("role", PATHS)
def test_a_link_of_one_kind_is_no_link_of_another(shared, role):
    token = link(shared, role).token

    found = {}
    for kind in PATHS:
        client = shared.server.app.test_client()
        client.set_cookie(f"spel_{kind}_{shared.session}", token)
        found[kind] = client.get(f"/avond/{shared.session}{PATHS[kind]}").status_code

    assert {kind for kind, status in found.items() if status == 200} == {role}


@pytest.mark.parametrize("kind", PATHS)
def test_a_link_is_swapped_for_a_cookie_that_scripts_can_not_read(shared, kind):
    key = link(shared, kind)
    client = shared.server.app.test_client()

    answer = client.post("/sleutel", data={"sleutel": f"http://spel.test/sleutel#{key}"})

    assert (answer.status_code, answer.location) == (303, f"/avond/{shared.session}{PATHS[kind]}")
    assert "HttpOnly" in answer.headers["Set-Cookie"]
    assert "SameSite=Lax" in answer.headers["Set-Cookie"]


def test_links_are_never_in_an_address_and_only_their_digests_are_kept(shared, tmp_path):
    keys = [link(shared, kind) for kind in PATHS]

    kept = b"".join(file.read_bytes() for file in tmp_path.glob("spel.sqlite*"))

    assert [key for key in keys if key.token.encode() in kept] == []
    assert {len(key.token) for key in keys} == {32}  # 192 bits


READABLE = {
    "dorp": set(OF_ONE_EVENING),
    "gemeente": {"verslag", "bouwstenen", "raadsvoorstel", "brief"},
    "dorpen": {"verslag", "poster"},
}


@pytest.mark.parametrize("role", READABLE)
def test_each_reader_reads_its_own_stukken_and_no_others(shared, role):
    client, base = holder(shared, role), f"/avond/{shared.session}{PATHS[role]}/stukken"

    found = {kind for kind in STUKKEN if client.get(f"{base}/{kind}").status_code == 200}

    files = {kind for kind in STUKKEN if client.get(f"{base}/{kind}.json").status_code == 200}
    assert (found, files) == (READABLE[role], READABLE[role])


def test_readers_never_get_the_answers_one_by_one(shared):
    for role in ("gemeente", "dorpen"):
        client = holder(shared, role)
        for path in ("/avond.json", "/lezen/avond.json", "/lezen/stukken/alles.zip", "/dorp/avond.json"):
            assert client.get(f"/avond/{shared.session}{path}").status_code in {403, 404}, path


def test_what_other_villages_read_is_ordered_for_them(shared, monkeypatch):
    ordered = []

    def press(_rows, order):
        ordered.append((order.stuk, order.reader))
        return b"<article></article>"

    replace_press(shared, press, monkeypatch)

    for role in PATHS:
        holder(shared, role).get(f"/avond/{shared.session}{PATHS[role]}/stukken/verslag")

    assert ordered == [("verslag", Lezers.WIJ), ("verslag", Lezers.GEMEENTE), ("verslag", Lezers.DORPEN)]


def replace_press(hall, press, monkeypatch):
    """Let the server make its documents elsewhere."""
    monkeypatch.setattr("spel.web.handing.made_for", lambda _parts, _session, order: press((), order))


NARROWER = {
    Lezers.WIJ: {"dorp"},
    Lezers.GEMEENTE: {"dorp", "gemeente"},
    Lezers.DORPEN: {"dorp", "gemeente", "dorpen"},
}


@pytest.mark.parametrize("lezers", NARROWER)
def test_a_decision_holds_at_once_for_who_came_in_before(shared, lezers):
    clients = {kind: holder(shared, kind) for kind in PATHS}
    window = village(shared)
    clients["dorp"] = window.client

    window.submit(form(window, "/dorp/lezers"), {"lezers": lezers.value})

    found = {kind: clients[kind].get(f"/avond/{shared.session}{PATHS[kind]}").status_code for kind in PATHS}
    assert found == {kind: 200 if kind in NARROWER[lezers] else 403 for kind in PATHS}
    assert window.status == 200


def test_a_link_that_was_closed_off_stays_worthless_when_the_village_opens_up_again(shared):
    key = link(shared, "dorpen")
    client = using(shared, key).client

    decide(shared, Lezers.GEMEENTE)
    decide(shared, Lezers.DORPEN)

    assert client.get(f"/avond/{shared.session}/lezen").status_code == 403
    assert using(shared, key).status == 403
    assert using(shared, link(shared, "dorpen")).status == 200


def test_who_may_not_read_any_more_is_told_in_one_calm_sentence(shared):
    window = using(shared, link(shared, "gemeente"))
    decide(shared, Lezers.WIJ)

    window.again()

    assert window.status == 403
    assert "Deze link werkt niet. Het dorp bepaalt wie dit mag lezen." in window.page.text


def test_before_the_village_decided_nobody_else_reads(hall):
    found = {kind: using(hall, link(hall, kind)).status for kind in PATHS}

    assert found == {"dorp": 200, "gemeente": 403, "dorpen": 403}


@pytest.mark.parametrize("kind", PATHS)
def test_a_new_link_makes_the_old_one_worthless(shared, kind):
    first = link(shared, kind)
    client = using(shared, first).client

    second = link(shared, kind)

    assert client.get(f"/avond/{shared.session}{PATHS[kind]}").status_code == 403
    assert [using(shared, key).status for key in (first, second)] == [403, 200]


def at_desk(hall, app):
    """The window of the spelleider, on the page of links."""
    window = Window(app, hall.client("desk", hall.key.token))
    window.open(f"/avond/{hall.session}/delen")
    return window


def told_link(window):
    """The link on the page, if one is told."""
    found = re.search(r"http://spel\.test/sleutel#[\w.-]+", window.html)
    return found[0] if found else ""


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


def test_the_village_passes_its_own_link_on_and_goes_on_here(shared):
    key = link(shared, "dorp")
    window, other_device = using(shared, key), using(shared, key)

    window.submit(form(window, "/dorp"), {"voor": "dorp"})
    successor = Window(shared.server.app)
    successor.client.post("/sleutel", data={"sleutel": told_link(window)})

    page = f"/avond/{shared.session}/dorp"
    found = [each.client.get(page).status_code for each in (window, successor, other_device)]
    assert found == [200, 200, 403]


def test_the_village_does_not_lock_itself_out(shared):
    client = holder(shared, "dorp")

    answer = client.post(f"/avond/{shared.session}/dorp/intrekken", data={"voor": "dorp"})

    assert answer.status_code == 404
    assert client.get(f"/avond/{shared.session}/dorp").status_code == 200


def test_the_village_takes_everything_along_in_one_folder(shared):
    answer = holder(shared, "dorp").get(f"/avond/{shared.session}/dorp/stukken/alles.zip")

    assert (answer.status_code, answer.data[:2]) == (200, b"PK")


def test_the_village_makes_and_takes_back_a_link_for_the_gemeente(shared):
    window = village(shared)

    window.submit(form(window, "/dorp"), press="gemeente")
    reader = Window(shared.server.app)
    reader.client.post("/sleutel", data={"sleutel": told_link(window)})
    before = reader.open(f"/avond/{shared.session}/lezen")
    window.again()
    window.submit(form(window, "/dorp/intrekken"))
    after = reader.again()

    assert "Bouwstenen voor beleid" in before.text
    assert "De link voor de gemeente is ingetrokken." in window.page.text
    assert (reader.status, "Bouwstenen" in after.text) == (403, False)


def test_the_page_of_the_village_asks_for_a_choice(shared):
    window = village(shared)

    answer = window.client.post(f"/avond/{shared.session}/dorp/lezers", data={})

    assert answer.status_code == 400
    assert "Kies eerst wie het mag lezen." in answer.text


def test_the_decision_of_the_village_holds_after_the_evening(hall):
    window = village(hall)
    hall.desk().tap("close_session")

    window.submit(form(window, "/dorp/lezers"), {"lezers": "gemeente"})

    assert hall.state.lezers is Lezers.GEMEENTE
    assert "Het dorp besloot: ook de gemeente mag dit verslag lezen." in window.page.text


def test_the_evening_is_thrown_away_in_two_taps_and_nothing_opens_any_more(shared):
    links = {kind: link(shared, kind) for kind in ("gemeente", "dorpen")}
    clients = [holder(shared, role) for role in ("desk", "seat", "projector")]
    clients += [using(shared, key).client for key in links.values()]
    window = village(shared)

    window.submit(form(window, "/dorp/weg"))
    first = window.status, TICK_FIRST.msgid in window.html
    window.submit(form(window, "/dorp/weg"), {"zeker": "1"})

    assert first == (400, True)
    assert (window.status, "Alles ervan is weg." in window.page.text) == (200, True)
    assert shared.server.parts.doors.clerk(shared.session) is None
    found = {asked(client, shared, route) for client in (*clients, window.client) for route in ROUTES}
    assert found == {404}
    assert {using(shared, key).status for key in (*links.values(), shared.key)} == {403, 404}
    assert shared.server.parts.store.rows(shared.session) == ()


def test_a_guest_is_told_whose_page_it_is(hall, client):
    answer = client.get(f"/avond/{hall.session}/dorp")

    assert answer.status_code == 403
    assert "Dit opent alleen met de link van het dorp." in answer.text


def test_a_form_from_another_site_changes_nothing(shared):
    client = village(shared).client

    answer = client.post(
        f"/avond/{shared.session}/dorp/weg", data={"zeker": "1"}, headers={"Origin": "http://kwaad.example"}
    )

    assert (answer.status_code, shared.state.lezers) == (403, Lezers.DORPEN)


def test_what_went_wrong_in_the_press_is_told_with_a_way_back(shared, monkeypatch):
    def press(_rows, _order):
        raise PressFailed("zzgeheim")

    replace_press(shared, press, monkeypatch)
    found = {}
    for role in PATHS:
        for form in ("", ".pdf"):
            answer = holder(shared, role).get(f"/avond/{shared.session}{PATHS[role]}/stukken/verslag{form}")
            found[role, form] = answer.status_code, "zzgeheim" in answer.text

    assert set(found.values()) == {(503, False)}
