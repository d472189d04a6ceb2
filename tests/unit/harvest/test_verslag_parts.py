"""The last parts of the report: cards, headings, tables, where it all came from, and what people wrote."""

from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.questions import Answer, Ask, Choice, ChooseOne, Field
from spel.core.script import Step, StepId
from spel.core.script import Table as Tafel
from spel.core.state import Note, Shown
from spel.core.stukken import Touch
from spel.harvest.verslag import verslag
from spel.report.document import Heading, Listing, Paragraph, Quote
from spel.report.places import CHANGED
from spel.report.retouch import pieces
from spel.steps.herkent import ANSWERS
from tests.unit.harvest.evening import RULES, small
from tests.unit.harvest.pens import INK, PEN
from tests.unit.harvest.reading import headings, headings_in, part
from tests.unit.insights.evening import DORP, PARTIJ, SLOT, evening, filled, gave, wrote


def test_who_was_there_and_what_was_played_is_told_with_its_hash():
    origin = part(verslag(small(), RULES, PEN), "Hoe dit tot stand kwam")

    assert origin[0] == Heading("Wie waren er", 2)
    assert origin[1] == Listing(
        (
            "6 deelnemers van het dorp",
            "5 deelnemers van de gemeente",
            "Ook van andere kanten waren er mensen.",
        )
    )
    assert "De casussen: ‘Casus 1’ (versie 0123456789ab) en" in str(origin)


def test_a_side_that_was_not_there_is_a_missing_voice():
    state = replace(evening(1, dorp=4, gemeente=0), created_at=small().created_at)

    origin = part(verslag(state, RULES, PEN), "Hoe dit tot stand kwam")

    assert Listing(("Niet aan tafel: de gemeente en de andere partijen.",)) in origin


def test_on_an_evening_of_one_board_the_gemeente_is_missing_too():
    state = evening(1, dorp=4, gemeente=0)
    alone = replace(state, script=replace(state.script, sides=(DORP,)), created_at=small().created_at)

    assert Listing(("Niet aan tafel: de gemeente.",)) in part(
        verslag(alone, RULES, PEN), "Hoe dit tot stand kwam"
    )


def test_what_the_spelleider_changed_has_a_place_of_its_own_that_changes_no_piece():
    before = verslag(small(), RULES, PEN)
    touched = replace(small(), touches={"verslag": {"0" * 12: Touch("Anders.")}})
    elsewhere = replace(small(), touches={"brief": {"0" * 12: Touch("In de brief.")}})

    after = verslag(touched, RULES, PEN)

    assert part(after, "Wat er gespeeld is") == (*part(before, "Wat er gespeeld is"), CHANGED)
    assert pieces(after) == pieces(before)
    assert verslag(elsewhere, RULES, PEN) == before


def test_the_four_headings_hold_what_was_missed_and_what_was_agreed():
    document = verslag(small(), RULES, PEN)

    assert part(document, "Omgang") == (
        Listing(
            (
                "Principe G2: gemist door de gemeente (minder dan 5 keer) en het dorp (6 keer).",
                "Principe D1: gemist door het dorp (6 keer).",
                "Afspraak: Wij maken de bank",
            )
        ),
    )
    assert part(document, "Regie") == (Paragraph("Hierover is deze avond niets vastgelegd."),)


def test_cards_open_points_and_noes_stand_in_full():
    document = verslag(small(), RULES, PEN)

    assert headings_in(part(document, "Afspraken")) == [
        "Afspraak: Wij maken de bank",
        "Voornemen: Een bushalte",
    ]
    assert part(document, "Open punten") == (Listing(("Het geld. Reden: Na de zomer.",)),)
    assert part(document, "Hier zeggen we nee tegen") == (Listing(("Geen bord (het dorp)",)),)


def test_what_people_wrote_in_full_lies_behind_the_report():
    state = gave(small(), SLOT, DORP, wrote(meenemen="Wij bellen elkaar vaker."))
    state = replace(state, released=state.released | {Shown(SLOT, "meenemen", SeatId("dorp0"))})

    document = verslag(state, RULES, PEN)

    assert headings(document, 1)[-4:] == [
        "Hoe dit tot stand kwam",
        "Zo zeiden mensen het",
        "Van wie het spel is",
        "Alle getallen",
    ]
    assert part(document, "Zo zeiden mensen het") == (
        Heading("Wat neemt u mee?", 2),
        Listing(("Wij bellen elkaar vaker.",)),
    )


