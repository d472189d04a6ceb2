"""Phrases: a sentence for every reason, a name for every side and every sky."""

import re

import pytest

from spel.core.refusals import Refusal
from spel.core.vocabulary import Side
from spel.core.words import Text
from spel.views.phrases import (
    NOT_KEPT,
    NOT_UNDERSTOOD,
    side_hint,
    side_name,
    side_shape,
    weather_name,
    why_not,
)

TOLD = [*(why_not(refusal) for refusal in Refusal), NOT_KEPT, NOT_UNDERSTOOD]


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_says_what_happened_what_is_safe_and_what_to_do_now(refusal):
    sentence = why_not(refusal)

    assert isinstance(sentence, Text)
    assert len(re.findall(r"[.!?](?:\s|$)", sentence.msgid)) == 3


@pytest.mark.parametrize("told", TOLD)
def test_every_reason_is_short_to_read(told):
    sentences = re.split(r"(?<=[.!?])\s+", told.msgid)

    assert [sentence for sentence in sentences if len(sentence.split()) > 15] == []


def test_no_two_reasons_sound_the_same():
    sentences = [told.msgid for told in TOLD]

    assert len(set(sentences)) == len(sentences)


def test_every_side_has_a_name_a_shape_and_a_word_about_who_it_is():
    assert {side: (side_name(side), side_shape(side)) for side in Side} == {
        Side.DORP: (Text("{Dorp}"), Text("cirkel")),
        Side.GEMEENTE: (Text("Gemeente"), Text("vierkant")),
        Side.PARTIJ: (Text("Andere partij"), Text("driehoek")),
    }
    assert len({side_hint(side).msgid for side in Side}) == 3


def test_every_sky_has_a_name():
    assert [weather_name(key).msgid for key in ("zon", "half", "bewolkt", "regen", "onweer")] == [
        "Zon",
        "Zon en wolken",
        "Bewolkt",
        "Regen",
        "Onweer",
    ]
