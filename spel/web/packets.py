"""Which packets of Socket.IO a line may carry: the few that our own page sends, and nothing else."""

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

EVENT = re.compile(r"42(\d{0,15})(\[.*\])", re.DOTALL)
CONNECT = re.compile(r"40(\{.*\})?", re.DOTALL)
PLAIN = frozenset({"3", "41", "1"})
"""A pong, and the two ways to say goodbye."""
RESERVED = frozenset({"connect", "disconnect", "*", "__disconnect_final"})
"""Names with a meaning of their own on the server: said by a client they are unknown events."""
UNKNOWN = '["?"]'
DEEPEST = 8
LONGEST_NUMBER = 15
"""Digits; nothing that is said here is a number, but for the one that asks for an answer."""


class Heard(NamedTuple):
    """A packet as it may be handled; of an event also what it says, and the number to answer it under."""

    packet: str
    number: str = ""
    said: Sequence[object] = ()


def heard(packet: str) -> Heard | None:
    """What came in, or None for a packet that nobody here sends."""
    if packet in PLAIN:
        return Heard(packet)
    if event := EVENT.fullmatch(packet):
        said = _json(event[2])
        name = said[0] if isinstance(said, list) and said else None
        if not isinstance(said, list) or not isinstance(name, str):
            return None
        return Heard(f"42{event[1]}{UNKNOWN}") if name in RESERVED else Heard(packet, event[1], said)
    auth = CONNECT.fullmatch(packet)
    return Heard(packet) if auth and (auth[1] is None or _json(auth[1]) is not None) else None


def _json(written: str) -> object:
    """What it says, or None when that can not be read or is deeper than anything we send."""
    try:
        said: object = DECODER.decode(written)
    except (ValueError, RecursionError):
        return None
    groups = written.count("[") + written.count("{")  # no more than these can lie in each other
    return said if groups <= DEEPEST or _is_shallow(said, DEEPEST) else None


def _is_shallow(said: object, left: int) -> bool:
    match said:
        case dict():
            return left > 0 and all(_is_shallow(each, left - 1) for each in said.values())
        case list():
            return left > 0 and all(_is_shallow(each, left - 1) for each in said)
        case _:
            return True


def _refused(word: str) -> object:
    raise ValueError(word)


def _short(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise ValueError("longer than any number here")
    return int(digits)


DECODER = json.JSONDecoder(parse_constant=_refused, parse_int=_short)
