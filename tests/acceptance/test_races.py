"""Two windows of one desk press Volgende at the same moment, on real lines: the evening goes one step."""

import secrets
from contextlib import ExitStack, closing
from random import Random
from threading import Barrier, Thread
from time import sleep

from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.history import read_events, whole
from tests.acceptance.lines import Line
from tests.acceptance.server import RunningServer
from tests.acceptance.siege import SEED

RACES = 40
STEPS = ("c05/lezen", "c05/zelf", "c05/eigenaar", "slot")
APART = 0.05


def test_of_two_windows_that_press_at_once_one_moves_the_evening(server: RunningServer) -> None:
    chance, desk = Random(SEED), DeskByHand(server.address, "kort", "c05")
    here, lost = desk.step, []
    with ExitStack() as lines:
        windows = [lines.enter_context(closing(Line(desk.place))) for _ in range(2)]
        for race in range(RACES):
            wanted = [chance.choice([step for step in STEPS if step != here]) for _ in windows]
            told = pressed(windows, here, wanted, chance.uniform(0, APART))

            ways = sorted(told, key=lambda ack: not ack["ok"])
            assert [each["ok"] for each in ways] == [True, False], f"seed {SEED}, race {race}: {told}"
            here = wanted[told.index(ways[0])]
            lost.append((ways[1]["reason"], "De avond was al verder" in ways[1]["say"]))
    server.stop()

    opened = [body["step"] for _, _, body in read_events(server.database, "step.opened")]
    assert lost == [("stale", True)] * RACES
    assert (len(opened), opened[-1], whole(server.database)) == (RACES + 1, here, "ok")


def pressed(windows: list[Line], here: str, wanted: list[str], apart: float) -> list[dict]:
    """What each window was told."""
    start, told = Barrier(len(windows)), {}

    def press(number: int) -> None:
        start.wait()
        sleep(apart * number)
        fields = {"kind": "open_step", "step": wanted[number], "seen": here}
        told[number] = windows[number].ask("tap", {"id": secrets.token_hex(12), "fields": fields})

    threads = [Thread(target=press, args=[number]) for number in range(len(windows))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [told[number] for number in range(len(windows))]
