"""Mutated frames: nothing that is sent over a line breaks anything, or is left without an end.

`SPEL_TEST_FRAMES` says how many (default 3,000): 100,000 is the long form for a release. One in fifty goes to
a real server; then also on gevent when it is the long form. `SPEL_TEST_SEED` repeats an earlier run.
"""

import os
import secrets
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from spel.core.evolve import replay
from spel.web.frames import Frames, HungUp, Refused
from spel.web.packets import heard
from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.history import whole
from tests.acceptance.lines import Line
from tests.acceptance.rawline import RawLine
from tests.acceptance.server import RunningServer
from tests.acceptance.stage import CANARY
from tests.integration.mutants import bent, mutants

FRAMES = int(os.environ.get("SPEL_TEST_FRAMES", "3000"))
SEED = int(os.environ.get("SPEL_TEST_SEED") or secrets.randbelow(1_000_000))
ON_A_REAL_LINE = 50
"""One in so many."""
LONG = 50_000
DRIVERS = ("eventlet", "gevent") if FRAMES >= LONG else (os.environ.get("SPEL_DRIVER", "eventlet"),)


def test_a_mutated_frame_is_read_or_refused():
    chance, endings = Random(SEED), Counter()

    for packet in mutants("avond", SEED, FRAMES):
        endings[ending(bent(packet, chance))] += 1

    print(f"seed {SEED}: {dict(endings)}")
    assert sum(endings.values()) == FRAMES


def ending(data: bytes) -> str:
    """What comes of these bytes on a line that ends after them."""
    parts = [data[at : at + 1000] for at in range(0, len(data), 1000)]
    frames = Frames(lambda _most: parts.pop(0) if parts else b"", lambda _answer: None, lambda: None)
    try:
        while True:
            if heard(frames.message()) is None:
                return "not_understood"
    except Refused as problem:
        return problem.word or "goodbye"
    except HungUp:
        return "hung up"


def test_what_may_be_handled_breaks_nothing_and_changes_only_what_it_says(hall, caplog):
    phone, bystander = hall.phone(name="Haas"), hall.phone(name="Hek")
    server, log = hall.server.io.server, hall.server.parts.store
    readables = [said.packet for said in map(heard, mutants(hall.session, SEED, FRAMES)) if said]
    handled = 0

    for packet in readables:
        if not packet.startswith("42"):
            continue
        phone.socket.get_received()
        server._handle_eio_message(phone.socket.eio_sid, packet.removeprefix("4"))
        handled += 1

    print(f"seed {SEED}: {handled} of {FRAMES} were handled")
    assert handled
    assert [each.getMessage() for each in caplog.records if each.levelname == "ERROR"] == []
    assert replay((each.event, each.at) for each in log.read(hall.session)) == hall.state
    assert bystander.hello()["ok"]
    assert bystander.tap("give_answer", step="inloop", a_trots="de brug")["ok"]


@pytest.mark.parametrize("driver", DRIVERS)
def test_a_server_stays_well_under_mutated_frames(tmp_path: Path, driver: str):
    server = RunningServer(tmp_path, driver=driver)
    server.start()
    try:
        endings = thrown(server)
    finally:
        server.stop()

    log = (tmp_path / "server.log").read_text(errors="replace")
    print(f"seed {SEED}, {driver}: {dict(endings)}")
    assert "Traceback" not in log
    assert CANARY not in log
    assert len(log) < 20_000
    assert whole(server.database) == "ok"


def thrown(server: RunningServer) -> Counter[str]:
    """Frames before and after somebody came in, while a bystander keeps its line; how those lines ended."""
    chance, endings = Random(SEED), Counter[str]()
    desk = DeskByHand(server.address, "kort", "c05")
    place = desk.seat("dorp", "attacker")
    with closing(Line(desk.seat("dorp", "bystander"))) as bystander:
        for number, packet in enumerate(mutants(place.session, SEED, FRAMES // ON_A_REAL_LINE)):
            line = RawLine(server.address, place.cookie) if number % 4 == 0 else RawLine.into(place)
            if number % 7 == 0:
                line.say("41")
            line.throw(bent(packet, chance))
            line.say_no_more()
            endings[line.ending()] += 1
            line.close()
            if number % 20 == 0:
                assert bystander.ask("hello")["ok"]
    return endings
