"""An order with its evenings as lines of text: how it travels to the process that makes the document."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pydantic import TypeAdapter

from spel.store.codec import Row
from spel.web.orders import Order

Evenings = Sequence[Sequence[Row]]

AT_A_TIME = 500
"""Rows between two moments in which others may go on: a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What the first line says: the order, where the rules lie, and how many rows each evening has."""

    order: Order
    scenarios: Path
    counts: tuple[int, ...]


_ERRAND = TypeAdapter(Errand)


def write(
    file: IO[bytes], evenings: Evenings, order: Order, scenarios: Path, rest: Callable[[], None]
) -> None:
    """Write everything, with a rest after every few rows."""
    errand = Errand(order, scenarios, tuple(map(len, evenings)))
    file.write(_ERRAND.dump_json(errand) + b"\n")
    for rows in evenings:
        for start in range(0, len(rows), AT_A_TIME):
            lines = (json.dumps(row) for row in rows[start : start + AT_A_TIME])
            file.write("".join(f"{line}\n" for line in lines).encode())
            rest()


def read(file: IO[bytes]) -> tuple[Errand, Evenings]:
    """What was written, row by row."""
    errand = _ERRAND.validate_json(file.readline())
    evenings = tuple(tuple(Row(*json.loads(file.readline())) for _ in range(n)) for n in errand.counts)
    return errand, evenings
