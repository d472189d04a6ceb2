"""Krassen: the same card for everybody, covered until the reveal."""

from spel.core.blocks import KrasCard, KrasRow, Lead
from spel.core.words import text
from spel.steps.krassen import closed, kras_card, krassen
from tests.unit.steps.evening import (
    DORP,
    GEMEENTE,
    TERMS,
    at,
    chose,
    filled,
    gave,
    moment,
    phone,
    projector,
    script,
    shown,
)

CASE = script().cases[0]
GUESSED = (
    *gave("c01/raden", GEMEENTE, *[filled(keuze="meten")] * 3),
    chose("c01/samen", DORP, filled(hoofd="meten")),
)


def test_under_every_course_lies_its_role_or_its_rung():
    card = kras_card(moment(at("c01/krassen")), CASE)

    (dorp, rollen), (gemeente, treden) = card.rows
    assert (dorp, gemeente) == (DORP, GEMEENTE)
    assert {row.label: row.under for row in rollen} == {
        "Wij gaan spreken.": "Vertegenwoordiger",
        "Wij gaan meten.": "Kennisdeler",
        "Wij gaan praten.": text("{rol}, met een vleugje {ander}", rol="Verbinder", ander="aanjager"),
        "Wij gaan bouwen.": "Aanjager",
    }
    assert [row.letter for row in treden] == ["A", "B", "C", "D", "E"]
    assert all(isinstance(row, KrasRow) and row.hint for row in (*rollen, *treden))


def test_the_card_explains_the_principles_of_the_casus():
    card = kras_card(moment(at("c01/krassen")), CASE)

    assert [principe.naam for principe in card.principes] == [
        TERMS.principe("D3").naam,
        TERMS.principe("G1").naam,
    ]
    assert (card.uitleg, card.voorbeelden) == ("Vraag het eerst aan het dorp.", ())


def test_until_the_reveal_wall_and_phones_have_the_grey_layer_and_no_guesses():
    state = at("c01/krassen", *GUESSED)

    assert projector(state) == (Lead(krassen.wall), closed(kras_card(moment(state), CASE)))
    assert phone(state) == (Lead(krassen.hand), kras_card(moment(state), CASE))
    assert kras_card(moment(state), CASE).covered


def test_a_closed_card_holds_only_what_is_printed_on_it():
    card = closed(kras_card(moment(at("c01/krassen")), CASE))

    assert {(row.under, row.hint) for _, rows in card.rows for row in rows} == {("", "")}
    assert [row.label for row in card.rows[0][1]] == [option.tekst for option in CASE.dorp]
    assert (card.principes, card.uitleg, card.voorbeelden) == ((), "", ())


def test_a_phone_has_the_own_side_on_top():
    (_, card) = phone(at("c01/krassen"), GEMEENTE)

    assert isinstance(card, KrasCard)
    assert [side for side, _ in card.rows] == [GEMEENTE, DORP]


def test_the_reveal_takes_the_layer_away_and_tells_how_the_guessing_went():
    state = at("c01/krassen", *GUESSED, shown("c01/krassen"))

    lead, card, guessed = projector(state)

    assert lead == Lead(krassen.talk)
    assert not card.covered
    assert guessed.insight.rests_on == ((GEMEENTE, 3),)


def test_a_village_alone_scratches_only_its_own_courses():
    state = at("c01/krassen", shown("c01/krassen"), planned=script("dorp"))

    (_, card) = projector(state)

    assert [side for side, _ in card.rows] == [DORP]
