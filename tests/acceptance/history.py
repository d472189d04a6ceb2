"""What phones sent and what they were told, set against the log on disk: nothing lost, doubled or made up."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition
from typing import Literal

Fate = Literal["unknown", "kept", "refused"]
Filled = Mapping[str, str]


@dataclass
class Sent:
    """One tap as a phone knows it. Nobody answered it yet: unknown."""

    phone: str
    tap: str
    step: str
    answer: Filled
    fate: Fate = "unknown"
    version: int = 0


@dataclass(frozen=True, slots=True)
class Written:
    """One answer as the log has it."""

    seq: int
    tap: str
    seat: str
    step: str
    answer: Filled


@dataclass
class History:
    """Shared by all phones of a test. `life` is how many times the server was started."""

    taps: list[Sent] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    back: dict[str, int] = field(default_factory=dict)
    life: int = 1
    withheld: int = 0
    """How often the server said that an answer is not kept yet."""
    sentences: set[str] = field(default_factory=set)
    """What it said then."""
    news: Condition = field(default_factory=Condition)

    def sends(self, tap: Sent) -> None:
        """A new tap is about to leave."""
        with self.news:
            self.taps.append(tap)
            self.news.notify_all()

    def arrived(self, phone: str, life: int) -> None:
        """A phone has its line and its screen."""
        with self.news:
            self.back[phone] = life
            self.news.notify_all()

    def waits(self, say: str) -> None:
        """A phone was told that its answer is not kept yet."""
        with self.news:
            self.withheld += 1
            self.sentences.add(say)
            self.news.notify_all()

    def wait_until(self, happened: Callable[[], object], patience: float) -> None:
        """Wait for what the phones have to live to see."""
        with self.news:
            came = self.news.wait_for(lambda: happened() or self.wrong, patience)
        assert came, f"it did not happen in {patience} s"

    def complain(self, words: str) -> None:
        """A phone saw something that may not be."""
        with self.news:
            self.wrong.append(words)
            self.news.notify_all()

    def wait_for_taps(self, more: int, patience: float) -> None:
        """Wait until so many taps more have left."""
        with self.news:
            goal = len(self.taps) + more
            came = self.news.wait_for(lambda: len(self.taps) >= goal or self.wrong, patience)
        assert came, f"the phones stopped answering: {len(self.taps)} of {goal} taps"

    def wait_for_return(self, phones: Sequence[str], patience: float) -> None:
        """Wait until these phones are back since the server was started last."""
        with self.news:
            came = self.news.wait_for(lambda: self.wrong or not self._away(phones), patience)
        assert came, f"not back in {patience} s: {self._away(phones)}"

    def _away(self, phones: Sequence[str]) -> list[str]:
        return [phone for phone in phones if self.back.get(phone) != self.life]

    def count(self, fate: Fate) -> int:
        """How many taps ended like that."""
        return sum(tap.fate == fate for tap in self.taps)


def whole(database: Path) -> str:
    """What SQLite itself says of the file."""
    with sqlite3.connect(database) as connection:
        told: tuple[str] = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return told[0]


def read_events(database: Path, kind: str) -> list[tuple[int, str, dict[str, object]]]:
    """Number, tap and body of every event of a kind, in order."""
    with sqlite3.connect(database) as connection:
        found = connection.execute("SELECT seq, tap, body FROM events WHERE kind = ? ORDER BY seq", [kind])
        rows = [(seq, tap, json.loads(body)) for seq, tap, body in found]
    connection.close()
    return rows


def read_log(database: Path) -> list[tuple[int, str]]:
    """Number and kind of every event, in order."""
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT seq, kind FROM events ORDER BY seq").fetchall()
    connection.close()
    return rows


def read_answers(database: Path) -> list[Written]:
    """Every answer in the log, in order, with the inputs as a form has them."""
    return [
        Written(seq, tap, str(body["seat"]), str(body["step"]), _inputs(body["answer"]))
        for seq, tap, body in read_events(database, "answer.given")
    ]


def _inputs(answer: object) -> Filled:
    values: dict[str, dict[str, str]] = answer["values"]  # type: ignore[index]  # as the codec writes it
    return {f"a.{name}": value.get("option", value.get("text", "")) for name, value in values.items()}


def disagreements(sent: Sequence[Sent], log: Sequence[Written]) -> list[str]:
    """Where phones and log differ: acknowledged must be there, refused must not, unknown may, once."""
    rows = {row.tap: row for row in log}
    times = Counter(row.tap for row in log)
    known = {tap.tap for tap in sent}
    by_phone: dict[str, list[Sent]] = defaultdict(list)
    for tap in sent:
        by_phone[tap.phone].append(tap)
    return [
        *(f"tap {tap} is in the log {n} times" for tap, n in times.items() if n > 1),
        *(f"nobody sent tap {row.tap}" for row in log if row.tap not in known),
        *(words for taps in by_phone.values() for words in _of_one_phone(taps, rows)),
        *_of_seats(by_phone, rows),
    ]


def misled(database: Path, opened: Sequence[str], people: int) -> list[str]:
    """Where the log differs from what the desk was told of its steps, and from who came in."""
    steps = [str(body["step"]) for _, _, body in read_events(database, "step.opened")]
    seats = [str(body["seat"]) for _, _, body in read_events(database, "seat.joined")]
    first = steps[: len(steps) - len(opened)]
    return [
        *([f"the desk was told of {opened}, the log has {steps}"] if first + list(opened) != steps else []),
        *([f"{len(first)} steps of nobody"] if len(first) > 1 else []),
        *([f"{people} people came in, the log has {seats}"] if len(set(seats)) != people else []),
        *([f"a seat was taken twice: {seats}"] if len(seats) != len(set(seats)) else []),
    ]


def _of_one_phone(taps: Sequence[Sent], rows: Mapping[str, Written]) -> Iterator[str]:
    """A phone sends one tap at a time, so that its taps lie in the log in the order it sent them."""
    stands: dict[str, Filled] = {}
    last = 0
    for tap in taps:
        row = rows.get(tap.tap)
        if row is None:
            # An answer that says what already stood is kept without a line of its own.
            if tap.fate == "kept" and stands.get(tap.step) != tap.answer:
                yield f"LOST: {tap}"
            continue
        if tap.fate == "refused":
            yield f"refused and yet kept: {tap}"
        if (row.step, row.answer) != (tap.step, tap.answer):
            yield f"kept as something else: {tap} {row}"
        if row.seq <= last or (tap.fate == "kept" and row.seq > tap.version):
            yield f"out of order: {tap} {row}"
        stands[tap.step], last = row.answer, row.seq


def _of_seats(by_phone: Mapping[str, Sequence[Sent]], rows: Mapping[str, Written]) -> Iterator[str]:
    seats = {
        phone: {rows[tap.tap].seat for tap in taps if tap.tap in rows} for phone, taps in by_phone.items()
    }
    yield from (f"{phone} has more seats: {own}" for phone, own in seats.items() if len(own) > 1)
    shared = Counter(seat for own in seats.values() for seat in own)
    yield from (f"seat {seat} is of {n} phones" for seat, n in shared.items() if n > 1)
