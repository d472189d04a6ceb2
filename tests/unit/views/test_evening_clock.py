"""The time at the desk, in hours and minutes of the room."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from spel.core.desk_events import StepExtended
from spel.core.screen_desk import LeaveOut
from spel.core.script import StepId
from spel.core.words import Text, text
from spel.views.evening_clock import desk_time
from tests.unit.steps.evening import AT, at

ROOM = AT.astimezone(ZoneInfo("Europe/Amsterdam"))
"""Half past eight in the evening there, half past seven in UTC."""


def test_clock_times_are_those_of_the_room():
    """At step 4 of 14 steps of 2 minutes; the plan began one step before all were opened at 20:30."""
    told = desk_time(at("c01/zelf"), ROOM)

    assert (told.passed, told.allowed, told.extra) == (0, 2, 0)
    assert (told.planned_end, told.expected_end, told.late) == ("20:56", "20:52", -4)
    assert told.under_way


def test_minutes_that_passed_are_whole_ones():
    assert desk_time(at("c01/zelf"), ROOM + timedelta(seconds=119)).passed == 1


def test_a_step_that_got_time_says_so():
    told = desk_time(at("c01/zelf", StepExtended(StepId("c01/zelf"), 4)), ROOM)

    assert (told.allowed, told.extra) == (6, 4)


def test_who_is_late_hears_the_names_of_what_to_leave_out():
    """12 minutes in a step of 2, of which 4 were won before: 6 late; three steps of 2 are easy to miss."""
    told = desk_time(at("c01/zelf"), ROOM + timedelta(minutes=12))

    assert told.late == 6
    assert told.leave_out == LeaveOut(
        (StepId("c01/raden"), StepId("c01/krassen"), StepId("c01/les")),
        (Text("Raad de ander"), Text("Krassen"), Text("Eén les")),
        6,
    )


def test_before_the_start_the_evening_is_not_under_way():
    assert not desk_time(at("inloop"), ROOM).under_way


def test_a_name_from_another_part_is_told_in_full():
    told = desk_time(at("startfoto"), ROOM + timedelta(minutes=14))

    assert told.leave_out is not None
    assert told.leave_out.names[0] == text("{casus}. {stap}", casus="De bank", stap=Text("Raad de ander"))
