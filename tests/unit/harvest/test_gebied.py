"""More evenings as one report: worked out on paper, in the order of their days, and never ranked."""

from dataclasses import replace
from datetime import timedelta

from spel.core.actors import SeatId
from spel.core.script import Place, Table
from spel.core.state import Seated
from spel.core.stukken import Touch
from spel.harvest.gebied import gebied
from spel.harvest.verslag import verslag
from spel.report.document import Chart, Listing
from spel.report.retouch import pieces
from tests.unit.harvest.evening import small
from tests.unit.harvest.pens import INK, PEN
from tests.unit.harvest.reading import headings, part, table
from tests.unit.insights.evening import DORP, STARTFOTO, evening, gave, laid, put

PEOPLE, ROLES, OWNED, AGREED = (
    "Hoeveel mensen er waren",
    "De mix naast elkaar",
    "Eigenaar, per casus",
    "Wat er wordt gedaan",
)


def elsewhere(people, chips, days, place, pawn=("E3", "E1")):
    """An evening somewhere else, with so many people of the village and five of the gemeente."""
    state = evening(2, dorp=people, gemeente=5)
    state = gave(state, STARTFOTO, DORP, *laid(*[chips] * people))
    state = gave(state, "c1/eigenaar", DORP, *put(*[pawn] * people))
    script = replace(state.script, title=f"Avond in {place}", place=Place(naam=place))
    return replace(state, script=script, created_at=small().created_at + timedelta(days=days), closed=True)


FIRST = elsewhere(3, (2, 3, 4, 1), -30, "Molenbeek")
FEW = elsewhere(2, (10, 0, 0, 0), 30, "Kerkewaard")
EVENINGS = (small(), FEW, FIRST)


def test_evenings_come_in_the_order_of_their_days():
    document = gebied(EVENINGS, PEN)

    rows = [row[:3] for row in table(document, PEOPLE).rows]
    assert rows == [
        ("Molenbeek", "Avond in Molenbeek", "21 oktober 2026"),
        ("Hazeldorp", small().script.title, "20 november 2026"),
        ("Kerkewaard", "Avond in Kerkewaard", "20 december 2026"),
    ]
    assert (document.kind, document.date) == ("gebied", "2026-12-20")
    assert document.subtitle == "3 avonden, van 21 oktober 2026 tot en met 20 december 2026"


def test_small_numbers_of_people_are_not_told_exactly():
    rows = table(gebied(EVENINGS, PEN), PEOPLE).rows

    assert [row[3:] for row in rows] == [
        ("minder dan 5", 5, "-"),
        (6, 5, "minder dan 5"),
        ("minder dan 5", 5, "-"),
    ]


def test_mixes_lie_beside_each_other_and_each_evening_has_one_voice():
    """Molenbeek laid (2, 3, 4, 1) and Hazeldorp (4, 3, 2, 1): together (3, 3, 3, 1)."""
    rows = table(gebied(EVENINGS, PEN), ROLES).rows

    assert [row for row in rows if row[1] == "Nu"] == [
        ("Molenbeek", "Nu", 2.0, 3.0, 4.0, 1.0),
        ("Hazeldorp", "Nu", 4.0, 3.0, 2.0, 1.0),
        ("Samen", "Nu", 3.0, 3.0, 3.0, 1.0),
    ]


def test_the_mix_together_is_drawn():
    charts = [block for block in gebied(EVENINGS, INK).blocks if isinstance(block, Chart)]

    assert [chart.caption for chart in charts] == ["De mix van rollen, samen"]


def test_of_whom_a_casus_is_counts_every_evening_once():
    """The village put E1 and wished E2, Molenbeek E3 and E1: 2.0 and 1.5. The gemeente stays on E4."""
    rows = table(gebied(EVENINGS, PEN), OWNED).rows

    assert rows[0] == ("Casus 1", 2, 2.0, 1.5, 4.0, 4.0)


def test_what_few_people_gave_makes_no_difference():
    other = elsewhere(2, (0, 0, 0, 10), 30, "Kerkewaard", pawn=("E1", "E4"))

    assert gebied((small(), other, FIRST), INK) == gebied(EVENINGS, INK)


def test_cards_are_told_with_where_they_were_made_and_without_whom_to_call():
    document = gebied(EVENINGS, PEN)

    assert table(document, AGREED).header == ("Plaats", "Wat", "Van wie", "Wanneer")
    assert [row[:2] for row in table(document, AGREED).rows] == [("Hazeldorp", "Wij maken de bank")]
    assert part(document, "Open punten") == (Listing(("Hazeldorp: Het geld. Reden: Na de zomer.",)),)
    assert part(document, "Hier is nee tegen gezegd") == (Listing(("Hazeldorp: Geen bord.",)),)
    assert [block for block in document.blocks if "timmerman" in str(block)] == []


