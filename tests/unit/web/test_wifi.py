"""The wifi on the wall is read by a phone exactly as it was typed."""

import pytest

from spel.web.wifi import NAME_TOO_LONG, NEEDS_NAME, UNSEEN, Wifi, payload, problem

CODES = {
    "with a password": (
        Wifi("Dorpshuis", "welkom in ons dorp"),
        "WIFI:T:WPA;S:Dorpshuis;P:welkom in ons dorp;;",
    ),
    "open": (Wifi("Dorpshuis"), "WIFI:T:nopass;S:Dorpshuis;;"),
    "hidden": (Wifi("Dorpshuis", "12345678", True), "WIFI:T:WPA;S:Dorpshuis;P:12345678;H:true;;"),
    "hidden and open": (Wifi("Zaal", hidden=True), "WIFI:T:nopass;S:Zaal;H:true;;"),
    "every special sign": (
        Wifi('a;b,c:d"e\\f', 'p;q,r:s"t\\u'),
        'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:p\\;q\\,r\\:s\\"t\\\\u;;',
    ),
    "figures get no quotes": (Wifi("ABCD", "12345678"), "WIFI:T:WPA;S:ABCD;P:12345678;;"),
    "spaces at the ends stay": (Wifi("Zaal", " wachtwoord "), "WIFI:T:WPA;S:Zaal;P: wachtwoord ;;"),
    "letters with signs": (Wifi("Café Fryslân", "skûtsje-1"), "WIFI:T:WPA;S:Café Fryslân;P:skûtsje-1;;"),
}


@pytest.mark.parametrize(("wifi", "code"), CODES.values(), ids=CODES)
def test_the_code_says_it_the_way_phones_read_it(wifi, code):
    assert payload(wifi) == code


@pytest.mark.parametrize("written", ['a;b,c:d"e\\f', "\\\\;;", '";', "gewoon", ":,:"])
def test_taking_the_backslashes_away_gives_back_what_was_typed(written):
    inside = payload(Wifi(written)).removeprefix("WIFI:T:nopass;S:").removesuffix(";;")

    read, signs = "", iter(inside)
    for sign in signs:
        read += next(signs) if sign == "\\" else sign
    assert read == written


@pytest.mark.parametrize("wifi", [Wifi("Zaal"), Wifi("Zaal", "12345678"), Wifi("n" * 32, "p" * 63)])
def test_what_a_network_can_be_called_is_taken(wifi):
    assert problem(wifi) == ""


@pytest.mark.parametrize(
    ("wifi", "said"),
    [
        (Wifi(""), NEEDS_NAME),
        (Wifi("n" * 33), NAME_TOO_LONG),
        (Wifi("é" * 17), NAME_TOO_LONG),
        (Wifi("Zaal\u202e"), UNSEEN),
        (Wifi("Zaal", "welkom\n12"), UNSEEN),
    ],
)
def test_a_name_that_no_network_has_is_told(wifi, said):
    assert problem(wifi) == said


@pytest.mark.parametrize("length", [1, 7, 64])
def test_a_password_that_wpa_does_not_take_is_told_with_its_length(length):
    said = problem(Wifi("Zaal", "p" * length))

    assert said.params == {"least": 8, "most": 63, "n": length}
