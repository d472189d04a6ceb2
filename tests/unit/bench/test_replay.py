"""The long evening that is made is one that a server can wake."""

from spel.bench.replay import SEATS, make, wake


def test_as_many_events_are_woken_as_were_made(tmp_path):
    file = tmp_path / "spel.sqlite"
    make(file, SEATS + 200)

    events, seconds = wake(file)

    assert events == SEATS + 200
    assert seconds > 0
