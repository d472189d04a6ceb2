"""Whatever happens in a handler, the sender gets an answer with a number."""

import re
from pathlib import Path

from spel.core.script import Place
from spel.web.errors import always_answered, broken
from spel.web.words import Phrasebook


def say(said):
    """The sentence in Dutch, which needs no catalogue."""
    return Phrasebook(Path("/nergens")).speaker("nl", Place()).say(said)


@always_answered("tap", say)
def divide(by):
    """A handler that can not do everything."""
    return {"ok": True, "version": 10 // by}


def test_what_goes_well_is_answered_as_it_is():
    assert divide(5) == {"ok": True, "version": 2}


def test_what_breaks_is_answered_with_a_number_that_is_in_the_log(caplog):
    answer = divide(0)

    number = re.search(r"nummer ([0-9a-f]{6})", answer["say"]).group(1)
    assert answer == {"ok": False, "reason": "bug", "say": say(broken(number))}
    assert [(each.action, each.number) for each in caplog.records] == [("tap", number)]


def test_a_call_that_does_not_fit_is_answered_too():
    assert divide()["reason"] == "bug"


def test_two_bugs_have_two_numbers():
    assert divide(0)["say"] != divide(0)["say"]
