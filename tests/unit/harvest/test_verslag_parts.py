"""The last parts of the report: cards, headings, tables, where it all came from, and what people wrote."""

from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.questions import Answer, Choice
from spel.core.script import StepId
from spel.core.script import Table as Tafel
from spel.core.state import Note, Shown
from spel.core.stukken import Touch
from spel.harvest.verslag import verslag
from spel.report.document import Heading, Listing, Paragraph, Quote
from tests.unit.harvest.evening import RULES, small
from tests.unit.harvest.pens import PEN
from tests.unit.harvest.reading import headings, headings_in, part
from tests.unit.insights.evening import DORP, SLOT, evening, gave, wrote


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
    assert "Casus ‘Casus 1’, versie 0123456789ab." in str(origin)


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


def test_what_the_spelleider_changed_in_it_is_counted():
    touches = {"verslag": {"1": Touch("Anders."), "2": Touch(out=True), "3": Touch("Weg.", out=True)}}
    state = replace(small(), touches={**touches, "brief": {"4": Touch("In de brief.")}})

    told = str(part(verslag(state, RULES, PEN), "Wat er gespeeld is"))

    assert "De spelleider schreef 1 stukje van dit verslag anders op." in told
    assert "De spelleider liet 2 stukjes van dit verslag weg." in told
    assert "De spelleider" not in str(part(verslag(small(), RULES, PEN), "Wat er gespeeld is"))


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
