"""Flat fields become commands, and answers become fields again; nothing written comes in unwashed."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from spel.core import commands as c
from spel.core.actors import SeatId
from spel.core.questions import Answer, Chips, Choice, Words, fits
from spel.core.script import StepId
from spel.core.vocabulary import Side
from spel.web.cleaning import MOST_MARKS, cleaned
from spel.web.forms import LONGEST_NAME, TAP_ID, Tap, tap_id, values_of
from spel.web.tapping import command_of
from tests.story import EIGENAAR, INLOOP, KIEZEN, SAMEN, SCRIPT, STARTFOTO, ZELF

HIDDEN = ["\u202e", "\u202a", "\u2066", "\u2069", "\u200b", "\u200e", "\u200f", "\u061c", "\ufeff", "\u2028"]
CONTROL = ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9f"]
HALF = ["\ud800", "\udfff"]
UNASSIGNED = ["\uffff", "\ue000", "\U000f0000"]


def read(kind, **fields):
    """The command in these fields; `a_x` stands for the input `a.x`."""
    flat = {name.replace("a_", "a.", 1) if name.startswith("a_") else name: fields[name] for name in fields}
    listed = {name: [value] if isinstance(value, str) else value for name, value in flat.items()}
    return command_of({"kind": [kind], **listed}, SCRIPT)


COMMANDS = {
    "a choice": (
        read("give_answer", step=ZELF, a_keuze="B"),
        c.GiveAnswer(ZELF, Answer({"keuze": Choice("B")})),
    ),
    "a choice with words": (
        read("give_answer", step=ZELF, a_keuze="C", a_waarom=" dat  kan hier "),
        c.GiveAnswer(ZELF, Answer({"keuze": Choice("C"), "waarom": Words("dat kan hier")})),
    ),
    "chips": (
        read("give_answer", step=STARTFOTO, **{"a_rollen.spreken": "7", "a_rollen.doen": "3"}),
        c.GiveAnswer(STARTFOTO, Answer({"rollen": Chips({"spreken": 7, "doen": 3})})),
    ),
    "a pawn": (
        read("give_answer", step=EIGENAAR, a_nu="E2"),
        c.GiveAnswer(EIGENAAR, Answer({"nu": Choice("E2")})),
    ),
    "an answer for a side": (
        read("give_joint", step=SAMEN, side="gemeente", a_keuze="A"),
        c.GiveJoint(SAMEN, Side.GEMEENTE, Answer({"keuze": Choice("A")})),
    ),
    "another name": (
        read("change_seat", side="dorp", name=" Uil "),
        c.ChangeSeat(Side.DORP, "Uil"),
    ),
    "a scratched card": (read("open_kras", step=ZELF), c.OpenKras(ZELF)),
    "the next step": (read("open_step", step=ZELF, seen=INLOOP), c.OpenStep(ZELF, INLOOP)),
    "a reveal": (read("reveal_step", step=ZELF, shown="1"), c.RevealStep(ZELF, True)),
    "a cover": (read("reveal_step", step=ZELF, shown="0"), c.RevealStep(ZELF, False)),
    "a sheet": (read("show_sheet", step=ZELF, sheet="2"), c.ShowSheet(ZELF, 2)),
    "words let through": (
        read("release_texts", step=ZELF, field="waarom", seats=["haas", "hek"], shown="1"),
        c.ReleaseTexts(ZELF, "waarom", (SeatId("haas"), SeatId("hek")), True),
    ),
    "words taken away": (
        read("release_texts", step=ZELF, field="waarom", seats="haas", shown="0"),
        c.ReleaseTexts(ZELF, "waarom", (SeatId("haas"),), False),
    ),
    "black": (read("set_black", on="1"), c.SetBlack(True)),
    "no longer black": (read("set_black", on="0"), c.SetBlack(False)),
    "talking": (read("set_talk", on="1"), c.SetTalk(True)),
    "a bundle let through": (
        read("release_texts", step=ZELF, field="waarom", seats="haas hek", shown="1"),
        c.ReleaseTexts(ZELF, "waarom", (SeatId("haas"), SeatId("hek")), True),
    ),
    "a quote": (read("write_note", text="Mooi", quote="1"), c.WriteNote("Mooi", quote=True)),
    "a note": (read("write_note", text="Bel\nJan "), c.WriteNote("Bel\nJan")),
    "the end": (read("close_session"), c.CloseSession()),
    "not the end": (read("reopen_session"), c.ReopenSession()),
}


@pytest.mark.parametrize(("command", "meant"), COMMANDS.values(), ids=COMMANDS)
def test_fields_become_the_command_that_was_meant(command, meant):
    assert command == meant


NONSENSE = {
    "no kind": {},
    "an unknown kind": {"kind": ["vote"]},
    "a kind that is only made inside": {"kind": ["create_session"]},
    "an unknown side": {"kind": ["give_joint"], "step": [SAMEN], "side": ["publiek"]},
    "no side": {"kind": ["give_joint"], "step": [SAMEN]},
    "no name": {"kind": ["change_seat"], "side": ["dorp"], "name": [" \u200b "]},
    "a sheet that is no number": {"kind": ["show_sheet"], "step": [ZELF], "sheet": ["twee"]},
    "a switch that is neither on nor off": {"kind": ["set_black"], "on": ["misschien"]},
    "a step of a thousand signs": {"kind": ["open_step"], "step": ["x" * 1000], "seen": [""]},
    "half a sign": {"kind": ["open_step"], "step": ["\ud800"], "seen": [""]},
}


@pytest.mark.parametrize("fields", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_no_command(fields):
    assert command_of(fields, SCRIPT) is None


def test_an_answer_to_an_unknown_step_is_empty_and_left_to_the_rules():
    command = read("give_answer", step="bestaat/niet", a_keuze="B")

    assert command == c.GiveAnswer(StepId("bestaat/niet"), Answer({}))


def test_a_field_that_the_form_does_not_have_is_let_be():
    command = read("give_answer", step=ZELF, a_keuze="B", a_zomaar="iets")

    assert command == c.GiveAnswer(ZELF, Answer({"keuze": Choice("B")}))


@pytest.mark.parametrize("written", ["drie", "-1", "1.5", "9999", "²", " 3"])
def test_chips_that_are_no_count_never_fit(written):
    command = read("give_answer", step=STARTFOTO, **{"a_rollen.spreken": written})

    assert command == c.GiveAnswer(STARTFOTO, Answer({"rollen": Chips({"spreken": -1, "doen": 0})}))


def test_half_a_sign_is_left_out_of_words_and_fits_no_option():
    note = read("write_note", text="a\ud800b")
    answer = read("give_answer", step=ZELF, a_keuze="\ud800", a_waarom="\udfff")

    assert note == c.WriteNote("ab")
    assert answer == c.GiveAnswer(ZELF, Answer({"keuze": Choice("\ud800")}))
    assert not fits(KIEZEN, answer.answer)


def test_a_name_is_cut_to_size():
    command = read("change_seat", side="dorp", name="u" * 60)

    assert command == c.ChangeSeat(Side.DORP, "u" * LONGEST_NAME)


ROUND = {
    "choice and words": (ZELF, Answer({"keuze": Choice("C"), "waarom": Words("dat kan hier")})),
    "chips": (STARTFOTO, Answer({"rollen": Chips({"spreken": 7, "doen": 3})})),
    "no chips on one part": (STARTFOTO, Answer({"rollen": Chips({"spreken": 10, "doen": 0})})),
    "pawn": (EIGENAAR, Answer({"nu": Choice("E4")})),
    "nothing": (ZELF, Answer({})),
}


@pytest.mark.parametrize(("step", "answer"), ROUND.values(), ids=ROUND)
def test_an_answer_as_inputs_reads_back_as_the_same_answer(step, answer):
    inputs = {name: [value] for name, value in values_of(answer).items()}

    command = command_of({"kind": ["give_answer"], "step": [step], **inputs}, SCRIPT)

    assert command == c.GiveAnswer(step, answer)


@pytest.mark.parametrize("sign", [*HIDDEN, *CONTROL, *HALF, *UNASSIGNED], ids=ascii)
def test_signs_that_hide_or_steer_are_taken_out(sign):
    assert cleaned(f"ab{sign}cd") == "abcd"


def test_letters_are_composed_so_that_the_same_word_is_the_same_text():
    assert cleaned("e\u0301e\u0301n") == "één"


def test_a_tower_of_marks_is_cut_down():
    tower = "a" + "\u0321" * 40 + "b"

    assert cleaned(tower) == "a" + "\u0321" * MOST_MARKS + "b"


def test_a_word_of_marks_on_every_letter_keeps_them():
    written = "ม่" * 3 + "q\u0323\u0307"

    assert cleaned(written) == unicodedata.normalize("NFC", written)


def test_emoji_of_several_parts_stay_whole():
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"

    assert cleaned(family) == family


def test_one_line_stays_one_line():
    assert cleaned("  eerst\r\n\tdan \u00a0 ") == "eerst dan"


def test_several_lines_may_stay_several():
    assert cleaned("eerst\r\ndan\n", lines=True) == "eerst\ndan"


@given(st.text(st.characters(exclude_categories=[]), max_size=60))
@settings(max_examples=150, deadline=None)
def test_washing_twice_is_washing_once(written):
    once = cleaned(written)

    assert cleaned(once) == once
    assert once.encode("utf-8").decode("utf-8") == once


def test_a_tap_carries_an_id_and_flat_fields():
    tap = Tap.model_validate({"id": "abcdefgh", "fields": {"kind": "set_black", "seats": ["a", "b"]}})

    assert tap.flat() == {"kind": ["set_black"], "seats": ["a", "b"]}


LIMITS = {
    "an id that is too short": {"id": "abcdefg", "fields": {}},
    "an id that is too long": {"id": "a" * 65, "fields": {}},
    "an id with other signs": {"id": "abcdefg h", "fields": {}},
    "an id with a line behind it": {"id": "abcdefgh\n", "fields": {}},
    "an id that is a number": {"id": 12345678, "fields": {}},
    "no id": {"fields": {}},
    "no fields": {"id": "abcdefgh"},
    "fields in a list": {"id": "abcdefgh", "fields": []},
    "a field within a field": {"id": "abcdefgh", "fields": {"a": {"b": "c"}}},
    "a number for a field": {"id": "abcdefgh", "fields": {"sheet": 1}},
    "too many fields": {"id": "abcdefgh", "fields": {f"a{number}": "" for number in range(61)}},
    "more than asked": {"id": "abcdefgh", "fields": {}, "by": "desk"},
}


@pytest.mark.parametrize("message", LIMITS.values(), ids=LIMITS)
def test_a_tap_of_another_shape_is_not_understood(message):
    with pytest.raises(ValidationError):
        Tap.model_validate(message)


@pytest.mark.parametrize("written", ["", "x", "a b c d e f", "<script>", "x" * 65])
def test_a_tap_id_that_can_not_be_ours_is_replaced(written):
    assert re.fullmatch(TAP_ID, tap_id(written))


def test_a_tap_id_of_ours_is_kept():
    assert tap_id("begin-0001") == "begin-0001"
