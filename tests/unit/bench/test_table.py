"""What was measured is told in a table and as JSON, with what was reached and what was not."""

import json
from dataclasses import replace

import pytest

from spel.bench.endurance import Endured
from spel.bench.goals import goals
from spel.bench.hall import Answered, Hall, Herd
from spel.bench.phone import BARE, CONTROL, OURS
from spel.bench.plan import Plan
from spel.bench.run import Measured
from spel.bench.table import NOTHING, columns, table
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
        entered=[3 * times, times, 0.1 * times],
        sits=[0.005 * times] * phones,
        settled=[0.5 * times],
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
        verdicts={size: Verdict(size, size, 0, 0, 0, resent=8) for size in sizes},
        endured={
            OURS: Endured(
                rates=[900.0, 1000.0, 1100.0],
                busy=[0.9] * 3,
                costs=[0.0009, 0.0004, 0.0006],
                acks=[0.05],
                tenths=[(1.0, 1.1)] * 9 + [(1.1, 1.2)],
            ),
            BARE: Endured(rates=[2000.0, 2500.0, 1000.0], busy=[1.0] * 3, costs=[0.0003, 0.0002, 0.0002]),
        },
        replay=(30_000, 0.4),
    )


def test_every_goal_is_compared_within_the_run(measured):
    found = {(goal.what, goal.unit): (goal.found, goal.met) for goal in goals(measured)}

    assert found["1.000 binnen", "x ijkpunt"] == (2.0, True)
    assert found["1.000 van formulier tot zaal", "x ijkpunt"] == (2.0, True)
    assert found["stap p99 bij 1.000", "x ijkpunt"] == (2.0, True)
    assert found["stap p99 bij 1.000", "x kaal"] == (2.0, False)
    assert found["geheugen per telefoon boven kaal", "kB"] == (30.0, True)
    assert found["rekentijd per antwoord bij 1.000", "x die bij 50"] == (pytest.approx(1.0), True)
    assert found["antwoorden per seconde op schijf", "x kaal"] == (0.45, False)
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
        "antwoorden per seconde op schijf 0.45 >= 0.6 x kaal NIET gehaald",
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


def met(measured, what):
    """What was found for each goal of that name, and whether it was met."""
    return [(goal.found, goal.met) for goal in goals(measured) if goal.what == what]


WORSE = {
    "stap niet gekregen": lambda hall: replace(hall, missing=1),
    "niet binnen": lambda hall: replace(hall, failures=["TimeoutError: "]),
    "niet geantwoord, van allen": lambda hall: replace(hall, bursts=[answered(hall.phones - 1, 0.1)]),
    "daarvan niets gestuurd": lambda hall: replace(hall, paced=replace(hall.paced, silent=1)),
}


@pytest.mark.parametrize(("what", "worse"), WORSE.items(), ids=WORSE)
@pytest.mark.parametrize("size", [50, 1000])
def test_who_is_left_out_of_any_hall_is_a_goal_not_reached(measured, what, worse, size):
    assert met(measured, what) == [(0, True)]

    measured.halls[size][CONTROL] = worse(measured.halls[size][CONTROL])

    assert met(measured, what) == [(1, False)]


@pytest.mark.parametrize("game", [OURS, CONTROL])
def test_who_is_silent_is_told_and_nothing_is_compared_with_that_hall(measured, game):
    hall = measured.halls[1000][game]
    short = replace(hall.bursts[0], count=999, silent=1)
    measured.halls[1000][game] = replace(hall, bursts=[short])

    lines = table(measured).splitlines()
    row = next(line.split() for line in reversed(lines) if line.startswith("tegelijk: bevestigd"))

    assert met(measured, "1.000 tegelijk, middelste keer: bevestigd") == [(None, None)]
    assert met(measured, "1.000 binnen") == [(None, None)]
    assert row[-1] == "-"
    assert any(line.startswith("Niet elke telefoon deed overal mee") for line in lines)
    assert not measured.sound
    assert told(measured)["sound"] is False
    assert told(measured)["halls"][1000][game]["silent"] == 1


