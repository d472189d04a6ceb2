"""Whether anything was lost, doubled or made up: what phones were told, set against what is in the log."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Filled = Mapping[str, str]
KEPT, REFUSED, UNKNOWN = "kept", "refused", "unknown"
MOST_EXAMPLES = 5


@dataclass(slots=True)
class Sent:
    """One answer as its phone knows it; nobody answered it yet: unknown."""

    phone: int
    tap: str
    step: str
    answer: Filled
    fate: str = UNKNOWN
    why: str = ""


@dataclass(frozen=True, slots=True)
class Again:
    """An answer that its phone sent once more under the same tap, and what it was told then."""

    tap: str
    fate: str


@dataclass(frozen=True, slots=True)
class Written:
    """One answer as the log has it."""

    tap: str
    step: str
    answer: Filled


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many answers were told to be kept and are not there, are there twice, or should not be there.

    `resent` were sent once more; `otherwise` were then told something else, or a seat stands with another
    answer than the last one it was told of.
    """

    sent: int
    kept: int
    lost: int
    doubled: int
    ghost: int
    examples: tuple[str, ...] = ()
    """Taps with which something is wrong, the first few."""
    resent: int = 0
    otherwise: int = 0

    @property
    def clean(self) -> bool:
        """Nothing is wrong."""
        return not (self.lost or self.doubled or self.ghost or self.otherwise)

    def __add__(self, other: "Verdict") -> "Verdict":
        return Verdict(
            self.sent + other.sent,
            self.kept + other.kept,
            self.lost + other.lost,
            self.doubled + other.doubled,
            self.ghost + other.ghost,
            (*self.examples, *other.examples)[:MOST_EXAMPLES],
            self.resent + other.resent,
            self.otherwise + other.otherwise,
        )


NOTHING_SENT = Verdict(0, 0, 0, 0, 0)


def judge(sent: Sequence[Sent], log: Sequence[Written], again: Sequence[Again] = ()) -> Verdict:
    """Acknowledged must be there as it was sent; refused or never sent must not; unknown may, once.

    What was sent again must be there once, be told the same, and leave a later answer standing.
    """
    rows = {row.tap: row for row in log}
    times = Counter(row.tap for row in log)
    known = {each.tap for each in sent}
    kept = [each for each in sent if each.fate == KEPT]
    lost = [each.tap for each in kept if not _is_there(each, rows)]
    doubled = [tap for tap, count in times.items() for _ in range(count - 1)]
    refused = [each.tap for each in sent if each.fate == REFUSED and each.tap in rows]
    ghost = [*refused, *(tap for tap in rows if tap not in known)]
    otherwise = [*told_otherwise(sent, again), *_overwritten(sent, log)]
    examples = (*lost, *doubled, *ghost, *otherwise)[:MOST_EXAMPLES]
    return Verdict(
        len(sent), len(kept), len(lost), len(doubled), len(ghost), examples, len(again), len(otherwise)
    )


def told_otherwise(sent: Iterable[Sent], again: Iterable[Again]) -> list[str]:
    """Taps that were kept, and of which the same phone was not told so the second time."""
    kept = {each.tap for each in sent if each.fate == KEPT}
    return [each.tap for each in again if each.tap in kept and each.fate != KEPT]


def _overwritten(sent: Sequence[Sent], log: Sequence[Written]) -> list[str]:
    """Taps that are there and were the last a phone was told of, but that are not the last in the log."""
    phones = {each.tap: each.phone for each in sent}
    stands = {(phones[row.tap], row.step): row.tap for row in log if row.tap in phones}
    written = {row.tap for row in log}
    return [
        each.tap
        for place, each in _last_kept(sent).items()
        if each.tap in written and stands.get(place, each.tap) != each.tap
    ]


def _last_kept(sent: Sequence[Sent]) -> dict[tuple[int, str], Sent]:
    """What each phone should find at each step; not where one answer has no acknowledgement: it may stand."""
    maybe = {(each.phone, each.step) for each in sent if each.fate == UNKNOWN}
    last = {(each.phone, each.step): each for each in sent if each.fate == KEPT}
    return {place: each for place, each in last.items() if place not in maybe}


def _is_there(each: Sent, rows: Mapping[str, Written]) -> bool:
    row = rows.get(each.tap)
    return row is not None and (row.step, row.answer) == (each.step, each.answer)


def judge_by_screens(
    sent: Sequence[Sent], own: Mapping[int, Mapping[str, Filled]], again: Sequence[Again] = ()
) -> Verdict:
    """The same without a look at the log: what each phone finds as its own must be its last kept answer.

    Two lines for one tap can not be seen from there.
    """
    wrong = [each for each in _last_kept(sent).values() if _found(each, own) != each.answer]
    refused = _answers(each for each in sent if each.fate == REFUSED)
    ghost = sum((each.phone, each.step, _key(_found(each, own))) in refused for each in wrong)
    kept = sum(each.fate == KEPT for each in sent)
    otherwise = told_otherwise(sent, again)
    examples = (*(each.tap for each in wrong), *otherwise)[:MOST_EXAMPLES]
    return Verdict(len(sent), kept, len(wrong) - ghost, 0, ghost, examples, len(again), len(otherwise))


def _found(each: Sent, own: Mapping[int, Mapping[str, Filled]]) -> Filled:
    stands = own.get(each.phone, {}).get(each.step, {})
    return {name: value for name, value in stands.items() if name != "was"}  # the mark of it, not the answer


def _answers(sent: Iterable[Sent]) -> set[tuple[int, str, tuple[tuple[str, str], ...]]]:
    return {(each.phone, each.step, _key(each.answer)) for each in sent}


def _key(answer: Filled) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(answer.items()))
