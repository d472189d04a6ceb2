"""The chapters of the report about what was agreed on."""

from spel.core.afspraak_events import AfspraakSet
from spel.core.afspraken import Soort, Status
from spel.core.blocks_afspraken import AfspraakCards, SaidNoList
from spel.insights.gehoord import FEWEST
from spel.views.privacy import MIN_SIDE
from spel.views.report import report
from spel.views.report_afspraken import harvest as chapter
from tests.unit.insights.evening import said
from tests.unit.steps.evening import DORP, GEMEENTE
from tests.unit.steps.oogst import K1, K2, agreed, drafted, harvest

OPEN = (drafted("k3", wat="Het geld"), AfspraakSet("k3", Status.OPEN_PUNT, "Na de kadernota."))
EVERYTHING = harvest(
    "stresstest",
    drafted(K1, wat="Ooit een zwembad"),
    drafted(K2),
    *agreed(K2),
    *OPEN,
    drafted("k4", Soort.NEE, DORP, wat="Geen bord"),
    drafted("k5", Soort.LOSLATEN, GEMEENTE, wat="De vergunning"),
)


def test_what_is_firm_goes_first_and_open_points_stand_apart():
    (firm,) = chapter("Afspraken", EVERYTHING)
    (open_punten,) = chapter("Open punten", EVERYTHING)

    assert isinstance(firm, AfspraakCards)
    assert [card.wat for card in firm.cards] == ["De bank maken", "Ooit een zwembad"]
    assert [(card.wat, card.reden) for card in open_punten.cards] == [("Het geld", "Na de kadernota.")]


def test_the_no_and_the_letting_go_are_two_lists():
    nee, loslaten = chapter("Nee en loslaten", EVERYTHING)

    assert isinstance(nee, SaidNoList)
    assert [row.words for row in nee.rows] == ["Geen bord"]
    assert [row.words for row in loslaten.rows] == ["De vergunning"]


def test_other_chapters_get_nothing_from_the_cards():
    assert chapter("Rolprofiel", EVERYTHING) == ()


def test_what_was_decided_comes_first_in_the_report():
    titles = [said(part.title) for part in report(EVERYTHING).sections]

    assert [
        title for title in titles if title in {"Draagvlak", "Afspraken", "Open punten", "Nee en loslaten"}
    ] == [
        "Afspraken",
        "Open punten",
        "Nee en loslaten",
        "Draagvlak",
    ]


def test_an_evening_without_cards_has_none_of_them():
    titles = {said(part.title) for part in report(harvest("stresstest")).sections}

    assert titles.isdisjoint({"Draagvlak", "Afspraken", "Open punten", "Nee en loslaten"})


def test_a_square_needs_as_many_answers_as_a_side_that_is_shown_apart():
    assert FEWEST == MIN_SIDE
