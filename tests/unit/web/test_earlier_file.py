"""The file of an earlier evening is read with care: what is not such a file is told, never a crash."""

import json

import pytest

from spel.core.script import Earlier
from spel.core.vocabulary import Rol
from spel.web.earlier_file import (
    ANOTHER,
    FORMAT,
    LARGEST,
    NOTHING,
    TOO_LARGE,
    TOO_OLD,
    NotEarlier,
    read,
    write,
)
from spel.web.plain import MOST_GROUPS, MOST_PARTS

EARLIER = Earlier(
    "Avond van toen",
    "2026-05-08",
    dict(zip(Rol, (0.1, 0.2, 0.3, 0.4), strict=True)),
    dict(zip(Rol, (0.3333, 0.3333, 0.3333, 0.0), strict=True)),
    (("a1", "Wij maken de bank."),),
)


def file(summary, **more):
    """A file with this summary."""
    return json.dumps({"formaat": FORMAT, "versie": 1, "samenvatting": summary, **more}).encode()


def changed(**fields):
    """A sound file but for these fields of its summary."""
    return file({**write(EARLIER), **fields})


def test_what_was_written_is_read_again():
    assert read(file(write(EARLIER))) == EARLIER


def test_a_later_program_may_add_to_the_file():
    assert read(file({**write(EARLIER), "kleur": "groen"}, versie=9, extra=[])) == EARLIER


def test_words_are_cleaned():
    told = read(changed(afspraken=[{"id": "a1", "wat": "De \u202ebank\u0000 \n is klaar"}]))

    assert told.afspraken == (("a1", "De bank is klaar"),)


OTHERS = {
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\xff", ANOTHER),
    "nothing": (b"", ANOTHER),
    "a list": (b"[]", ANOTHER),
    "a number": (b"12", ANOTHER),
    "other json": (b'{"naam": "iets"}', ANOTHER),
    "endless nesting": (b"[" * 200_000, ANOTHER),
    "a huge number": (b'{"formaat": ' + b"9" * 9_000 + b"}", ANOTHER),
    "no summary": (json.dumps({"formaat": FORMAT, "versie": 1}).encode(), TOO_OLD),
    "another summary": (file("iets"), ANOTHER),
    "no date": (changed(datum="gisteren"), ANOTHER),
    "an unknown rol": (changed(nu={"baas": 1.0}), ANOTHER),
    "shares of more than all": (changed(nu={"verbinder": 0.9, "aanjager": 0.9}), ANOTHER),
    "not a number": (file(write(EARLIER)).replace(b"0.1,", b"NaN,", 1), ANOTHER),
    "a long afspraak": (changed(afspraken=[{"id": "a1", "wat": "a" * 5_000}]), ANOTHER),
    "nothing to look back on": (changed(nu={}, straks={}, afspraken=[]), NOTHING),
    "too large": (b" " * (LARGEST + 1), TOO_LARGE),
    "endless lists": (b"[" + b"[]," * MOST_GROUPS + b"1]", TOO_LARGE),
    "endless numbers": (b"[" + b"1," * (MOST_PARTS + 1) + b"1]", TOO_LARGE),
}


@pytest.mark.parametrize(("body", "told"), OTHERS.values(), ids=OTHERS)
def test_another_file_is_told(body, told):
    with pytest.raises(NotEarlier) as problem:
        read(body)

    assert problem.value.say == told
