"""The secret of a room is in its QR code, and nowhere else."""

from spel.web import qr
from tests.integration.hall import Window, sat_down


def test_the_wall_shows_a_code_with_the_secret_and_no_text_has_it(hall, app):
    secret = hall.server.parts.gate.rooms.secret(hall.session)
    link = f"http://spel.test/mee/{hall.code}#{secret}"
    state = hall.state

    door = hall.server.parts.drawer.door(hall.session, "nl", state)
    phone = sat_down(app, hall.code)

    assert str(door.qr) == str(qr.svg(link, "QR-code om mee te doen"))
    assert secret not in phone.html
    assert secret not in door.address + door.code


def test_the_secret_is_not_kept_in_the_data_folder(hall, app):
    secret = hall.server.parts.gate.rooms.secret(hall.session)
    window = Window(app)
    window.open(f"/mee/{hall.code}")
    window.client.post(f"/mee/{hall.code}/zaal", data={"zaal": secret})

    kept = b"".join(
        each.read_bytes() for each in hall.server.parts.own_casussen.parent.rglob("*") if each.is_file()
    )

    assert hall.code.encode() in kept
    assert secret.encode() not in kept
