"""The stukken of an evening at the desk: listed, read, changed, downloaded, and by nobody else."""

import io
import re
import zipfile

import pytest

from spel.config import Settings
from spel.core.stukken import Touch
from spel.harvest.stukken import OF_ONE_EVENING, STUKKEN
from spel.store.memory import MemoryStore
from spel.web.handing import MIMETYPES, NOT_NOW
from spel.web.press import PressFailed
from spel.wiring import compose
from tests.integration.hall import Hall, Window, sat_down

BEGINS = {"pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK", "csv": "\ufeff".encode(), "json": b"{"}
FORMS = [(kind, form) for kind in OF_ONE_EVENING for form in STUKKEN[kind].forms if form != "html"]


@pytest.fixture
def desk(hall, app):
    """The window of the spelleider, on the list."""
    window = Window(app, hall.client("desk", hall.key.token))
    window.open(stukken(hall))
    return window


@pytest.fixture
def looking(hall, app, desk):
    """A desk that only looks along: another one took the lead."""
    doors = hall.server.parts.doors
    hall.line("desk", doors.give_key(hall.session, "desk", "ander")).tap("take_lead")
    return desk


@pytest.fixture
def broken_hall(tmp_path, library, renderer, kort):
    """An evening on a server that can not make documents now."""

    def broken(_rows, _order):
        raise PressFailed("zzgeheim van Haas")

    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test")
    server = compose(settings, MemoryStore(), lambda: library, press=broken)
    server.parts.drawer.renderer = renderer
    return Hall(server, kort)


def stukken(hall, rest=""):
    """Where the stukken are."""
    return f"/avond/{hall.session}/stukken{rest}"


def pieces(desk):
    """The forms with which a piece can be said anew, in the order of the page."""
    return [form for form in desk.page.forms if form.names("textarea") == ["words"]]


def test_the_list_has_every_stuk_with_all_its_files(hall, desk):
    wanted = {stukken(hall, f"/{kind}.{form}") for kind, form in FORMS}
    read = {stukken(hall, f"/{kind}") for kind in OF_ONE_EVENING}
    rests = ("verslag", "avond.json", "delen", "vergelijk", "opruimen", "stukken/alles.zip")
    others = {f"/avond/{hall.session}/{rest}" for rest in rests}

    found = set(re.findall(r'href="([^"]+)"', desk.html))

    assert found >= wanted | read | others
    assert all(STUKKEN[kind].naam.msgid in desk.html.replace("&#39;", "'") for kind in OF_ONE_EVENING)


def test_the_list_says_who_may_read_and_that_the_evening_still_goes_on(hall, desk):
    open_words = desk.page.text
    hall.desk().tap("close_session")

    closed_words = desk.again().text

    assert "Dit verslag is alleen voor het dorp." in open_words
    assert ("De avond is nog bezig." in open_words, "De avond is nog bezig." in closed_words) == (True, False)


@pytest.mark.parametrize("kind", OF_ONE_EVENING)
def test_every_stuk_is_read_as_a_page(hall, desk, kind):
    desk.open(stukken(hall, f"/{kind}"))

    assert desk.status == 200
    assert desk.html.count("<h1") == 1
    assert re.search(rf'<article class="stuk\b[^"]*\bstuk-{kind}\b', desk.html)
    assert "Dit is het stuk tot nu toe." in desk.page.text


@pytest.mark.parametrize("form", BEGINS)
def test_a_stuk_comes_as_a_file_in_every_form(hall, desk, form):
    answer = desk.client.get(stukken(hall, f"/verslag.{form}"))

    assert answer.status_code == 200
    assert answer.data.startswith(BEGINS[form])
    assert answer.headers["Content-Type"] == MIMETYPES[form]
    assert answer.headers["Cache-Control"] == "no-store"
    assert re.fullmatch(
        rf"attachment; filename=verslag-hazeldorp-[-0-9]{{10}}\.{form}", answer.headers["Content-Disposition"]
    )


def test_the_folder_holds_every_stuk(hall, desk):
    answer = desk.client.get(stukken(hall, "/alles.zip"))

    names = zipfile.ZipFile(io.BytesIO(answer.data)).namelist()

    assert answer.headers["Content-Type"] == "application/zip"
    assert all(any(kind in name and name.endswith(f".{form}") for name in names) for kind, form in FORMS)


@pytest.mark.parametrize(
    "rest",
    [
        "/notulen",
        "/notulen.pdf",
        "/verslag.exe",
        "/dias.xlsx",
        "/persoonlijk",
        "/verslag.html",
    ],
)
def test_what_is_no_stuk_of_the_evening_is_not_found(hall, desk, rest):
    assert desk.client.get(stukken(hall, rest)).status_code == 404


def test_a_piece_is_said_anew_and_stands_so_in_every_form(hall, desk):
    desk.open(stukken(hall, "/brief/aanpassen"))
    form = pieces(desk)[0]

    desk.submit(form, {"words": "Beste raad,\r\n\r\nWij zijn eruit."}, press="Bewaar")

    told = desk.html
    piece = form.value("piece")
    assert (desk.status, desk.address) == (200, stukken(hall, "/brief/aanpassen?bewaard=1"))
    assert hall.state.touches == {"brief": {piece: Touch("Beste raad,\n\nWij zijn eruit.")}}
    assert "Bewaard." in desk.page.text
    assert "<title>Bewaard. Brief aan de gemeenteraad" in told
    assert "Wij zijn eruit." in desk.open(stukken(hall, "/brief")).text
    assert "Wij zijn eruit." in desk.client.get(stukken(hall, "/brief.json")).text


