"""A desk that looks along: its taps are held, all else is as it was."""

from spel.web.looking import read_only

TAP = """<form class="x" method="post" data-tap><input type="hidden" name="kind" value="a">
<input type="number" name="n"><textarea name="t"></textarea><select name="s"></select>
<button class="button">Tik</button></form>"""
HELD = """<form class="x" method="post" data-tap><input type="hidden" name="kind" value="a">
<input disabled data-held type="number" name="n"><textarea disabled data-held name="t"></textarea>\
<select disabled data-held name="s"></select>
<button disabled data-held class="button">Tik</button></form>"""


def test_every_button_and_field_of_a_tap_is_held():
    assert read_only(TAP) == HELD


def test_what_is_not_a_tap_is_let_be():
    other = '<form method="post" action="/projector"><button>Open</button></form><button>?</button>'

    assert read_only(f"{other}{TAP}{other}") == f"{other}{HELD}{other}"
