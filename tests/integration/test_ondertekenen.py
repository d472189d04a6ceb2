"""An evening with the map, the signing and the sharing decision, over the real server."""

from collections.abc import Iterator
from random import Random

import pytest

from spel.config import Settings
from spel.core.script import Place, Script
from spel.core.vocabulary import Side
from spel.press.made import made
from spel.scenario.library import Library
from spel.scenario.vorm import Hoofdstuk, Stap
from spel.steps.plan import plan
from spel.store.sqlite import open_sqlite
from spel.wiring import compose
from tests.integration.play import Play

ENDING = ("kaart", "herkent", "delen", "slot")


@pytest.fixture(scope="module")
def signing(library: Library) -> Script:
    """The short form with the map after its casus, and a room that signs at the end."""
    kort = library.vormen["kort"]
    chapters = [each for each in kort.hoofdstukken if each.titel != "Slot"]
    ending = Hoofdstuk(titel="Slot", stappen=tuple(Stap(stap=each, minuten=2) for each in ENDING))
    form = kort.model_copy(update={"hoofdstukken": (*chapters, ending)})
    place = Place(naam="Hazeldorp")
    return plan(form, [library.casussen["c05"]], library.terms, place, "Avond", Random(7), library.hashes)


@pytest.fixture(scope="module")
def played(tmp_path_factory, library, renderer, signing) -> Iterator[Play]:
    """That evening, played once by five of the village and three of the gemeente."""
    folder = tmp_path_factory.mktemp("ondertekenen")
    store = open_sqlite(folder / "spel.sqlite")
    settings = Settings(data=folder, driver="threading", address="http://spel.test")
    server = compose(settings, store, lambda: library, press=made)
    server.parts.drawer.renderer = renderer
    yield Play(server, signing).whole()
    store.close()


def seen(played: Play, kind: str, *, revealed: bool, who: str = "projector") -> list[str]:
    return [
        each.text
        for each in played.seen
        if each.step.kind == kind and each.revealed is revealed and each.who == who
    ]


def test_the_map_stands_on_the_wall_and_on_the_phones_once_it_is_shown(played):
    for who in ("projector", "dorp5", "gemeente3"):
        hidden = "".join(seen(played, "kaart", revealed=False, who=who))
        shown = "".join(seen(played, "kaart", revealed=True, who=who))

        assert "kaart-svg" not in hidden
        assert "kaart-svg" in shown
        assert "Te hard door de straat" in shown


def test_the_signatures_are_counted_after_the_reveal_only(played):
    before, after = (seen(played, "herkent", revealed=each) for each in (False, True))

    assert not any("keer gekozen" in text for text in before)
    assert any("keer gekozen" in text for text in after)


def test_the_decision_is_of_the_village_and_shown_at_once(played):
    before, after = (seen(played, "delen", revealed=each) for each in (False, True))

    assert list(played.script.step("delen").asks) == [Side.DORP]
    assert not any("besloot" in text for text in before)
    assert any("besloot: alleen wij lezen dit verslag" in text for text in after)


def test_the_report_tells_the_decision_on_its_first_page_and_keeps_what_was_signed(played):
    report = [each.text for each in played.seen if each.what == "report"][-1]

    assert "besloot: alleen wij lezen dit verslag" in report
    assert "Ja, dit herken ik" in report
