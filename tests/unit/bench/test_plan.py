"""Only this computer is measured."""

import pytest
from pydantic import ValidationError

from spel.bench.plan import Elsewhere, Plan, loopback


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
