"""How large a tap may be: looked at before anything is done with it."""

import pytest
from pydantic import ValidationError

from spel.web.forms import LONGEST_FIELD, LONGEST_VALUE, MOST_FIELDS, MOST_VALUES, Tap, is_bounded

LARGEST = {
    "as many fields": {f"veld {n}": ["x"] for n in range(MOST_FIELDS)},
    "as long a name": {"n" * LONGEST_FIELD: ["x"]},
    "as many values": {"seats": ["x"] * MOST_VALUES},
    "as long a value": {"text": ["é" * LONGEST_VALUE]},
    "nothing at all": {},
    "half a sign": {"text": ["\ud800"]},
}
TOO_LARGE = {
    "a field more": {f"veld {n}": ["x"] for n in range(MOST_FIELDS + 1)},
    "a longer name": {"n" * (LONGEST_FIELD + 1): ["x"]},
    "a value more": {"seats": ["x"] * (MOST_VALUES + 1)},
    "a longer value": {"text": ["é" * (LONGEST_VALUE + 1)]},
    "a longer second value": {"seats": ["x", "é" * (LONGEST_VALUE + 1)]},
}
STRANGE = {
    "a number": {"id": "tik-1234", "fields": {"sheet": 1}},
    "nothing": {"id": "tik-1234", "fields": {"text": None}},
    "a list in a list": {"id": "tik-1234", "fields": {"seats": [["x"]]}},
    "a form in a form": {"id": "tik-1234", "fields": {"text": {"a": "b"}}},
    "no fields": {"id": "tik-1234"},
    "no id": {"fields": {}},
    "a short id": {"id": "tik", "fields": {}},
    "a long id": {"id": "t" * 65, "fields": {}},
    "a strange id": {"id": "tik-1234\n", "fields": {}},
    "something else beside": {"id": "tik-1234", "fields": {}, "by": "desk"},
    "a list": [],
    "words": "tik-1234",
}


@pytest.mark.parametrize("fields", LARGEST.values(), ids=LARGEST)
def test_the_largest_form_of_ours_fits(fields):
    assert is_bounded(fields)
    assert Tap.model_validate({"id": "tik-1234", "fields": fields}).flat() == fields


@pytest.mark.parametrize("fields", TOO_LARGE.values(), ids=TOO_LARGE)
def test_anything_larger_is_refused_on_either_way_in(fields):
    assert not is_bounded(fields)
    with pytest.raises(ValidationError):
        Tap.model_validate({"id": "tik-1234", "fields": fields})


@pytest.mark.parametrize("message", STRANGE.values(), ids=STRANGE)
def test_another_shape_is_no_tap(message):
    with pytest.raises(ValidationError):
        Tap.model_validate(message)
