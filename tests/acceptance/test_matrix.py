"""Every screen of the phone times what people do to a browser: no draft is lost, nothing counts twice."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.acceptance.conftest import LEFT, Complaints, Room
from tests.acceptance.kort import LOST_LINE, given
from tests.acceptance.matrix import DEEDS, EVERY_STEP, SCREENS, Matrix, Screen
from tests.acceptance.server import RunningServer

pytestmark = pytest.mark.browser

LONG = os.environ.get("SPEL_TEST_MATRIX") == "lang"
BESIDES = tuple(each for each in SCREENS if each.shown or each.closed or each.path == "muur")
"""What the steps alone do not show."""
CELLS = [
    (screen, number)
    for screen in ((*EVERY_STEP, *BESIDES) if LONG else SCREENS)
    for number in range(len(DEEDS))
]


@pytest.fixture(scope="module")
def matrix(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Matrix]:
    """One server and one evening for all cells."""
    server = RunningServer(Path(tmp_path_factory.mktemp("matrix")))
    server.start()
    complaints = Complaints()
    complaints.expect(*LOST_LINE, LEFT)
    room = Room(browser, server, complaints)
    yield Matrix.begin(room)
    room.close()
    server.stop()
    assert complaints.unexpected() == []


@pytest.mark.parametrize(
    ("screen", "number"), CELLS, ids=[f"{screen.name}-{n}-{DEEDS[n].__name__}" for screen, n in CELLS]
)
def test_on_this_screen_nothing_is_lost_by_that(matrix: Matrix, screen: Screen, number: int) -> None:
    deed: Callable[[Matrix], None] = DEEDS[number]
    matrix.go(screen)

    deed(matrix)

    matrix.holds()


def test_after_all_of_it_every_answer_was_counted_once(matrix: Matrix) -> None:
    kept = Counter(step for kind in ("answer.given", "joint.given") for step, _ in given(matrix.room, kind))

    assert kept == matrix.sent
    assert len(given(matrix.room, "seat.joined")) == 1