def test_words_with_marks_of_html_stay_words(hall, desk):
    desk.open(stukken(hall, "/brief/aanpassen"))

    desk.submit(pieces(desk)[0], {"words": "<script>zz</script><b>Raad</b>"}, press="Bewaar")
    desk.open(stukken(hall, "/brief"))

    assert "<script>zz</script><b>Raad</b>" in desk.page.text
    assert "<script>zz" not in desk.html


def test_keeping_a_piece_leads_back_to_that_piece(hall, desk):
    desk.open(stukken(hall, "/brief/aanpassen"))
    piece = pieces(desk)[0].value("piece")

    answer = desk.client.post(stukken(hall, "/brief/aanpassen"), data={"piece": piece, "out": "1"})

    assert answer.status_code == 303
    assert answer.headers["Location"].endswith(f"/brief/aanpassen?bewaard=1#stuk-{piece}")
    assert f'id="stuk-{piece}"' in desk.html


def test_a_piece_is_left_out_and_put_back_after_the_end_too(hall, desk):
    hall.desk().tap("close_session")
    desk.open(stukken(hall, "/brief/aanpassen"))
    form = pieces(desk)[0]
    said = form.value("words")

    desk.submit(form, press="Laat weg")
    without = desk.client.get(stukken(hall, "/brief.json")).text
    desk.open(stukken(hall, "/brief/aanpassen"))
    back = next(each for each in desk.page.forms if each.button("Zet terug"))
    desk.submit(back, press="Zet terug")

    assert said not in without
    assert said in desk.client.get(stukken(hall, "/brief.json")).text


def test_what_was_done_with_a_piece_that_is_gone_is_told_and_forgotten(hall, desk):
    desk.client.post(stukken(hall, "/brief/aanpassen"), data={"piece": "0" * 12, "words": "Wij zijn eruit."})
    desk.open(stukken(hall, "/brief/aanpassen"))
    told = desk.page.text

    desk.submit(next(each for each in desk.page.forms if each.button("Vergeet dit")), press="Vergeet dit")

    assert "1 stukje dat u aanpaste, staat er niet meer zo. Dit schreef u: Wij zijn eruit." in told
    assert "staat er niet meer zo" not in desk.page.text
    assert hall.state.touches == {}


def test_who_changes_a_stuk_reads_that_it_is_this_one_and_does_not_lose_words(hall, desk):
    page = desk.open(stukken(hall, "/brief/aanpassen"))
    script = re.search(r'src="(/static/js/unsaved[^"]*)"', desk.html).group(1)
    desk.open(stukken(hall, "/brief"))
    with desk.client.get(script) as sent:
        guard = sent.text

    assert "Dit geldt alleen voor dit stuk. Kijk ook in de andere." in page.text
    assert "beforeunload" in guard
    assert script not in desk.html


def test_words_that_do_not_fit_are_shown_again_with_why(hall, desk):
    desk.open(stukken(hall, "/brief/aanpassen"))
    piece = pieces(desk)[0].value("piece")

    answer = desk.client.post(
        stukken(hall, "/brief/aanpassen"), data={"piece": piece, "words": "zzlang " * 600}
    )

    assert (answer.status_code, hall.state.touches) == (409, {})
    assert "Dit schreef u:" in answer.text
    assert "zzlang zzlang" in answer.text


def test_a_desk_that_looks_along_reads_but_does_not_change(hall, looking):
    looking.open(stukken(hall))
    listed = looking.page
    read = looking.open(stukken(hall, "/brief"))
    file = looking.client.get(stukken(hall, "/brief.json"))
    page = looking.client.get(stukken(hall, "/brief/aanpassen"))
    sent = looking.client.post(stukken(hall, "/brief/aanpassen"), data={"piece": "0" * 12, "out": "1"})

    assert [file.status_code, page.status_code, sent.status_code] == [200, 409, 409]
    assert "Pas aan" not in " ".join(listed.texts + read.texts).replace("bij Pas aan", "")
    assert hall.state.touches == {}


@pytest.mark.parametrize("rest", ["", "/verslag", "/verslag/aanpassen", "/verslag.pdf", "/alles.zip"])
def test_the_stukken_are_for_the_desk_only(hall, app, rest):
    phone, stranger = sat_down(app, hall.code), Window(app)

    statuses = [each.client.get(stukken(hall, rest)).status_code for each in (phone, stranger)]

    assert statuses == [403, 403]
    assert phone.client.post(stukken(hall, "/verslag/aanpassen")).status_code == 403
    assert stranger.client.get(f"/avond/er-is-niets/stukken{rest}").status_code == 404


@pytest.mark.parametrize("rest", ["/verslag", "/verslag/aanpassen", "/brief.pdf", "/alles.zip"])
def test_a_press_that_breaks_costs_a_calm_page_and_no_words_in_the_log(broken_hall, caplog, rest):
    client = broken_hall.client("desk", broken_hall.key.token)

    answer = client.get(stukken(broken_hall, rest))

    number = re.search(r"nummer ([0-9a-f]{6})", answer.text).group(1)
    assert answer.status_code == 503
    assert NOT_NOW.msgid in answer.text
    assert f'href="{stukken(broken_hall)}"' in answer.text
    assert [record.number for record in caplog.records] == [number]
    assert "zzgeheim" not in caplog.text
