"""Whatever somebody throws at the server: it stays, nobody else notices, and who threw it hears why.

`SPEL_TEST_ATTACKS=long` does everything as often as the table says; `python -m tests.acceptance.bad_input`
does that too, and prints the table. How long bystanders wait is printed (`pytest -s`); on a busy machine
it says little, so that only waits of seconds fail here.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.acceptance.bad_input import ATTACKS
from tests.acceptance.server import RunningServer
from tests.acceptance.stage import Stage

LONG = os.environ.get("SPEL_TEST_ATTACKS") == "long"


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One server for all attacks: what one of them leaves behind, the next ones meet."""
    server = RunningServer(Path(tmp_path_factory.mktemp("attacked")))
    server.start()
    stage = Stage(server, LONG)
    yield stage
    stage.watcher.stop()
    server.stop()


@pytest.mark.parametrize("name", ATTACKS)
def test_nobody_else_notices_an_attack(stage: Stage, name: str) -> None:
    attack, must_be_heard = ATTACKS[name]

    course = stage.attacked(name, attack)

    print(course)
    assert course.faults == ()
    assert must_be_heard - set(course.heard) == set()


def test_every_phone_that_is_gone_is_counted_out(stage: Stage) -> None:
    assert stage.connections_down_to(len(stage.places))
