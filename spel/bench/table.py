"""The outcome as tables to read in a terminal, in Dutch."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from spel.bench.figures import ratio, spread
from spel.bench.goals import Goal, goals, middle, step_p99
from spel.bench.hall import Answered, Hall, per_answer
from spel.bench.phone import BARE, CONTROL, OURS
from spel.bench.run import Measured

NAMES = {OURS: "spel", BARE: "kaal", CONTROL: "ijkpunt"}
MET = {True: "gehaald", False: "NIET gehaald", None: "niet gemeten"}
NOT_ALL = (
    "Er zijn meer doelen: die horen bij 50, 500 en 1.000 telefoons, en bij delen die nu niet gemeten zijn."
)
NONE = "-"
WHOLE = 100
"""Milliseconds from which tenths say nothing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands there, and the number by which it is compared."""

    words: str = NONE
    number: float | None = None


Row = tuple[str, Callable[[Hall], Cell]]


def many(seconds: Sequence[float], number: float | None = None) -> Cell:
    """Half, 95 %, 99 % and the slowest; compared by the third, or by a number of its own."""
    if not seconds:
        return Cell()
    found = spread(seconds)
    words = (
        f"{each:.0f}" if each >= WHOLE else f"{each:.1f}"
        for each in (found.p50, found.p95, found.p99, found.max)
    )
    return Cell(" / ".join(words), found.p99 if number is None else number)


def alone(seconds: Sequence[float]) -> Cell:
    """The same, where a comparison says nothing: others are never late."""
    return Cell(many(seconds).words)


def one(number: float | None, places: int = 2) -> Cell:
    """One number."""
    return Cell() if number is None else Cell(f"{number:.{places}f}", number)


def _paced(of: Callable[[Answered], Cell]) -> Callable[[Hall], Cell]:
    return lambda hall: of(hall.paced) if hall.paced else Cell()


def _burst(of: Callable[[Sequence[Answered]], Cell]) -> Callable[[Hall], Cell]:
    return lambda hall: of(hall.bursts) if hall.bursts else Cell()


ROWS: Sequence[Row] = (
    ("allen binnen, s", lambda hall: one(hall.joined)),
    ("niet binnen", lambda hall: one(len(hall.failures), 0)),
    ("door de deur, ms", lambda hall: many(hall.joins)),
    ("binnen: rekentijd per telefoon, ms", lambda hall: one(hall.join_cpu / hall.phones * 1000 or None)),
    ("stap niet gekregen", lambda hall: one(hall.missing, 0)),
    ("stap op elke telefoon, ms", lambda hall: many([*chain(*hall.spreads)], step_p99(hall) * 1000)),
    ("in 5 s: bevestigd, ms", _paced(lambda each: many(each.acks))),
    ("in 5 s: spelleider later, ms", _paced(lambda each: alone(each.lags))),
    ("in 5 s: rekentijd, s", _paced(lambda each: one(each.cpu or None))),
    ("tegelijk: bevestigd, ms", _burst(lambda all: many([ack for each in all for ack in each.acks]))),
    (
        "tegelijk: laatste bevestigd, ms",
        _burst(lambda all: one(middle(all, lambda each: each.last) * 1000, 0)),
    ),
    (
        "tegelijk: spelleider ziet allen, ms",
        _burst(lambda all: one(middle(all, lambda each: each.shown) * 1000, 0)),
    ),
    ("tegelijk: spelleider later, ms", _burst(lambda all: alone([lag for each in all for lag in each.lags]))),
    ("tegelijk: rekentijd per antwoord, ms", _burst(lambda all: one(per_answer(all) * 1000 or None))),
    (
        "berichten per antwoord",
        _burst(lambda all: one(ratio(sum(each.frames for each in all), sum(each.count for each in all)), 0)),
    ),
    ("geheugen per telefoon, kB", lambda hall: one(hall.memory / 1000 if hall.memory else None, 0)),
    ("weg en terug binnen 3 s, ms", lambda hall: many(hall.herd.took) if hall.herd else Cell()),
    ("weg en terug: allen goed, s", lambda hall: one(hall.herd.last) if hall.herd else Cell()),
)


def table(measured: Measured) -> str:
    """All of it."""
    verdict = measured.verdict
    return "\n".join(
        [
            "Reeksen zijn p50 / p95 / p99 / hoogste.",
            *chain.from_iterable(_hall(phones, halls) for phones, halls in measured.halls.items()),
            "",
            f"{verdict.sent} antwoorden gestuurd, {verdict.kept} bevestigd: "
            f"{verdict.lost} verloren, {verdict.doubled} dubbel, {verdict.ghost} spook.",
            *([f"Kijk naar de tikken {', '.join(verdict.examples)}."] if verdict.examples else []),
            *_long_runs(measured),
            "",
            *columns([_goal(goal) for goal in goals(measured) if goal.met is not None]),
            *measured.left_out,
            *([NOT_ALL] if any(goal.met is None for goal in goals(measured)) else []),
        ]
    )


def _hall(phones: int, halls: Mapping[str, Hall]) -> Iterator[str]:
    yield ""
    others = [game for game in halls if game != OURS]
    head = (f"{phones} telefoons", *(NAMES[game] for game in halls), *(f"x {NAMES[game]}" for game in others))
    yield from columns([head, *(_row(row, halls, others) for row in ROWS)])


def _row(row: Row, halls: Mapping[str, Hall], others: Sequence[str]) -> tuple[str, ...]:
    name, of = row
    cells = {game: of(hall) for game, hall in halls.items()}
    ours = cells.get(OURS, Cell()).number
    times = (ratio(ours, cells[game].number) for game in others)
    return (
        name,
        *(cell.words for cell in cells.values()),
        *(NONE if each is None else f"{each:.1f}" for each in times),
    )


def _long_runs(measured: Measured) -> Iterator[str]:
    for game, endured in measured.endured.items():
        rates = ", ".join(f"{rate:.0f}" for rate in endured.rates)
        busy = ", ".join(f"{each * 100:.0f}" for each in endured.busy)
        yield f"Antwoorden per seconde, {NAMES[game]}: {rates}. De server was {busy} % van de tijd bezig."
        if endured.tenths:
            tenths = ", ".join(f"{cpu:.2f}" for cpu, _ in endured.tenths)
            yield f"Rekentijd van elke tiende van 10.000 antwoorden: {tenths} s."
    if measured.replay:
        yield f"{measured.replay[0]} gebeurtenissen herhaald in {measured.replay[1]:.2f} s."


def _goal(goal: Goal) -> tuple[str, ...]:
    found = NONE if goal.found is None else f"{goal.found:.2f}"
    sign = ">=" if goal.at_least else "<="
    return goal.what, found, f"{sign} {goal.most:g} {goal.unit}".strip(), MET[goal.met]


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows with their cells below each other."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))] if rows else []
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
