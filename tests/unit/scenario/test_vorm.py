"""A form knows how long its steps take."""

from spel.scenario.vorm import Vorm


def test_only_steps_that_are_on_take_time_and_those_of_a_casus_count_for_each(vorm: Vorm) -> None:
    assert vorm.steps_minutes == 4 + 2 * 2.5
