"""Phones that are asked nothing do not disappear from the report."""

import asyncio
import json
import time

import pytest

from spel.bench.phone import TurnedAway
from spel.bench.phones import Share
from spel.bench.verdict import KEPT, Sent
from spel.bench.wire import Lost


class Phone:
    """A stand-in that is asked something, or not, and has a line, or not."""

    def __init__(self, number, asked=True, line=True):
        self.number, self._asked, self._line = number, asked, line

    def fill_in(self):
        return Sent(self.number, f"tap-{self.number}", "zelf", {"a.keuze": "A"}) if self._asked else None

    def tap(self, _sent):
        if not self._line:
            raise Lost("no line")
        waiting = asyncio.get_running_loop().create_future()
        waiting.set_result((json.dumps({"ok": True}), time.monotonic()))
        return waiting


def share(*phones):
    """A process with these phones."""
    made = Share()
    made._phones.extend(phones)
    return made


def test_who_was_asked_nothing_or_could_not_send_is_told():
    phones = share(Phone(0), Phone(1, asked=False), Phone(2, line=False))

    report = asyncio.run(phones.answer(time.monotonic(), 0))

    assert (len(report["times"]), report["silent"]) == (1, 2)
    assert [(each["phone"], each["fate"]) for each in report["sent"]] == [(0, KEPT), (2, "unknown")]


def test_a_lane_of_phones_that_are_asked_nothing_is_no_measurement():
    phones = share(Phone(0, asked=False))

    with pytest.raises(TurnedAway):
        asyncio.run(phones.loop(1, time.monotonic(), 1.0, 10))
