"""People reload, go back, open a second tab, take another device: they come back where they were."""

import re

import pytest
from playwright.sync_api import expect

from tests.acceptance.conftest import Complaints, Room
from tests.acceptance.history import read_log
from tests.acceptance.kort import (
    PHONE_PAGE,
    STEPS,
    answers_on,
    begin_kort,
    connected,
    fill_in,
    given,
    go_to,
    joined,
)
from tests.acceptance.people import Deelnemer, join

pytestmark = pytest.mark.browser

ASKING = ("inloop", "c05/zelf", "c05/samen", "c05/eigenaar", "slot")


def reload(phone: Deelnemer, step: str) -> None:
    """As somebody who pulls the page down."""
    phone.page.reload()
    phone.at(step)


def name_of(phone: Deelnemer) -> str:
    """Who this phone says it is."""
    return phone.page.locator("[data-own-name]").inner_text()


def test_reloads_keep_the_same_seat_and_every_answer_once(room: Room) -> None:
    leader = begin_kort(room)
    phone, other = join(room, leader.code, "dorp"), join(room, leader.code, "gemeente")
    name = name_of(phone)
    reloads = 0

    for step in STEPS:
        go_to(leader, step)
        phone.at(step)
        if step in ASKING:
            fill_in(phone, f"Woord bij {step}")
            chosen = answers_on(phone.page)
            reload(phone, step)  # chosen, not sent yet
            assert answers_on(phone.page) == chosen
            phone.keep()
            reload(phone, step)  # kept
            expect(phone.form.locator("[data-saved]")).to_be_visible()
            assert answers_on(phone.page) == chosen
            reloads += 1
        else:
            reload(phone, step)
        reloads += 1
        assert name_of(phone) == name

    assert reloads >= 10
    assert len(given(room, "seat.joined")) == 2
    assert [step for step, _ in given(room)] == sorted(set(ASKING) - {"c05/samen"})
    assert given(room, "joint.given") == [("c05/samen", "dorp")]
    expect(other.page.locator("#taken")).to_be_hidden()


