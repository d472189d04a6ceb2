"""Stukken outside the PDF: large letters on a small phone, and paper out of the browser's own printer."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from playwright.sync_api import Browser, Page

from spel.core.script import Place
from spel.harvest.stukken import OF_ONE_EVENING
from spel.press.forms import Drawing, drawn
from spel.web.orders import Order
from tests.papers.stukken import kept, made, renderer

pytestmark = pytest.mark.browser

A4, ACROSS, A3 = (210, 297), (297, 210), (297, 420)
SIZES = {"poster": A3, "bouwstenen": ACROSS, "dias": (320, 180)}
LARGE = "html { font-size: 200% !important; }"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
ON_ONE_SHEET = {"poster", "raadsvoorstel", "brief", "dorpskrant"}


@pytest.fixture
def page(browser: Browser) -> Page:
    """An empty page, as wide as a small phone."""
    return browser.new_page(viewport={"width": 320, "height": 640})


def alone(name: str, edit: str = "") -> str:
    """A stuk with its styles, as a file of its own; with the forms to change it where `edit` says so."""
    document = kept(name)
    plain = Drawing(Order(document.kind, "html"), Place(), renderer(), alone=True)
    whole = drawn(document, plain).decode()
    if not edit:
        return whole
    forms = drawn(document, replace(plain, order=Order(document.kind, "html", edit=edit), alone=False))
    before, start, _ = whole.partition('<main class="stuk-alone">')
    return f"{before}{start}{forms.decode()}</main></body></html>"


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("name", [*OF_ONE_EVENING, "gebied", "vergelijking", "persoonlijk"])
def test_a_stuk_in_letters_twice_as_large_does_not_scroll_sideways(page: Page, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})

    page.set_content(alone(name))
    page.add_style_tag(content=LARGE)

    assert page.evaluate(WIDER) == 0


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("name", ["verslag", "bouwstenen"])
def test_changing_it_does_not_scroll_sideways_either(page: Page, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})

    page.set_content(alone(name, edit="/aanpassen"))
    page.add_style_tag(content=LARGE)

    assert page.evaluate(WIDER) == 0


@pytest.mark.parametrize("name", OF_ONE_EVENING)
def test_the_button_print_gives_the_paper_of_the_pdf(page: Page, name: str) -> None:
    page.set_content(alone(name))

    printed = sheets(page.pdf(prefer_css_page_size=True, print_background=True))

    assert set(printed) == {SIZES.get(name, A4)}
    few = len(sheets(made(name, "pdf")))
    assert len(printed) <= (1 if name in ON_ONE_SHEET else few + 2)


def sheets(pdf: bytes) -> tuple[tuple[int, int], ...]:
    """The sizes of the pages, in millimetres."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        boxes = [[float(side) for side in each.mediabox] for each in opened.pages]
    return tuple((round(box[2] / 72 * 25.4), round(box[3] / 72 * 25.4)) for box in boxes)
