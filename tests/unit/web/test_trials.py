"""What was tried beforehand is remembered per evening, and a link says which evening."""

import pytest

from spel.core.actors import SessionId
from spel.core.desk_events import OverviewSet
from spel.core.events import BlackSet
from spel.web.trials import Trials
from tests.story import AVOND, closed, evening, haas_joined, zelf_opened

ANDERE = SessionId("andere")


def test_a_link_leads_back_to_its_own_evening():
    trials = Trials()
    links = {trials.of(AVOND).nonce: AVOND, trials.of(ANDERE).nonce: ANDERE}

    assert {nonce: trials.by(nonce) for nonce in links} == links
    assert trials.by("onbekend") is None


def test_one_evening_knows_nothing_of_another():
    trials = Trials()
    trials.phone_came(AVOND)
    trials.show_card(AVOND, True)

    assert (trials.of(AVOND).phone, trials.of(ANDERE).phone) == (True, False)
    assert (trials.shows_card(AVOND), trials.shows_card(ANDERE)) == (True, False)


def test_a_socket_that_came_through_once_can():
    trials = Trials()

    told = []
    for through in (False, True, False):
        trials.socket_told(AVOND, through)
        told.append(trials.of(AVOND).socket)

    assert told == [False, True, True]


@pytest.mark.parametrize("event", [zelf_opened, BlackSet(True), OverviewSet(True), closed])
def test_whatever_else_the_desk_puts_on_the_wall_ends_the_reading_test(event):
    trials = Trials()
    trials.show_card(AVOND, True)

    trials.changed(AVOND, evening(), evening(event))

    assert not trials.shows_card(AVOND)


def test_who_comes_in_does_not_end_the_reading_test():
    trials = Trials()
    trials.show_card(AVOND, True)

    trials.changed(AVOND, evening(), evening(haas_joined))

    assert trials.shows_card(AVOND)


def test_an_answer_of_the_back_row_ends_the_reading_test():
    trials = Trials()
    trials.show_card(AVOND, True)

    trials.row_said(AVOND, False)

    assert (trials.of(AVOND).legible, trials.shows_card(AVOND)) == (False, False)
