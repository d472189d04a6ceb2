"""Cards as the room sees them, and the two lists beside them."""

from spel.core.afspraak_events import AfspraakSet, AfspraakStressed, StressDrawn
from spel.core.afspraken import Soort, Status, Uitkomst
from spel.core.blocks_afspraken import CardLine, Hand, SaidNo, StressLine
from spel.core.events import StepOpened, StepRevealed, TextsReleased
from spel.core.script import CaseId, StepId
from spel.core.vocabulary import Groep
from spel.steps.kaarten import face, faces, hands, loslaat_lijst, nee_lijst
from tests.unit.insights.evening import said
from tests.unit.steps.evening import DORP, GEMEENTE, gave, seat
from tests.unit.steps.evening import filled as wrote
from tests.unit.steps.oogst import FULL, K1, K2, VRAGEN, agreed, drafted, harvest, script, stood

HOLDS = Uitkomst.HOUDT_STAND
C01, STRAKS = CaseId("c01"), StepId("straks")


def front(*history, id=K1):
    """The card as it is drawn after this."""
    state = harvest("afspraken", *history)
    return face(state, state.afspraken[id])


def test_a_card_shows_its_lines_with_the_owner_in_words():
    card = front(drafted(**{**FULL, "organisatie": "De speeltuin", "uren": "4"}))

    assert [(each.name, said(each.words), each.brief) for each in card.lines] == [
        ("eigenaar", "De gemeenschap is eigenaar: De speeltuin", True),
        ("contact", "De timmerman", True),
        ("wanneer", "In mei", True),
        ("uren", "4", False),
    ]
    assert isinstance(card.lines[0], CardLine)


def test_a_card_says_whose_hands_are_on_it_and_when_they_met():
    assert front(drafted()).hands == (Hand(DORP, False), Hand(GEMEENTE, False))
    assert front(drafted(), *agreed()).hands == (Hand(DORP, True), Hand(GEMEENTE, True))
    assert front(drafted(), *agreed()).agreed


def test_a_village_alone_shakes_with_itself():
    assert hands(harvest("afspraken", planned=script((DORP,)))) == (DORP,)


def test_a_card_names_what_is_missing_in_words():
    card = front(drafted(wat="De bank maken", wanneer="In mei"))

    assert [said(each) for each in card.missing] == ["Van wie is het?", "Wie bellen jullie?"]


def test_a_card_names_who_was_heard_its_casus_and_its_heading():
    """The casus has the principles D3 (H4) and G1 (H4)."""
    card = front(drafted(casus=C01, gehoord=(Groep.LEDEN,)))

    assert (card.casus, card.kop) == ("De bank", "Participatie is maatwerk")
    assert card.heard == ("Leden",)
    assert len(card.unheard) == 8


def test_a_card_of_no_casus_has_no_heading():
    assert (front(drafted()).casus, front(drafted()).kop) == ("", "")


def test_the_stresstest_asks_both_sides_of_the_table():
    card = front(drafted(), *stood())

    said_so = ((DORP, Uitkomst.HOUDT_STAND), (GEMEENTE, Uitkomst.HOUDT_STAND))
    assert card.stress == tuple(StressLine(each, said_so) for each in VRAGEN)
    assert card.tested


def test_a_card_is_not_tested_as_long_as_one_side_was_not_heard():
    card = front(drafted(), StressDrawn(K1, VRAGEN[:1]), AfspraakStressed(K1, VRAGEN[0], DORP, HOLDS))

    assert card.stress == (StressLine(VRAGEN[0], ((DORP, HOLDS), (GEMEENTE, None))),)
    assert not card.tested


def test_a_no_is_on_its_own_list_with_its_reason():
    state = harvest(
        "afspraken",
        drafted(K1, casus=C01),
        AfspraakSet(K1, Status.NEE, "Te zwaar."),
        drafted(K2, Soort.NEE, GEMEENTE, C01, wat="Geen bord"),
    )

    (told,) = nee_lijst(state)

    assert told.rows == (SaidNo("De bank maken", None, "Te zwaar."), SaidNo("Geen bord", GEMEENTE, "De bank"))
    assert faces(state) == ()


def test_what_is_let_go_is_on_one_list_with_the_released_words_of_straks():
    words = gave("straks", DORP, wrote(loslaten="=Het dorpsblad"))
    opened = (StepOpened(STRAKS), *words, TextsReleased(STRAKS, "loslaten", (seat(DORP, 1),), True))
    card = drafted(K1, Soort.LOSLATEN, GEMEENTE, wat="De vergunning")

    (told,) = loslaat_lijst(harvest("afspraken", card, *opened, StepRevealed(STRAKS)))

    assert told.rows == (SaidNo("De vergunning", GEMEENTE), SaidNo("Het dorpsblad"))


def test_an_evening_without_a_no_has_no_lists():
    state = harvest("afspraken", drafted())

    assert (nee_lijst(state), loslaat_lijst(state)) == ((), ())
