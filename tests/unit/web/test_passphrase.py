"""The passphrase: who knows it gets a ticket for one evening."""

from datetime import UTC, datetime, timedelta

import pytest

from spel.web.passphrase import LASTS, Passphrase
from spel.web.rooms import server_key

PHRASE = "paarse fiets op de dijk"
KEY = server_key(None)
NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)


def at(moment: datetime = NOW, phrase: str = PHRASE, key=KEY) -> Passphrase:
    """The passphrase at some moment."""
    return Passphrase(phrase, key, lambda: moment)


def test_without_a_passphrase_everybody_is_let_in():
    none = at(phrase="")

    assert (none.is_asked, none.lets_in(""), none.fits("")) == (False, True, False)


@pytest.mark.parametrize(
    ("written", "fits"),
    [(PHRASE, True), (f" {PHRASE}\n", True), (PHRASE[:-1], False), ("", False), ("é", False)],
)
def test_only_the_passphrase_itself_fits(written, fits):
    assert at().fits(written) == fits


def test_a_ticket_lasts_for_an_evening():
    ticket = at().ticket()

    assert at(NOW + timedelta(seconds=LASTS - 1)).lets_in(ticket)
    assert not at(NOW + timedelta(seconds=LASTS)).lets_in(ticket)


def test_a_ticket_is_worthless_under_another_passphrase_or_at_another_server():
    ticket = at().ticket()

    assert not at(phrase="groene fiets op de dijk").lets_in(ticket)
    assert not at(key=server_key(None)).lets_in(ticket)


@pytest.mark.parametrize("forged", ["", ".", "1", "9999999999.", "9999999999.abc", "x.y", "-1.é", "9" * 5000])
def test_a_forged_ticket_opens_nothing(forged):
    until, _, signed = at().ticket().partition(".")

    assert not at().lets_in(forged)
    assert not at().lets_in(f"{int(until) + 1}.{signed}")


def test_the_passphrase_itself_is_not_remembered():
    assert PHRASE not in repr(vars(at()))


def test_a_long_ticket_is_not_remembered():
    key = server_key(None)

    assert not at(key=key).lets_in("9" * 8_000 + ".abc")

    assert key.sign.cache_info().currsize == 0
