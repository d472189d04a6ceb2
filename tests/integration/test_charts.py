"""What is drawn in documents stands alone: one SVG with its own namespace, colours, letters and sizes."""

from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from spel.core.figures import Bar, Profile, Profiles, Shift, Shifts, Spread
from spel.core.figures_kaart import Kaart, KaartRow, Stand
from spel.core.script import Place
from spel.core.vocabulary import Eigenaar, Rol, Side
from spel.harvest.pen import Pen
from spel.harvest.verslag import verslag
from spel.report.document import Chart
from spel.web.charts import hand, pen
from tests.unit.harvest.evening import RULES, small

NAMES = tuple((rol, rol.value.capitalize()) for rol in Rol)
SHARES = tuple(zip(Rol, (0.4, 0.3, 0.25, 0.05), strict=True))
PLACES = tuple((code, code.value, "leefdomein") for code in Eigenaar)
FIGURES = (
    Profiles((Profile("Zo was het & <zo>", SHARES, ""),), NAMES),
    Shifts((Shift(Rol.VERBINDER, "Verbinder", 0.4, 0.65), Shift(Rol.AANJAGER, "Aanjager", 0.1, 0.1)), 4),
    Kaart((KaartRow(1, "De kerk", Rol.VERBINDER, (Stand(Side.DORP, 4, 1.0, 2.0),)),), NAMES, PLACES),
)


@pytest.fixture
def draw(renderer):
    """A hand in an unnamed village."""
    return hand(renderer, "nl", Place())


def words(svg: str) -> list[str]:
    return [
        " ".join("".join(each.itertext()).split())
        for each in ElementTree.fromstring(svg).iter()
        if each.tag.endswith("}text")
    ]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda each: type(each).__name__)
def test_a_drawing_is_one_svg_that_needs_no_style_sheet(draw, figure):
    svg = draw(figure, "p1")

    root = ElementTree.fromstring(svg)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.get("viewBox", "").startswith("0 0 360 ")
    assert "style=" not in svg
    assert svg.count("<script") == 0


def test_a_mix_says_every_number_and_every_role(draw):
    assert words(draw(FIGURES[0], "p1")) == [
        "Zo was het & <zo>",
        *("4", "3", "2,5", "0,5"),
        *("Vertegenwoordiger", "Kennisdeler", "Verbinder", "Aanjager"),
    ]


def test_plain_colour_lies_under_every_pattern_of_a_mix(draw):
    rects = ElementTree.fromstring(draw(FIGURES[0], "p1")).findall("{*}rect")

    laid = [(above, under) for under, above in pairwise(rects) if above.get("fill", "").startswith("url(")]
    where = ("x", "y", "width", "height")
    assert len(laid) == 8
    assert [[a.get(each) for each in where] for a, _ in laid] == [
        [u.get(each) for each in where] for _, u in laid
    ]
    assert all(under.get("fill", "").startswith("#") for _, under in laid)


def test_a_shift_says_from_where_to_where(draw):
    assert words(draw(FIGURES[1], "p1")) == [
        "Verbinder van 4 naar 6,5",
        "Aanjager blijft 1",
        "Het rondje is nu, de punt is straks. Samen is het 10.",
    ]


def test_the_map_has_its_key_below_it(draw):
    assert words(draw(FIGURES[2], "p1"))[-1] == "Dorp"


def test_a_figure_that_is_no_drawing_is_left_to_its_table(draw):
    assert draw(Spread(Side.DORP, (Bar("Ja", 3),), 3), "p1") == ""


def test_no_two_drawings_of_a_report_share_an_id(renderer):
    written = verslag(small(), RULES, pen(renderer, "nl", Place(naam="Hazeldorp")))

    charts = [ElementTree.fromstring(each.svg) for each in written.blocks if isinstance(each, Chart)]
    ids = [each.get("id") for chart in charts for each in chart.iter() if each.get("id")]

    assert len(charts) == 3
    assert len(ids) == len(set(ids))


def test_a_pen_speaks_the_language_and_the_words_of_the_place(renderer):
    made = pen(renderer, "nl", replace(Place(), woord="wijk", met_lidwoord="de wijk"))

    assert isinstance(made, Pen)
    assert "Dit stuk is van de wijk." in str(verslag(small(), RULES, made).blocks[0])
