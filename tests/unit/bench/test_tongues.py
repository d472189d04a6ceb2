"""What comes over the line is known by its beginning, without reading a whole screen."""

import json

import pytest

from spel.bench.tongues import NOTHING, Heard, Plain, SocketIo

SCREEN = {"version": 12, "html": '<main data-step="slot">"version":99</main>'}


@pytest.mark.parametrize(
    ("frame", "heard"),
    [
        ('437[{"ok":true,"version":3}]', Heard(number=7, told='{"ok":true,"version":3}')),
        ("42" + json.dumps(["screen", SCREEN]), Heard(version=12)),
        ("42" + json.dumps(["screen", SCREEN], separators=(",", ":")), Heard(version=12)),
        ('42["taken"]', NOTHING),
        ("2", NOTHING),
    ],
)
def test_our_own_frames(frame, heard):
    assert SocketIo().heard(frame) == heard


@pytest.mark.parametrize(
    ("frame", "heard"),
    [
        ('{"t":"ack","n":7}', Heard(number=7, told='{"ok":true}')),
        ('{"t":"screen","n":12,"html":"xxx"}', Heard(version=12)),
        ('{"t":"count","n":40}', Heard(count=40)),
        ("{}", NOTHING),
    ],
)
def test_frames_of_the_control(frame, heard):
    assert Plain().heard(frame) == heard


def test_an_event_carries_its_number():
    assert SocketIo().event(3, "hello") == '423["hello"]'
    assert json.loads(Plain().event(3, "tap", {"id": "x"})) == {"t": "tap", "n": 3, "body": {"id": "x"}}
