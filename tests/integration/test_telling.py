"""Who is told of what: the newest tab, the own side, a move at once and counts in rounds."""

import re

from spel.core.vocabulary import Side
from spel.web.protocol import SCREEN, TAKEN
from tests.integration.hall import Hall


def test_the_newest_tab_wins_and_the_older_is_told_so(hall):
    key = hall.seat()
    older, newer = hall.line("phone", key), hall.line("phone", key)
    hall.flush()
    assert older.events() == [TAKEN]

    hall.desk().tap("set_talk", on="1")
    ack = older.tap("give_answer", step="inloop", a_trots="de kerk")

    assert (older.events(), older.hello()["reason"]) == ([], "taken")
    assert (ack["reason"], "inloop" in hall.state.answers) == ("taken", False)
    assert SCREEN in newer.events()


def test_an_older_tab_on_another_side_gets_nothing_either(hall):
    key = hall.seat(Side.DORP)
    hall.phone(Side.DORP, "Hek")
    older = hall.line("phone", key)
    older.tap("change_seat", side="gemeente", name="Haas")

    hall.line("phone", key)
    hall.flush()
    older.events()
    hall.desk().tap("set_talk", on="1")

    assert older.events() == []


def test_a_tab_that_steps_back_does_not_take_the_newer_one_with_it(hall):
    key = hall.seat()
    older, newer = hall.line("phone", key), hall.line("phone", key)

    older.socket.disconnect()

    assert newer.hello()["ok"]
    assert hall.server.parts.presence.connected(hall.session)[Side.DORP] == 1


def test_who_changes_sides_sees_the_screens_of_that_side(hall):
    phone = hall.phone(Side.DORP)
    phone.tap("change_seat", side="gemeente", name="Haas")

    welcome = phone.hello()
    phone.events()
    hall.desk().tap("open_step", step="c05/zelf", seen="inloop")
    screens = phone.screens()

    assert "side-gemeente" in welcome["html"]
    assert [("side-gemeente" in each["html"], "side-dorp" in each["html"]) for each in screens] == [
        (True, False)
    ]
    assert hall.server.parts.presence.connected(hall.session)[Side.GEMEENTE] == 1


def test_a_step_reaches_everybody_at_once(hall):
    lines = [hall.phone(Side.DORP), hall.phone(Side.GEMEENTE, "Klok"), hall.projector(), hall.desk()]
    hall.flush()
    for line in lines:
        line.events()

    ack = lines[-1].tap("open_step", step="c05/lezen", seen="inloop")

    seen = [
        [(each["version"], 'data-step="c05/lezen"' in each["html"]) for each in line.screens()]
        for line in lines
    ]
    assert seen == [[(ack["version"], True)]] * 4


def test_answers_send_nothing_to_phones_and_counts_to_desk_and_wall(hall):
    haas, hek, desk, wall = hall.phone(), hall.phone(name="Hek"), hall.desk(), hall.projector()
    hall.flush()
    for line in (haas, hek, desk, wall):
        line.events()

    haas.tap("give_answer", step="inloop", a_trots="de kerk")
    before_the_round = [line.events() for line in (haas, hek, desk, wall)]
    hall.flush()
    after_it = [line.events() for line in (haas, hek, desk, wall)]

    assert before_the_round == [[], [], [], []]
    assert after_it == [[], [], [SCREEN], [SCREEN]]


def test_a_phone_that_comes_and_goes_is_counted_at_the_desk(hall):
    desk = hall.desk()
    hall.flush()
    desk.events()

    phone = hall.phone()
    hall.flush()
    phone.socket.disconnect()
    hall.flush()

    cells = [re.findall(r'<td class="number">(?:<b>)?(\d+)', each["html"])[:2] for each in desk.screens()]
    assert cells == [["1", "1"], ["1", "0"]]


def test_every_evening_hears_its_own(hall, kort):
    other = Hall(hall.server, kort)
    here, there = hall.phone(), other.phone()
    hall.flush()
    there.events()

    hall.desk().tap("set_talk", on="1")

    assert SCREEN in here.events()
    assert there.events() == []
