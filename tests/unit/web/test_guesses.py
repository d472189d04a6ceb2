"""Only who is wrong is counted; a hall behind one address notices nothing."""

from collections import Counter
from random import Random

import pytest

from spel.web.guesses import MINUTE, MOST, MOST_IN_ALL, PAUSE, WINDOW, Guesses, TooManyGuesses

HALL, OTHER = "203.0.113.7", "203.0.113.8"


class Clock:
    """Time that goes when the test says so."""

    def __init__(self) -> None:
        self.at = 1_000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
def guesses(clock: Clock) -> Guesses:
    """Nobody failed yet."""
    return Guesses(clock, b"key of this process")


def waits(guesses: Guesses, address: str = HALL, *, right: bool = False) -> int:
    """How long somebody has to wait who tries now; 0 for who was heard."""
    try:
        guesses.judge(address, right=right)
    except TooManyGuesses as wait:
        return wait.wait
    return 0


def test_who_failed_too_often_waits_five_seconds_between_two_tries(guesses, clock):
    heard = [waits(guesses) for _ in range(MOST + 1)]
    clock.at += PAUSE
    later = [waits(guesses), waits(guesses)]

    assert heard == [0] * MOST + [PAUSE]
    assert later == [0, PAUSE]


def test_who_has_to_wait_is_not_told_whether_they_were_right(guesses):
    for _ in range(MOST):
        waits(guesses)

    assert waits(guesses, right=True) == waits(guesses, right=False) == PAUSE


def test_being_right_is_never_counted(guesses):
    assert {waits(guesses, right=True) for _ in range(10 * MOST)} == {0}
    assert len(guesses) == 0


def test_somebody_elses_failures_are_not_yours(guesses):
    for _ in range(MOST):
        waits(guesses)

    assert waits(guesses, OTHER) == 0


def test_after_ten_minutes_all_is_forgotten(guesses, clock):
    for _ in range(MOST):
        waits(guesses)
    clock.at += WINDOW

    assert [waits(guesses, right=True), len(guesses)] == [0, 0]


@pytest.mark.parametrize("people", [300, 500])
def test_a_hall_with_typos_is_never_blocked(guesses, clock, people):
    chance = Random(people)
    tries = [right for _ in range(people) for right in ([False, True] if chance.random() < 0.05 else [True])]

    told = []
    for right in tries:
        clock.at += 60 / len(tries)
        told.append(waits(guesses, right=right))

    assert tries.count(False) >= people / 50
    assert Counter(told) == {0: len(tries)}


def test_many_addresses_together_are_slowed_down(guesses, clock):
    heard = [waits(guesses, f"10.0.{n // 200}.{n % 200}") for n in range(MOST_IN_ALL + 1)]
    clock.at += MINUTE
    later = waits(guesses, right=True)

    assert heard == [0] * MOST_IN_ALL + [MINUTE]
    assert later == 0


def test_memory_has_a_bound_however_many_addresses_fail(guesses, clock):
    for n in range(100_000):
        clock.at += 0.05
        waits(guesses, f"2001:db8:{n:x}::")

    assert len(guesses) <= MOST_IN_ALL * WINDOW / MINUTE
    assert len(guesses._of) == len(guesses._last) <= len(guesses)


def test_no_address_is_kept_as_it_is(guesses):
    waits(guesses)

    assert HALL not in repr(vars(guesses))


def test_a_hundred_thousand_guesses_at_five_rooms_find_none(clock):
    """Three hours, more than nine guesses a second, from twenty addresses."""
    guesses, chance = Guesses(clock, b"key"), Random(7)
    rooms = {str(chance.randrange(10_000_000, 100_000_000)) for _ in range(5)}
    found = heard = 0

    for n in range(100_000):
        clock.at += 3 * 3600 / 100_000
        right = str(chance.randrange(10_000_000, 100_000_000)) in rooms
        if not waits(guesses, f"10.0.0.{n % 20}", right=right):
            heard += 1
            found += right

    assert found == 0
    assert heard < 3 * 3600 / PAUSE * 20 + 20 * MOST
    assert heard < 50_000
