"""What was measured is told in a table and as JSON, with what was reached and what was not."""

import json

import pytest

from spel.bench.endurance import Endured
from spel.bench.goals import goals
from spel.bench.hall import Answered, Hall, Herd
from spel.bench.phone import BARE, CONTROL, OURS
from spel.bench.plan import Plan
from spel.bench.run import Measured
from spel.bench.table import columns, table
from spel.bench.told import told
from spel.bench.verdict import Verdict


def answered(count, seconds, shown=1.0, cpu=0.5):
    """All of a hall answered, each acknowledged after as many seconds."""
    return Answered(count, [seconds] * count, seconds, shown, [0.1] * count, cpu, 0)


def hall(game, phones, times=1.0):
    """A hall in which everything took so many times as long."""
    return Hall(
        game,
        phones,
        joins=[0.01 * times] * phones,
        joined=times,
        memory=30_000 * times,
        spreads=[[0.02 * times] * phones] * 3,
        paced=None if game == BARE else answered(phones, 0.004 * times),
        bursts=[] if game == BARE else [answered(phones, 0.1 * times, times, 0.0001 * phones * times)],
        herd=Herd([0.1] * phones, 3.2, 0, 0.4) if game == OURS else None,
    )


@pytest.fixture
def measured():
    """A whole run in which we take twice as long as the control."""
    sizes = (50, 500, 1000)
    return Measured(
        Plan(phones=sizes),
        halls={
            size: {OURS: hall(OURS, size, 2), BARE: hall(BARE, size), CONTROL: hall(CONTROL, size)}
            for size in sizes
        },
        verdicts={size: Verdict(size, size, 0, 0, 0) for size in sizes},
        endured={
            OURS: Endured([900.0, 1000.0, 1100.0], [0.9] * 3, [0.05], [(1.0, 1.1)] * 9 + [(1.1, 1.2)]),
            BARE: Endured([2000.0] * 3, [1.0] * 3, [0.02]),
        },
        replay=(30_000, 0.4),
    )


def test_every_goal_is_compared_within_the_run(measured):
    found = {(goal.what, goal.unit): (goal.found, goal.met) for goal in goals(measured)}

    assert found["1.000 binnen", "x ijkpunt"] == (2.0, True)
    assert found["stap p99 bij 1.000", "x ijkpunt"] == (2.0, True)
    assert found["stap p99 bij 1.000", "x kaal"] == (2.0, False)
    assert found["geheugen per telefoon boven kaal", "kB"] == (30.0, True)
    assert found["rekentijd per antwoord bij 1.000", "x die bij 50"] == (pytest.approx(1.0), True)
    assert found["antwoorden per seconde op schijf", "x kaal"] == (0.5, False)
    assert found["10.000 antwoorden: laatste tiende", "x het eerste"] == (1.1, True)
    assert None not in {met for _, met in found.values()}


def test_a_hall_alone_reaches_no_goal_of_a_comparison(measured):
    alone = Measured(Plan(), halls={1000: {OURS: measured.halls[1000][OURS]}})

    unknown = {goal.what for goal in goals(alone) if goal.met is None}

    assert {"1.000 binnen", "antwoorden per seconde op schijf", "30.000 gebeurtenissen herhalen"} <= unknown


def test_the_table_names_every_hall_and_what_was_not_reached(measured):
    lines = table(measured).splitlines()

    assert [line.split("  ")[0] for line in lines if "telefoons   " in line] == [
        "50 telefoons",
        "500 telefoons",
        "1000 telefoons",
    ]
    assert "1550 antwoorden gestuurd, 1550 bevestigd: 0 verloren, 0 dubbel, 0 spook." in lines
    assert [" ".join(line.split()) for line in lines if line.endswith("NIET gehaald")] == [
        "stap p99 bij 1.000 2.00 <= 1.5 x kaal NIET gehaald",
        "antwoorden per seconde op schijf 0.50 >= 0.6 x kaal NIET gehaald",
    ]


def test_what_is_wrong_is_named_in_the_table(measured):
    measured.verdicts[50] = Verdict(50, 50, 1, 0, 0, ("tap-7",))

    assert "Kijk naar de tikken tap-7." in table(measured).splitlines()


def test_cells_stand_below_each_other():
    assert columns([("a", "bbb", "c"), ("aa", "b", "cc")]) == ["a   bbb  c", "aa  b    cc"]


def test_the_json_has_what_others_look_for(measured):
    outcome = json.loads(json.dumps(told(measured)))

    assert (outcome["lost"], outcome["doubled"], outcome["ghost"]) == (0, 0, 0)
    assert outcome["ack_ms"] == {"p50": 8.0, "p95": 200.0, "p99": 200.0, "max": 200.0}
    assert outcome["spread_ms"] == {"p50": 40.0, "p95": 40.0, "p99": 40.0, "max": 40.0}
    assert set(outcome["halls"]) == {"50", "500", "1000"}
    assert outcome["halls"]["1000"]["ours"]["burst"]["cpu_ms_per_answer"] == 0.2
    assert outcome["replay"] == {"events": 30_000, "seconds": 0.4}


def test_a_run_without_our_own_hall_still_has_its_keys():
    nothing = {"p50": 0.0, "p95": 0.0, "p99": 0.0, "max": 0.0}

    assert told(Measured(Plan()))["ack_ms"] == nothing
