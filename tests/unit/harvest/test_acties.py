"""Cards in full: what, whose, who agreed, who was heard, and how they stood the stresstest."""

from spel.core.afspraak_events import AfspraakSet
from spel.core.afspraken import Soort, Status, Uitkomst
from spel.core.vocabulary import Groep
from spel.harvest.acties import action_list, all_cards, noes, open_points, open_table
from spel.report.document import Heading, Listing, Paragraph, Table
from tests.unit.harvest.pens import PEN
from tests.unit.steps.oogst import FULL, K1, K2, agreed, drafted, harvest, stood


def test_an_agreement_that_stood_the_test_says_everything():
    state = harvest("stresstest", drafted(gehoord=(Groep.LEDEN,), **FULL), *stood(), *agreed())

    assert all_cards(state, PEN) == (
        Heading("Afspraak: De bank maken", 3),
        Listing(
            (
                "Van wie: De gemeenschap is eigenaar",
                "Wie bellen jullie? De timmerman",
                "Wanneer: In mei",
                "Akkoord: het dorp en de gemeente",
                "Gehoord: leden",
                "Deze afspraak hield stand in de stresstest.",
                "Wie betaalt? het dorp: houdt stand en de gemeente: houdt stand",
                "Wie beslist? het dorp: houdt stand en de gemeente: houdt stand",
            )
        ),
    )


def test_what_has_to_change_is_told_as_it_was_said():
    state = harvest("stresstest", drafted(), *stood(uitkomst=Uitkomst.AANPASSEN))

    (_, told) = all_cards(state, PEN)

    assert "Wie betaalt? het dorp: aanpassen en de gemeente: aanpassen" in told.items
    assert "Nog geen akkoord: het dorp en de gemeente" in told.items


def test_the_list_to_do_holds_only_what_is_agreed():
    state = harvest("afspraken", drafted(K1, wat="Ooit een zwembad"), drafted(K2), *agreed(K2))

    assert action_list(state, PEN) == Table(
        "Afspraken",
        ("Wat", "Van wie", "Wie bellen jullie?", "Wanneer"),
        (("De bank maken", "De gemeenschap is eigenaar", "De timmerman", "In mei"),),
    )
    assert open_table(state, PEN, 3).header == ("Wat", "Van wie", "Wanneer")


def test_without_agreement_that_is_said():
    assert action_list(harvest("afspraken", drafted()), PEN) == Paragraph(
        "Er is nog geen afspraak waarop iedereen akkoord gaf."
    )


def test_an_open_point_has_its_reason_and_a_no_its_side():
    state = harvest(
        "afspraken",
        drafted(K1, wat="Het geld"),
        AfspraakSet(K1, Status.OPEN_PUNT, "Na de kadernota."),
        drafted(K2, Soort.LOSLATEN, wat="De vergunning"),
    )

    assert open_points(state, PEN) == (Listing(("Het geld. Reden: Na de kadernota.",)),)
    assert noes(state, PEN) == (Heading("Dit laten we los", 3), Listing(("De vergunning",)))
