"""What the desk says of the wall: now, at the next step, and at the one after it."""

import pytest

from spel.core.desk_events import FreezeSet, OverviewSet
from spel.core.events import BlackSet, TalkSet
from spel.core.screen_desk import OnWall
from spel.core.words import Text
from spel.steps.inloop import inloop
from spel.steps.zelf import zelf
from spel.views.on_wall import BLACK, FROZEN, OVERVIEW, TALKING, on_wall, previews
from tests.unit.steps.evening import AT, DORP, GEMEENTE, PARTIJ, SIDES, at, filled, gave


def test_the_wall_is_told_by_its_title_and_lines():
    assert on_wall(at("c01/zelf")) == OnWall(Text("Eerst zelf"), (zelf.wall, "De bank"))


def test_the_rules_are_not_told_as_on_the_wall_where_the_wifi_may_take_their_place():
    assert on_wall(at("inloop")).lines == (inloop.wall,)


@pytest.mark.parametrize(
    ("switch", "words"),
    [
        (BlackSet(True), BLACK),
        (FreezeSet(True), FROZEN),
        (OverviewSet(True), OVERVIEW),
        (TalkSet(True), TALKING),
    ],
)
def test_why_the_wall_is_not_simply_this_step_is_said_first(switch, words):
    assert on_wall(at("c01/zelf", switch)).apart == words


def test_the_next_two_steps_are_told_before_they_come():
    following, after = previews(at("c01/lezen"), AT)

    assert (following.step, after.step) == ("c01/zelf", "c01/raden")
    assert (following.title, following.minutes, following.shows) == (Text("Eerst zelf"), 2, False)
    assert following.wall == on_wall(at("c01/zelf")).lines


def test_sides_that_read_the_same_stand_in_one_line():
    lezen = previews(at("inloop"), AT)[1]
    raden = previews(at("c01/lezen"), AT)[1]

    assert [(hand.sides, hand.asked) for hand in lezen.hands] == [(SIDES, False)]
    assert [(hand.sides, hand.asked) for hand in raden.hands] == [
        ((DORP,), True),
        ((GEMEENTE,), True),
        ((PARTIJ,), False),
    ]


def test_a_preview_shows_the_step_as_if_it_were_opened_now():
    """Neither a black wall nor a still one, nor what the step before was about."""
    plain = previews(at("c01/lezen"), AT)

    assert previews(at("c01/lezen", BlackSet(True), FreezeSet(True), TalkSet(True)), AT) == plain


def test_a_preview_never_tells_what_was_answered():
    ones = at("c01/zelf", *gave("c01/zelf", DORP, *[filled(keuze="meten")] * 4))
    twos = at("c01/zelf", *gave("c01/zelf", DORP, *[filled(keuze="bouwen")] * 4))

    assert previews(ones, AT) == previews(twos, AT)


def test_at_the_end_nothing_comes():
    assert previews(at("slot"), AT) == ()
