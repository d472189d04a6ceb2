"""What is kept of a screen that was drawn: no more than is of use, and nothing of another reader."""

from spel.core.vocabulary import Side
from spel.web import drawing
from spel.web.drawing import SEAT
from spel.web.presence import Audience


def test_a_desk_has_no_seat_on_its_forms_and_a_phone_its_own(hall):
    desk, key = hall.client("desk", hall.key.token), hall.seat()
    phone = hall.client("phone", key.token)
    (seat,) = hall.state.seats

    led, played = desk.get(hall.address("desk")).text, phone.get(hall.address("phone")).text

    assert 'name="kind"' in led
    assert 'name="seat"' not in led
    assert f'name="seat" value="{seat}"' in played
    assert SEAT not in led + played


def test_only_the_newest_screens_are_kept(hall, monkeypatch):
    monkeypatch.setattr(drawing, "MOST_KEPT", 2)
    drawer = hall.server.parts.drawer
    wall = Audience(hall.session, "projector", "nl")
    phones = [Audience(hall.session, "phone", "nl", side) for side in (Side.DORP, Side.GEMEENTE)]

    drawn = [drawer.draw(each) for each in (wall, *phones)]

    assert list(drawer._drawn) == phones
    assert [drawer.draw(each) for each in (wall, *phones)] == drawn
