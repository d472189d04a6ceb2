"""The report says what the small evening gave, in its order, with the same numbers everywhere."""

from dataclasses import replace

from spel.core.state import NEW
from spel.harvest.verslag import verslag
from spel.report.document import Chart, Heading, Listing, Paragraph, Quote, Table
from tests.unit.harvest.evening import RULES, because, decided, small
from tests.unit.harvest.pens import INK, PEN
from tests.unit.harvest.reading import headings, part, table
from tests.unit.insights.evening import DORP, STARTFOTO, chose, evening, gave, laid, picked

SMALL = "Van de andere partijen zijn er minder dan 3 antwoorden. Die laten wij niet apart zien."


STARTFOTO_TABLE = "Zo stonden we. Het dorp over zichzelf (6 antwoorden)"


def test_what_is_shared_comes_first_and_how_it_came_about_last():
    assert headings(verslag(small(), RULES, PEN), 1) == [
        "De avond op één bladzijde",
        "Wat we delen",
        "Zo stonden we",
        "Wat we kozen, per casus",
        "Rolprofiel",
        "Wat we van elkaar verwachten",
        "Van wie is het?",
        "Draagvlak",
        "Afspraken",
        "Open punten",
        "Nee en loslaten",
        "Vier koppen",
        "Bouwstenen voor beleid",
        "Hoe dit tot stand kwam",
        "Van wie het spel is",
        "Alle getallen",
    ]


def test_the_first_page_begins_with_what_is_to_be_done():
    first = part(verslag(small(), RULES, PEN), "De avond op één bladzijde")

    assert first[:2] == (
        Heading("Dit gaan we doen", 2),
        Table(
            "Afspraken",
            ("Wat", "Van wie", "Wie bellen jullie?", "Wanneer"),
            (("Wij maken de bank", "Type E2", "De timmerman", "In mei"),),
        ),
    )
    assert first[2:4] == (
        Heading("De avond in een paar zinnen", 2),
        Listing(
            (
                "Dit spraken jullie af: ‘Wij maken de bank’.",
                "1 punt staat nog open. 1 keer was er een duidelijk nee.",
                "Beide kanten misten: Principe G2.",
                # Dorp on E1, gemeente on E4: three places apart. Dorp wishes E2: one place to the others.
                "Bij casus 1 liggen het dorp en de gemeente het verst uit elkaar. "
                "In 1 casus legt het dorp straks liever meer bij een ander.",
                "In 1 casus voelen beide kanten zich eigenaar. Dat is dubbel eigendom.",
            )
        ),
    )


def test_pride_and_shared_goals_are_what_we_share():
    shared = part(verslag(small(), RULES, PEN), "Wat we delen")

    assert shared == (
        Paragraph("Hier zijn wij trots op: ‘Molen’."),
        Listing(("Op 1 afspraak gaven het dorp en de gemeente elkaar de hand.",)),
        Paragraph("Gebaseerd op 3 kaarten met een plan of afspraak.", quiet=True),
    )


def test_words_that_were_not_released_are_nowhere():
    assert "Geheim" not in str(verslag(small(), RULES, PEN))


def test_a_casus_has_choices_with_reasons_what_was_said_and_who_saw_it_differently():
    told = part(verslag(because(small(), "Het is onze bank"), RULES, PEN), "Casus 1: Casus 1")

    # 4 of 6 chose V, 3 of 5 loslaten: both at least half. Of the other party there are only 2.
    assert told == (
        Paragraph("Van wie is de bank?"),
        Listing(("Het dorp: V. En ook: A. Waarom: ‘Het is onze bank’", "De gemeente: Loslaten.")),
        Quote("Hier zat opa altijd."),
        Listing(("Bij het dorp en de gemeente koos minstens de helft hetzelfde.",)),
    )


def test_a_reason_that_was_not_released_is_not_told():
    state = because(small(), "Het is onze bank")

    assert "onze bank" not in str(verslag(replace(state, released=frozenset()), RULES, PEN))


def test_a_side_that_could_not_agree_says_so():
    told = part(verslag(small(), RULES, PEN), "Casus 2: Casus 2")

    assert told[:2] == (Paragraph("Er speelt iets."), Listing(("Het dorp: Oneens.",)))


def test_on_what_all_casussen_rest_is_said_once_at_their_end():
    told = part(verslag(small(), RULES, PEN), "Wat we kozen, per casus")

    rests = "Gebaseerd op 6 antwoorden van het dorp en 5 antwoorden van de gemeente."
    assert [each for each in told if isinstance(each, Paragraph) and each.quiet] == [
        Paragraph(f"{rests} {SMALL}", quiet=True)
    ]
    assert told[-1].quiet


