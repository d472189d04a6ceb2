"""`spel demo`: a rehearsal of a real form on a server that keeps nothing."""

import argparse
import re

import pytest

from spel import cli
from spel.cli import demo
from spel.config import Settings
from spel.store.split import is_rehearsal

SETTINGS = Settings(driver="threading", port=8124)


def asked(*words):
    """What was typed after `spel demo`."""
    parsed: argparse.Namespace = cli.parser().parse_args(["demo", *words])
    return parsed


@pytest.fixture
def started(library, monkeypatch):
    """Begins a demo without letting its cast loose."""
    monkeypatch.setattr("flask_socketio.SocketIO.start_background_task", lambda *_: None)

    def start(*words):
        words = asked(*words)
        return demo.begin(SETTINGS, library, demo.script_for(library, words.vorm), words)

    return start


def test_it_tells_where_desk_wall_and_door_are_and_the_links_open_them(started):
    running = started("--vorm", "kort")

    told = demo.greeting(SETTINGS, running)

    client = running.server.app.test_client()
    keys = re.findall(r"http://127\.0\.0\.1:8124/sleutel#(\S+)", told)
    opened = [client.post("/sleutel", data={"sleutel": key}).headers["Location"] for key in keys]
    session = running.desk.session
    assert opened == [f"/avond/{session}/desk", f"/avond/{session}/projector"]
    assert client.get(re.search(r":8124(/mee/\d{8})", told)[1]).status_code == 200
    assert "Dit is een oefening." in client.get(opened[0]).text


def test_it_is_a_rehearsal_of_the_longest_form_unless_another_is_asked(started):
    default, kort = (started(*words).server for words in ((), ("--vorm", "kort")))

    (row,) = default.parts.store.sessions()
    scripts = [
        server.parts.doors.clerk(server.parts.store.sessions()[0].id).state.script
        for server in (default, kort)
    ]
    assert is_rehearsal(row.id)
    assert [(script.vorm, script.rehearsal) for script in scripts] == [
        ("dorp-en-gemeente", True),
        ("kort", True),
    ]


def test_it_keeps_nothing(started, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    running = started()

    assert running.server.parts.store.real.sessions() == ()
    assert running.server.parts.folder is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("--vorm", "bestaat-niet"),
        ("--vorm", "bestuursavond", "--hall", "overheersend"),
        ("--people", "0"),
        ("--people", "21"),
        ("--people", "13", "--hall", "overheersend"),
        ("--walk", "0"),
    ],
)
def test_a_wish_that_can_not_be_is_told(started, words):
    with pytest.raises(demo.WrongWish):
        started(*words)


@pytest.mark.parametrize(("words", "pace"), [((), None), (("--walk",), demo.PACE), (("--walk", "5"), 5.0)])
def test_walking_by_itself_is_asked_for(words, pace):
    assert asked(*words).walk == pace
