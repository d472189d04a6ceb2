"""Looks a write-ahead log of SQLite through: SQLite takes the first bad page for the end, without a word."""

import struct
from collections.abc import Iterator
from pathlib import Path

MAGIC = 0x377F0682
"""Of a log whose sums are of little-endian words; the next number is for big-endian."""
HEADER, FRAME = 32, 24
MASK = 0xFFFFFFFF


def lost_commits(log: Path) -> bool:
    """Whether transactions that were on disk lie behind a place where SQLite would stop reading.

    A log that breaks off in its last transaction is what a power cut leaves; nobody was told of that one.
    """
    content = log.read_bytes() if log.exists() else b""
    if len(content) <= HEADER + FRAME:
        return False
    magic, _, page, _, *_ = struct.unpack(">8I", content[:HEADER])
    order = {MAGIC: "<", MAGIC + 1: ">"}.get(magic, "")
    sums = _sums(content[:24], (0, 0), order or "<")
    if not order or sums != struct.unpack(">2I", content[24:HEADER]):
        return True
    ends = [is_end for is_whole, is_end in _frames(content, page, order, sums) if not is_whole]
    return sum(ends) > 1


def _frames(content: bytes, page: int, order: str, sums: tuple[int, int]) -> Iterator[tuple[bool, bool]]:
    """Of every page of this log: whether all up to it is whole, and whether it ends a transaction."""
    salts, whole = content[16:24], True
    for start in range(HEADER, len(content) - FRAME - page + 1, FRAME + page):
        head, body = content[start : start + FRAME], content[start + FRAME : start + FRAME + page]
        if head[8:16] != salts:  # written before the log began anew, or gone bad: nothing to tell by itself
            whole = False
            continue
        if whole:
            sums = _sums(body, _sums(head[:8], sums, order), order)
            whole = sums == struct.unpack(">2I", head[16:24])
        yield whole, head[4:8] != bytes(4)


def _sums(content: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    """The running sums of SQLite over whole pairs of words."""
    one, two = sums
    words = iter(struct.unpack(f"{order}{len(content) // 4}I", content))
    for first, second in zip(words, words, strict=True):
        one = (one + first + two) & MASK
        two = (two + second + one) & MASK
    return one, two
