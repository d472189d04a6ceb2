"""The page of the village: its own link, who else may read, and throwing the evening away."""

import re

import pytest

from spel.core.vocabulary import Lezers
from spel.web.opruimen import TICK_FIRST
from spel.web.readers import ONLY_ONCE
from tests.integration.hall import Window
from tests.integration.readers import ROUTES, asked, decide, form, holder, link, told_link, using, village


@pytest.fixture
def shared(hall):
    """An evening of which the village lets everybody read."""
    decide(hall, Lezers.DORPEN)
    return hall


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


def test_what_became_of_a_form_is_told_at_that_form_and_first_in_the_title(shared):
    window = village(shared)

    window.submit(form(window, "/dorp/lezers"), {"lezers": "dorpen"})
    kept = head_of(window), window.html.index('id="gezegd"') > window.html.index('id="wie-leest"')
    window.submit(form(window, "/dorp/intrekken"))
    withdrawn = head_of(window), window.html.index('id="gezegd"') > window.html.index('class="decide"')
    window.submit(form(window, "/dorp/weg"))
    refused = head_of(window), window.html.index('id="gezegd"') > window.html.index('id="weg"')

    assert kept == ("Bewaard. Dit geldt nu meteen.", True)
    assert withdrawn == ("De link voor de gemeente is ingetrokken.", True)
    assert refused == (TICK_FIRST.msgid, True)


def head_of(window):
    """How the title begins, where the page also gives the focus to just one message."""
    assert window.html.count('id="gezegd" tabindex="-1"') == 1
    title = window.html.partition("<title>")[2].partition("</title>")[0]
    return title.removesuffix(f" De avond van het dorp: {title.rpartition(': ')[2]}")


def test_the_village_reads_who_changes_a_stuk_and_finds_every_part_of_the_page(shared):
    page = village(shared).html

    links = re.findall(r'<a href="#([\w-]+)"', page)

    assert "Iets anders zeggen of weglaten? Vraag de spelleider." in page
    assert links == ["stukken", "wie-leest", "anderen", "bewaren", "eigen-link", "weg"]
    assert [each for each in links if f'id="{each}"' not in page] == []


def test_loading_the_card_of_its_own_link_again_leaves_that_link_alone(shared):
    window = village(shared)
    sent = form(window, "/dorp").sent({}, None) | {"voor": "dorp"}
    first = window.client.post(f"/avond/{shared.session}/dorp", data=sent)

    again = window.client.post(f"/avond/{shared.session}/dorp", data=sent)

    told = window.client.get(again.location)
    printed = re.search(r"sleutel#[\w.-]+", first.text)[0]
    successor = Window(shared.server.app)
    successor.client.post("/sleutel", data={"sleutel": f"http://spel.test/{printed}"})
    assert (again.status_code, ONLY_ONCE.msgid in told.text) == (303, True)
    assert successor.client.get(f"/avond/{shared.session}/dorp").status_code == 200


def test_what_is_for_programs_comes_last_and_says_what_it_is(shared):
    page = village(shared).page

    names = re.findall(r">(PDF|Word|Excel|CSV|JSON)<span", village(shared).html)

    assert names[:5] == ["PDF", "Word", "Excel", "CSV", "JSON"]
    assert "JSON is voor wie er zelf iets mee programmeert." in page.text
