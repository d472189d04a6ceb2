"""The address on the wall is one that a phone can reach."""

import re

import pytest

from spel.core.actors import SessionId
from spel.web.address import Addresses, is_loopback, own_address
from spel.web.wifi import Wifi

AVOND, ANDERE = SessionId("avond"), SessionId("andere")


@pytest.mark.parametrize(
    "url", ["http://localhost:8000/", "http://127.0.0.1:8000", "http://127.3.2.1/", "http://[::1]:8000/"]
)
def test_the_machine_itself_is_out_of_reach_for_phones(url):
    assert is_loopback(url)


@pytest.mark.parametrize(
    "url", ["http://192.168.1.9:8000/", "https://spel.example.nl/", "http://laptop.local/"]
)
def test_other_addresses_may_be_reached(url):
    assert not is_loopback(url)


def test_our_own_address_is_an_address():
    assert re.fullmatch(r"\d{1,3}(\.\d{1,3}){3}", own_address())


def test_the_setting_goes_before_everything():
    addresses = Addresses("https://spel.example.nl/", 8000)
    addresses.notice(AVOND, "http://192.168.1.9:8000/")

    assert addresses.base(AVOND) == "https://spel.example.nl"


def test_without_a_setting_the_way_the_desk_came_in_is_printed():
    addresses = Addresses("", 8000)
    addresses.notice(AVOND, "http://192.168.1.9:8000/")

    assert addresses.base(AVOND) == "http://192.168.1.9:8000"


@pytest.mark.parametrize("session", [ANDERE, None])
def test_how_one_desk_came_in_says_nothing_about_another_evening(session):
    addresses = Addresses("", 8123)
    addresses.notice(AVOND, "http://192.168.1.9:8000/")

    assert addresses.base(session) == f"http://{own_address()}:8123"


def test_a_desk_on_the_machine_itself_does_not_count():
    addresses = Addresses("", 8000)
    addresses.notice(AVOND, "http://192.168.1.9:8000/")
    addresses.notice(AVOND, "http://localhost:8000/")

    assert addresses.base(AVOND) == "http://192.168.1.9:8000"


def test_what_the_desk_chose_goes_before_how_it_came_in():
    addresses = Addresses("", 8000)
    addresses.choose(AVOND, addresses.on("10.42.0.1"))
    addresses.notice(AVOND, "http://192.168.1.9:8000/")

    assert addresses.base(AVOND) == "http://10.42.0.1:8000"


def test_the_wifi_of_one_evening_is_not_that_of_another_and_can_be_taken_away():
    addresses, wifi = Addresses("", 8000), Wifi("Zaal", "12345678")
    addresses.set_wifi(AVOND, wifi)
    before = (addresses.wifi(AVOND), addresses.wifi(ANDERE))

    addresses.set_wifi(AVOND, None)

    assert (before, addresses.wifi(AVOND)) == ((wifi, None), None)


def test_a_rehearsal_is_reached_like_the_evening_it_is_a_copy_of():
    addresses, wifi = Addresses("", 8000), Wifi("Zaal")
    addresses.choose(AVOND, "http://10.42.0.1:8000")
    addresses.set_wifi(AVOND, wifi)

    addresses.share(AVOND, ANDERE)

    assert (addresses.base(ANDERE), addresses.wifi(ANDERE)) == ("http://10.42.0.1:8000", wifi)


def test_a_desk_that_came_in_without_a_name_of_a_machine_changes_nothing():
    addresses = Addresses("", 8000)
    addresses.notice(AVOND, "http://192.168.1.7:8000/")

    addresses.notice(AVOND, "http:")

    assert addresses.base(AVOND) == "http://192.168.1.7:8000"


def test_the_machine_is_asked_now_and_then_where_it_is_and_not_for_every_screen():
    clock, found = [100.0], iter(("192.168.1.9", "127.0.0.1", "10.0.0.7"))
    addresses = Addresses("", 8000, ask=lambda: next(found), now=lambda: clock[0])

    told = []
    for _ in range(3):
        told += [addresses.base(), addresses.base()]
        clock[0] += 60

    before, after = "http://192.168.1.9:8000", "http://10.0.0.7:8000"
    assert told == [before, before, before, before, after, after]
