"""A hall comes in at once; who goes on for long after that is slowed down."""

import pytest

from spel.web.pace import AT_ONCE, BEGINNING, PER_SECOND, Pace, TooManyEvenings, TooManyJoins
from tests.unit.web.conftest import Clock


@pytest.fixture
def pace(clock: Clock) -> Pace:
    """Nobody sat down yet."""
    return Pace(clock, b"key of this process")


def refused(pace: Pace, address: str = "203.0.113.7") -> int:
    """How long somebody has to wait who sits down now; 0 for who sits."""
    try:
        pace.take(address)
    except TooManyJoins as wait:
        return wait.wait
    return 0


@pytest.mark.parametrize("people", [500, 1_000, 1_200])
@pytest.mark.parametrize("seconds", [0, 60])
def test_a_hall_on_one_address_is_never_refused(pace, clock, people, seconds):
    told = set()
    for _ in range(people):
        told.add(refused(pace))
        clock.at += seconds / people

    assert told == {0}


def test_two_thousand_in_a_minute_are_too_many_and_others_notice_nothing(pace, clock):
    told = []
    for _ in range(2_000):
        told.append(refused(pace))
        clock.at += 60 / 2_000

    assert told.count(0) == pytest.approx(AT_ONCE + 60 * PER_SECOND, abs=10)
    assert set(told) == {0, 1}
    assert refused(pace, "203.0.113.8") == 0


def test_addresses_are_forgotten_and_never_kept_as_they_are(pace, clock):
    for number in range(10_000):
        refused(pace, f"2001:db8:{number:x}::")
        clock.at += 0.1

    assert len(pace) <= AT_ONCE / PER_SECOND / 0.1 + 2
    assert "2001:db8" not in repr(vars(pace))


def test_what_weighs_more_takes_more_turns(clock):
    begins = Pace(clock, b"key of this process", BEGINNING)

    begins.take("203.0.113.7", 60)

    with pytest.raises(TooManyEvenings) as wait:
        begins.take("203.0.113.7", 2)
    assert wait.value.wait == 40
