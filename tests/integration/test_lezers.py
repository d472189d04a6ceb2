"""The doors of readers: each link opens one thing, for as long as the village wants."""

import pytest

from spel.core.actors import Desk, Stamp
from spel.core.stukken_commands import DecideReaders
from spel.core.vocabulary import Lezers
from spel.store.base import StoreFull
from spel.store.split import SplitStore
from spel.web.tokens import digest
from tests.integration.hall import Hall, planned
from tests.integration.readers import PATHS, ROUTES, asked, decide, form, holder, link, using, village

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


def opened(client, hall):
    """The routes that let a browser in; throwing away lets in who is asked for the tick."""
    found = {route: asked(client, hall, route) for route in ROUTES}
    assert set(found.values()) <= {200, 303, 400, 403}
    assert {route for route, status in found.items() if status == 400} <= {"throwing away"}
    return {route for route, status in found.items() if status != 403}


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


def test_the_decision_is_asked_at_the_door_whatever_links_are_still_kept(shared):
    """A decision that came along another way, such as an evening that goes on in another process."""
    key = link(shared, "dorpen")
    reader = using(shared, key)
    clerk = shared.server.parts.doors.clerk(shared.session)

    clerk.handle(DecideReaders(Lezers.GEMEENTE), Stamp(Desk(), shared.server.parts.now(), "elders"))

    kept = shared.server.parts.store.holder_of(shared.session, "dorpen", digest(key.token))
    assert (kept, reader.again() and reader.status) == ("dorpen", 403)
    assert shared.server.parts.store.holder_of(shared.session, "dorpen", digest(key.token)) is None


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
def test_a_new_link_that_can_not_be_kept_leaves_the_old_one(shared, kind, monkeypatch):
    first = link(shared, kind)

    def full(*_):
        raise StoreFull("database or disk is full")

    monkeypatch.setattr(SplitStore, "keep_secret", full)
    with pytest.raises(StoreFull):
        link(shared, kind)
    monkeypatch.undo()

    assert using(shared, first).status == 200


@pytest.mark.parametrize("kind", PATHS)
def test_a_new_link_makes_the_old_one_worthless(shared, kind):
    first = link(shared, kind)
    client = using(shared, first).client

    second = link(shared, kind)

    assert client.get(f"/avond/{shared.session}{PATHS[kind]}").status_code == 403
    assert [using(shared, key).status for key in (first, second)] == [403, 200]
