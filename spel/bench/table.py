"""The outcome as a table to read in a terminal, in Dutch."""

from collections.abc import Iterator, Sequence
from itertools import chain

from spel.bench.figures import percentile, spread
from spel.bench.goals import Goal, goals, middle, step_p99
from spel.bench.hall import Hall, per_answer
from spel.bench.phone import BARE, CONTROL, OURS
from spel.bench.run import Measured

NAMES = {OURS: "spel", BARE: "kaal", CONTROL: "controle"}
HEAD = (
    "zaal",
    "wat",
    "binnen s",
    "stap p50/p99 ms",
    "5 s: p50/p99 ms",
    "tegelijk: p99 ms",
    "laatste ms",
    "desk ms",
)
MORE = ("ms/antw", "kB/tel", "terug s")
MET = {True: "gehaald", False: "NIET gehaald", None: "niet gemeten"}


def table(measured: Measured) -> str:
    """All of it."""
    rows = [(*HEAD, *MORE), *chain.from_iterable(_rows(measured, phones) for phones in measured.halls)]
    verdict = measured.verdict
    return "\n".join(
        [
            *_columns(rows),
            "",
            f"{verdict.sent} antwoorden gestuurd, {verdict.kept} bevestigd: "
            f"{verdict.lost} verloren, {verdict.doubled} dubbel, {verdict.ghost} spook.",
            *_long_runs(measured),
            "",
            *_columns([_goal(goal) for goal in goals(measured)]),
            *measured.left_out,
        ]
    )


def _rows(measured: Measured, phones: int) -> Iterator[tuple[str, ...]]:
    for game, hall in measured.halls[phones].items():
        yield (f"{phones}", NAMES[game], *_hall(hall))


def _hall(hall: Hall) -> tuple[str, ...]:
    steps, paced = spread(list(chain(*hall.spreads))), spread(hall.paced.acks if hall.paced else [])
    burst = percentile([ack for each in hall.bursts for ack in each.acks], 0.99)
    failed = f" ({len(hall.failures)} niet)" if hall.failures else ""
    return (
        f"{hall.joined:.2f}{failed}",
        f"{steps.p50:.0f} / {step_p99(hall) * 1000:.0f}",
        f"{paced.p50:.1f} / {paced.p99:.1f}" if hall.paced else "-",
        f"{burst * 1000:.0f}" if hall.bursts else "-",
        f"{middle(hall.bursts, lambda each: each.last) * 1000:.0f}" if hall.bursts else "-",
        f"{middle(hall.bursts, lambda each: each.shown) * 1000:.0f}"
        if hall.bursts and hall.game != BARE
        else "-",
        f"{per_answer(hall.bursts) * 1000:.2f}" if hall.bursts else "-",
        f"{hall.memory / 1000:.0f}",
        f"{hall.herd.last:.2f}" if hall.herd else "-",
    )


def _long_runs(measured: Measured) -> Iterator[str]:
    for game, endured in measured.endured.items():
        rates = ", ".join(f"{rate:.0f}" for rate in endured.rates)
        yield f"Antwoorden per seconde, {NAMES[game]}: {rates}."
        if endured.tenths:
            tenths = ", ".join(f"{cpu:.2f}" for cpu, _ in endured.tenths)
            yield f"Rekentijd van elke tiende van 10.000 antwoorden: {tenths} s."
    if measured.replay:
        yield f"{measured.replay[0]} gebeurtenissen herhaald in {measured.replay[1]:.2f} s."


def _goal(goal: Goal) -> tuple[str, ...]:
    found = "-" if goal.found is None else f"{goal.found:.2f}"
    sign = ">=" if goal.at_least else "<="
    return goal.what, found, f"{sign} {goal.most:g} {goal.unit}".strip(), MET[goal.met]


def _columns(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))] if rows else []
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
