"""What readers get: their own stukken in the shape that is theirs, and never the answers one by one."""

import pytest

from spel.core.vocabulary import Lezers
from spel.harvest.stukken import OF_ONE_EVENING, STUKKEN
from spel.web.press import PressFailed
from tests.integration.readers import PATHS, decide, holder

READABLE = {
    "dorp": set(OF_ONE_EVENING),
    "gemeente": {"verslag", "bouwstenen", "raadsvoorstel", "brief"},
    "dorpen": {"verslag", "poster"},
}


@pytest.fixture
def shared(hall):
    """An evening of which the village lets everybody read."""
    decide(hall, Lezers.DORPEN)
    return hall


def replace_press(hall, press, monkeypatch):
    """Let the server make its documents elsewhere."""
    monkeypatch.setattr("spel.web.handing.made_for", lambda _parts, _session, order: press((), order))


@pytest.mark.parametrize("role", READABLE)
def test_each_reader_reads_its_own_stukken_and_no_others(shared, role):
    client, base = holder(shared, role), f"/avond/{shared.session}{PATHS[role]}/stukken"

    found = {kind for kind in STUKKEN if client.get(f"{base}/{kind}").status_code == 200}

    files = {kind for kind in STUKKEN if client.get(f"{base}/{kind}.json").status_code == 200}
    assert (found, files) == (READABLE[role], READABLE[role])


WHOLE = ("avond.json", "lezen/avond.json", "dorp/avond.json", "lezen/stukken/alles.zip")
NO_FORMS = tuple(f"lezen/stukken/verslag.{form}" for form in ("avond", "zip", "html", ""))


def test_readers_never_get_the_answers_one_by_one(shared):
    for role in ("gemeente", "dorpen"):
        client = holder(shared, role)
        for path in (*WHOLE, *NO_FORMS):
            assert client.get(f"/avond/{shared.session}/{path}").status_code in {403, 404}, path


def test_what_other_villages_read_is_ordered_for_them(shared, monkeypatch):
    ordered = []

    def press(_rows, order):
        ordered.append((order.stuk, order.reader))
        return b"<article></article>"

    replace_press(shared, press, monkeypatch)

    for role in PATHS:
        holder(shared, role).get(f"/avond/{shared.session}{PATHS[role]}/stukken/verslag")

    assert ordered == [("verslag", Lezers.WIJ), ("verslag", Lezers.GEMEENTE), ("verslag", Lezers.DORPEN)]


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


def test_the_village_sees_what_others_would_read_before_it_lets_them_in(hall):
    client = holder(hall, "dorp")

    found = {
        kind: client.get(f"/avond/{hall.session}/dorp/zoals-dorpen/{kind}").status_code for kind in STUKKEN
    }

    page = client.get(f"/avond/{hall.session}/dorp/zoals-dorpen/verslag").text
    assert {kind for kind, status in found.items() if status == 200} == READABLE["dorpen"]
    assert "Dit verslag is voor andere dorpen." in page
    assert "Bewaar als" not in page
