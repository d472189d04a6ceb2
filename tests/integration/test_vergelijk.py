"""The own evening beside those of other villages on the same server, and who may see that."""

from dataclasses import replace

import pytest

from spel.core.script import Place
from spel.core.vocabulary import Lezers
from spel.harvest.vergelijking import MUTUAL
from spel.web import vergelijk
from spel.web.press import PressFailed
from tests.integration.hall import Hall, Window, planned
from tests.integration.readers import decide, holder

BESIDE = "liggen hier avonden van 3 andere dorpen"
FEW = "Er zijn nog geen 3 andere dorpen"


@pytest.fixture
def script(library):
    """The programme of every village."""
    return planned(library, "kort", "c05")


def village(server, script, naam, lezers=Lezers.DORPEN, closed=True):
    """An evening of another village, over and decided."""
    hall = Hall(server, replace(script, place=Place(naam=naam), title=f"Avond in {naam}"))
    if lezers:
        decide(hall, lezers)
    if closed:
        hall.desk().tap("close_session")
    return hall


@pytest.fixture
def own(server, script):
    """The own evening, which shares."""
    return village(server, script, "Hazeldorp")


def seen(hall, role="dorp"):
    """The comparison as somebody sees it."""
    window = Window(hall.server.app, holder(hall, role))
    window.open(f"/avond/{hall.session}/vergelijk")
    return window


@pytest.mark.parametrize("role", ["dorp", "desk"])
def test_three_other_villages_lie_beside_the_own_one(server, script, own, role):
    for naam in ("Molendorp", "Duindorp", "Beekdorp"):
        village(server, script, naam)

    window = seen(own, role)

    assert window.status == 200
    assert BESIDE in window.page.text
    assert [naam for naam in ("Molendorp", "Duindorp", "Beekdorp") if naam in window.html] == []


@pytest.mark.parametrize(
    ("lezers", "closed"), [(Lezers.GEMEENTE, True), (Lezers.WIJ, True), (None, True), (Lezers.DORPEN, False)]
)
def test_an_evening_that_does_not_share_is_not_among_them(server, script, own, lezers, closed):
    for naam in ("Molendorp", "Duindorp"):
        village(server, script, naam)
    village(server, script, "Beekdorp", lezers, closed)

    window = seen(own)

    assert (FEW in window.page.text, BESIDE in window.page.text) == (True, False)


def test_a_village_that_narrows_is_gone_from_the_comparison_at_once(server, script, own):
    others = [village(server, script, naam) for naam in ("Molendorp", "Duindorp", "Beekdorp")]
    before = seen(own).page.text

    decide(others[0], Lezers.WIJ)

    assert (BESIDE in before, FEW in seen(own).page.text) == (True, True)


@pytest.mark.parametrize(
    ("lezers", "closed"), [(Lezers.GEMEENTE, True), (None, True), (Lezers.DORPEN, False)]
)
def test_who_does_not_share_sees_nothing_of_others_and_why(server, script, lezers, closed):
    for naam in ("Molendorp", "Duindorp", "Beekdorp"):
        village(server, script, naam)
    own = village(server, script, "Hazeldorp", lezers, closed)

    window = seen(own)

    assert MUTUAL.msgid.partition("{")[0] in window.page.text
    assert BESIDE not in window.page.text


@pytest.mark.parametrize("role", ["nobody", "seat", "projector", "gemeente", "dorpen"])
def test_the_comparison_is_for_the_village_and_the_desk(hall, role):
    decide(hall, Lezers.DORPEN)

    assert seen(hall, role).status == 403


@pytest.mark.parametrize("limit", [("MOST", 2), ("MOST_ROWS", 10)])
def test_only_the_newest_evenings_are_read(server, script, own, monkeypatch, limit):
    """The evening of each village has a few rows, so that ten are full after two of them."""
    for naam in ("Molendorp", "Duindorp", "Beekdorp"):
        village(server, script, naam)
    before = seen(own).page.text

    monkeypatch.setattr(vergelijk, *limit)

    assert (BESIDE in before, FEW in seen(own).page.text) == (True, True)


def test_a_press_that_fails_is_one_calm_page(own, monkeypatch):
    def broken(_self, _session, _language):
        raise PressFailed("zzgeheim")

    monkeypatch.setattr(vergelijk.Vergelijk, "_article", broken)

    window = seen(own)

    assert (window.status, "zzgeheim" in window.html) == (503, False)
