"""The outcome as tables to read in a terminal, in Dutch."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from spel.bench.endurance import Endured, middle_pair, pairs
from spel.bench.figures import median, ratio, spread
from spel.bench.goals import Goal, goals, middle, step_p99
from spel.bench.hall import Answered, Hall, per_answer
from spel.bench.phone import BARE, CONTROL, JOINING, OURS
from spel.bench.run import Measured

NAMES = {OURS: "spel", BARE: "kaal", CONTROL: "ijkpunt"}
MET = {True: "gehaald", False: "NIET gehaald", None: "niet gemeten"}
NOT_ALL = (
    "Er zijn meer doelen: die horen bij 50, 500 en 1.000 telefoons, en bij delen die nu niet gemeten zijn."
)
NOTHING = "Er is niets gemeten. Kies met --parts andere delen."
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


def _times(of: Callable[[Answered], float]) -> Callable[[Hall], Cell]:
    """Of each time that all answered, the middle one and the worst; compared by the middle one."""

    def cell(all: Sequence[Answered]) -> Cell:
        usual = middle(all, of) * 1000
        return Cell(f"{usual:.0f} / {max(map(of, all)) * 1000:.0f}", usual)

    return _burst(cell)


def _part(part: str) -> Callable[[Hall], Cell]:
    """Processor for one part of joining, for each phone."""
    return lambda hall: one(hall.parts.get(part, 0) / hall.phones * 1000 or None)


def _of_all(hall: Hall) -> Cell:
    """Who did not answer, and who of them sent nothing."""
    return Cell(f"{hall.unanswered}, {hall.silent}") if hall.answered else Cell()


ROWS: Sequence[Row] = (
    ("allen binnen, s", lambda hall: one(hall.joined or None)),
    ("niet binnen", lambda hall: one(len(hall.failures), 0)),
    ("door de deur, ms", lambda hall: many(hall.joins)),
    ("van formulier tot zaal: allen, s", lambda hall: one(hall.seated or None)),
    ("van formulier tot zaal, ms", lambda hall: many(hall.sits)),
    ("binnen: rekentijd per telefoon, ms", lambda hall: one(hall.join_cpu / hall.phones * 1000 or None)),
    *((f"- {part}, ms", _part(part)) for part in JOINING),
    ("stap niet gekregen", lambda hall: one(hall.missing, 0)),
    ("niet geantwoord, niets gestuurd", _of_all),
    ("stap op elke telefoon, ms", lambda hall: many([*chain(*hall.spreads)], step_p99(hall) * 1000)),
    ("in 5 s: bevestigd, ms", _paced(lambda each: many(each.acks))),
    ("in 5 s: spelleider later, ms", _paced(lambda each: alone(each.lags))),
    ("in 5 s: rekentijd, s", _paced(lambda each: one(each.cpu or None))),
    ("tegelijk: bevestigd, ms", _burst(lambda all: many([ack for each in all for ack in each.acks]))),
    ("tegelijk: laatste bevestigd, middelste / slechtste keer, ms", _times(lambda each: each.last)),
    ("tegelijk: spelleider ziet allen, middelste / slechtste keer, ms", _times(lambda each: each.shown)),
    ("tegelijk: spelleider later, ms", _burst(lambda all: alone([lag for each in all for lag in each.lags]))),
    ("tegelijk: rekentijd per antwoord, ms", _burst(lambda all: one(per_answer(all) * 1000 or None))),
    (
        "berichten per antwoord",
        _burst(lambda all: one(ratio(sum(each.frames for each in all), sum(each.count for each in all)))),
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
            f"{verdict.resent} nog eens gestuurd: {verdict.otherwise} anders.",
            *([f"Kijk naar de tikken {', '.join(verdict.examples)}."] if verdict.examples else []),
            *_long_runs(measured),
            "",
            *columns([_goal(goal) for goal in goals(measured) if goal.met is not None]),
            *measured.left_out,
            *([] if measured.halls or measured.endured or measured.replay else [NOTHING]),
            *([NOT_ALL] if any(goal.met is None for goal in goals(measured)) else []),
        ]
    )


def _hall(phones: int, halls: Mapping[str, Hall]) -> Iterator[str]:
    yield ""
    others = [game for game in halls if game != OURS]
    head = (f"{phones} telefoons", *(NAMES[game] for game in halls), *(f"x {NAMES[game]}" for game in others))
    rows = (_row(row, halls, others) for row in ROWS)
    yield from columns([head, *(row for row in rows if {*row[1:]} != {NONE})])
    for game, hall in halls.items():
        if not hall.whole:
            yield f"Niet elke telefoon deed overal mee ({NAMES[game]}): daar staan geen verhoudingen bij."
        if hall.failures:
            yield f"Niet binnen ({NAMES[game]}): {hall.failures[0]}"


def _row(row: Row, halls: Mapping[str, Hall], others: Sequence[str]) -> tuple[str, ...]:
    name, of = row
    cells = {game: of(hall) for game, hall in halls.items()}
    ours = cells.get(OURS, Cell()).number
    fair = {game for game, hall in halls.items() if hall.whole}
    times = (ratio(ours, cells[game].number) if {OURS, game} <= fair else None for game in others)
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
    if OURS in measured.endured and BARE in measured.endured:
        yield from _by_turns(measured.endured[OURS], measured.endured[BARE])
    if measured.replay:
        yield f"{measured.replay[0]} gebeurtenissen herhaald in {measured.replay[1]:.2f} s."


def _by_turns(ours: Endured, bare: Endured) -> Iterator[str]:
    """Each of our turns beside the bare one right after it."""
    for what, mine, other in (
        ("Antwoorden per seconde", ours.rates, bare.rates),
        ("Rekentijd per antwoord", ours.costs, bare.costs),
    ):
        each = ", ".join(f"{pair:.2f}" for pair in pairs(mine, other))
        yield f"{what}, per paar: {each or NONE} x kaal; {_middle(middle_pair(mine, other))}."
    if ours.costs and bare.costs:
        here, there = (median(costs) * 1000 for costs in (ours.costs, bare.costs))
        yield f"Rekentijd per antwoord: spel {here:.3f} ms, kaal {there:.3f} ms."


def _middle(number: float | None) -> str:
    return f"middelste {NONE if number is None else format(number, '.2f')}"


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
