"""What people write comes in clean: nothing that hides, turns around, stacks up or is half a sign."""

import unicodedata

import pytest

from spel.web.cleaning import MOST_MARKS, cleaned, shortened

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
NEDERLAND = "\U0001f1f3\U0001f1f1"
WALES = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


@pytest.mark.parametrize(
    "written",
    ["één fryske ĳs", "שלום עולם", "مرحبا", "日本語 ไทยน้ำ", FAMILY, WALES, "👍🏽 ❤️", "می‌خواهم", "देवनागरी"],
)
def test_what_people_write_in_any_language_stays(written):
    assert cleaned(written) == unicodedata.normalize("NFC", written)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("nul\x00 bel\x07 \x9b31m rood\x7f", "nul bel 31m rood"),
        ("\u202eom\u202c \u2067gekeerd\u2069 \u200f\u061c", "om gekeerd"),
        ("on\u2060zicht\u00adbaar\u200b\ufeff\u180e", "onzichtbaar"),
        ("half \ud83d en \udc00", "half en"),
        ("een\u2028twee\r\ndrie", "eentwee drie"),
        ("\u0301\u0302los", "los"),
        ("a \u0300b", "a b"),
        ("cafe\u0301", "café"),
        ("\ufff9noot\ufffa\ufffb\U000e0001", "noot"),
    ],
)
def test_what_hides_or_turns_words_around_goes(written, kept):
    assert cleaned(written) == kept


@pytest.mark.parametrize(
    "written",
    ["", " \t", "\u200d", "\u200c\u200d", "\u2800\u2800", "\u3164", "\u115f\u1160", "\u0301", "\ufe0f"],
)
def test_of_what_nobody_can_see_nothing_is_left(written):
    assert cleaned(written) == ""


def test_a_tower_of_marks_becomes_a_letter_with_a_few():
    tower = "Z" + "\u0336" * 3_000 + "x"

    assert cleaned(tower) == "Z" + "\u0336" * MOST_MARKS + "x"


def test_what_is_cleaned_is_clean():
    for written in (
        "a\u200b\u0301\u0302",
        "e\u2060\u0301",
        "\u1100\u115f\u1161",
        FAMILY * 50,
        "\u200d\u0301a",
    ):
        once = cleaned(written)
        assert cleaned(once) == once


def test_an_endless_chain_of_pictures_is_broken_off():
    chains = cleaned("\U0001f468\u200d" * 5_000)

    assert "\u200d\U0001f468" * 6 not in chains
    assert "\u200d\U0001f468" * 5 in chains


@pytest.mark.parametrize(
    ("written", "longest", "kept"),
    [
        ("Haas", 24, "Haas"),
        ("Haasje over", 5, "Haasj"),
        ("Haas over", 5, "Haas"),
        ("ab" + FAMILY, 4, "ab"),
        ("ab👍🏽", 3, "ab"),
        ("abc\u0336\u0336d", 4, "ab"),
        (FAMILY * 3, 9, FAMILY),
        (NEDERLAND * 3, 5, NEDERLAND * 2),
        (f"Jan {NEDERLAND}", 5, "Jan"),
        (f"{NEDERLAND} Jan", 4, f"{NEDERLAND} J"),
    ],
)
def test_what_is_too_long_is_cut_between_two_signs(written, longest, kept):
    assert shortened(written, longest) == kept
