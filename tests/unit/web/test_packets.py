"""Packets: which ones a line may carry."""

import pytest

from spel.web.packets import Heard, heard

FINE = (
    *("3", "41", "1", "40", '40{"session":"a","view":"phone"}', '42["hello"]', '421["hello"]'),
    *('4212["tap",{"id":"x","fields":{"kind":"give_answer","a.trots":"[[[[[[[[[[[[[["}}]', '42["nieuw"]'),
    '42["tap","\\ud83d"]',
)
STRANGE = (
    *("", "0", "2", "2probe", "5", "6", "4", "43[]", "431[]", "44", "45", '451-["tap"]', "46", "b4", " 3"),
    *(
        "40[]",
        '40"x"',
        "40null",
        "40{",
        "42",
        "42{}",
        "42[]",
        "42[1]",
        "42null",
        '42["tap"',
        '42/elders,["tap"]',
    ),
    *("40/elders,", '42["tap",NaN]', '42["tap",-Infinity]', '42["tap",' + "9" * 16 + "]"),
    *("42" + "1" * 16 + '["hello"]', '42["tap",' + "[" * 9 + "]" * 9 + "]"),
    '42["tap",' + "[" * 5_000 + "]" * 5_000 + "]",
)


@pytest.mark.parametrize("packet", FINE)
def test_what_our_page_says_goes_on_as_it_is(packet):
    assert heard(packet).packet == packet


@pytest.mark.parametrize("packet", STRANGE)
def test_what_nobody_of_ours_says_is_not_handled(packet):
    assert heard(packet) is None


@pytest.mark.parametrize("name", ["connect", "disconnect", "*", "__disconnect_final"])
def test_a_name_with_a_meaning_on_the_server_becomes_an_event_nobody_knows(name):
    assert heard(f'427["{name}",{{"session":"elders"}}]') == Heard('427["?"]')
