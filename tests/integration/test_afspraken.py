"""Afspraken from end to end: draft, fill in, two hands, a stresstest, all of it also without scripts."""

import pytest

from spel.core.afspraken import Status, Uitkomst
from spel.core.script import Script
from spel.core.vocabulary import Side
from spel.scenario.library import Library
from spel.scenario.vorm import Hoofdstuk, Stap, Vorm
from spel.wiring import Server
from tests.integration.hall import Hall, Window, planned

DORP, GEMEENTE = Side.DORP, Side.GEMEENTE
OOGST = ("draagvlak", "afspraken", "stresstest")
FULL = {"v.wat": "Een kaart van de straat", "v.eigenaar": "E2", "v.contact": "De buurman", "v.wanneer": "Mei"}


def with_harvest(vorm: Vorm) -> Vorm:
    """The same form with the harvest before its end."""
    *before, last = vorm.hoofdstukken
    harvest = Hoofdstuk(titel="Oogst", stappen=tuple(Stap(stap=each, minuten=3) for each in OOGST))
    return vorm.model_copy(update={"hoofdstukken": (*before, harvest, last)})


@pytest.fixture(scope="module")
def script(library: Library) -> Script:
    """The short form with a harvest."""
    longer = Library(
        casussen=library.casussen,
        vormen={"kort": with_harvest(library.vormen["kort"])},
        terms=library.terms,
        faults=(),
        warnings=(),
        hashes=library.hashes,
        sets={},
    )
    return planned(longer, "kort", "c05")


@pytest.fixture
def hall(server: Server, script: Script) -> Hall:
    """An evening that harvests."""
    return Hall(server, script)


@pytest.fixture
def desk(hall: Hall) -> Window:
    """The spelleider without scripts, at the step afspraken."""
    window = Window(hall.server.app, hall.client("desk", hall.key.token))
    hall.desk().tap("open_step", step="afspraken", seen=hall.state.step_id)
    window.open(hall.address("desk"))
    return window


def phone(hall: Hall, side: Side) -> Window:
    """Somebody of a side without scripts."""
    window = Window(hall.server.app, hall.client("phone", hall.seat(side, f"Haas {side}").token))
    window.open(hall.address("phone"))
    return window


def card(hall: Hall):
    """The card before the room."""
    return hall.state.afspraken[hall.state.laid]


def drafted(desk: Window, wat: str = "Een kaart van de straat") -> None:
    """A new card, from the form at the desk."""
    desk.submit(desk.page.form(kind="draft_afspraak", **{"v.wat": ""}), {"v.wat": wat})


def filled_in(desk: Window) -> None:
    """The four lines that are needed, and a few more."""
    desk.submit(
        desk.page.form(kind="edit_afspraak"),
        {**FULL, "v.uren": "dorp 20, gemeente 4", "v.raad": "ja", "gehoord": ["leden", "jongeren"]},
        press="Bewaar de kaart",
    )


def test_a_card_becomes_an_afspraak_by_two_hands_without_any_script(hall, desk):
    dorp, gemeente = phone(hall, DORP), phone(hall, GEMEENTE)
    drafted(desk)
    assert "Dit mist nog:" in dorp.again().text
    assert not dorp.page.forms_with(kind="shake_afspraak")

    filled_in(desk)
    dorp.again()
    dorp.submit(dorp.page.form(kind="shake_afspraak"), press="Akkoord namens het dorp")
    assert card(hall).status is Status.VOORNEMEN
    gemeente.again()
    gemeente.submit(gemeente.page.form(kind="shake_afspraak"), press="Akkoord namens de gemeente")

    assert card(hall).status is Status.AFSPRAAK
    assert dict(card(hall).velden) == {
        **{k[2:]: v for k, v in FULL.items()},
        "uren": "dorp 20, gemeente 4",
        "raad": "ja",
    }
    assert "Afspraak" in dorp.again().text


def test_a_hand_is_taken_back_and_words_that_change_let_both_go(hall, desk):
    gemeente = phone(hall, GEMEENTE)
    drafted(desk)
    filled_in(desk)
    gemeente.again()
    gemeente.submit(gemeente.page.form(kind="shake_afspraak"), press="Akkoord")
    gemeente.submit(gemeente.page.form(kind="shake_afspraak"), press="Nog niet")
    assert card(hall).akkoord == frozenset()

    desk.again()
    desk.submit(desk.page.form(kind="shake_afspraak", side="dorp"))
    assert card(hall).akkoord == {DORP}
    desk.submit(desk.page.form(kind="edit_afspraak"), {"v.wanneer": "Juni"})

    assert (card(hall).akkoord, card(hall).veld("wanneer")) == (frozenset(), "Juni")


def test_hands_on_words_that_were_changed_meanwhile_are_not_shaken(hall, desk):
    dorp = phone(hall, DORP)
    drafted(desk)
    filled_in(desk)
    old = dorp.again().form(kind="shake_afspraak")

    desk.submit(desk.page.form(kind="edit_afspraak"), {"v.wanneer": "Juni"})
    dorp.submit(old, press="Akkoord")

    assert card(hall).akkoord == frozenset()
    assert "Een ander scherm was net iets eerder." in dorp.page.text


