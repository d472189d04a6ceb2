"""What opens something can not be guessed, and only its digest is kept."""

import math
import re
from datetime import UTC, datetime, timedelta

import pytest

from spel.core.actors import SessionId
from spel.web import tokens

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)


def test_a_token_has_192_bits_and_fits_in_a_cookie():
    drawn = {tokens.new_token() for _ in range(200)}

    assert len(drawn) == 200
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{32}", each) for each in drawn)


def test_a_digest_is_sha256_of_the_token():
    assert tokens.digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_code_is_eight_digits_that_survive_a_keypad():
    drawn = [tokens.new_code() for _ in range(500)]

    assert all(re.fullmatch(r"[1-9][0-9]{7}", each) for each in drawn)
    assert len(set(drawn)) > 490


def test_a_code_is_read_aloud_in_two_groups():
    assert tokens.grouped("12345678") == "1234 5678"


def test_a_terugkomcode_has_more_than_40_bits_and_no_signs_that_look_alike():
    drawn = {tokens.new_resume_code() for _ in range(300)}

    assert len(drawn) == 300
    assert all(
        re.fullmatch(r"([2-9b-df-hj-np-tv-xz]{3} ){2}[2-9b-df-hj-np-tv-xz]{3}", each) for each in drawn
    )
    assert tokens.RESUME_LENGTH * math.log2(len(set(tokens.RESUME_SIGNS))) > 40


def test_a_terugkomcode_is_kept_as_a_digest_of_its_own_evening_however_it_is_typed():
    kept = tokens.resume_digests(SessionId("een"), "bk4 t7w m2x", NOW)

    typed = {tokens.resume_digests(SessionId("een"), each, NOW) for each in (" BK4-T7W-M2X ", "bk4t7wm2x")}
    other = tokens.resume_digests(SessionId("twee"), "bk4 t7w m2x", NOW)

    assert typed == {kept}
    assert not set(other) & set(kept)


@pytest.mark.parametrize("given", [NOW, NOW + timedelta(hours=5, minutes=59, seconds=59)])
def test_a_terugkomcode_works_for_an_evening_and_less_than_a_day(given):
    def works(later: timedelta) -> bool:
        kept = tokens.resume_digests(SessionId("een"), "bk4", given)[0]
        return kept in tokens.resume_digests(SessionId("een"), "bk4", given + later)

    assert [works(timedelta(hours=hours)) for hours in (0, 18, 24, 720)] == [True, True, False, False]


def test_ids_and_taps_are_plain_and_new_every_time():
    drawn = [
        *(draw() for draw in (tokens.new_session_id, tokens.new_seat_id, tokens.new_tap) for _ in range(50))
    ]

    assert len(set(drawn)) == len(drawn)
    assert all(re.fullmatch(r"[0-9a-f]{12,24}", each) for each in drawn)
