"""The wizard begins an evening, or says what is missing and keeps what was typed."""

import pytest

from spel.config import Settings
from spel.core.actors import Clock, Stamp
from spel.store.base import StoreFull
from spel.store.memory import MemoryStore
from spel.views.phrases import NOT_KEPT
from spel.web.pace import BEGINNING
from spel.web.tokens import digest, session_of
from spel.web.wizard import NEEDS_FORM, NEEDS_TITLE
from spel.wiring import compose
from tests.integration.hall import Window
from tests.story import BEGUN_AT

FILLED = {
    "titel": "Avond over de brug",
    "plaats_naam": "Hazeldorp",
    "plaats": "wijk",
    "organisatie": "wijkraad",
    "vorm": "dorp-en-gemeente",
    "casus": ["c02", "c09"],
}


def send(window, **changed):
    """Fill in the wizard as it is served, and send it."""
    window.open("/start")
    return window.submit(window.page.form_to("/start"), {**FILLED, **changed})


def needs(least, most, n):
    """What the wizard says about the number of casussen."""
    return f"Kies {least} tot {most} casussen. Er zijn er nu {n} gekozen."


def evening(server):
    """The only evening there is."""
    (row,) = server.parts.store.sessions()
    return server.parts.doors.clerk(row.id).state


def test_a_form_that_is_sent_twice_begins_one_evening_with_one_desk(window, server, app):
    window.open("/start")
    form = window.page.form_to("/start")
    other = Window(app)  # the first answer got lost on its way to the browser

    window.submit(form, FILLED)
    other.submit(form, FILLED)

    (row,) = server.parts.store.sessions()
    assert (window.address, other.address) == (f"/avond/{row.id}/desk", f"/avond/{row.id}/desk")
    held = [each.client.get_cookie(f"spel_desk_{row.id}").value for each in (window, other)]
    assert len({server.parts.doors.actor(row.id, "desk", token) for token in held}) == 1


def test_a_form_that_was_changed_begins_another_evening(window, server):
    window.open("/start")
    form = window.page.form_to("/start")

    window.submit(form, FILLED)
    window.submit(form, {**FILLED, "titel": "Nog een avond"})

    assert len(server.parts.store.sessions()) == 2


def test_the_tap_that_begins_an_evening_is_not_in_its_log(window, server):
    window.open("/start")
    form = window.page.form_to("/start")
    window.submit(form, FILLED)

    (row,) = server.parts.store.sessions()
    taps = {record.tap for record in server.parts.store.read(row.id)}

    assert len(taps) == 1
    assert form.value("tap") not in taps.pop()


def test_an_evening_that_happens_to_have_the_same_name_is_not_handed_over(server, kort):
    doors = server.parts.doors
    begun = digest("een geheime tik")
    server.parts.clerks.begin(session_of(begun), "12345678", kort, Stamp(Clock(), BEGUN_AT, "een ander"))

    key = doors.begin(kort, "een geheime tik")

    assert key.session != session_of(begun)


def test_a_proposal_is_filled_in(window, library):
    window.open("/start")

    form = window.page.form_to("/start")
    vorm = library.vormen[form.value("vorm")]
    picked = [each.value for each in form.inputs if each.name == "casus" and each.on]
    assert sorted(picked) == sorted(vorm.casussen.voorstel)
    assert sorted(form.choices("vorm")) == sorted(library.vormen)
    assert sorted(form.choices("casus")) == sorted(library.casussen)


def test_an_evening_begins_and_this_browser_is_its_desk(window, server):
    send(window)

    script = evening(server).script
    (row,) = server.parts.store.sessions()
    assert (window.status, window.address) == (200, f"/avond/{row.id}/desk")
    assert (script.title, script.vorm, script.place.naam) == (
        "Avond over de brug",
        "dorp-en-gemeente",
        "Hazeldorp",
    )
    assert (script.place.met_lidwoord, script.place.de_organisatie) == ("de wijk", "de wijkraad")
    assert [case.id for case in script.cases] == ["c02", "c09"]