def test_a_card_is_one_tap_away_from_a_note_and_from_a_casus(hall, desk):
    hall.desk().tap("write_note", text="Wij zetten bloembakken neer.")
    desk.again()

    desk.submit(desk.page.form(kind="draft_afspraak", **{"v.wat": "Wij zetten bloembakken neer."}))

    assert card(hall).veld("wat") == "Wij zetten bloembakken neer."
    assert not desk.page.forms_with(kind="draft_afspraak", **{"v.wat": "Wij zetten bloembakken neer."})


def test_an_open_point_a_no_and_a_letting_go_are_made_at_the_desk(hall, desk):
    drafted(desk)
    form = next(each for each in desk.page.forms_with(kind="set_afspraak") if each.button("Open punt"))
    desk.submit(form, {"reden": "Het geld komt later."}, press="Open punt")
    assert (card(hall).status, card(hall).reden) == (Status.OPEN_PUNT, "Het geld komt later.")

    for soort, van in (("nee", "Namens dorp"), ("loslaten", "Namens gemeente")):
        form = desk.page.form(kind="draft_afspraak", soort=soort, **{"v.wat": ""})
        desk.submit(form, {"v.wat": f"Iets om {soort}"}, press=van)

    told = [(each.soort, each.van) for each in hall.state.afspraken.values()]
    assert told == [("afspraak", None), ("nee", DORP), ("loslaten", GEMEENTE)]
    report = desk.open(f"/avond/{hall.session}/verslag").text
    for words in (
        "Open punten",
        "Het geld komt later.",
        "Nee en loslaten",
        "Iets om nee",
        "Iets om loslaten",
    ):
        assert words in report


def test_a_card_is_dropped_and_another_laid_on_the_table(hall, desk):
    drafted(desk, "De eerste")
    first = card(hall).id
    drafted(desk, "De tweede")

    desk.submit(desk.page.form(kind="drop_afspraak"))
    assert [each.veld("wat") for each in hall.state.afspraken.values()] == ["De eerste"]
    desk.submit(desk.page.form(kind="lay_afspraak", id=first))

    assert hall.state.laid == first


def test_the_stresstest_is_drawn_at_the_door_and_answered_per_side(hall, desk):
    dorp, gemeente = phone(hall, DORP), phone(hall, GEMEENTE)
    drafted(desk)
    filled_in(desk)
    for window in (dorp, gemeente):
        window.submit(window.again().form(kind="shake_afspraak"), press="Akkoord")
    hall.desk().tap("open_step", step="stresstest", seen="afspraken")

    desk.again()
    desk.submit(desk.page.form(kind="draw_stress"), press="Trek drie vragen")
    vragen = card(hall).vragen
    assert len(set(vragen)) == 3
    assert set(vragen) <= {*hall.state.script.terms.stressvragen, hall.state.script.cases[0].stresstest}

    dorp.submit(dorp.again().form(kind="stress_afspraak", vraag=vragen[0]), press="Houdt stand")
    assert card(hall).status is Status.AFSPRAAK
    gemeente.submit(gemeente.again().form(kind="stress_afspraak", vraag=vragen[0]), press="Aanpassen")

    assert card(hall).getest[vragen[0]] == {DORP: Uitkomst.HOUDT_STAND, GEMEENTE: Uitkomst.AANPASSEN}
    assert (card(hall).status, card(hall).akkoord) == (Status.VOORNEMEN, frozenset())


def test_the_same_draw_sent_twice_draws_once(hall, desk):
    drafted(desk)
    line = hall.desk()

    first = line.tap("draw_stress", id=card(hall).id, tap="trek-eenmaal-1")
    drawn = card(hall).vragen
    again = line.tap("draw_stress", id=card(hall).id, tap="trek-eenmaal-1")

    assert (first["ok"], again["ok"], card(hall).vragen) == (True, True, drawn)


def test_a_phone_shakes_only_for_its_own_side_and_draws_nothing(hall, desk):
    drafted(desk)
    filled_in(desk)
    line = hall.phone(DORP)

    other = line.tap("shake_afspraak", id=card(hall).id, side="gemeente")
    draw = line.tap("draw_stress", id=card(hall).id)

    assert [other["reason"], draw["reason"]] == ["not_yours", "not_yours"]
    assert (card(hall).akkoord, card(hall).vragen) == (frozenset(), ())


def test_handshakes_reach_every_screen_over_the_socket(hall, desk):
    drafted(desk)
    filled_in(desk)
    wall, dorp = hall.projector(), hall.phone(DORP)
    for line in (wall, dorp):
        line.hello()
        line.screens()

    dorp.tap("shake_afspraak", id=card(hall).id, side="dorp", seen=str(card(hall).edition))
    hall.flush()

    for line in (wall, dorp):
        assert "is-shaken" in line.screens()[-1]["html"]


def test_who_was_heard_is_ticked_and_shown_as_houses_without_scripts(hall):
    desk, windows = hall.desk(), [phone(hall, DORP) for _ in range(3)]
    desk.tap("open_step", step="draagvlak", seen=hall.state.step_id)

    for window in windows:
        form = window.again().form(kind="give_answer", step="draagvlak")
        window.submit(form, {"a.gehoord": ["", "leden"], "a.hoe": [""]})
    assert "licht aan" not in windows[0].again().text
    desk.tap("reveal_step", step="draagvlak")

    shown = windows[0].again().text
    assert "Leden licht aan" in shown
    assert "Jongeren nog geen licht" in shown
    assert "%" not in shown
