"""Five slides and a poster: few words, no names, and no sides that are small outside the room."""

from dataclasses import replace

from spel.harvest.dias import dias
from spel.harvest.poster import poster
from spel.report.document import Chart, Fill, Heading, Listing, Paragraph, Table
from tests.unit.harvest.evening import small
from tests.unit.harvest.pens import INK, PEN
from tests.unit.insights.evening import GEMEENTE, evening, gave, put

FIVE = ["Avond", "Wat we delen", "Van wie is het?", "Onze rol", "Dit gaan we doen"]
ACTIONS = Table("Afspraken", ("Wat", "Van wie", "Wanneer"), (("Wij maken de bank", "Type E2", "In mei"),))


def slides(document) -> list[str]:
    return [each.text for each in document.blocks if isinstance(each, Heading) and each.depth == 1]


def test_there_are_five_slides_and_the_last_says_what_we_do():
    document = dias(small(), INK)

    assert slides(document) == FIVE
    assert document.blocks[-1] == ACTIONS
    assert [each.caption for each in document.blocks if isinstance(each, Chart)] == [
        "1. Casus 1, 2. Casus 2",
        "",
    ]


def test_there_are_five_slides_of_an_evening_that_gave_little():
    document = dias(replace(evening(1), created_at=small().created_at), PEN)

    assert slides(document) == FIVE
    assert [each.text for each in document.blocks if isinstance(each, Paragraph)][-3:] == [
        "Hierover is nog niets te tonen.",
        "Hierover is nog niets te tonen.",
        "Er is nog geen afspraak waarop iedereen akkoord gaf.",
    ]


def test_a_side_of_four_is_not_on_the_map_outside_the_room():
    state = small()
    state = replace(state, answers={id: given for id, given in state.answers.items() if id != "c1/eigenaar"})
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(*[("E4", "E4")] * 4))

    assert "De gemeente nu" not in str(dias(state, PEN))
    assert "De gemeente nu" not in str(poster(state, PEN))


def test_a_poster_has_pride_agreements_noes_and_when_we_look_back():
    document = poster(small(), INK)

    assert document.title == "Dit spreken wij af in Hazeldorp"
    assert document.blocks[:6] == (
        Heading("Hier zijn wij trots op"),
        Paragraph("Molen"),
        Heading("Dit gaan we doen"),
        ACTIONS,
        Heading("Hier zeggen we nee tegen"),
        Listing(("Geen bord",)),
    )
    assert Paragraph("We kijken terug: in oktober.") in document.blocks
    assert Fill("Meedoen? Meld u bij") in document.blocks


def test_without_a_date_to_look_back_there_is_a_line_for_it():
    document = poster(replace(evening(1), created_at=small().created_at), PEN)

    assert [each.label for each in document.blocks if isinstance(each, Fill)] == [
        "We kijken terug op",
        "Meedoen? Meld u bij",
    ]


def test_whom_to_call_is_not_on_the_wall():
    assert "timmerman" not in str(dias(small(), PEN)) + str(poster(small(), PEN))
