"""The attacks of the table of bad input on the line: each says what the attacker got to hear."""

import json
import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from random import Random

from tests.acceptance.lines import Line
from tests.acceptance.rawline import RawLine, dial, event, masked
from tests.acceptance.stage import CANARY, Stage

Attack = Callable[[Stage], set[str]]
MANY = 10_000
SEED = 20


def _after(stage: Stage, *throws: bytes, seated: bool = True) -> str:
    """How a line ends on which this is thrown."""
    line = RawLine.into(stage.seat()) if seated else RawLine(stage.address)
    for data in throws:
        if not line.throw(data):
            break
    end = line.ending()
    line.close()
    return end


def random_frames(stage: Stage) -> set[str]:
    """Text and bytes without a meaning, before and after somebody said who they are."""
    chance = Random(SEED)
    place, heard = stage.seat(), set()
    for number in range(30):
        noise = chance.randbytes(chance.randint(1, 900))
        text = CANARY + noise.decode("latin-1")
        line = RawLine.into(place) if number % 2 else RawLine(stage.address)
        line.throw(masked(text) if number % 3 else masked(noise, opcode=2))
        heard.add(line.ending())
        line.close()
    return heard


def broken_frames(stage: Stage) -> set[str]:
    """Frames that are none: reserved bits, unknown kinds, no mask, wrong lengths, not UTF-8."""
    mask = bytes(4)
    bad = [
        *(bytes([128 | opcode, 128]) + mask for opcode in (3, 4, 5, 6, 7, 11, 12, 13, 14, 15)),
        *(bytes([128 | bits | 1, 128]) + mask for bits in (16, 32, 64, 112)),
        bytes([129, 5]) + b"hallo",
        bytes([9, 128]) + mask,
        bytes([137, 128 | 126]) + struct.pack("!H", 200) + mask + bytes(200),
        bytes([128, 128]) + mask,
        masked("42", last=False) + masked("42", last=False),
        masked(b"\xff\xfe\xc0"),
        masked(b"\x03\xe7", opcode=8),
        masked(b"\x03", opcode=8),
        masked("", length=2**63),
        masked(b"", opcode=1),
    ]
    return {_after(stage, data, seated=number % 2 == 0) for number, data in enumerate(bad)}


def not_http(stage: Stage) -> set[str]:
    """Anything but a request."""
    chance, heard = Random(SEED), set()
    for number in range(60):
        noise = chance.randbytes(400) if number % 2 else b"\x16\x03\x01" + chance.randbytes(300)
        with dial(stage.address) as line, suppress(OSError):
            line.sendall(noise + b"\r\n\r\n")
            line.shutdown(socket.SHUT_WR)
            heard.add(line.recv(200)[9:12].decode("latin-1") or "cut")
    return heard


BROKEN_RESTS = (
    *('42["tap"', "421[", '42["tap",{]', "42[]", "42{}", "421", "42null", '42["tap",NaN]', "42[1,2]"),
    *("40{", "40[]", '40"x"', "40null", "44", "45", '451-["tap",{"_placeholder":true,"num":0}]', "46", "47"),
    *("4", "4x", "2probe", "5", "6", "0{}", "b4YWFh", "3x", "43[]", "431[]", "42/elders,[]", "40/elders,"),
    *('42["tap",' + "9" * 5000 + "]", "42" + "1" * 99 + '["hello"]', '42["tap",1e400,-Infinity]', ""),
)


def right_start(stage: Stage) -> set[str]:
    """The right beginning, and then something else."""
    place, heard = stage.seat(), set()
    for number, packet in enumerate(BROKEN_RESTS):
        line = RawLine.into(place) if number % 4 else RawLine(stage.address)
        line.throw(masked(packet))
        heard.add(line.ending(patience=3))
        line.close()
    return heard


WRONG: tuple[tuple[object, ...], ...] = (
    *(("tap",), ("tap", None), ("tap", 7), ("tap", []), ("tap", {}), ("tap", CANARY), ("tap", {"id": 1})),
    *(("tap", {"id": "x" * 9, "fields": v}) for v in (None, [], 3, "x", {"kind": 3}, {"kind": {}})),
    ("tap", {"id": "x" * 9, "fields": {str(n): "x" for n in range(500)}}),
    ("tap", {"id": "\ud800" * 9, "fields": {"kind": "\ud800\x00"}}),
    ("tap", {"id": "x" * 9, "fields": {"kind": "open_step", "step": "\x00", "seen": "\ud800"}}),
    ("tap", {"id": "x" * 9, "fields": {"kind": "give_answer", "step": "inloop", "a.trots": "\udfff\x00"}}),
    *(("hello", {}, 1, [CANARY]), ("connect", {}, {}), ("disconnect",), ("", 1), ("hello" * 99,)),
)


def wrong_types(stage: Stage) -> set[str]:
    """Real events with something else in them: each of them has to be answered."""
    line, heard = RawLine.into(stage.seat()), set()
    for number, said in enumerate(WRONG):
        line.say(event(number, *said))
        ack = line.heard_until(f"43{number}[")
        heard.add(_reason(ack.removeprefix(f"43{number}")))
    line.close()
    return heard


def _reason(ack: str) -> str:
    told = json.loads(ack or '[{"ok": false, "reason": "silence"}]')[0]
    return "ok" if told["ok"] else told["reason"] if told["say"] else "no words"


