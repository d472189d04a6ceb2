"""The texts that the tests send are as many and as strange as we say."""

from spel.web.cleaning import cleaned, shortened
from tests.papers.hostile_cells import HOSTILE
from tests.texts.scripts import SCRIPTS
from tests.texts.signs import SIGNS

ALL = (*SCRIPTS, *HOSTILE, *SIGNS)
FORBIDDEN = {*map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(9), *range(0x7F, 0xA0)))}


def test_there_are_enough_of_them():
    assert len(SCRIPTS) >= 300
    assert len(HOSTILE) >= 50
    assert len(SIGNS) >= 100


def test_each_is_clean_once_it_is_in():
    for text in ALL:
        once = cleaned(text)
        assert cleaned(once) == once
        assert FORBIDDEN.isdisjoint(once)
        assert len(shortened(once, 24)) <= 24
        once.encode()
