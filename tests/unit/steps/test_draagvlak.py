"""Draagvlak: ticks, the square after the reveal, and ways to a dark house at the desk."""

from spel.core.blocks import AskForm, Bullets, InsightBlock
from tests.unit.insights.evening import said
from tests.unit.steps.evening import DORP, PARTIJ, desk, gave, kinds, phone, projector, shown
from tests.unit.steps.oogst import harvest, spoke

THREE = gave("draagvlak", DORP, spoke("leden"), spoke("leden"), spoke("leden", "jongeren"))


def test_everybody_may_tick_all_groups_and_all_ways():
    form = next(each for each in phone(harvest("draagvlak"), PARTIJ) if isinstance(each, AskForm))

    asked = {field.name: field.question for field in form.ask.fields}
    assert {name: (len(q.options), q.least, q.most) for name, q in asked.items()} == {
        "gehoord": (9, 0, 9),
        "hoe": (5, 0, 5),
    }


def test_before_the_reveal_nobody_sees_a_light_and_the_desk_no_hint_of_one():
    state = harvest("draagvlak", *THREE)

    assert kinds(projector(state)) == ["Lead", "Progress"]
    assert kinds(desk(state)) == ["Lead"]


def test_after_the_reveal_the_square_is_on_the_wall_and_in_the_hand():
    state = harvest("draagvlak", *THREE, shown("draagvlak"))

    assert kinds(projector(state)) == ["Lead", "InsightBlock"]
    assert [each for each in phone(state) if isinstance(each, InsightBlock)] == [
        each for each in projector(state) if isinstance(each, InsightBlock)
    ]


def test_the_desk_has_a_way_to_every_house_without_light():
    (tips,) = (
        each for each in desk(harvest("draagvlak", *THREE, shown("draagvlak"))) if isinstance(each, Bullets)
    )

    assert len(tips.items) == 7
    assert (
        said(tips.items[0]) == "Ouderen: Schuif een ochtend aan bij de koffietafel, met één vraag op papier."
    )
    assert said(tips.title) == "Zo bereikt u een huis zonder licht"


def test_too_few_answers_give_no_square_and_no_tips():
    state = harvest("draagvlak", *THREE[:2], shown("draagvlak"))

    assert kinds(projector(state)) == ["Notice"]
    assert kinds(desk(state)) == ["Lead"]
