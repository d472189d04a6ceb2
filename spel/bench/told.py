"""The outcome as JSON."""

from collections.abc import Sequence
from dataclasses import asdict
from itertools import chain

from spel.bench.endurance import middle_pair, pairs
from spel.bench.figures import Spread, percentile, ratio, spread
from spel.bench.goals import goals
from spel.bench.hall import Answered, Hall, per_answer
from spel.bench.phone import BARE, OURS
from spel.bench.run import Measured

Json = dict[str, object]


def told(measured: Measured) -> Json:
    """Everything that was measured. `ack_ms` and `spread_ms` are those of the largest hall."""
    verdict = measured.verdict
    largest = max(measured.halls.items(), default=(0, {}))[1].get(OURS)
    return {
        **asdict(verdict),
        "ack_ms": asdict(spread(acks(largest) if largest else [])),
        "spread_ms": asdict(spread(list(chain(*largest.spreads)) if largest else [])),
        "halls": {phones: _halls(measured, phones) for phones in measured.halls},
        "endurance": {
            game: {
                "per_second": [round(rate, 1) for rate in each.rates],
                "cpu_ms_per_answer": [round(cost * 1000, 4) for cost in each.costs],
                "server_busy": [round(share, 2) for share in each.busy],
                "ack_ms": asdict(spread(each.acks)),
                "tenths_cpu_s": [round(cpu, 3) for cpu, _ in each.tenths],
                "tenths_s": [round(seconds, 3) for _, seconds in each.tenths],
            }
            for game, each in measured.endured.items()
        },
        "endurance_x_bare": _by_turns(measured),
        "sound": measured.sound,
        "replay": dict(zip(("events", "seconds"), measured.replay, strict=True)) if measured.replay else None,
        "goals": [asdict(goal) | {"met": goal.met} for goal in goals(measured)],
        "left_out": measured.left_out,
    }


def _by_turns(measured: Measured) -> Json | None:
    """Each of our turns beside the bare one right after it."""
    ours, bare = measured.endured.get(OURS), measured.endured.get(BARE)
    if ours is None or bare is None:
        return None
    return {
        "per_second": pairs(ours.rates, bare.rates),
        "per_second_median": middle_pair(ours.rates, bare.rates),
        "cpu_per_answer": pairs(ours.costs, bare.costs),
        "cpu_per_answer_median": middle_pair(ours.costs, bare.costs),
    }


def acks(hall: Hall) -> list[float]:
    """Seconds to every acknowledgement of a hall."""
    return [each for one in hall.answered for each in one.acks]


def _halls(measured: Measured, phones: int) -> Json:
    games = measured.halls[phones]
    verdict = measured.verdicts.get(phones)
    return {game: _hall(hall) for game, hall in games.items()} | (
        {"verdict": asdict(verdict)} if verdict else {}
    )


def _hall(hall: Hall) -> Json:
    return {
        "join_s": round(hall.joined, 3),
        "join_each_s": [round(each, 3) for each in hall.entered],
        "join_ms": asdict(spread(hall.joins)),
        "join_cpu_s": round(hall.join_cpu, 3),
        "form_to_hall_s": round(hall.seated, 3),
        "form_to_hall_each_s": [round(each, 3) for each in hall.settled],
        "form_to_hall_ms": asdict(spread(hall.sits)),
        "join_cpu_ms_per_phone_of_each_part": {
            part: round(cpu / hall.phones * 1000, 3) for part, cpu in hall.parts.items()
        },
        "join_failures": len(hall.failures),
        "first_failures": hall.failures[:3],
        "memory_per_phone_kb": round(hall.memory / 1000, 1),
        "spread_ms": asdict(spread(list(chain(*hall.spreads)))),
        "spread_p99_ms_of_each_step": [round(percentile(each, 0.99) * 1000, 1) for each in hall.spreads],
        "screens_missing": hall.missing,
        "unanswered": hall.unanswered,
        "silent": hall.silent,
        "whole": hall.whole,
        "paced": _answered([hall.paced]) if hall.paced else None,
        "burst": _answered(hall.bursts) if hall.bursts else None,
        "herd": {
            "right_ms": asdict(spread(hall.herd.took)),
            "last_s": round(hall.herd.last, 3),
            "failed": hall.herd.failed,
            "cpu_s": round(hall.herd.cpu, 3),
        }
        if hall.herd
        else None,
    }


def _answered(times: Sequence[Answered]) -> Json:
    """Of one or more times that everybody answered."""
    count = sum(each.count for each in times)
    late: Spread = spread([lag for each in times for lag in each.lags])
    return {
        "answers": count,
        "silent": sum(each.silent for each in times),
        "ack_ms": asdict(spread([ack for each in times for ack in each.acks])),
        "last_ack_ms": [round(each.last * 1000, 1) for each in times],
        "desk_shows_all_ms": [round(each.shown * 1000, 1) for each in times],
        "desk_late_ms": asdict(late),
        "cpu_s": round(sum(each.cpu for each in times), 3),
        "cpu_ms_per_answer": round(per_answer(times) * 1000, 3),
        "frames_per_answer": ratio(sum(each.frames for each in times), count),
    }
