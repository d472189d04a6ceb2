"""What the yardstick should show: each goal with what was measured, within the same run."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from spel.bench.endurance import middle_pair
from spel.bench.figures import median, percentile, ratio
from spel.bench.hall import Answered, Hall, per_answer
from spel.bench.phone import BARE, CONTROL, OURS
from spel.bench.run import Measured

LARGE, SMALL, WAKING = 1000, 50, 500
"""The halls that goals speak of."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal: `found` must not be over `most`, or with `at_least` not under it; none: not measured."""

    what: str
    found: float | None
    most: float
    unit: str = ""
    at_least: bool = False

    @property
    def met(self) -> bool | None:
        """Whether it was reached; nothing when it was not measured."""
        if self.found is None:
            return None
        return self.found >= self.most if self.at_least else self.found <= self.most


def goals(measured: Measured) -> list[Goal]:
    """All goals, in the order of the evening."""
    return [
        *_right(measured),
        *_of_the_hall(measured),
        *_of_answers(measured),
        *_of_long_runs(measured),
    ]


def step_p99(hall: Hall) -> float:
    """The middle one of the steps' p99: one step in the way of something else does not decide."""
    return median([percentile(each, 0.99) for each in hall.spreads]) if hall.spreads else 0.0


def middle(times: Sequence[Answered], of: Callable[[Answered], float]) -> float:
    """The middle one of some times that everybody answered."""
    return median([of(each) for each in times]) if times else 0.0


def _versus(measured: Measured, phones: int, other: str, of: Callable[[Hall], float]) -> float | None:
    """Only of two halls in which everybody took part."""
    halls = measured.halls.get(phones, {})
    return ratio(
        *(of(halls[game]) or None if game in halls and halls[game].whole else None for game in (OURS, other))
    )


def _own(measured: Measured, phones: int) -> Hall | None:
    return measured.halls.get(phones, {}).get(OURS)


def _right(measured: Measured) -> Iterator[Goal]:
    verdict = measured.verdict
    yield Goal("verloren antwoorden", verdict.lost, 0)
    log_seen = not measured.plan.address or measured.plan.data is not None
    yield Goal("dubbele antwoorden", verdict.doubled if verdict.resent and log_seen else None, 0)
    yield Goal("anders na nog eens sturen", verdict.otherwise if verdict.resent else None, 0)
    yield Goal("spookantwoorden", verdict.ghost, 0)
    yield Goal("niet bevestigde antwoorden", verdict.sent - verdict.kept, 0)
    halls = [hall for games in measured.halls.values() for hall in games.values()]
    yield Goal("niet binnen", _all(halls, lambda hall: len(hall.failures)), 0)
    yield Goal("stap niet gekregen", _all(halls, lambda hall: hall.missing), 0)
    yield Goal("niet geantwoord, van allen", _all(halls, lambda hall: hall.unanswered), 0)
    yield Goal("daarvan niets gestuurd", _all(halls, lambda hall: hall.silent), 0)


def _all(halls: Sequence[Hall], of: Callable[[Hall], int]) -> int | None:
    return sum(map(of, halls)) if halls else None


def _of_the_hall(measured: Measured) -> Iterator[Goal]:
    waking = _own(measured, WAKING)
    yield Goal("1.000 binnen", _versus(measured, LARGE, CONTROL, lambda hall: hall.joined), 12, "x ijkpunt")
    sitting = _versus(measured, LARGE, CONTROL, lambda hall: hall.seated)
    yield Goal("1.000 van formulier tot zaal", sitting, 12, "x ijkpunt")
    yield Goal("stap p99 bij 1.000", _versus(measured, LARGE, CONTROL, step_p99), 3.5, "x ijkpunt")
    yield Goal("stap p99 bij 1.000", _versus(measured, LARGE, BARE, step_p99), 1.5, "x kaal")
    yield Goal("geheugen per telefoon boven kaal", _memory(measured), 60, "kB")
    herd = waking.herd if waking else None
    yield Goal("500 wakker binnen 3 s, allemaal goed", herd.last if herd else None, 5, "s")
    yield Goal("500 wakker: mislukt", herd.failed if herd else None, 0)


def _memory(measured: Measured) -> float | None:
    halls = measured.halls.get(LARGE, {})
    if not all(game in halls and halls[game].whole and halls[game].memory for game in (OURS, BARE)):
        return None
    return (halls[OURS].memory - halls[BARE].memory) / 1000


def _of_answers(measured: Measured) -> Iterator[Goal]:
    def burst(of: Callable[[Answered], float]) -> float | None:
        return _versus(measured, LARGE, CONTROL, lambda hall: middle(hall.bursts, of))

    yield Goal("1.000 tegelijk, middelste keer: bevestigd", burst(lambda each: each.last), 50, "x ijkpunt")
    yield Goal("1.000 tegelijk, middelste keer: gezien", burst(lambda each: each.shown), 50, "x ijkpunt")
    yield Goal(
        "1.000 binnen 5 s: bevestigd p99",
        _versus(
            measured, LARGE, CONTROL, lambda hall: percentile(hall.paced.acks if hall.paced else [], 0.99)
        ),
        50,
        "x ijkpunt",
    )
    yield Goal("rekentijd per antwoord bij 1.000", _dearer(measured), 1.5, "x die bij 50")
    yield Goal("berichten naar telefoons per antwoord", _frames(measured), 0)


def _dearer(measured: Measured) -> float | None:
    large, small = _own(measured, LARGE), _own(measured, SMALL)
    if large is None or small is None or not (large.whole and small.whole):
        return None
    return ratio(per_answer(large.bursts), per_answer(small.bursts))


def _frames(measured: Measured) -> float | None:
    halls = [each[OURS] for each in measured.halls.values() if OURS in each]
    answered = [*chain(*(hall.answered for hall in halls))]
    return ratio(sum(each.frames for each in answered), sum(each.count for each in answered))


def _of_long_runs(measured: Measured) -> Iterator[Goal]:
    ours, bare = measured.endured.get(OURS), measured.endured.get(BARE)
    rate = middle_pair(ours.rates, bare.rates) if ours and bare else None
    yield Goal("antwoorden per seconde op schijf", rate, 0.6, "x kaal", at_least=True)
    tenths = ours.tenths if ours else []
    dearer = ratio(tenths[-1][0], tenths[0][0]) if tenths else None
    yield Goal("10.000 antwoorden: laatste tiende", dearer, 1.2, "x het eerste")
    yield Goal("30.000 gebeurtenissen herhalen", measured.replay[1] if measured.replay else None, 0.5, "s")
