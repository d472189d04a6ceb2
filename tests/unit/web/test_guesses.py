"""Only who is wrong is counted; a hall behind one address notices nothing."""

from collections import Counter
from random import Random

import pytest

from spel.web.guesses import MINUTE, MOST, MOST_IN_ALL, PAUSE, REMEMBERED, WINDOW, Guesses, TooManyGuesses
from tests.unit.web.conftest import Clock

HALL, OTHER = "203.0.113.7", "203.0.113.8"


@pytest.fixture
def guesses(clock: Clock) -> Guesses:
    """Nobody failed yet."""
    return Guesses(clock, b"key of this process")


def waits(guesses: Guesses, address: str = HALL, *, right: bool = False) -> int:
    """How long somebody has to wait who tries now; 0 for who was heard."""
    try:
        guesses.tried(address, "", lambda: right or None)
    except TooManyGuesses as wait:
        return wait.wait
    return 0


class Browser:
    """Somebody at the address of the hall who keeps the ticket they got."""

    def __init__(self, guesses: Guesses) -> None:
        self.guesses = guesses
        self.ticket = ""

    def waits(self, *, right: bool = False) -> int:
        """How long they have to wait; 0 when they were heard."""
        try:
            self.guesses.tried(HALL, self.ticket, lambda: right or None)
        except TooManyGuesses as wait:
            self.ticket = wait.ticket
            return wait.wait
        return 0


def limited(guesses: Guesses) -> None:
    """Somebody at the address of the hall failed until it has to wait."""
    for _ in range(MOST + 1):
        waits(guesses)


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


def test_nobody_looks_whether_they_were_right_while_they_wait(guesses):
    looked: list[bool] = []
    limited(guesses)

    with pytest.raises(TooManyGuesses):
        guesses.tried(HALL, "", lambda: looked.append(True))

    assert looked == []


def test_a_flood_of_a_neighbour_shuts_nobody_out_who_waits(guesses, clock):
    """A hundred tries a second go on; somebody comes back when they are told to, and is heard soon."""
    limited(guesses)
    guest, told, flood = Browser(guesses), [], 0

    due = clock.at + 1
    for _ in range(6_000):
        clock.at += 0.01
        flood += waits(guesses) == 0
        if clock.at >= due and 0 not in told:
            told.append(guest.waits(right=True))
            due = clock.at + told[-1]

    assert told[-1] == 0
    assert sum(told) <= 2 * PAUSE
    assert flood <= 60 / PAUSE + 1


def test_a_loop_that_keeps_its_tickets_leaves_turns_for_who_waits(guesses, clock):
    """Once a second, as a script does that keeps its cookies."""
    limited(guesses)
    script, guest, told = Browser(guesses), Browser(guesses), []

    due = clock.at + 0.5
    for _ in range(600):
        clock.at += 0.1
        if round(clock.at * 10) % 10 == 0:
            script.waits()
        if clock.at >= due and 0 not in told:
            told.append(guest.waits(right=True))
            due = clock.at + told[-1]

    assert told[-1] == 0
    assert sum(told) <= 4 * PAUSE


def test_to_come_too_early_pushes_no_moment_away(guesses, clock):
    limited(guesses)
    early = []
    for _ in range(10):
        early.append(waits(guesses))
        clock.at += PAUSE / 10

    assert early == sorted(early, reverse=True)
    assert waits(guesses, right=True) == 0


def test_a_ticket_is_good_once_and_for_its_own_address_only(guesses, clock):
    limited(guesses)
    guest = Browser(guesses)
    guest.waits()
    ticket = guest.ticket
    clock.at += PAUSE

    heard = [waits(guesses), guest.waits()]
    guest.ticket = ticket
    again = guest.waits()

    assert heard == [0, 0]
    assert again > 0
    assert guest.ticket != ticket


@pytest.mark.parametrize("shown", ["", "x", "nan-x", "0.000000-00", "é-1", "1e400-1", "-"])
def test_a_made_up_ticket_is_worth_nothing(guesses, clock, shown):
    limited(guesses)
    guest = Browser(guesses)
    guest.ticket = shown

    assert guest.waits() == PAUSE
    assert guest.ticket != shown


def test_many_turns_are_not_won_with_many_tickets(guesses, clock):
    limited(guesses)
    crowd, heard = [Browser(guesses) for _ in range(100)], 0

    for _ in range(600):
        clock.at += 0.1
        heard += sum(each.waits() == 0 for each in crowd)

    assert heard <= 2 * (60 / PAUSE + 1)


def test_who_is_right_in_a_turn_leaves_it_to_a_neighbour(guesses, clock):
    limited(guesses)
    clock.at += PAUSE

    assert [waits(guesses, right=True), waits(guesses), waits(guesses)] == [0, 0, PAUSE]


def test_when_many_addresses_fail_only_those_that_failed_are_slowed_down(guesses, clock):
    heard = [waits(guesses, f"10.0.{n // 200}.{n % 200}") for n in range(MOST_IN_ALL)]
    first = [waits(guesses, "10.0.0.1"), waits(guesses, "10.0.0.1")]
    stranger = {waits(guesses, HALL, right=True) for _ in range(500)}
    clock.at += MINUTE
    later = [waits(guesses, "10.0.0.1") for _ in range(3)]

    assert set(heard) == {0}
    assert first == [PAUSE, PAUSE]
    assert stranger == {0}
    assert later == [0, 0, 0]


def test_memory_has_a_bound_however_many_addresses_fail(guesses, clock):
    for n in range(100_000):
        clock.at += 0.001
        waits(guesses, f"2001:db8:{n:x}::")

    assert len(guesses) <= REMEMBERED
    assert max(len(guesses._of), len(guesses._open), len(guesses._turn)) <= len(guesses)


def test_used_tickets_are_forgotten(guesses, clock):
    limited(guesses)
    guest = Browser(guesses)
    for _ in range(20_000):
        clock.at += 1
        waits(guesses)
        guest.waits()

    assert len(guesses._used) <= WINDOW / PAUSE + 1


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
