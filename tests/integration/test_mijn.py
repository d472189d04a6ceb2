"""One's own page: for whoever plays on this telephone now, and for nobody with another key."""

import re

import pytest

from spel.config import Settings
from spel.store.memory import MemoryStore
from spel.web.mijn import BEING_MADE
from spel.web.press import PressFailed
from spel.wiring import compose
from tests.integration.hall import Hall, Window, sat_down
from tests.integration.test_seats import id_of


def mine(hall, rest=""):
    """Where the own page is."""
    return f"/avond/{hall.session}/mijn{rest}"


@pytest.fixture
def played(hall, app):
    """Uil chose the first course and Egel the second, and the room saw it."""
    desk = hall.desk()
    desk.tap("open_step", step="c05/zelf", seen="inloop")
    windows = [sat_down(app, hall.code, name) for name in ("Uil", "Egel")]
    for place, window in enumerate(windows):
        form = window.open(hall.address("phone")) and window.page.form(kind="give_answer")
        window.submit(form, {"a.keuze": form.choices("a.keuze")[place]})
    desk.tap("open_step", step="c05/spreiding", seen="c05/zelf")
    desk.tap("reveal_step", step="c05/spreiding", shown="1")
    return windows


def answer_of(hall, name):
    """The words of the course that somebody chose."""
    step = hall.state.script.step("c05/zelf")
    chosen = hall.state.answers["c05/zelf"][id_of(hall, name)].choice("keuze")
    question = step.asks[hall.state.seats[id_of(hall, name)].side].fields[0].question
    return next(option.label for option in question.options if option.key == chosen)


def test_a_person_reads_the_own_answers_and_not_those_of_another(hall, played):
    uil, egel = played

    pages = [window.open(mine(hall)).text for window in (uil, egel)]

    assert [answer_of(hall, "Uil") in page for page in pages] == [True, False]
    assert [answer_of(hall, "Egel") in page for page in pages] == [False, True]
    assert ["Dit is de bladzijde van Uil." in page for page in pages] == [True, False]


def test_the_page_comes_as_a_pdf(hall, played):
    answer = played[0].client.get(mine(hall, "/bladzijde.pdf"))

    assert (answer.status_code, answer.data[:5]) == (200, b"%PDF-")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=persoonlijk-")
    assert answer.headers["Cache-Control"] == "no-store"


def test_before_anything_was_shown_nothing_is_on_it(hall, app):
    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")
    window = sat_down(app, hall.code, "Uil")
    form = window.page.form(kind="give_answer")
    window.submit(form, {"a.keuze": form.choices("a.keuze")[0]})

    page = window.open(mine(hall))

    assert answer_of(hall, "Uil") not in page.text
    assert "Dit is uw bladzijde tot nu toe." in page.text


def test_the_secret_link_opens_the_same_page_on_another_device(hall, app, played):
    uil = played[0]
    uil.open(mine(hall))
    link = re.search(r">(http[^<]+/sleutel#seat[^<]+)</textarea>", uil.html).group(1)

    other = Window(app)
    other.open("/sleutel")
    other.submit(other.page.form_to("/sleutel"), {"sleutel": link})
    arrived = other.address
    other.open(mine(hall))

    assert link.startswith(f"http://spel.test/sleutel#seat.{hall.session}.")
    assert arrived == hall.address("phone")
    assert "Dit is de bladzijde van Uil." in other.page.text


def test_the_link_is_mailed_to_nobody_yet(hall, played):
    page = played[0].open(mine(hall))

    (mail,) = [link for link in page.links.values() if link.startswith("mailto:")]

    assert mail.startswith("mailto:?subject=Mijn%20bladzijde%20van%20")
    assert "%2Fsleutel%23seat." in mail or "/sleutel%23seat." in mail


