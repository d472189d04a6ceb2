"""The file of an evening tells nothing that the room may not see yet."""

import json

from spel.core import events as e
from spel.core.actors import Actor
from spel.core.desk_events import SeatRemoved
from spel.core.vocabulary import Side
from spel.store.base import Record
from spel.web.exports import evening_json
from tests.story import (
    DESK,
    HAAS,
    HEK,
    SAMEN,
    VISITOR,
    ZELF,
    B,
    created,
    haas_chose_b,
    haas_joined,
    moment,
    zelf_opened,
)

HANDS = e.HandsCounted(ZELF, Side.DORP, {"keuze": {"A": 2}})
TOGETHER = e.JointGiven(Side.DORP, SAMEN, B, "molen")
LOG: tuple[tuple[Actor, e.Event], ...] = (
    (DESK, created),
    (VISITOR, haas_joined),
    (DESK, zelf_opened),
    (HAAS, haas_chose_b),
    (DESK, HANDS),
    (HAAS, TOGETHER),
)


def kinds(without=()):
    """What is in the file."""
    records = [Record(seq, moment(seq), by, f"tap{seq}", event) for seq, (by, event) in enumerate(LOG, 1)]
    return [each["event"]["kind"] for each in json.loads(evening_json(records, without))["gebeurtenissen"]]


def test_everything_is_in_the_file_once_it_was_shown():
    assert kinds() == [event.kind for _, event in LOG]


def test_of_who_was_taken_out_only_that_is_told():
    log = (*LOG, (DESK, SeatRemoved(HAAS.id)))
    records = [Record(seq, moment(seq), by, f"tap{seq}", event) for seq, (by, event) in enumerate(log, 1)]

    told = [each["event"]["kind"] for each in json.loads(evening_json(records))["gebeurtenissen"]]

    assert told == ["session.created", "step.opened", "hands.counted", "joint.given", "seat.removed"]


def test_who_was_taken_out_is_not_named_among_others():
    shown = e.TextsReleased(ZELF, "waarom", (HAAS.id, HEK.id), True)
    log = (*LOG, (DESK, shown), (DESK, SeatRemoved(HAAS.id)))
    records = [Record(seq, moment(seq), by, f"tap{seq}", event) for seq, (by, event) in enumerate(log, 1)]

    told = [each["event"] for each in json.loads(evening_json(records))["gebeurtenissen"]]

    assert [each["seats"] for each in told if each["kind"] == "texts.released"] == [[HEK.id]]


def test_answers_hands_and_joint_choices_wait_for_their_reveal():
    told = ["session.created", "seat.joined", "step.opened"]

    assert kinds({ZELF}) == [*told, "joint.given"]
    assert kinds({SAMEN}) == [*told, "answer.given", "hands.counted"]
    assert kinds({ZELF, SAMEN}) == told
