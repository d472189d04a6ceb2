"""The village takes its evening home by a link: a reader is let in and shut out, and everything goes."""

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.barriers import barriers
from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.kort import begin_kort

pytestmark = pytest.mark.browser


def made_link(page: Page, button: str) -> str:
    """The path of a link that somebody makes with this button; the address before it is that of the hall."""
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator("#gezegd")).to_be_focused()
    told = page.locator("#link-url").inner_text()
    return told[told.index("/sleutel") :]


def arrived(room: Room, link: str, path: str) -> Page:
    """A phone that scanned a link: its secret is nowhere in the address."""
    phone = room.phone()
    phone.goto(link)
    phone.wait_for_url(f"**{path}")
    return phone


def choose(page: Page, words: str) -> None:
    """The village decides who may read."""
    page.get_by_label(words).check()
    page.get_by_role("button", name="Bewaar dit besluit").click()
    told = page.get_by_text("Bewaard. Dit geldt nu meteen.")
    expect(told).to_be_focused()
    expect(told).to_be_in_viewport()


def test_the_village_holds_its_evening_with_one_link(room: Room, complaints: Complaints) -> None:
    complaints.expect("403", "404", "WebSocket", "status of 400")
    desk = begin_kort(room).page
    base = desk.url.removesuffix("/desk")
    found: dict[str, list[str]] = {}

    desk.goto(f"{base}/delen")
    found["delen"] = barriers(desk)
    village = arrived(room, made_link(desk, "Maak de link voor het dorp"), "/dorp")
    found["delen with a link"] = barriers(desk)
    found["dorp"] = barriers(village)
    choose(village, "Ook andere dorpen")
    reader = arrived(room, made_link(village, "Maak de link voor andere dorpen"), "/lezen")
    found["dorp with a link"] = barriers(village)
    found["lezen"] = barriers(reader)
    reader.locator('a[href$="/lezen/stukken/verslag"]').click()
    expect(reader.get_by_text("Dit verslag is voor andere dorpen.")).to_be_visible()
    found["a stuk"] = barriers(reader)
    village.goto(f"{base}/vergelijk")
    found["vergelijk"] = barriers(village)
    village.goto(f"{base}/dorp")
    choose(village, "Ook de gemeente")
    reader.reload()
    expect(reader.get_by_text("Deze link werkt niet.")).to_be_visible()
    found["shut"] = barriers(reader)
    village.get_by_text("Wat gaat er dan weg?").click()
    found["dorp laid open"] = barriers(village)
    village.get_by_label("Ja, alles van deze avond mag weg.").check()
    village.get_by_role("button", name="Gooi de avond weg").click()
    expect(village.get_by_text("Alles ervan is weg.")).to_be_visible()

    assert {where: what for where, what in found.items() if what} == {}
    assert village.request.get(f"{base}/dorp").status == 404
    assert desk.request.get(f"{base}/stukken").status == 404
    assert village.context.cookies() == []
