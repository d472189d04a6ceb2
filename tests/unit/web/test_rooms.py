"""The secret in the QR code: enough bits, the same after a restart, and nobody else's."""

import stat
from base64 import urlsafe_b64decode

import pytest

from spel.core.actors import SessionId
from spel.web.rooms import FILE, Rooms, server_key

ONE, OTHER = SessionId("a1b2c3d4e5f6"), SessionId("oefen-a1b2c3d4e5f6")


def test_the_secret_of_a_room_has_128_bits_and_is_not_that_of_another(tmp_path):
    rooms = Rooms(server_key(tmp_path))

    secrets = {rooms.secret(each) for each in (ONE, OTHER)}

    assert {len(urlsafe_b64decode(each + "==")) for each in secrets} == {16}
    assert len(secrets) == 2


def test_after_a_restart_the_code_on_the_wall_still_opens(tmp_path):
    before = Rooms(server_key(tmp_path)).secret(ONE)

    assert Rooms(server_key(tmp_path)).opens(ONE, before)


@pytest.mark.parametrize("folder", ["elsewhere", None])
def test_another_server_has_other_secrets(tmp_path, folder):
    other = tmp_path / folder if folder else None
    if other:
        other.mkdir()

    assert not Rooms(server_key(other)).opens(ONE, Rooms(server_key(tmp_path)).secret(ONE))


def test_a_secret_opens_its_own_room_only(tmp_path):
    rooms = Rooms(server_key(tmp_path))

    shown = (rooms.secret(ONE), rooms.secret(OTHER), rooms.secret(ONE)[:-1], "", "é", "\0")

    assert [rooms.opens(ONE, each) for each in shown] == [True, False, False, False, False, False]
    assert not rooms.opens(None, rooms.secret(SessionId("")))


def test_the_key_is_for_our_own_eyes(tmp_path):
    server_key(tmp_path)

    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_a_key_that_others_could_read_is_closed_off(tmp_path):
    server_key(tmp_path)
    (tmp_path / FILE).chmod(0o644)

    server_key(tmp_path)

    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize("written", ["", "geen sleutel", "ab" * 31])
def test_a_broken_key_costs_the_codes_and_not_the_evening(tmp_path, caplog, written):
    (tmp_path / FILE).write_text(written)

    rooms = Rooms(server_key(tmp_path))

    assert rooms.opens(ONE, rooms.secret(ONE))
    assert [FILE in each.getMessage() for each in caplog.records] == [True]
