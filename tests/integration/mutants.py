"""Real packets and frames with something wrong: bits, lengths, types, order; the seed says which."""

import json
from collections.abc import Iterator
from random import Random

from tests.acceptance.rawline import masked

ODD_VALUES = (
    *("NaN", "Infinity", "-Infinity", "1e400", "9" * 5_000, "-0", "1e-400", "true", "null", "[]", "{}", '""'),
    *(
        '"\\ud800"',
        '"\\u0000"',
        '"\\udfff\\ud800"',
        '"<script>"',
        '"=1+1"',
        "[[[[[[[[[[]]]]]]]]]]",
        '"a.trots"',
    ),
    *('{"_placeholder":true,"num":0}', '{"__proto__":{}}', '{"id":{"id":{}}}', '["x",["y"]]', "12345678901"),
    *("{" + '"a":{' * 400 + "}" * 401, "[" * 3_000 + "]" * 3_000),
)
ODD_STARTS = (
    *("0", "1", "2", "3", "5", "6", "7", "9", "b", "40", "41", "43", "44", "45", "46", "47", "451-", "4599-"),
    *(
        "42/elders,",
        "40/elders,",
        "41/elders,",
        "42/,",
        "42" + "9" * 120,
        "421-",
        "4-1",
        "4２",
        "42١",
        "",
        " 42",
    ),
)
NAMES = (
    "hello",
    "tap",
    "connect",
    "disconnect",
    "*",
    "message",
    "json",
    "screen",
    "own",
    "taken",
    "",
    "ping",
)


def packets(session: str) -> tuple[str, ...]:
    """What our own page says."""
    taps = (
        {"kind": "give_answer", "step": "inloop", "a.trots": "de kerk"},
        {"kind": "give_answer", "step": "c05/zelf", "a.keuze": "A", "dissent": "1"},
        {"kind": "give_joint", "step": "c05/kiezen", "side": "dorp", "a.keuze": ["A", "B"]},
        {"kind": "change_seat", "side": "dorp", "name": "Haas", "people": "2"},
        {"kind": "open_step", "step": "c05/lezen", "seen": "inloop"},
        {"kind": "shake_afspraak", "id": "abc", "side": "dorp", "on": "1"},
    )
    said = [["tap", {"id": "tap-00001", "fields": fields}] for fields in taps]
    events = [f"42{number}{json.dumps(each)}" for number, each in enumerate([["hello"], *said])]
    return ("40" + json.dumps({"session": session, "view": "phone"}), *events, "3", "41")


def mutant(packet: str, others: tuple[str, ...], chance: Random) -> str:
    """One packet with one to three things wrong."""
    for _ in range(chance.randint(1, 3)):
        packet = chance.choice(WRONGS)(packet, others, chance)
    return packet


def _cut(packet: str, _others: tuple[str, ...], chance: Random) -> str:
    return packet[: chance.randint(0, len(packet))]


def _doubled(packet: str, _others: tuple[str, ...], chance: Random) -> str:
    at = chance.randint(0, len(packet))
    return packet[:at] + packet[at : at + chance.randint(1, 30)] * chance.randint(2, 40) + packet[at:]


def _spliced(packet: str, others: tuple[str, ...], chance: Random) -> str:
    other = chance.choice(others)
    return packet[: chance.randint(0, len(packet))] + other[chance.randint(0, len(other)) :]


def _flipped(packet: str, _others: tuple[str, ...], chance: Random) -> str:
    signs = list(packet)
    for _ in range(chance.randint(1, 4) if signs else 0):
        signs[chance.randrange(len(signs))] = chr(
            chance.choice((chance.randint(0, 127), chance.randint(0, 0x10FFFF)))
        )
    return "".join(signs)


def _restarted(packet: str, _others: tuple[str, ...], chance: Random) -> str:
    return chance.choice(ODD_STARTS) + packet[chance.randint(0, 3) :]


def _odd_value(packet: str, _others: tuple[str, ...], chance: Random) -> str:
    """One of the texts in it becomes something else."""
    parts = packet.split('"')
    places = range(1, len(parts) - 1, 2)
    if not places:
        return packet + chance.choice(ODD_VALUES)
    at = chance.choice(places)
    return '"'.join(parts[:at]) + chance.choice(ODD_VALUES) + '"'.join(parts[at + 1 :])


def _odd_name(packet: str, _others: tuple[str, ...], chance: Random) -> str:
    name = chance.choice(NAMES)
    return packet.replace('"tap"', f'"{name}"').replace('"hello"', f'"{name}"')


WRONGS = (_cut, _doubled, _spliced, _flipped, _restarted, _odd_value, _odd_name)


def mutants(session: str, seed: int, count: int) -> Iterator[str]:
    """So many packets that nobody of ours would send; a few of them are right after all."""
    chance, known = Random(seed), packets(session)
    for _ in range(count):
        yield mutant(chance.choice(known), known, chance)


def bent(packet: str, chance: Random) -> bytes:
    """A packet in frames, of which half have something wrong themselves."""
    body = packet.encode("utf-8", "surrogatepass")
    match chance.randrange(10):
        case 0:
            return masked(body, opcode=chance.randint(0, 15))
        case 1:
            return masked(body, length=chance.choice((0, 1, len(body) + 9, 125, 126, 65_535, 2**40)))
        case 2:
            at = chance.randint(0, len(body))
            return masked(body[:at], last=False) + masked(body[at:], opcode=0)
        case 3:
            whole = bytearray(masked(body))
            for _ in range(chance.randint(1, 3)):
                whole[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
            return bytes(whole)
        case 4:
            return masked(body)[: chance.randint(0, len(body) + 6)] + masked(body)
        case _:
            return masked(body)