def one_megabyte(stage: Stage) -> set[str]:
    """In one frame, and in a hundred pieces."""
    tap = event(1, "tap", {"id": "large-0001", "fields": {"kind": "give_answer", "a.trots": "x" * 1_000_000}})
    pieces = [masked("x" * 10_000, opcode=0, last=False) for _ in range(100)]
    small = masked("", opcode=0, last=False) * 5_000
    return {
        _after(stage, masked(tap)),
        _after(stage, masked("42", last=False), *pieces, masked("]", opcode=0)),
        _after(stage, masked("42", last=False), small),
    }


def sixteen_megabytes(stage: Stage) -> set[str]:
    """One frame of sixteen megabytes, before and after the door."""
    frame = masked("4" + "x" * (16 << 20))
    return {_after(stage, frame), _after(stage, frame, seated=False)}


def _flood(stage: Stage, said: Callable[[int], tuple[object, ...]]) -> set[str]:
    line = RawLine.into(stage.seat())
    frames = [masked(event(number, *said(number))) for number in range(MANY)]
    line.socket.settimeout(20)
    line.throw(b"".join(frames))
    heard: set[str] = set()
    while (message := line.hear(20)) is not None:
        if message.startswith("43"):
            heard.add(_reason(message[message.index("[") :]))
    line.close()
    return heard | {f"{line.code} {line.word}" if line.code else "cut"}


def many_valid(stage: Stage) -> set[str]:
    """Ten thousand answers of one phone, as fast as they go."""

    def said(number: int) -> tuple[object, ...]:
        fields = {"kind": "give_answer", "step": "inloop", "a.trots": f"antwoord {number}"}
        return "tap", {"id": f"flood-{number:06}", "fields": fields}

    return _flood(stage, said)


def many_unknown(stage: Stage) -> set[str]:
    """Ten thousand events that nobody knows."""
    return _flood(stage, lambda number: (f"{CANARY}{number}", number))


def deep_json(stage: Stage) -> set[str]:
    """Brackets within brackets: as many as there are in the table, and as many as fit."""
    return {
        _after(stage, masked('42["tap",' + "[" * depth + "]" * depth + "]"))
        for depth in (200_000, 8_000, 900, 300, 20)
    } | {_after(stage, masked("40" + '{"a":' * 3000 + "1" + "}" * 3000), seated=False)}


def stopped_reading(stage: Stage) -> set[str]:
    """Twenty phones that ask for much and take in nothing, while the evening goes on."""
    lines = [RawLine.into(stage.seat()) for _ in range(20)]
    for line in lines:
        line.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.throw(b"".join(masked(event(number, "hello")) for number in range(100)))
    desk = Line(stage.desk.place)
    fields = [{"kind": "set_black", "on": on} for on in ("1", "0")] * 10
    acks = [
        desk.ask("tap", {"id": f"black-{number:06}", "fields": said}) for number, said in enumerate(fields)
    ]
    desk.close()
    for line in lines:
        line.close()
    return {"the evening goes on" if all(ack["ok"] for ack in acks) else "it does not"}


def ponged(stage: Stage) -> set[str]:
    """Pongs before anybody said who they are, and pings and pongs of the frames below."""
    lines = [RawLine(stage.address), RawLine.into(stage.seat()), RawLine.into(stage.seat())]
    floods = masked("3"), masked(b"x" * 100, opcode=9), masked(b"", opcode=10)
    for line, flood in zip(lines, floods, strict=True):
        line.throw(flood * 2_000)
    heard = {line.ending() for line in lines}
    for line in lines:
        line.close()
    return heard


def never_connected(stage: Stage) -> set[str]:
    """A hundred lines on which nobody says who they are; one more says something else first."""
    lines = [RawLine(stage.address) for _ in range(100)]
    heard = {_after(stage, masked(event(1, "hello")), seated=False)}
    if stage.long:
        heard.add(lines[0].ending(patience=30))
    for line in lines:
        line.close()
    return heard


def coming_and_going(stage: Stage) -> set[str]:
    """The same phone again and again, each time without a goodbye."""
    place = stage.seat()
    for _ in range(200 if stage.long else 50):
        RawLine.into(place).close()
    line = Line(place)
    welcome = line.ask("hello")
    line.close()
    return {"ok" if welcome["ok"] else welcome["reason"]}


ON_THE_LINE: dict[str, tuple[Attack, set[str]]] = {
    "random frames": (random_frames, {"1003 not_text", "1008 not_understood"}),
    "broken frames": (broken_frames, {"1002 broken_frame", "1007 not_utf8", "1009 too_large"}),
    "no http": (not_http, {"400"}),
    "right start, broken rest": (right_start, {"1008 not_understood"}),
    "wrong types": (wrong_types, {"not_understood", "does_not_fit"}),
    "1 MB": (one_megabyte, {"1009 too_large"}),
    "16 MB": (sixteen_megabytes, {"1009 too_large"}),
    "10,000 answers": (many_valid, {"ok"}),
    "10,000 unknown events": (many_unknown, {"not_understood"}),
    "200,000 deep": (deep_json, {"1009 too_large", "1008 not_understood"}),
    "20 that stop reading": (stopped_reading, {"the evening goes on"}),
    "pongs and pings": (ponged, {"1008 too_fast"}),
    "100 that never connect": (never_connected, {"1008 not_connected"}),
    "200 times in and out": (coming_and_going, {"ok"}),
}
"""Every attack with what has to be among what it hears."""
