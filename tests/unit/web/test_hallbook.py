"""What the desk said of the hall outlives the server, and never stands in its way."""

import stat

import pytest

from spel.core.actors import SessionId
from spel.web.address import Addresses
from spel.web.hallbook import FILE, MOST, Hall, HallBook
from spel.web.wifi import Wifi

AVOND, OEFEN = SessionId("avond"), SessionId("oefen-avond")
ADDRESS, WIFI = "http://10.0.0.5:8000", Wifi("Dorpshuis", "welkom123", hidden=True)


def test_address_and_wifi_are_there_after_a_restart(tmp_path):
    before = Addresses("", 8000, HallBook(tmp_path))
    before.choose(AVOND, ADDRESS)
    before.set_wifi(AVOND, WIFI)

    after = Addresses("", 8000, HallBook(tmp_path))

    assert (after.base(AVOND), after.wifi(AVOND)) == (ADDRESS, WIFI)


def test_wifi_that_was_taken_off_the_wall_is_not_in_the_file(tmp_path):
    book = HallBook(tmp_path)
    book.set_wifi(AVOND, WIFI)
    book.set_wifi(AVOND, None)

    assert HallBook(tmp_path).of(AVOND) == Hall()
    assert "welkom123" not in (tmp_path / FILE).read_text()


def test_a_rehearsal_is_not_in_the_file(tmp_path):
    book = HallBook(tmp_path)
    book.set_wifi(OEFEN, WIFI)

    assert book.of(OEFEN).wifi == WIFI
    assert not (tmp_path / FILE).exists()


def test_only_the_owner_reads_the_file(tmp_path):
    HallBook(tmp_path).set_wifi(AVOND, WIFI)

    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_the_oldest_halls_are_forgotten_first(tmp_path):
    book = HallBook(tmp_path)
    for number in range(MOST + 1):
        book.choose(SessionId(f"avond-{number}"), ADDRESS)

    again = HallBook(tmp_path)

    assert again.of(SessionId("avond-0")) == Hall()
    assert again.of(SessionId("avond-1")).address == ADDRESS


def test_the_hall_of_an_evening_that_is_no_more_is_out_of_the_file(tmp_path):
    book = HallBook(tmp_path)
    book.choose(SessionId("ander"), ADDRESS)
    book.set_wifi(AVOND, WIFI)

    book.forget(AVOND)

    assert (book.of(AVOND), HallBook(tmp_path).of(SessionId("ander")).address) == (Hall(), ADDRESS)
    assert "welkom123" not in (tmp_path / FILE).read_text()


@pytest.mark.parametrize("written", ["", "{", "[]", '{"halls": {"avond": {"address": 3}}}', "\x00"])
def test_a_broken_file_is_as_no_file_and_says_so(tmp_path, caplog, written):
    (tmp_path / FILE).write_text(written)

    assert HallBook(tmp_path).of(AVOND) == Hall()
    assert "niet te lezen" in caplog.text


def test_a_folder_that_can_not_be_written_costs_only_the_memory(tmp_path, caplog):
    book = HallBook(tmp_path / "is-er-niet")

    book.choose(AVOND, ADDRESS)

    assert book.of(AVOND).address == ADDRESS
    assert "niet te bewaren" in caplog.text
