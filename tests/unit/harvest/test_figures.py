"""Every figure is a table with the same numbers, and a drawing that can be read aloud."""

import pytest

from spel.core.figures import (
    Bar,
    Cloud,
    Lamp,
    Lamps,
    Matched,
    Matches,
    PawnField,
    PawnRow,
    Picks,
    Profile,
    Profiles,
    Shift,
    Shifts,
    Spread,
)
from spel.core.figures_afspraken import Huis, Huizen, Licht
from spel.core.figures_fasen import FaseField, FaseRow
from spel.core.figures_kaart import Kaart, KaartRow, Stand
from spel.core.figures_programme import Gestipt, Stip, Stippenbord
from spel.core.figures_terugkijken import OutcomeRow, Outcomes
from spel.core.script import CaseId
from spel.core.vocabulary import Eigenaar, Fase, Rol, Side
from spel.harvest.figures import drawing, settle
from spel.report.document import Chart, Paragraph, Table
from tests.unit.harvest.pens import INK, PEN, SVG

DORP, GEMEENTE = Side.DORP, Side.GEMEENTE
NAMES = ((Rol.VERBINDER, "Verbinder"), (Rol.AANJAGER, "Aanjager"))
PLACES = tuple((code, code.value, "leefdomein") for code in Eigenaar)
SPREAD = Spread(DORP, (Bar("Zelf doen", 3, "a"), Bar("Weet niet", 1)), 4)

CASES = [
    (SPREAD, ("Keuze", "Aantal"), (("A. Zelf doen", 3), ("Weet niet", 1))),
    (
        # 0.25 and 0.75 of 1 are 2.5 and 7.5 out of ten.
        Profiles((Profile("Nu", ((Rol.VERBINDER, 0.25), (Rol.AANJAGER, 0.75)), ""),), NAMES),
        ("Beeld", "Verbinder", "Aanjager"),
        (("Nu", 2.5, 7.5),),
    ),
    (
        Shifts((Shift(Rol.VERBINDER, "Verbinder", 0.4, 0.55),), 4),
        ("Rol", "nu", "straks"),
        (("Verbinder", 4.0, 5.5),),
    ),
    (
        PawnField(PLACES, (PawnRow(DORP, False, (1, 2, 0, 0)), PawnRow(GEMEENTE, True, (0, 0, 3, 1)))),
        ("Wie", "E1", "E2", "E3", "E4"),
        (("Het dorp nu", 1, 2, 0, 0), ("De gemeente straks", 0, 0, 3, 1)),
    ),
    (Cloud((("molen", 3), ("feest", 1))), ("Woord", "Aantal"), (("molen", 3), ("feest", 1))),
    (
        Huizen((Huis("Leden", Licht.AAN), Huis("Jongeren", Licht.UIT))),
        ("Groep", "Licht"),
        (("Leden", "licht aan"), ("Jongeren", "nog geen licht")),
    ),
    (
        Matches((Matched(DORP, GEMEENTE, 2, 3),)),
        ("Wie", "Geraden", "Van de"),
        (("Het dorp over de gemeente", 2, 3),),
    ),
    (
        Lamps((Lamp("De kerk", True), Lamp("De bus", False))),
        ("Casus", "Wat er gebeurt"),
        (("De kerk", "Dubbel eigendom"), ("De bus", "Niemandsland")),
    ),
    (
        Picks((("Durf nee te zeggen", 2, 1),), "", 3),
        ("Principe", "bij zichzelf", "bij de ander"),
        (("Durf nee te zeggen", 2, 1),),
    ),
    (
        FaseField(PLACES, (FaseRow(Fase.PLAN, "Plan", ((DORP, (3, 0, 0, 1)),), "dubbel"),), ((DORP, 4),)),
        ("Fase en wie", "E1", "E2", "E3", "E4", "Wat er gebeurt"),
        (("Plan, het dorp", 3, 0, 0, 1, "Dubbel eigendom"),),
    ),
    (
        Stippenbord(
            (Gestipt(CaseId("c1"), "De kerk", (Stip(DORP, 4), Stip(GEMEENTE, 0))),),
            ((DORP, 5), (GEMEENTE, 3)),
        ),
        ("Casus", "Het dorp", "De gemeente"),
        (("De kerk", 4, 0),),
    ),
    (
        Outcomes(DORP, ("gedaan", "bezig"), (OutcomeRow("Een bank", (3, 1)),), 4),
        ("Afspraak van toen", "gedaan", "bezig"),
        (("Een bank", 3, 1),),
    ),
    (
        Kaart(
            (
                KaartRow(1, "De kerk", Rol.VERBINDER, (Stand(DORP, 4, 1.25, 2.0),)),
                KaartRow(2, "De bus", None),
            ),
            NAMES,
            PLACES,
        ),
        ("Casus", "Rol", "Het dorp nu", "Het dorp straks"),
        (("1. De kerk", "Verbinder", 1.2, 2.0), ("2. De bus", "-", "-", "-")),
    ),
]


SCALE = " (van 1, de gemeenschap zelf, tot 4, de gemeente of een partij)"


@pytest.mark.parametrize(("figure", "header", "rows"), CASES, ids=lambda each: type(each).__name__)
def test_a_figure_is_a_table_with_the_same_numbers(figure, header, rows):
    title = f"Beeld{SCALE if isinstance(figure, Kaart) else ''}"
    assert drawing(figure, "Beeld", "p1", PEN).table == Table(title, header, rows)


def test_a_drawing_can_be_read_aloud_row_by_row():
    told = drawing(SPREAD, "Het dorp koos", "p1", INK)

    assert told.chart == Chart(SVG, "Het dorp koos: A. Zelf doen: 3. Weet niet: 1.", "Het dorp koos")


def test_columns_are_named_and_decimals_are_dutch():
    shifts = Shifts((Shift(Rol.VERBINDER, "Verbinder", 0.4, 0.55),), 4)

    told = drawing(shifts, "Van nu naar straks", "p1", INK)

    assert told.chart is not None
    assert told.chart.alt == "Van nu naar straks: Verbinder: nu 4, straks 5,5."


def test_a_map_says_below_it_which_number_is_which_casus():
    kaart = Kaart((KaartRow(1, "De kerk", None), KaartRow(2, "De bus", None)), NAMES, PLACES)

    told = drawing(kaart, "De kaart", "p1", INK)

    assert told.chart is not None
    assert told.chart.caption == "De kaart: 1. De kerk, 2. De bus"


def test_a_drawn_figure_has_its_table_at_the_end_and_an_undrawn_one_in_the_text():
    charted, tabled = drawing(SPREAD, "Een", "p1", INK), drawing(SPREAD, "Twee", "p2", PEN)

    body, end = settle((Paragraph("Zo was het."), charted, tabled))

    assert body == (Paragraph("Zo was het."), charted.chart, tabled.table)
    assert end == (charted.table,)


def test_what_is_told_apart_is_only_at_the_end():
    apart = drawing(SPREAD, "Een", "p1", INK, apart=True)

    assert settle((apart,)) == ((), (apart.table,))
