"""Statements for policy: what was said, by whom, under which heading, where it fits, and on what it rests."""

from dataclasses import replace

from spel.core.afspraken import Afspraak, AfspraakId, Soort, Status
from spel.core.bouwstenen import Grond
from spel.core.state import State
from spel.harvest.bouwstenen import bouwstenen
from spel.harvest.uitspraken import statement
from spel.report.document import Paragraph
from spel.steps.delen import OPTIONS
from tests.unit.harvest.evening import BANK, C1, RULES, decided, small
from tests.unit.harvest.pens import PEN
from tests.unit.insights.evening import DORP, GEMEENTE, evening, filled, gave
from tests.unit.steps.oogst import drafted, harvest, spoke

K9 = AfspraakId("k9")


def rows(state: State) -> tuple[tuple[str | int | float, ...], ...]:
    return bouwstenen(state, RULES, PEN).tables[0].rows


def test_every_statement_has_its_place_and_its_evidence():
    # G2 was missed by 4 of the gemeente itself, fewer than 5; and by all 6 of the village.
    assert rows(small()) == (
        (
            "Wij maken de bank.",
            "het dorp en de gemeente",
            "Omgang",
            "uitdaagrecht, dorpsvisie, kadernota of begroting, subsidieregels",
            "Casus: Casus 1. Akkoord: het dorp en de gemeente. Gezegd: ‘Hier zat opa altijd.’",
        ),
        ("Een bushalte.", "nog geen akkoord", "-", "uitvoering", "Opgeschreven tijdens de avond."),
        ("Nee: Geen bord.", "het dorp", "-", "dorpenbeleid", "Opgeschreven tijdens de avond."),
        ("Nog open: Het geld.", "nog geen akkoord", "-", "uitvoering", "Reden: Na de zomer."),
        (
            "Dit mag vaker: ‘Principe G2’.",
            "de gemeente en het dorp",
            "Omgang",
            "participatieverordening",
            "Gemist door de gemeente: minder dan 5 keer. Gemist door het dorp: 6 keer.",
        ),
        (
            "Dit mag vaker: ‘Principe D1’.",
            "het dorp",
            "Omgang",
            "participatieverordening",
            "Gemist door het dorp: 6 keer.",
        ),
        (
            "Bij ‘Casus 1’ voelen beide kanten zich eigenaar. Spreek af wie besluit.",
            "het dorp en de gemeente",
            "Regie",
            "uitdaagrecht",
            "Gebaseerd op 6 antwoorden van het dorp, 5 antwoorden van de gemeente en 1 casus.",
        ),
    )


def test_counts_of_a_side_with_few_answers_stay_in_the_room():
    state = replace(small(), answers={})
    for side, pick in ((DORP, "D1"), (GEMEENTE, "G2")):
        state = gave(state, "c1/les", side, *[filled(eigen=pick, ander="")] * 3)

    assert [row[-1] for row in rows(state)[4:]] == [
        "Gemist door het dorp: minder dan 5 keer.",
        "Gemist door de gemeente: minder dan 5 keer.",
    ]


def test_a_principle_that_one_or_two_people_missed_is_no_statement():
    state = replace(evening(1, dorp=6, gemeente=5), created_at=small().created_at)
    state = gave(state, "c1/les", DORP, *[filled(eigen="D1")] * 2, *[filled(eigen="")] * 4)

    assert bouwstenen(state, RULES, PEN).tables == ()


def test_an_agreed_card_rests_on_its_owner_and_on_what_it_asks():
    card = Afspraak(K9, Soort.AFSPRAAK, BANK, casus=C1, status=Status.AFSPRAAK)

    assert statement(small(), card).gronden == (Grond.AFSPRAAK_E2, Grond.RAADSBESLUIT, Grond.INLEG_GEMEENTE)


def test_a_wish_is_not_told_as_an_agreement():
    card = Afspraak(K9, Soort.AFSPRAAK, {"wat": "Een bord", "eigenaar": "E1"})

    assert statement(small(), card).gronden == (Grond.VOORNEMEN,)


def test_letting_go_is_of_the_side_that_lets_go():
    card = Afspraak(K9, Soort.LOSLATEN, {"wat": "De sleutel"}, van=GEMEENTE)
    told = statement(small(), card)

    assert (PEN.say(told.zin), PEN.say(told.van), told.gronden) == (
        "Loslaten: De sleutel.",
        "de gemeente",
        (Grond.LOSLATEN,),
    )


def test_groups_that_nobody_spoke_are_a_statement_of_everybody():
    state = harvest("stresstest", drafted())
    step = next(step for step in state.script.steps if step.kind == "draagvlak")
    heard = spoke(*(group.sleutel for group in state.script.terms.groepen if group.sleutel != "jongeren"))
    answers = {step.id: dict.fromkeys(state.seats, heard)}

    told = rows(replace(state, answers=answers, closed=True))

    assert told[-1][:2] == ("Vraag ook wie nog niet gehoord is: jongeren.", "iedereen die meedeed")


def test_without_statements_it_says_so():
    blocks = bouwstenen(replace(evening(1), created_at=small().created_at), RULES, PEN).blocks

    assert blocks[-1] == Paragraph("Er is nog niets vastgelegd waar beleid op kan bouwen.")


def test_it_warns_until_the_village_lets_the_gemeente_read():
    warning = Paragraph("Let op: vraag eerst het dorp of dit stuk de deur uit mag.")

    warned = {
        option.key: warning in bouwstenen(decided(small(), option.key), RULES, PEN).blocks
        for option in OPTIONS
    }

    assert warned == {"wij": True, "gemeente": False, "dorpen": False}