def test_the_tables_of_a_dorpendag_have_a_part_of_their_own():
    tafels = (Tafel("t1", "Kerkdorp", DORP), Tafel("t2", "Zanddorp", DORP))
    state = replace(small(), script=replace(small().script, tables=tafels))
    answers = {name: Answer({"hoofd": Choice(key)}) for name, key in (("t1", "V"), ("t2", "A"))}
    state = replace(state, by_table={StepId("c1/samen"): answers})

    document = verslag(state, RULES, PEN)

    assert "Kerkdorp" in headings(document, 2)
    assert [
        row for each in document.tables if each.header == ("Keuze", "Tafels") for row in each.rows if row[1]
    ] == [
        ("V", "Kerkdorp"),
        ("A", "Zanddorp"),
    ]


def test_it_says_whose_the_game_is():
    (told,) = part(verslag(small(), RULES, PEN), "Van wie het spel is")

    assert told.text.startswith("Het Kleine Kernen Spel is van LVKK en de Universiteit Utrecht.")
    assert not told.quiet


def test_quotes_of_no_casus_stand_first_under_their_own_heading():
    state = gave(small(), SLOT, DORP, wrote(meenemen="Wij bellen elkaar vaker."))
    state = replace(
        state,
        released=state.released | {Shown(SLOT, "meenemen", SeatId("dorp0"))},
        notes=(Note(StepId("welkom"), "Fijn dat u er bent.", state.created_at, quote=True),),
    )

    assert part(verslag(state, RULES, PEN), "Zo zeiden mensen het")[:3] == (
        Heading("Citaten", 2),
        Quote("Fijn dat u er bent."),
        Heading("Wat neemt u mee?", 2),
    )


def test_a_small_count_of_who_missed_what_is_not_told_exactly():
    told = str(part(verslag(small(), RULES, PEN), "Vier koppen"))

    assert "de gemeente (minder dan 5 keer)" in told
    assert "4 keer" not in told


def test_a_card_without_akkoord_is_not_said_to_be_of_nobody():
    told = str(part(verslag(small(), RULES, PEN), "Bouwstenen voor beleid"))

    assert "Een bushalte. Nog geen akkoord. Past in: uitvoering." in told
    assert "van niemand" not in told


def test_telephones_are_told_once_where_it_says_who_was_there():
    state = small()
    first = next(id for id, seat in state.seats.items() if seat.side is DORP)
    state = replace(state, seats={**state.seats, first: replace(state.seats[first], via="desk")})

    document = verslag(state, RULES, INK)

    assert str(document).count("toestel") == 1
    assert "6 deelnemers van het dorp, via 5 toestellen" in str(part(document, "Wie waren er"))


def test_hands_are_told_where_it_says_who_was_there_but_not_of_a_small_side():
    hands = {StepId("c1/zelf"): {DORP: (Answer({"keuze": Choice("V")}),), PARTIJ: (Answer({}),)}}

    here = part(verslag(replace(small(), hands=hands), RULES, PEN), "Wie waren er")

    assert here[-1] == Paragraph("Bij het dorp zijn ook handen geteld.")


def test_a_first_impression_without_an_outcome_is_no_point():
    told = str(part(verslag(small(), RULES, PEN), "Rolprofiel"))

    assert "De mix van rollen. Dit beeld komt uit 1 casus." in told
    assert "Zo koos de gemeente in de casussen. Dit beeld" not in told


def test_the_four_headings_are_introduced_and_the_same_count_of_both_is_said_once():
    state = gave(small(), "c1/les", DORP, *[filled(ander="G2")] * 3, *[filled(eigen="D1")] * 3)

    told = part(verslag(state, RULES, PEN), "Vier koppen")

    assert told[0] == Paragraph(
        "De brochure over bewonersinitiatieven heeft vier koppen. Dit is wat erbij hoort."
    )
    assert "Principe G2: gemist door de gemeente en het dorp, elk minder dan 5 keer." in str(told)


def test_what_was_asked_stands_above_who_recognised_it():
    herkent = Step(StepId("herkent"), "herkent", "", "Herkent u dit?", 5, shows=(StepId("herkent"),))
    field = Field("herkent", "Herkent u dit?", ChooseOne(ANSWERS, "list"))
    herkent = replace(herkent, asks={DORP: Ask((field,))})
    state = small()
    script = replace(state.script, steps=(*state.script.steps, herkent))
    state = replace(
        state,
        script=script,
        order=(*state.order, herkent.id),
        visited=(*state.visited, herkent.id),
        revealed=frozenset((*state.revealed, herkent.id)),
    )
    state = gave(state, "herkent", DORP, *[filled(herkent="ja")] * 6)

    assert part(verslag(state, RULES, PEN), "Herkent u dit?") == (
        Paragraph("Iedereen las de zinnen hierboven en gaf antwoord op deze vraag.", quiet=True),
        Listing(("Het dorp: 6 keer ‘Ja, dit herken ik’.",)),
    )
