"""Only this computer is measured."""

import pytest
from pydantic import ValidationError

from spel.bench import crew, phones
from spel.bench.plan import BINNEN, MOST_SECONDS, Elsewhere, Plan, loopback


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("http://127.0.0.1:8000", ("127.0.0.1", 8000)),
        ("http://localhost:8123/", ("127.0.0.1", 8123)),
        ("127.0.0.1:8000", ("127.0.0.1", 8000)),
        ("http://127.1.2.3", ("127.1.2.3", 80)),
    ],
)
def test_an_address_of_this_computer_is_taken(address, found):
    assert loopback(address) == found


@pytest.mark.parametrize(
    "address",
    [
        "http://192.0.2.7:8000",
        "http://spel.example.nl",
        "https://127.0.0.1:8000",
        "http://127.0.0.1.example.nl:8000",
        "http://127.0.0.1@192.0.2.7:8000",
        "http://127.0.0.1:achtduizend",
        "http://",
        "0.0.0.0:8000",
        "",
    ],
)
def test_any_other_address_is_refused(address):
    with pytest.raises(Elsewhere):
        loopback(address)


def test_halls_are_played_from_small_to_large_each_once():
    assert Plan(phones=(200, 50, 200)).phones == (50, 200)


@pytest.mark.parametrize("phones", [(), (0,), (50, -1)])
def test_a_hall_has_phones(phones):
    with pytest.raises(ValidationError):
        Plan(phones=phones)


def test_a_turn_may_be_longer_but_never_longer_than_phones_wait():
    assert Plan(seconds=MOST_SECONDS).seconds == MOST_SECONDS
    with pytest.raises(ValidationError):
        Plan(seconds=MOST_SECONDS + 1)


def test_no_order_takes_longer_than_its_giver_waits():
    assert MOST_SECONDS + phones.PATIENCE < crew.PATIENCE


def test_joining_part_by_part_is_only_measured_when_asked():
    assert BINNEN not in Plan().parts
