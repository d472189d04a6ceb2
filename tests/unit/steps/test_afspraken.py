"""Afspraken: the card before the room, the table of all cards, and the ledger at the desk."""

from spel.core.afspraak_events import AfspraakShaken
from spel.core.afspraken import Soort
from spel.core.blocks import Lead, LookUp, Notice
from spel.core.blocks_afspraken import AfspraakCards, CardDesk, Ledger, NewCard, Proposal, ShakeForm
from spel.core.events import NoteWritten, SheetShown, StepOpened
from spel.core.script import CaseId, StepId
from spel.steps.afspraken import NO_CARD_YET, NO_LISTS_YET, too_much
from tests.unit.insights.evening import said
from tests.unit.steps.evening import (
    DORP,
    GEMEENTE,
    PARTIJ,
    chose,
    desk,
    filled,
    kinds,
    phone,
    projector,
    shown,
)
from tests.unit.steps.oogst import FULL, K1, K2, agreed, drafted, harvest, script

AFSPRAKEN, LEZEN, SAMEN = StepId("afspraken"), StepId("c01/lezen"), StepId("c01/samen")


def found(kind, blocks):
    """The one block of that kind."""
    (block,) = (each for each in blocks if isinstance(each, kind))
    return block


def test_without_a_card_the_phones_look_up_and_the_wall_says_how_it_works():
    state = harvest("afspraken")

    assert phone(state) == (LookUp(NO_CARD_YET),)
    assert kinds(projector(state)) == ["Lead"]


def test_the_card_before_the_room_is_on_every_screen_the_moment_it_is_laid():
    state = harvest("afspraken", drafted())

    assert found(AfspraakCards, projector(state)) == found(AfspraakCards, phone(state))
    assert found(AfspraakCards, projector(state)).big


def test_a_side_gives_its_own_hand_and_sees_that_of_the_other_at_once():
    state = harvest("afspraken", drafted(), AfspraakShaken(K1, DORP))

    form = found(ShakeForm, phone(state, GEMEENTE))

    assert (form.side, form.shaken) == (GEMEENTE, False)
    assert [hand.shaken for hand in form.card.hands] == [True, False]
    assert found(ShakeForm, phone(state, DORP)).shaken


def test_another_party_reads_the_card_and_shakes_no_hands():
    assert kinds(phone(harvest("afspraken", drafted()), PARTIJ)) == ["Lead", "AfspraakCards"]


def test_a_card_that_lets_go_asks_no_hands():
    card = drafted(K1, Soort.LOSLATEN, DORP, wat="Het blad")

    assert kinds(phone(harvest("afspraken", card))) == ["Lead", "AfspraakCards"]


def test_the_second_sheet_shows_all_cards_and_the_third_the_no_beside_the_letting_go():
    cards = (
        drafted(),
        drafted(K2, Soort.NEE, DORP, wat="Geen bord"),
        drafted("k3", Soort.LOSLATEN, GEMEENTE, wat="Regels"),
    )
    all_of_them = harvest("afspraken", *cards, SheetShown(AFSPRAKEN, 1))
    lists = harvest("afspraken", *cards, SheetShown(AFSPRAKEN, 2))

    assert [card.wat for card in found(AfspraakCards, projector(all_of_them)).cards] == ["De bank maken"]
    assert kinds(projector(lists)) == ["SaidNoList", "SaidNoList"]
    assert phone(lists) == projector(lists)
    assert projector(harvest("afspraken", SheetShown(AFSPRAKEN, 2))) == (Lead(NO_LISTS_YET),)


def test_the_desk_fills_in_the_card_on_the_table_and_lists_them_all():
    blocks = desk(harvest("afspraken", drafted(), drafted(K2, wat="Het pad")))

    assert kinds(blocks) == ["Lead", "Sheets", "CardDesk", "NewCard", "Ledger"]
    assert found(CardDesk, blocks).card.id == K2
    assert [each.name for each in found(CardDesk, blocks).inputs][:4] == [*FULL]
    assert [each.id for each in found(Ledger, blocks).cards] == [K1, K2]


def test_what_was_said_this_evening_is_one_tap_away():
    planned = script(afspraak="Wij verven de bank.")
    state = harvest(
        "afspraken",
        StepOpened(LEZEN),
        NoteWritten(LEZEN, "Oma heeft\nnog verf."),
        StepOpened(SAMEN),
        chose(SAMEN, GEMEENTE, filled(hoofd="niet-aan-ons")),
        shown(SAMEN),
        StepOpened(AFSPRAKEN),
        planned=planned,
    )

    proposals = found(NewCard, desk(state)).proposals

    c01 = CaseId("c01")
    assert proposals[:2] == (
        Proposal(Soort.AFSPRAAK, "Wij verven de bank.", casus=c01),
        Proposal(Soort.AFSPRAAK, "Oma heeft nog verf.", casus=c01),
    )
    assert [(each.soort, said(each.wat), each.van) for each in proposals[2:]] == [
        (Soort.NEE, "Dit is niet aan ons: De bank", GEMEENTE)
    ]


def test_what_is_on_a_card_already_is_not_proposed_again():
    planned = script(afspraak="Wij verven de bank.")
    state = harvest(
        "afspraken",
        StepOpened(LEZEN),
        drafted(wat="Wij verven de bank."),
        StepOpened(AFSPRAKEN),
        planned=planned,
    )

    assert found(NewCard, desk(state)).proposals == ()


def test_a_card_that_asks_much_of_volunteers_is_told_kindly():
    """17 is more than 16 for one card; 17 + 16 = 33 is not more than 40 for all together."""
    state = harvest(
        "afspraken", drafted(wat="De bank maken", uren="dorp 17"), drafted(K2, wat="Pad", uren="16")
    )

    assert [said(each) for each in too_much(state)] == [
        "De bank maken. Dit vraagt 17 uur per maand van vrijwilligers. Is dat vol te houden?"
    ]
    assert isinstance(desk(state)[2], Notice)


def test_many_cards_together_may_ask_too_much():
    """3 x 16 = 48, which is more than 40."""
    cards = [drafted(f"k{number}", wat="Iets", uren="dorp 16, gemeente 80") for number in (1, 2, 3)]

    assert [said(each) for each in too_much(harvest("afspraken", *cards))] == [
        "Alle kaarten samen vragen 48 uur per maand van vrijwilligers. Wat kan minder, of later?"
    ]


def test_both_hands_are_a_mark_on_the_wall():
    (card,) = found(AfspraakCards, projector(harvest("afspraken", drafted(), *agreed()))).cards

    assert card.agreed


def test_a_village_alone_is_told_that_its_own_hand_is_enough():
    state = harvest("afspraken", drafted(), AfspraakShaken(K1, DORP), planned=script((DORP,)))

    assert said(projector(state)[0].text) == "Een afspraak staat pas als jullie akkoord zijn."
    assert found(AfspraakCards, projector(state)).cards[0].agreed