@pytest.mark.parametrize("rest", ["", "/bladzijde.pdf"])
def test_no_other_key_opens_it(hall, app, played, rest):
    seat, stranger = id_of(hall, "Uil"), Window(app)
    keys = ("", "verzonnen", seat, hall.key.token)

    statuses = []
    for token in keys:
        client = hall.client("phone", token) if token else stranger.client
        statuses.append(client.get(mine(hall, rest)).status_code)
    desk = hall.client("desk", hall.key.token).get(mine(hall, rest))

    assert statuses == [403] * len(keys)
    assert desk.status_code == 403
    assert stranger.client.get(f"/avond/er-is-niets/mijn{rest}").status_code == 404


@pytest.mark.parametrize("rest", ["?seat={}", "/{}", "/{}/bladzijde.pdf"])
def test_the_name_of_another_seat_gives_nothing_of_it(hall, played, rest):
    address = mine(hall, rest.format(id_of(hall, "Egel")))

    answer = played[0].client.get(address)

    assert answer.status_code in {200, 404}
    assert answer_of(hall, "Egel") not in answer.text
    assert "Egel" not in answer.text


def test_a_seat_that_was_taken_out_has_no_page_any_more(hall, app):
    phone = sat_down(app, hall.code, "Uil")
    desk = hall.client("desk", hall.key.token)
    desk.post(f"/avond/{hall.session}/plekken/{id_of(hall, 'Uil')}/weg")

    assert phone.client.get(mine(hall)).status_code == 403


def test_a_shared_telephone_shows_the_page_of_who_plays_now(hall, app):
    phone = sat_down(app, hall.code, "Uil")
    phone.open(f"/avond/{hall.session}/doorgeven")
    phone.submit(phone.page.form_to(f"/avond/{hall.session}/doorgeven"), {"name": "Egel"}, press="Dorp")
    before = phone.open(mine(hall)).text
    phone.open(f"/avond/{hall.session}/doorgeven/{id_of(hall, 'Egel')}")
    phone.submit(phone.page.forms[0])

    after = phone.open(mine(hall)).text

    assert ["van Uil." in before, "van Egel." in before] == [True, False]
    assert ["van Uil." in after, "van Egel." in after] == [False, True]


def test_the_phone_leads_there_once_the_evening_is_closed(hall, app):
    phone = sat_down(app, hall.code, "Uil")
    before = dict(phone.open(hall.address("phone")).links)
    hall.desk().tap("close_session")

    after = phone.open(hall.address("phone")).links

    assert ("Uw eigen bladzijde" in before, after["Uw eigen bladzijde"]) == (False, mine(hall))


def test_a_press_that_breaks_costs_a_calm_page(tmp_path, library, renderer, kort, caplog):
    def broken(_rows, _order):
        raise PressFailed("zzgeheim van Haas")

    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test")
    server = compose(settings, MemoryStore(), lambda: library, press=broken)
    server.parts.drawer.renderer = renderer
    hall = Hall(server, kort)

    answer = hall.client("phone", hall.seat().token).get(f"{mine(hall)}/bladzijde.pdf")

    assert answer.status_code == 503
    assert f'href="{hall.address("phone")}"' in answer.text
    assert "zzgeheim" not in caplog.text


def test_one_telephone_has_one_page_made_at_a_time(tmp_path, library, kort):
    answers = []

    def press(_evenings, _order):
        """Somebody who taps again while the page is being made."""
        if not answers:
            answers.append(None)
            answers[0] = phone.get(f"{mine(hall)}/bladzijde.pdf")
        return b"%PDF"

    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test")
    server = compose(settings, MemoryStore(), lambda: library, press=press)
    hall = Hall(server, kort)
    phone, other = (hall.client("phone", hall.seat().token) for _ in range(2))

    first = phone.get(f"{mine(hall)}/bladzijde.pdf")

    assert (first.status_code, answers[0].status_code) == (200, 429)
    assert BEING_MADE.msgid in answers[0].text
    assert "vanzelf" not in BEING_MADE.msgid  # the browser let go of the page that was asked first
    assert [each.get(f"{mine(hall)}/bladzijde.pdf").status_code for each in (phone, other)] == [200, 200]
