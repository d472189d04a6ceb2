"""What is kept of a screen that was drawn: no more than is of use, and nothing of another reader."""

import re

import pytest

from spel.core.vocabulary import Side
from spel.web import blanks, drawing
from spel.web.blanks import NAME, NUMBER, SEAT, VERSION
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
    monkeypatch.setattr(blanks, "MOST_KEPT", 2)
    drawer = hall.server.parts.drawer
    wall = Audience(hall.session, "projector", "nl")
    phones = [Audience(hall.session, "phone", "nl", side) for side in (Side.DORP, Side.GEMEENTE)]

    drawn = [drawer.draw(each) for each in (wall, *phones)]

    assert drawer._drawn.kept == tuple(phones)
    assert [drawer.draw(each) for each in (wall, *phones)] == drawn


def read(hall, key) -> str:
    """The page of this phone, without what is new on every page."""
    page = hall.client("phone", key.token).get(hall.address("phone")).text
    assert not any(mark in page for mark in (NAME, NUMBER, SEAT, VERSION))
    return re.sub(r'name="tap" value="\w+"', "", page)


@pytest.mark.parametrize("name", ["Haas", "Oma 2", "Zoë", "O'Brien <b>", 'Jan "de" Boer', "--", " "])
def test_a_page_that_is_filled_in_is_the_one_that_would_be_drawn_apart(hall, monkeypatch, name):
    hall.seat(name="Egel")
    others = [hall.seat(name=name), hall.seat(Side.GEMEENTE, name)]

    filled = [read(hall, key) for key in others]
    monkeypatch.setattr(drawing, "blank", lambda _own: None)

    assert filled == [read(hall, key) for key in others]


def test_a_page_is_drawn_once_for_a_side_and_again_when_the_room_moved(hall, monkeypatch):
    names = ("Haas", "Egel", "Uil")
    keys = [hall.seat(name=name) for name in names]
    drawn = []
    renderer = hall.server.parts.drawer.renderer
    page = renderer.page

    def noted(template, *rest, **more):
        drawn.append(template)
        return page(template, *rest, **more)

    monkeypatch.setattr(renderer, "page", noted)

    first = [read(hall, key).replace("&#34;", '"') for key in keys]
    assert drawn.count("views/phone.html") == 1
    assert all(f'"name": "{name}"' in each for name, each in zip(names, first, strict=True))

    here, further = hall.state.route[:2]
    hall.desk().tap("open_step", step=further.id, seen=here.id)
    assert f'data-step="{further.id}' in read(hall, keys[0])
    assert drawn.count("views/phone.html") == 2


def test_of_an_evening_that_is_no_more_no_page_is_kept(hall):
    drawer = hall.server.parts.drawer
    read(hall, hall.seat())
    assert drawer._pages.kept

    drawer.forget(hall.session)

    assert (drawer._pages.kept, drawer._blank.kept, drawer._drawn.kept) == ((), (), ())