def test_nothing_is_said_of_doubles_when_nothing_was_sent_again(measured):
    assert met(measured, "dubbele antwoorden") == [(0, True)]

    measured.verdicts = {50: Verdict(50, 50, 0, 0, 0)}

    assert met(measured, "dubbele antwoorden") == [(None, None)]


def test_nothing_is_said_of_doubles_when_the_log_was_not_read(measured):
    measured.plan = Plan(address="http://127.0.0.1:8000")

    assert met(measured, "dubbele antwoorden") == [(None, None)]
    assert met(measured, "anders na nog eens sturen") == [(0, True)]


def test_the_worst_of_the_bursts_is_shown_beside_the_middle_one(measured):
    bursts = [answered(50, 0.1, seconds) for seconds in (0.2, 9.0, 0.3)]
    bursts = [replace(each, last=each.shown) for each in bursts]
    measured.halls = {50: {OURS: replace(measured.halls[50][OURS], bursts=bursts)}}

    rows = [" ".join(line.split()) for line in table(measured).splitlines()]

    assert "tegelijk: laatste bevestigd, middelste / slechtste keer, ms 300 / 9000" in rows
    assert "tegelijk: spelleider ziet allen, middelste / slechtste keer, ms 300 / 9000" in rows


def test_a_few_messages_too_many_are_not_rounded_away(measured):
    hall = measured.halls[50][OURS]
    few = replace(hall, bursts=[replace(hall.bursts[0], frames=20)])
    measured.halls = {50: {OURS: few}}

    rows = [" ".join(line.split()) for line in table(measured).splitlines()]

    assert "berichten per antwoord 0.40" in rows


def test_pairs_of_turns_are_told_with_their_middle(measured):
    lines = table(measured).splitlines()

    assert "Antwoorden per seconde, per paar: 0.45, 0.40, 1.10 x kaal; middelste 0.45." in lines
    assert "Rekentijd per antwoord, per paar: 3.00, 2.00, 3.00 x kaal; middelste 3.00." in lines
    assert "Rekentijd per antwoord: spel 0.600 ms, kaal 0.200 ms." in lines
    assert told(measured)["endurance_x_bare"]["cpu_per_answer_median"] == pytest.approx(3.0)


def test_processor_for_each_part_of_joining_is_told_when_it_was_measured(measured):
    parts = {"deur": 0.1, "formulier": 0.2, "bladzijde": 0.05, "lijn": 0.01}
    only = Measured(Plan(), halls={50: {OURS: Hall(OURS, 50, parts=parts)}})

    rows = [" ".join(line.split()) for line in table(only).splitlines()]

    assert {"- deur, ms 2.00", "- formulier, ms 4.00", "- bladzijde, ms 1.00", "- lijn, ms 0.20"} <= {*rows}
    assert not any(line.startswith("- ") for line in table(measured).splitlines())
    assert told(only)["halls"][50][OURS]["join_cpu_ms_per_phone_of_each_part"]["formulier"] == 4.0


def test_a_run_in_which_nothing_was_measured_says_so():
    nothing = Measured(Plan(), left_out=["Het ijkpunt op Node is niet gemeten: er is geen Node."])

    assert {*nothing.left_out, NOTHING} <= {*table(nothing).splitlines()}
    assert not nothing.sound


def test_a_whole_run_is_sound(measured):
    assert measured.sound


def test_turns_that_were_never_played_are_no_number():
    unplayed = Measured(Plan(), endured={OURS: Endured(), BARE: Endured()})

    assert met(unplayed, "antwoorden per seconde op schijf") == [(None, None)]
    assert "Antwoorden per seconde, per paar: - x kaal; middelste -." in table(unplayed).splitlines()
