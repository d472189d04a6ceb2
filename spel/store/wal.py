"""Looks a write-ahead log of SQLite through: SQLite takes the first bad page for the end, without a word."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

MAGIC = 0x377F0682
"""Of a log whose sums are of little-endian words; the next number is for big-endian."""
HEADER, FRAME = 32, 24
MASK = 0xFFFFFFFF
BEGINNINGS = 1 << 20
"""So many times a log may have begun anew over pages that still lie in it."""

Numbers = tuple[int, ...]


def lost_commits(log: Path) -> bool:
    """Whether transactions that were on disk lie behind a place where SQLite would stop reading.

    A log that breaks off in its last transaction is what a power cut leaves; nobody was told of that one.
    """
    if not log.exists() or log.stat().st_size <= HEADER + FRAME:
        return False
    with log.open("rb") as file:
        header = file.read(HEADER)
        magic, _, page, _, *_ = struct.unpack(">8I", header)
        order = {MAGIC: "<", MAGIC + 1: ">"}.get(magic, "")
        sums = _sums(header[:24], (0, 0), order or "<")
        if not order or sums != struct.unpack(">2I", header[24:]):
            return True
        ends = 0
        for is_end in _behind(file, page, order, sums, struct.unpack(">2I", header[16:24])):
            ends += is_end
            if ends > 1:
                return True
    return False


def _behind(file: BinaryIO, page: int, order: str, sums: tuple[int, int], salts: Numbers) -> Iterator[bool]:
    """Of every page of this log from the first bad one on: whether it ends a transaction.

    A page with other salts tells nothing by itself: most were written before the log began anew. It is part
    of this log, and went bad, when a page of this log follows.
    """
    whole, waiting = True, 0
    while len(frame := file.read(FRAME + page)) == FRAME + page:
        head, is_end = frame[:FRAME], frame[4:8] != bytes(4)
        found = struct.unpack(">2I", head[8:16])
        if found != salts:
            whole = False
            waiting += is_end and not _is_older(found, salts)
            continue
        yield from [True] * waiting
        waiting = 0
        if whole:
            sums = _sums(frame[FRAME:], _sums(head[:8], sums, order), order)
            whole = sums == struct.unpack(">2I", head[16:])
        if not whole:
            yield is_end


def _is_older(found: Numbers, salts: Numbers) -> bool:
    """Whether a page was written before this log began: every beginning counts on, and draws a number."""
    return found[1] != salts[1] and 0 < (salts[0] - found[0]) & MASK < BEGINNINGS


def _sums(content: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    """The running sums of SQLite over whole pairs of words."""
    one, two = sums
    words = iter(struct.unpack(f"{order}{len(content) // 4}I", content))
    for first, second in zip(words, words, strict=True):
        one = (one + first + two) & MASK
        two = (two + second + one) & MASK
    return one, two
