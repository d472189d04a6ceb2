"""A QR code that a phone can read from the wall, and one for the terminal."""

from xml.etree import ElementTree

from spel.web import qr

ADDRESS = "http://192.168.1.9:8000/mee/12345678"
SVG = "{http://www.w3.org/2000/svg}"


def test_the_code_on_the_wall_is_black_on_white_with_a_title_and_no_style():
    drawn = ElementTree.fromstring(qr.svg(ADDRESS, "QR-code om mee te doen"))

    colours = {each.get("fill") or each.get("stroke") for each in drawn.iter() if each.tag.endswith("path")}
    assert colours == {"#fff", "#000"}
    assert [each.text for each in drawn.iter() if each.tag.endswith("title")] == ["QR-code om mee te doen"]
    assert all("style" not in each.attrib for each in drawn.iter())


def test_the_code_keeps_four_white_modules_around_it():
    drawn = ElementTree.fromstring(qr.svg(ADDRESS, "QR"))

    width = int(drawn.get("viewBox").split()[2])
    assert (width - 2 * 4 - 17) % 4 == 0


def test_a_title_can_not_break_out():
    drawn = str(qr.svg(ADDRESS, "</title><script>alert(1)</script>"))

    assert "<script" not in drawn


def test_the_terminal_gets_blocks_only():
    drawn = qr.terminal(ADDRESS)

    assert len(drawn.splitlines()) > 10
    assert ADDRESS not in drawn