def test_the_desk_cookie_is_out_of_reach_of_scripts(window, server):
    window.open("/start")
    form = window.page.form_to("/start")

    answer = window.client.post("/start", data=form.sent(FILLED, None))

    cookie = answer.headers["Set-Cookie"]
    (row,) = server.parts.store.sessions()
    assert answer.status_code == 303
    assert cookie.startswith(f"spel_desk_{row.id}=")
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))


def test_the_version_of_each_casus_is_pinned(window, server, library):
    send(window)

    hashes = {case.id: case.hash for case in evening(server).script.cases}
    assert hashes == {id: library.hashes[id] for id in ("c02", "c09")}


MISTAKES = {
    "no title": ({"titel": ""}, NEEDS_TITLE.msgid),
    "a title that can not be seen": ({"titel": " \u200b\u202e "}, NEEDS_TITLE.msgid),
    "no form": ({"vorm": ""}, NEEDS_FORM.msgid),
    "an unknown form": ({"vorm": "quiz"}, NEEDS_FORM.msgid),
    "no casus": ({"casus": []}, needs(1, 12, 0)),
    "unknown casussen": ({"casus": ["c97", "c98"]}, needs(1, 12, 0)),
    "too many": ({"vorm": "kort", "casus": ["c02", "c04", "c05"]}, needs(1, 2, 3)),
    "too few": ({"vorm": "bestuursavond"}, needs(3, 15, 2)),
    "one casus twice": ({"vorm": "bestuursavond", "casus": ["c02", "c02", "c04"]}, needs(3, 15, 2)),
}


@pytest.mark.parametrize(("changed", "told"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_and_nothing_begins(window, server, changed, told):
    send(window, **changed)

    assert window.status == 400
    assert told in window.page.text
    assert server.parts.store.sessions() == ()


def test_after_a_mistake_everything_else_is_still_filled_in(window):
    send(window, titel="  ")

    form = window.page.form_to("/start")
    kept = {name: form.value(name) for name in ("plaats_naam", "plaats", "organisatie", "vorm")}
    assert kept == {name: FILLED[name] for name in kept}
    assert [each.value for each in form.inputs if each.name == "casus" and each.on] == FILLED["casus"]


def test_after_the_mistake_was_mended_the_evening_begins(window, server):
    send(window, titel="")

    window.submit(window.page.form_to("/start"), {"titel": "Toch een naam"})

    assert (window.status, evening(server).script.title) == (200, "Toch een naam")


def test_an_unknown_place_becomes_the_first_of_the_list(window, server):
    send(window, plaats="maan", organisatie="partij")

    place = evening(server).script.place
    assert (place.woord, place.organisatie) == ("dorp", "dorpsbelang")


def test_a_long_title_is_cut_to_what_fits_on_the_wall(window, server):
    send(window, titel="a" * 150)

    assert evening(server).script.title == "a" * 60


class FullStore(MemoryStore):
    """A disk that is full."""

    def create(self, *_what) -> None:
        raise StoreFull


def test_a_full_disk_is_told_and_keeps_what_was_typed(tmp_path, library):
    server = compose(Settings(data=tmp_path, driver="threading"), FullStore(), lambda: library)
    window = Window(server.app)

    send(window)

    assert window.status == 503
    assert NOT_KEPT.msgid in window.page.text
    assert window.page.form_to("/start").value("titel") == FILLED["titel"]


def test_more_evenings_from_one_address_than_anybody_leads_wait(window, server, monkeypatch):
    begins = server.parts.gate.begins
    monkeypatch.setattr(begins, "_now", lambda: 100.0)
    begins.take("127.0.0.1", BEGINNING.at_once)

    page = send(window)

    assert (window.status, server.parts.store.sessions()) == (429, ())
    assert "Hier beginnen heel veel avonden tegelijk. Wacht 20 tellen" in page.text
