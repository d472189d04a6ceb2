"""Taps about people, tables, hands and the programme: from flat fields to what was meant."""

from dataclasses import replace

import pytest

from spel.core import commands as c
from spel.core.questions import Answer, Ask, Choice, ChooseSeveral, Field, Picks
from spel.core.vocabulary import Side
from spel.web.forms import values_of
from spel.web.tapping import command_of
from tests.programme import C1, C2, C3, WITH_TABLES, beat
from tests.story import SCRIPT, ZELF, options

DOTS = Ask((Field("stippen", "Waar?", ChooseSeveral(options("A", "B", "C"), 0, 2), required=False),))
DOTTED = replace(
    SCRIPT,
    steps=tuple(replace(step, asks={Side.DORP: DOTS}) if step.id == ZELF else step for step in SCRIPT.steps),
)


def read(kind, fields, script=WITH_TABLES):
    """The command in these fields."""
    listed = {name: [value] if isinstance(value, str) else value for name, value in fields.items()}
    return command_of({"kind": [kind], **listed}, script)


SEAT = {"side": "dorp", "name": "Uil"}
COUNT = {"step": ZELF, "side": "dorp"}
COMMANDS = {
    "more people": (
        read("change_seat", {**SEAT, "people": "3", "table": "molen"}),
        c.ChangeSeat(Side.DORP, "Uil", 3, "molen"),
    ),
    "another table, and so another side": (
        read("change_seat", {**SEAT, "table": "raadhuis"}),
        c.ChangeSeat(Side.GEMEENTE, "Uil", 1, "raadhuis"),
    ),
    "a table that is not there": (
        read("change_seat", {**SEAT, "table": "nergens"}),
        c.ChangeSeat(Side.DORP, "Uil", 1, "nergens"),
    ),
    "an answer for a table": (
        read("give_joint", {"step": beat(C1, "samen"), "side": "dorp", "table": "duin", "a.keuze": "A"}),
        c.GiveJoint(beat(C1, "samen"), Side.DORP, Answer({"keuze": Choice("A")}), "duin"),
    ),
    "an answer that not everybody shares": (
        read("give_answer", {"step": beat(C1, "zelf"), "a.keuze": "A", "dissent": "2"}),
        c.GiveAnswer(beat(C1, "zelf"), Answer({"keuze": Choice("A")}, dissent=2)),
    ),
    "hands": (
        read("count_hands", {**COUNT, "h.keuze.A": "4", "h.keuze.B": "0", "h.keuze.C": ""}),
        c.CountHands(ZELF, Side.DORP, {"keuze": {"A": 4, "B": 0}}),
    ),
    "hands over two fields": (
        read("count_hands", {**COUNT, "h.nu.E1": "4", "h.straks.E2": "4"}),
        c.CountHands(ZELF, Side.DORP, {"nu": {"E1": 4}, "straks": {"E2": 4}}),
    ),
    "hands that are no number": (
        read("count_hands", {**COUNT, "h.keuze.A": "veel", "h.keuze.B": "-3"}),
        c.CountHands(ZELF, Side.DORP, {"keuze": {"A": -1, "B": -1}}),
    ),
    "no hands": (read("count_hands", COUNT), c.CountHands(ZELF, Side.DORP, {})),
    "casussen in order": (read("pick_cases", {"casus": ["c2", "", "c1"]}), c.PickCases((C2, C1))),
    "one earlier": (
        read("pick_cases", {"casus": ["c1", "c2", "c3"], "eerder": "c3"}),
        c.PickCases((C1, C3, C2)),
    ),
    "one later": (read("pick_cases", {"casus": ["c1", "c2"], "later": "c1"}), c.PickCases((C2, C1))),
    "one off": (read("pick_cases", {"casus": ["c1", "c2"], "eraf": "c1"}), c.PickCases((C2,))),
    "one more": (read("pick_cases", {"casus": ["c1", "c2"], "erbij": "c3"}), c.PickCases((C1, C2, C3))),
    "a doubt": (
        read("flag_case", {"casus": "c1", "text": " Al weg.\n"}),
        c.FlagCase(C1, "Al weg."),
    ),
}


@pytest.mark.parametrize(("command", "meant"), COMMANDS.values(), ids=COMMANDS)
def test_fields_become_the_command_that_was_meant(command, meant):
    assert command == meant


NONSENSE = {
    "hands of no side": ("count_hands", {"step": ZELF, "h.keuze.A": "4"}),
    "so many people": ("change_seat", {**SEAT, "people": "veel"}),
    "a table of a thousand signs": ("change_seat", {**SEAT, "table": "x" * 1000}),
    "a casus from a tap": ("add_case", {"casus": "c1"}),
}


@pytest.mark.parametrize(("kind", "fields"), NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_no_command(kind, fields):
    assert read(kind, fields) is None


@pytest.mark.parametrize(
    ("ticked", "picks"),
    [
        (["", "C", "A"], Picks(("A", "C"))),
        ([""], Picks(())),
        (["A", "A"], Picks(("A",))),
        (["B", "Z"], Picks(("B", "Z"))),
    ],
)
def test_ticks_are_read_in_the_order_of_the_form(ticked, picks):
    command = read("give_answer", {"step": ZELF, "a.stippen": ticked}, DOTTED)

    assert command == c.GiveAnswer(ZELF, Answer({"stippen": picks}))


def test_a_form_without_ticks_says_nothing_about_them():
    assert read("give_answer", {"step": ZELF}, DOTTED) == c.GiveAnswer(ZELF, Answer({}))


def test_an_answer_of_more_people_goes_back_to_its_inputs():
    answer = Answer({"stippen": Picks(("A", "C"))}, dissent=2)

    assert values_of(answer) == {"a.stippen": "A C", "dissent": "2"}
