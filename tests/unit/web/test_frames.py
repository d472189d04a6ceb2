"""Frames: what is read as a message, and what ends a line."""

import pytest

from spel.web.frames import LARGEST_MESSAGE, MOST_PIECES, Frames, HungUp, Refused, frame, framed, unmasked

MASK = b"\x01\x02\x03\x04"


def sent(payload: bytes, first: int = 0x81, length: bytes = b"") -> bytes:
    """A frame from a browser."""
    size = length or bytes([128 | len(payload)])
    return bytes([first]) + size + MASK + unmasked(payload, MASK)


def reading(data: bytes, piece: int = 3) -> tuple[Frames, list[bytes]]:
    """Frames over bytes that come in few at a time, and what is answered."""
    parts = [data[at : at + piece] for at in range(0, len(data), piece)]
    answers: list[bytes] = []
    return Frames(lambda _most: parts.pop(0) if parts else b"", answers.append, lambda: None), answers


def test_a_message_comes_through_however_it_was_cut():
    frames, _ = reading(sent(b"hallo") + sent(b"dorp", first=0x01) + sent(b"shuis", first=0x80))

    assert [frames.message(), frames.message()] == ["hallo", "dorpshuis"]
    with pytest.raises(HungUp):
        frames.message()


def test_a_longer_message_says_its_length_in_two_bytes():
    frames, _ = reading(sent(b"x" * 300, length=b"\xfe\x01\x2c"), piece=100)

    assert frames.message() == "x" * 300


def test_a_ping_in_between_is_answered():
    frames, answers = reading(sent(b"dorp", first=0x01) + sent(b"er?", first=0x89) + sent(b"s", first=0x80))

    assert frames.message() == "dorps"
    assert answers == [frame(b"er?", 10)]


ENDINGS = {
    "bytes": (sent(b"x", first=0x82), 1003, "not_text"),
    "no mask": (b"\x81\x05hallo", 1002, "broken_frame"),
    "a reserved bit": (sent(b"x", first=0xC1), 1002, "broken_frame"),
    "an unknown kind": (sent(b"x", first=0x83), 1002, "broken_frame"),
    "a ping in pieces": (sent(b"x", first=0x09), 1002, "broken_frame"),
    "a large ping": (sent(b"x" * 126, first=0x89, length=b"\xfe\x00\x7e"), 1002, "broken_frame"),
    "the rest of nothing": (sent(b"x", first=0x80), 1002, "broken_frame"),
    "a second start": (sent(b"x", first=0x01) * 2, 1002, "broken_frame"),
    "half a sign": (sent(b"\xc3"), 1007, "not_utf8"),
    "a length of 16 MB": (sent(b"", length=b"\xff" + (16 << 20).to_bytes(8, "big")), 1009, "too_large"),
    "too many pieces": (sent(b"", first=0x01) + sent(b"", first=0) * MOST_PIECES, 1009, "too_large"),
    "a goodbye": (sent(b"\x03\xe9bye", first=0x88), 1001, ""),
    "a goodbye without a code": (sent(b"", first=0x88), 1000, ""),
    "a goodbye of one byte": (sent(b"\x03", first=0x88), 1002, "broken_frame"),
    "a goodbye nobody may say": (sent(b"\x03\xed", first=0x88), 1002, "broken_frame"),
    "a goodbye that is no text": (sent(b"\x03\xe8\xff", first=0x88), 1002, "broken_frame"),
}


@pytest.mark.parametrize(("data", "code", "word"), ENDINGS.values(), ids=ENDINGS)
def test_a_line_ends_with_a_code_and_a_word(data, code, word):
    frames, _ = reading(data, piece=1000)

    with pytest.raises(Refused) as ended:
        frames.message()

    assert (ended.value.code, ended.value.word) == (code, word)


def test_pieces_that_are_too_large_together_end_a_line():
    piece = sent(b"x" * 6_000, first=0x00, length=b"\xfe\x17\x70")
    frames, _ = reading(sent(b"x", first=0x01) + piece * 3, piece=LARGEST_MESSAGE)

    with pytest.raises(Refused, match="too_large"):
        frames.message()


def test_every_frame_is_counted_also_those_that_carry_nothing():
    counted = []
    data = [sent(b"", first=0x8A) * 5 + sent(b"x")]
    frames = Frames(
        lambda _most: data.pop() if data else b"", lambda _answer: None, lambda: counted.append(1)
    )

    frames.message()

    assert len(counted) == 6


@pytest.mark.parametrize("size", [0, 1, 125, 126, 65_535, 65_536])
def test_a_frame_from_us_says_how_long_it_is(size):
    heads = {0: 2, 1: 2, 125: 2, 126: 4, 65_535: 4, 65_536: 10}

    whole = framed("x" * size)

    assert len(whole) == heads[size] + size
    assert whole.endswith(b"x" * size)
