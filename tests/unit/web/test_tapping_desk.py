"""Taps of the desk about the evening itself: from flat fields to what was meant."""

import pytest

from spel.core import desk_commands as c
from spel.core.actors import SeatId
from spel.core.script import StepId
from spel.web.tapping import command_of
from tests.story import SCRIPT, ZELF

HAAS, HEK = SeatId("haas"), SeatId("hek")


def read(kind, **fields):
    """The command in these fields."""
    listed = {name: [value] if isinstance(value, str) else value for name, value in fields.items()}
    return command_of({"kind": [kind], **listed}, SCRIPT)


COMMANDS = {
    "the lead": (read("take_lead"), c.TakeLead()),
    "taking back": (read("undo_desk", step=ZELF, geheim="x"), c.UndoDesk()),
    "more minutes": (read("extend_step", step=ZELF, minutes="5"), c.ExtendStep(ZELF, 5)),
    "fewer minutes": (read("extend_step", step=ZELF, minutes="-2.5"), c.ExtendStep(ZELF, -2.5)),
    "steps to pass by": (
        read("skip_steps", steps=[ZELF, "slot"]),
        c.SkipSteps((ZELF, StepId("slot"))),
    ),
    "steps to come by again": (read("skip_steps", steps=[ZELF], on="0"), c.SkipSteps((ZELF,), on=False)),
    "a still wall": (read("set_freeze", on="1"), c.SetFreeze(True)),
    "a wall that goes on": (read("set_freeze", on="0"), c.SetFreeze(False)),
    "the whole evening": (read("set_overview", on="1"), c.SetOverview(True)),
    "a closed door": (read("set_door", open="0"), c.SetDoor(False)),
    "answers again": (read("set_intake", open="1"), c.SetIntake(True)),
    "somebody out": (read("remove_seat", seat="haas"), c.RemoveSeat(HAAS)),
    "words aside": (
        read("set_aside", step=ZELF, field="waarom", seats=["haas", "hek"]),
        c.SetAside(ZELF, "waarom", (HAAS, HEK)),
    ),
    "words that wait again": (
        read("set_aside", step=ZELF, field="waarom", seats=["haas"], on="0"),
        c.SetAside(ZELF, "waarom", (HAAS,), on=False),
    ),
    "words together": (
        read("group_texts", step=ZELF, field="waarom", seats=["haas"], name="  De   winkel "),
        c.GroupTexts(ZELF, "waarom", (HAAS,), "De winkel"),
    ),
    "words with a group that is there": (
        read("group_texts", step=ZELF, field="waarom", seats=["haas"], name="", bij="De winkel"),
        c.GroupTexts(ZELF, "waarom", (HAAS,), "De winkel"),
    ),
    "a bundle and one of its texts": (
        read("set_aside", step=ZELF, field="waarom", seats=["haas hek", "hek"]),
        c.SetAside(ZELF, "waarom", (HAAS, HEK)),
    ),
}


@pytest.mark.parametrize(("meant", "command"), COMMANDS.values(), ids=COMMANDS)
def test_the_fields_of_a_form_become_the_command_that_was_meant(meant, command):
    assert meant == command


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("extend_step", {"step": ZELF, "minutes": "veel"}),
        ("extend_step", {"step": ZELF, "minutes": "nan"}),
        ("extend_step", {"step": ZELF, "minutes": "inf"}),
        ("set_door", {"open": "misschien"}),
        ("remove_seat", {"seat": "x" * 81}),
        ("take_the_lead", {}),
    ],
)
def test_fields_that_make_no_sense_are_no_command(kind, fields):
    assert read(kind, **fields) is None


def test_a_form_without_its_switch_opens_and_turns_on():
    assert (read("set_door"), read("set_freeze")) == (c.SetDoor(True), c.SetFreeze(True))
