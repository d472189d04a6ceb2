"""Every check says green, amber or red; amber and red say what to do, in plain words."""

from datetime import UTC, datetime, timedelta
from itertools import chain

import pytest

from spel.core.words import Text
from spel.web import checks
from spel.web.checks import ENOUGH_FREE, LEAST_FREE, Light
from spel.web.probes import Disk

NOW = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)
EARLIER = NOW - timedelta(hours=1)
GROEN, ORANJE, ROOD = Light

OUTCOMES = {
    "a phone came": (checks.phone(True, []), GROEN),
    "no phone yet": (checks.phone(False, ["192.168.1.20"]), ORANJE),
    "no network": (checks.phone(False, []), ROOD),
    "a disk with room": (checks.disk(Disk(True, ENOUGH_FREE)), GROEN),
    "a disk of unknown size": (checks.disk(Disk(True, -1)), GROEN),
    "a disk that gets full": (checks.disk(Disk(True, ENOUGH_FREE - 1)), ORANJE),
    "a full disk": (checks.disk(Disk(True, LEAST_FREE - 1)), ROOD),
    "a disk that takes nothing": (checks.disk(Disk(False, ENOUGH_FREE)), ROOD),
    "a server that keeps nothing": (checks.disk(None), ORANJE),
    "a clock": (checks.clock(NOW, EARLIER, 2026, "CET"), GROEN),
    "a clock a little behind": (checks.clock(NOW, NOW + timedelta(minutes=4), 2026, "CET"), GROEN),
    "a clock without a zone": (checks.clock(NOW, EARLIER, 2026, ""), ORANJE),
    "a clock behind the last event": (checks.clock(NOW, NOW + timedelta(minutes=6), 2026, "CET"), ROOD),
    "a clock from before the program": (checks.clock(NOW.replace(year=1970), EARLIER, 2026, "CET"), ROOD),
    "the back row reads it": (checks.legible(True), GROEN),
    "nobody asked the back row": (checks.legible(None), ORANJE),
    "the back row can not read it": (checks.legible(False), ROOD),
    "a copy of today": (checks.copy(timedelta(hours=3), "/avonden", is_first=False), GROEN),
    "a copy of the future": (checks.copy(timedelta(hours=-1), "/avonden", is_first=False), GROEN),
    "an old copy": (checks.copy(timedelta(days=9), "/avonden", is_first=False), ORANJE),
    "nothing to copy yet": (checks.copy(None, "/avonden", is_first=True), GROEN),
    "a copy that got old on a first evening": (
        checks.copy(timedelta(days=9), "/avonden", is_first=True),
        ORANJE,
    ),
    "no copy": (checks.copy(None, "/avonden", is_first=False), ORANJE),
    "a socket that comes through": (checks.socket(True), GROEN),
    "a socket nobody tried": (checks.socket(None), ORANJE),
    "a socket that is refused": (checks.socket(False), ORANJE),
}


@pytest.mark.parametrize(("finding", "light"), OUTCOMES.values(), ids=OUTCOMES)
def test_a_check_comes_out_as_it_should(finding, light):
    assert finding.light == light


def test_what_is_red_always_says_what_to_do():
    assert [name for name, (each, light) in OUTCOMES.items() if light is ROOD and not each.fix] == []


def test_what_is_green_asks_nothing():
    assert [name for name, (each, light) in OUTCOMES.items() if light is GROEN and each.fix] == []


def test_no_sentence_is_longer_than_fifteen_words():
    said = chain.from_iterable((each.title, each.found, each.fix) for each, _ in OUTCOMES.values())
    sentences = chain.from_iterable(text.msgid.split(". ") for text in said if isinstance(text, Text))

    assert [sentence for sentence in sentences if len(sentence.split()) > 15] == []


@pytest.mark.parametrize(
    ("free", "said"), [(80_400_000_000, "80 GB"), (1_000_000_000, "1 GB"), (640_000_000, "640 MB")]
)
def test_free_room_is_told_as_people_say_it(free, said):
    assert checks.disk(Disk(True, free)).found.params == {"ruimte": said}


def test_the_age_of_a_copy_is_told_in_whole_days():
    finding = checks.copy(timedelta(days=9, hours=20), "/avonden", is_first=False)

    assert (finding.found.n, finding.fix.params) == (9, {"map": "/avonden"})


def test_a_copy_is_made_after_the_evening():
    """Who reads this just before people come in does not stop the game for it."""
    assert checks.copy(None, "/avonden", is_first=False).fix.msgid.startswith("Doe dit na de avond.")
