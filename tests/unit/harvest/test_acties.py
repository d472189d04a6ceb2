"""Cards in full: what, whose, who agreed, who was heard, and how they stood the stresstest."""

from spel.core.afspraak_events import AfspraakSet
from spel.core.afspraken import WAT, Soort, Status, Uitkomst
from spel.core.vocabulary import Groep
from spel.harvest.acties import GROUPS, action_list, all_cards, noes, open_points, open_table
from spel.harvest.brief import brief
from spel.harvest.verslag import verslag
from spel.report.document import Heading, Listing, Paragraph, Table
from spel.steps.velden import LABELS
from tests.unit.harvest.pens import PEN
from tests.unit.steps.oogst import FULL, K1, K2, agreed, drafted, harvest, stood


def test_an_agreement_that_stood_the_test_says_everything():
    state = harvest("stresstest", drafted(gehoord=(Groep.LEDEN,), **FULL), *stood(), *agreed())

    assert all_cards(state, PEN) == (
        Heading("Afspraak: De bank maken", 3),
        Listing(
            (
                "Van wie: De gemeenschap is eigenaar. Wie bellen jullie? De timmerman. Wanneer: In mei.",
                "Akkoord: het dorp en de gemeente. Gehoord: leden. "
                "Deze afspraak hield stand in de stresstest.",
                "Wie betaalt? Antwoord van het dorp: houdt stand en de gemeente: houdt stand.",
                "Wie beslist? Antwoord van het dorp: houdt stand en de gemeente: houdt stand.",
            )
        ),
    )


def test_what_has_to_change_is_told_as_it_was_said():
    state = harvest("stresstest", drafted(), *stood(uitkomst=Uitkomst.AANPASSEN))

    (_, told) = all_cards(state, PEN)

    assert "Wie betaalt? Antwoord van het dorp: aanpassen en de gemeente: aanpassen." in told.items
    assert "Nog geen akkoord: het dorp en de gemeente." in told.items


def test_the_list_to_do_holds_only_what_is_agreed():
    state = harvest("afspraken", drafted(K1, wat="Ooit een zwembad"), drafted(K2), *agreed(K2))

    assert action_list(state, PEN) == (
        Table(
            "Afspraken",
            ("Wat", "Van wie", "Wie bellen jullie?", "Wanneer"),
            (("De bank maken", "De gemeenschap is eigenaar", "De timmerman", "In mei"),),
        ),
    )
    assert [each.header for each in open_table(state, PEN, 3)] == [("Wat", "Van wie", "Wanneer")]


def test_without_agreement_that_is_said():
    assert action_list(harvest("afspraken", drafted()), PEN) == (
        Paragraph("Er is nog geen afspraak waarop iedereen akkoord gaf."),
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


def test_no_field_of_a_card_is_forgotten():
    read = [name for group in GROUPS for name in group]

    assert sorted([*read, WAT, "organisatie"]) == sorted(LABELS)


def test_what_people_write_is_never_read_as_a_sentence_of_ours():
    strange = "{dorp} %s {0} <b>{}</b>"
    state = harvest("afspraken", drafted(**{**FULL, "wat": strange, "contact": strange}), *agreed())

    told = str((action_list(state, PEN), all_cards(state, PEN), verslag(state, {}, PEN), brief(state, PEN)))

    assert told.count(strange) > 5