def test_what_is_asked_of_the_gemeente_stands_under_its_heading():
    document = gebied(EVENINGS, PEN)

    told = part(document, "Wat dit vraagt van de gemeente")
    assert "Hazeldorp: Wij maken de bank. Daarvoor is een besluit van de raad nodig." in str(told)
    assert headings(document, 2)[-2:] == ["Omgang", "Regie"]


def test_the_same_statement_of_more_evenings_is_told_once():
    again = replace(small(), created_at=small().created_at + timedelta(days=1))
    again = replace(again, script=replace(again.script, place=Place(naam="Nieuwdorp")))

    told = [line for block in gebied((small(), again), PEN).blocks for line in getattr(block, "items", ())]

    assert [line for line in told if line.endswith("(Hazeldorp en Nieuwdorp)")] != []


def test_evenings_of_the_same_name_are_told_apart():
    rows = table(gebied((small(), small()), PEN), ROLES).rows

    names = list(dict.fromkeys(row[0] for row in rows))
    title = small().script.title
    assert names == [f"{title} (Hazeldorp)", f"{title} (Hazeldorp) (2)", "Samen"]


def test_other_villages_read_no_names_words_or_exact_numbers():
    document = gebied(EVENINGS, replace(PEN, outside=True))

    told = str(document.blocks)
    assert [word for word in ("timmerman", "Na de zomer", "In mei", "Levert") if word in told] == []
    assert [row[3:] for row in table(document, PEOPLE).rows][1] == (
        "minstens 5",
        "minstens 5",
        "minder dan 5",
    )
    assert "Molenbeek" not in [row[0] for row in table(document, ROLES).rows]


NOORD, ZUID, OOST = (Table(f"tafel-{n}", naam, DORP) for n, naam in enumerate(("Noord", "Zuid", "Oost"), 1))


def seated(*sizes):
    """A day of three tables, with so many people at each; everybody at the first laid the same chips."""
    state = evening(1, dorp=sum(sizes), gemeente=0)
    tables = [table.id for table, size in zip((NOORD, ZUID, OOST), sizes, strict=True) for _ in range(size)]
    seats = {SeatId(f"dorp{n}"): Seated(DORP, "", 1, "", id) for n, id in enumerate(tables)}
    chips = [(10, 0, 0, 0) if id == NOORD.id else (0, 10, 0, 0) for id in tables]
    state = gave(state, STARTFOTO, DORP, *laid(*chips))
    return replace(state, seats=seats, script=replace(state.script, tables=(NOORD, ZUID, OOST)))


def tables_with_a_mix(*sizes):
    """Whose mix is told."""
    found = [each for each in gebied([seated(*sizes)], PEN).tables if each.title == ROLES]
    return [row[0] for each in found for row in each.rows]


def test_a_day_of_tables_is_told_table_by_table():
    document = gebied([seated(6, 5, 3)], PEN)

    assert (document.title, table(document, PEOPLE).rows) == (
        "Verslag van de tafels",
        (("Noord", 6), ("Zuid", 5), ("Oost", "minder dan 5")),
    )
    assert table(document, ROLES).rows[0] == ("Noord", "Nu", 10.0, 0.0, 0.0, 0.0)


def test_a_small_table_can_not_be_worked_out_from_the_others():
    assert tables_with_a_mix(6, 5, 3) == ["Noord", "Zuid", "Oost", "Samen"]
    assert tables_with_a_mix(6, 5, 2) == ["Noord"]
    assert tables_with_a_mix(6, 2, 2) == ["Noord"]


def touched(words, touch, untouched=""):
    """An evening with this touch on every piece of its verslag that says this, but for some."""
    found = [
        id
        for id, block in pieces(verslag(small(), {}, PEN))
        if words in str(block) and not (untouched and untouched in str(block))
    ]
    return replace(small(), touches={"verslag": dict.fromkeys(found, touch)})


def test_what_was_left_out_of_a_verslag_stays_out_here():
    document = gebied((touched("Het geld", Touch(out=True)), FIRST), PEN)

    assert [block for block in document.blocks if "Het geld" in str(block)] == []


def test_an_afspraak_that_was_said_anew_is_not_told_in_its_old_words():
    document = gebied((touched("Wij maken de bank", Touch("Iets moois")), FIRST), PEN)

    assert [block for block in document.blocks if "Wij maken de bank" in str(block)] == []


def test_what_the_verslag_still_tells_elsewhere_is_told_here_too():
    document = gebied((touched("Het geld", Touch(out=True), untouched="Na de zomer"), FIRST), PEN)

    assert part(document, "Open punten") == (Listing(("Hazeldorp: Het geld. Reden: Na de zomer.",)),)


def test_a_row_that_is_not_there_is_not_explained():
    assert "‘Samen’" in str(gebied([seated(6, 5, 3)], PEN))
    assert "‘Samen’" not in str(gebied([seated(6, 2, 2)], PEN))
