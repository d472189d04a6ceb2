"""Which address a phone in the hall can use, the likeliest first."""

import re

from spel.web.networks import Card, cards, ranked


def test_the_card_by_which_packets_leave_comes_first_and_never_the_machine_itself():
    found = [Card("127.0.0.1", "lo"), Card("10.0.0.4", "eth0"), Card("192.168.1.20", "wlan0")]

    assert ranked(found, "192.168.1.20") == (Card("192.168.1.20", "wlan0"), Card("10.0.0.4", "eth0"))


def test_cards_that_only_exist_inside_the_machine_come_behind_and_cards_without_a_network_last():
    found = [Card("169.254.3.4", "eth1"), Card("172.17.0.1", "docker0"), Card("192.168.1.20", "wlan0")]

    ranks = [card.name for card in ranked(found, "127.0.0.1")]

    assert ranks == ["wlan0", "docker0", "eth1"]


def test_an_address_that_was_found_twice_keeps_its_name():
    assert ranked([Card("10.0.0.4"), Card("10.0.0.4", "eth0")], "10.0.0.4") == (Card("10.0.0.4", "eth0"),)


def test_a_machine_on_no_network_has_none():
    assert ranked([Card("127.0.0.1", "lo")], "127.0.0.1") == ()


def test_this_machine_names_real_addresses():
    assert [card for card in cards() if not re.fullmatch(r"\d+(\.\d+){3}", card.address)] == []
