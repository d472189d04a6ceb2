"""Prints how long the papers of a very large evening take, and what others notice meanwhile."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from os import cpu_count, getloadavg
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import quantiles
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import perf_counter, sleep
from typing import NamedTuple

from spel import paths
from spel.harvest.stukken import OF_ONE_EVENING, STUKKEN
from spel.store.codec import Row
from spel.store.memory import MemoryStore
from spel.store.sqlite import open_sqlite
from spel.web.orders import Order
from spel.web.worker import Worker
from tests.papers.large import EVENING, Large, begun, play

BUDGET = 10.0
"""Seconds that each form of the papers of 500 people and 15 casussen may take."""
CALM = 5.0
"""Seconds of tapping before the press starts, to compare with."""
OTHERS, TAPS = 40, 50
"""People of another evening on the same server, and how often they tap in a second, all together."""


class Taken(NamedTuple):
    """How long a paper took: by the clock, and of a processor."""

    seconds: float
    work: float


def main() -> None:
    """Play, press everything, and time the taps of another evening meanwhile."""
    asked = _asked()
    store = MemoryStore()
    evening = play(store, asked.people, asked.casussen)
    rows = store.rows(EVENING)
    print(f"{asked.people} people, {asked.casussen} casussen, {evening.texts} texts, {len(rows)} events")
    with TemporaryDirectory() as folder:
        disk = open_sqlite(Path(folder, "spel.sqlite"))
        others = begun(disk, OTHERS, 1)
        calm = _while_tapping(others, lambda: sleep(CALM))
        taken: dict[str, Taken] = {}
        busy = _while_tapping(others, lambda: taken.update(_pressed(rows, asked.only)))
        disk.close()
    print(f"load of this machine: {getloadavg()[0]:.1f} on {cpu_count()} cores")
    for what in ("seconds", "work"):
        slowest, most = max(((name, getattr(each, what)) for name, each in taken.items()), key=itemgetter(1))
        print(f"most {what}: {slowest}, {most:.1f} s, {most / BUDGET:.0%} of what it may take")
    print(f"taps of others, before:    {_told(calm)}")
    print(f"taps of others, meanwhile: {_told(busy)}")


def _pressed(rows: Sequence[Row], only: str) -> Iterator[tuple[str, Taken]]:
    """Every stuk in every form, one after another, each by the press of the server; with its seconds."""
    press = Worker(paths.PACKAGE.parent, paths.SCENARIOS)
    orders = [Order(kind, form) for kind in OF_ONE_EVENING for form in STUKKEN[kind].forms]
    for order in (*orders, Order("verslag", "zip")):
        if only not in {"", order.stuk}:
            continue
        began, worked = perf_counter(), _worked()
        made = press((rows,), order)
        seconds, work = perf_counter() - began, _worked() - worked
        told = f"{seconds:6.2f} s, {work:6.2f} s of work, {len(made) / 1000:9,.0f} kB"
        print(f"  {order.stuk:14} {order.form:5} {told}", flush=True)
        yield f"{order.stuk} as {order.form}", Taken(seconds, work)


def _worked() -> float:
    """Seconds of a processor that the presses took so far: what is left of the wait on an idle machine."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _while_tapping(others: Large, work: Callable[[], object]) -> list[float]:
    """The seconds of each tap of other people while this goes on."""
    done = Event()
    others.taken.clear()

    def tap() -> None:
        while not done.is_set():
            others.answer()
            sleep(OTHERS / TAPS)

    thread = Thread(target=tap)
    thread.start()
    work()
    done.set()
    thread.join()
    return list(others.taken)


def _told(taken: list[float]) -> str:
    cuts = quantiles(taken, n=100)
    told = ", ".join(f"p{each} {1000 * cuts[each - 1]:.1f} ms" for each in (50, 95, 99))
    return f"{told}, slowest {1000 * max(taken):.0f} ms, {len(taken)} taps"


def _asked() -> Namespace:
    asking = ArgumentParser(description=__doc__)
    asking.add_argument("--people", type=int, default=500)
    asking.add_argument("--only", default="", help="one stuk, such as verslag")
    asking.add_argument("--casussen", type=int, default=15)
    return asking.parse_args()


if __name__ == "__main__":
    main()