def test_the_numbers_of_the_evening_are_those_on_paper():
    document = verslag(small(), RULES, PEN)
    choice = "Casus 1. Eerst zelf: {} ({} antwoorden)"

    assert table(document, choice.format("het dorp", 6, "het dorp")).rows[:4] == (
        ("V", 4),
        ("K", 0),
        ("B", 0),
        ("A", 2),
    )
    assert table(document, choice.format("de gemeente", 5, "de gemeente")).rows[:5] == (
        ("Reguleren", 2),
        ("Regisseren", 0),
        ("Stimuleren", 0),
        ("Faciliteren", 0),
        ("Loslaten", 3),
    )
    assert table(document, "Casus 1. Wie is eigenaar?").rows == (
        ("Het dorp nu", 6, 0, 0, 0),
        ("Het dorp straks", 0, 6, 0, 0),
        ("De gemeente nu", 0, 0, 0, 5),
        ("De gemeente straks", 0, 0, 0, 5),
    )
    # Chips 4, 3, 2, 1 of ten by everybody; V as main and A as support weigh 0.7 and 0.3.
    assert table(document, STARTFOTO_TABLE).rows == (("Zo ziet het dorp zichzelf nu", 4.0, 3.0, 2.0, 1.0),)
    assert table(document, "De mix van rollen").rows == (
        ("Zo koos het dorp in de casussen", 7.0, 0.0, 0.0, 3.0),
    )


def test_what_is_drawn_stands_in_the_text_and_its_table_at_the_end():
    document = verslag(small(), RULES, INK)

    charts = [each.caption for each in document.blocks if isinstance(each, Chart)]
    numbers = [each.title for each in part(document, "Alle getallen") if isinstance(each, Table)]

    # The line above each says what it is; only the map has to say which number is which casus.
    assert charts == ["", "", "1. Casus 1, 2. Casus 2"]
    scale = "(van 1, de gemeenschap zelf, tot 4, de gemeente of een partij)"
    assert {
        "De mix van rollen",
        "Hoe de ander ons ziet",
        f"Rollen en eigenaarschap in één beeld {scale}",
    } < set(numbers)


def test_a_small_side_is_nowhere_with_its_own_choices():
    document = verslag(small(), RULES, PEN)

    assert not any("andere partijen" in each.title for each in document.tables)
    assert "2 antwoorden van de andere partijen" not in str(document)


def test_no_heading_skips_a_step():
    depths = [each.depth for each in verslag(small(), RULES, INK).blocks if isinstance(each, Heading)]

    assert all(after <= before + 1 for before, after in zip([0, *depths], depths, strict=False))


def test_every_row_has_as_many_cells_as_its_header():
    tables = verslag(small(), RULES, PEN).tables

    assert [each.title for each in tables for row in each.rows if len(row) != len(each.header)] == []


def test_it_says_whose_it_is_and_what_was_decided():
    document = verslag(decided(small(), "gemeente"), RULES, PEN)

    assert (document.eigenaar, document.date, document.language) == ("Hazeldorp", "2026-11-20", "nl")
    assert document.subtitle == "Avond, Hazeldorp, 20 november 2026"
    assert document.blocks[0] == Paragraph(
        "Dit stuk is van het dorp. Het dorp besloot: ook de gemeente mag dit stuk lezen.", quiet=True
    )


def test_half_an_evening_says_that_there_is_more_to_come():
    state = replace(small(), closed=False)

    assert verslag(state, RULES, PEN).blocks[0] == Paragraph(
        "De avond is nog bezig. Dit is het verslag tot nu toe."
    )


def test_before_it_began_there_is_a_report_without_content():
    assert headings(verslag(NEW, RULES, PEN), 1) == [
        "De avond op één bladzijde",
        "Bouwstenen voor beleid",
        "Hoe dit tot stand kwam",
        "Van wie het spel is",
    ]


def test_before_the_reveal_own_choices_are_nowhere():
    state = replace(gave(small(), "c2/zelf", DORP, *picked(*["K"] * 6)), closed=False, revealed=frozenset())
    before = replace(state, visited=state.visited, step_id=state.order[0])

    assert "Eerst zelf" not in str(verslag(before, RULES, PEN))


def test_in_a_village_alone_its_own_picture_of_the_start_is_drawn():
    state = gave(
        replace(evening(1, gemeente=0), created_at=small().created_at),
        STARTFOTO,
        DORP,
        *laid(*[(4, 3, 2, 1)] * 4),
    )

    told = part(verslag(state, RULES, INK), "Zo stonden we")

    assert [type(block) for block in told] == [Paragraph, Chart, Paragraph]


def test_a_part_that_only_has_something_to_leave_out_has_no_heading():
    state = replace(evening(1, dorp=1, gemeente=1), created_at=small().created_at)
    state = gave(gave(state, "c1/zelf", DORP, *picked("V")), STARTFOTO, DORP, *laid((4, 3, 2, 1)))
    state = chose(state, "c1/samen", DORP, "V")

    document = verslag(state, RULES, INK)

    assert "Van wie is het?" not in headings(document, 1)
    assert "Rollen en eigenaarschap in één beeld" in str([each.title for each in document.tables])
