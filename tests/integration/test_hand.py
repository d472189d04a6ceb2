"""The wall in the hand: the same picture as on the wall, for who sits here; one looks, and never acts."""

import pytest

from spel.core.actors import SeatId
from spel.core.vocabulary import Side
from spel.web.doors import Key
from tests.integration.hall import Hall
from tests.integration.markup import read


def screen(hall: Hall, view: str, token: str) -> dict[str, object]:
    """What a view fetches to be right again."""
    answer = hall.client(view, token).get(hall.address(view, "/scherm"))
    assert answer.status_code == 200
    return answer.json


def keys(hall: Hall) -> tuple[Key, Key]:
    """One of a seat, one of the wall."""
    return hall.seat(), hall.server.parts.doors.give_key(hall.session, "projector")


def desk_does(hall: Hall, kind: str, **fields: str) -> None:
    """A tap at the desk that is kept."""
    ack = hall.desk().tap(kind, **fields)
    assert ack["ok"], ack


TURNS = {
    "as it is": (),
    "another step": (("open_step", {"step": "c05/lezen", "seen": "inloop"}),),
    "black": (("set_black", {"on": "1"}),),
    "still": (("set_freeze", {"on": "1"}), ("open_step", {"step": "c05/lezen", "seen": "inloop"})),
    "overview": (("set_overview", {"on": "1"}),),
    "code": (("set_qr", {"on": "1"}),),
}


@pytest.mark.parametrize("turns", TURNS.values(), ids=TURNS)
def test_the_hand_sees_what_hangs_on_the_wall_and_nothing_else(hall, turns):
    seat, wall = keys(hall)
    for kind, fields in turns:
        desk_does(hall, kind, **fields)

    in_hand, on_wall = screen(hall, "hand", seat.token), screen(hall, "projector", wall.token)

    assert in_hand == on_wall
    assert in_hand["own"] == {}


def test_a_black_wall_is_black_in_the_hand(hall):
    seat, _ = keys(hall)
    desk_does(hall, "set_black", on="1")

    page = read(hall.client("hand", seat.token).get(hall.address("hand")).text)

    assert "Het scherm is even zwart." in page.text
    assert "Scan de code" not in page.text


def test_who_looks_along_keeps_the_line_of_the_phone_and_is_counted_once(hall):
    seat, wall = keys(hall)
    phone = hall.line("phone", seat)

    hand = hall.line("hand", seat)

    assert hall.server.parts.presence.connected(hall.session)[Side.DORP] == 1
    assert hand.hello()["html"] == screen(hall, "projector", wall.token)["html"]
    assert phone.hello()["ok"]


def test_who_looks_at_the_wall_in_the_hand_is_here(hall):
    seat, _ = keys(hall)

    hall.line("hand", seat)

    assert hall.server.parts.presence.connected(hall.session)[Side.DORP] == 1
    assert hall.server.parts.presence.present(hall.session) == set(hall.state.seats)


def test_nothing_is_drawn_or_sent_twice_for_the_hand(hall):
    seat, wall = keys(hall)
    hall.line("hand", seat)
    hall.line("projector", wall)

    audiences = hall.server.parts.presence.audiences(hall.session)

    assert [each.view for each in audiences] == ["projector"]


def test_a_look_can_not_act(hall):
    seat, _ = keys(hall)
    hand = hall.line("hand", seat)

    taps = [
        hand.tap("set_black", on="1"),
        hand.tap("give_answer", step="inloop", **{"a.trots": "Kermis"}),
        hand.tap("change_seat", side="gemeente", name="Uil"),
    ]
    posted = hall.client("hand", seat.token).post(hall.address("hand", "/tik"), data={"kind": "set_black"})

    assert [ack["ok"] for ack in taps] == [False, False, False]
    assert posted.status_code in {404, 405}
    assert not hall.state.black


def test_the_page_has_no_form_and_no_secret_in_an_address(hall):
    seat, wall = keys(hall)

    held = (("hand", seat), ("projector", wall))

    pages = [hall.client(view, key.token).get(hall.address(view)) for view, key in held]

    for answer, (_, key) in zip(pages, held, strict=True):
        assert read(answer.text).forms == []
        assert key.token not in answer.text
        assert key.token not in answer.request.url


def test_without_a_seat_one_goes_to_the_front_door(hall):
    answer = hall.server.app.test_client().get(hall.address("hand"))

    assert (answer.status_code, answer.location) == (302, "/?weg=1")


def test_who_was_taken_out_sees_nothing_any_more(hall):
    seat, _ = keys(hall)
    taken = next(iter(hall.state.seats))
    desk_does(hall, "remove_seat", seat=SeatId(taken))

    answer = hall.client("hand", seat.token).get(hall.address("hand", "/scherm"))

    assert answer.status_code == 403


def test_the_phone_shows_the_way_to_the_large_screen_and_back(hall):
    seat, _ = keys(hall)

    phone = read(hall.client("phone", seat.token).get(hall.address("phone")).text)
    hand = read(hall.client("hand", seat.token).get(hall.address("hand")).text)

    assert phone.links["Bekijk het grote scherm"] == hall.address("hand")
    assert hand.links["Naar mijn scherm"] == hall.address("phone")
    assert hand.links["Ververs dit scherm"] == hall.address("hand")