def test_a_reload_of_the_desk_changes_nothing(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")
    expect(leader.page.locator(".present tr.side-dorp td").nth(1)).to_have_text("1")

    for step in STEPS:
        go_to(leader, step)
        if step == "inloop":
            fill_in(phone, "Zwembad")
            phone.keep()
        if leader.can_show:
            leader.show()
        screen = leader.page.locator(".desk-head, .steer, .present, .desk-blocks")
        expect(screen.locator("tr.side-dorp td").nth(1)).to_have_text("1")
        before, log = screen.all_inner_texts(), read_log(room.server.database)

        leader.page.reload()

        connected(leader.page)
        expect(leader.page.locator("#screen")).to_have_attribute("data-step", step)
        assert (screen.all_inner_texts(), read_log(room.server.database)) == (before, log)
        phone.at(step)
        expect(leader.projector.locator("#screen")).to_have_attribute("data-step", step)


def test_escape_does_not_lead_past_the_words_that_somebody_plays_elsewhere(room: Room) -> None:
    leader = begin_kort(room)
    old = join(room, leader.code, "dorp")
    connected(old.page)
    old.page.context.new_page().goto(old.page.url)
    dialog = old.page.get_by_role("dialog", name="U speelt nu ergens anders verder")
    expect(dialog).to_be_visible()
    old.page.bring_to_front()

    for _ in range(3):
        old.page.keyboard.press("Escape")

    expect(dialog).to_be_visible()
    old.page.locator("#taken").evaluate("each => each.removeAttribute('closedby')")  # as an older browser
    for _ in range(3):
        old.page.keyboard.press("Escape")
    expect(dialog.get_by_role("button")).to_be_focused()


def test_a_second_tab_takes_over_politely(room: Room) -> None:
    leader = begin_kort(room)
    old = join(room, leader.code, "dorp")
    connected(old.page)
    new = Deelnemer(old.page.context.new_page(), "dorp")

    new.page.goto(old.page.url)

    dialog = old.page.locator("#taken")
    expect(dialog).to_contain_text("U speelt nu ergens anders verder")
    expect(dialog.locator("[data-waits]")).to_be_hidden()
    box = dialog.bounding_box()
    assert box is not None
    assert box["x"] >= 12  # a phone shows what lies below it
    expect(new.page.locator("#taken")).to_be_hidden()
    fill_in(new, "Zwembad")
    chosen = answers_on(new.page)
    new.keep()

    old.page.get_by_role("button", name="Hier verder spelen").click()

    expect(new.page.locator("#taken")).to_be_visible()
    old.at("inloop")
    expect(dialog).to_be_hidden()
    assert answers_on(old.page) == chosen
    fill_in(old, "Dorpshuis")
    old.keep()
    leader.next()
    old.at("c05/lezen")
    assert len(given(room, "seat.joined")) == 1
    expect(leader.page.locator(".present tr.side-dorp td").first).to_have_text("1")


def test_scanning_the_code_again_resumes(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "gemeente")
    name = name_of(phone)
    fill_in(phone, "Zwembad")
    chosen = answers_on(phone.page)
    phone.keep()

    phone.page.goto(f"/mee/{leader.code}")

    expect(phone.page).to_have_url(PHONE_PAGE)
    assert (name_of(phone), answers_on(phone.page)) == (name, chosen)
    assert len(given(room, "seat.joined")) == 1


def test_who_comes_late_lands_on_the_running_step(room: Room) -> None:
    leader = begin_kort(room)
    go_to(leader, "c05/zelf")

    late = join(room, leader.code, "partij")

    late.at("c05/zelf")
    fill_in(late, "")
    late.keep()
    expect(leader.page.locator(".present tr.side-partij td").last).to_have_text("1")


def test_going_back_in_the_browser_stays_in_the_evening(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")
    name = name_of(phone)

    phone.page.go_back()

    expect(phone.page).to_have_url(PHONE_PAGE)
    assert name_of(phone.at("inloop")) == name
    phone.page.go_forward()
    assert name_of(phone.at("inloop")) == name
    assert len(given(room, "seat.joined")) == 1


def test_the_recovery_link_makes_another_device_the_desk(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")
    go_to(leader, "c05/lezen")
    leader.page.get_by_text("Schermen en verslag").click()
    leader.page.get_by_role("link", name="Verder op een ander toestel").click()
    link = leader.page.locator(".recovery-words").inner_text()
    spare = room.laptop()

    spare.goto(re.sub(r"^http://[^/]+", room.server.url, link))

    expect(spare).to_have_url(re.compile(r"/desk$"))
    expect(spare.locator("#screen")).to_have_attribute("data-step", "c05/lezen")
    spare.locator('button[data-key="PageDown"]').click()
    expect(spare.locator("#screen")).to_have_attribute("data-step", "c05/zelf")
    phone.at("c05/zelf")
    expect(spare.locator("#looking")).to_be_hidden()
    assert link.partition("#")[2] not in spare.evaluate("location.href + document.referrer")


def test_the_old_desk_looks_along_until_it_takes_the_lead(room: Room, complaints: Complaints) -> None:
    complaints.expect("ERR_ABORTED")
    leader = begin_kort(room)
    leader.page.get_by_role("link", name="Verder op een ander toestel").click()
    link = leader.page.locator(".recovery-words").inner_text()
    leader.page.get_by_role("link", name="Terug naar het spelleiderscherm").click()
    spare = room.laptop()

    spare.goto(re.sub(r"^http://[^/]+", room.server.url, link))
    forward = 'button[data-key="PageDown"]'
    expect(leader.page.locator("#looking")).to_be_visible()
    expect(leader.page.locator(forward)).to_be_disabled()
    expect(spare.locator(forward)).to_be_enabled()
    leader.page.get_by_role("button", name="Neem de leiding").click()

    expect(leader.page.locator("#looking")).to_be_hidden()
    expect(leader.page.locator(forward)).to_be_enabled()
    expect(spare.locator("#looking")).to_be_visible()


def test_who_is_taken_out_finds_the_door_by_itself(room: Room) -> None:
    leader = begin_kort(room)
    phone = join(room, leader.code, "dorp")
    leader.page.get_by_role("link", name="Haal iemand weg").click()

    leader.page.get_by_text("Haal weg").first.click()
    leader.page.get_by_role("button", name=re.compile("^Ja, haal")).click()

    expect(phone.page).to_have_url(re.compile(r"/mee/"))
    expect(phone.page.get_by_text("Deze telefoon heeft geen plek meer in deze avond.")).to_be_visible()


BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The operation is insecure.", "SecurityError"); },
});"""


def test_a_phone_whose_storage_is_blocked_still_plays(room: Room) -> None:
    leader = begin_kort(room)
    phone = joined(room, leader.code, lambda page: page.add_init_script(BLOCKED))
    fill_in(phone, "Zwembad")
    chosen = answers_on(phone.page)
    phone.keep()
    reload(phone, "inloop")
    assert answers_on(phone.page) == chosen
    go_to(leader, "c05/zelf")
    fill_in(phone.at("c05/zelf"), "")

    phone.keep()

    assert [step for step, _ in given(room)] == ["c05/zelf", "inloop"]
