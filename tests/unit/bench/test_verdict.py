"""The judge is fair to a sound history, and sees every kind of wrong one."""

import pytest

from spel.bench.verdict import (
    KEPT,
    NOTHING_SENT,
    REFUSED,
    UNKNOWN,
    Again,
    Sent,
    Verdict,
    Written,
    judge,
    judge_by_screens,
)

A, B = {"a.keuze": "A"}, {"a.keuze": "B"}
SENT = Sent(1, "tap-1", "zelf", A, KEPT)
ROW = Written("tap-1", "zelf", A)
LATER = Sent(1, "tap-2", "zelf", B, KEPT)
ROW_2 = Written("tap-2", "zelf", B)
TURNED_DOWN = Sent(1, "tap-1", "zelf", A, REFUSED)
UNANSWERED = Sent(1, "tap-1", "zelf", A, UNKNOWN)


def test_what_was_acknowledged_and_is_there_once_is_right():
    assert judge([SENT], [ROW]) == Verdict(sent=1, kept=1, lost=0, doubled=0, ghost=0)


def test_what_nobody_answered_may_be_there_or_not():
    assert judge([UNANSWERED], [ROW]) == judge([UNANSWERED], []) == Verdict(1, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("sent", "log", "found"),
    [
        pytest.param([SENT], [], (1, 0, 0), id="lost"),
        pytest.param([SENT], [Written("tap-1", "zelf", B)], (1, 0, 0), id="kept as something else"),
        pytest.param([SENT], [Written("tap-1", "slot", A)], (1, 0, 0), id="kept at another step"),
        pytest.param([SENT], [ROW, ROW, ROW], (0, 2, 0), id="three times"),
        pytest.param([TURNED_DOWN], [ROW], (0, 0, 1), id="refused and yet there"),
        pytest.param([SENT], [ROW, Written("tap-9", "zelf", A)], (0, 0, 1), id="sent by nobody"),
        pytest.param([UNANSWERED], [ROW, ROW], (0, 1, 0), id="unknown, and twice"),
    ],
)
def test_the_judge_sees(sent, log, found):
    verdict = judge(sent, log)

    assert (verdict.lost, verdict.doubled, verdict.ghost) == found
    assert not verdict.clean
    assert verdict.examples


@pytest.mark.parametrize(
    ("sent", "own", "found"),
    [
        pytest.param([SENT], {1: {"zelf": A}}, (0, 0), id="it stands"),
        pytest.param([SENT], {1: {"zelf": {**A, "was": "0a1b2c3d"}}}, (0, 0), id="it stands, with its mark"),
        pytest.param([SENT, LATER], {1: {"zelf": B}}, (0, 0), id="the last one stands"),
        pytest.param([SENT, LATER], {1: {"zelf": A}}, (1, 0), id="the last one is lost"),
        pytest.param([SENT], {1: {}}, (1, 0), id="nothing stands"),
        pytest.param([SENT], {}, (1, 0), id="nobody is there"),
        pytest.param(
            [SENT, Sent(1, "tap-2", "zelf", B, REFUSED)], {1: {"zelf": B}}, (0, 1), id="a refused one stands"
        ),
        pytest.param(
            [SENT, Sent(1, "tap-2", "zelf", B, UNKNOWN)],
            {1: {"zelf": B}},
            (0, 0),
            id="an unknown one may stand",
        ),
    ],
)
def test_without_the_log_the_screens_tell(sent, own, found):
    verdict = judge_by_screens(sent, own)

    assert (verdict.lost, verdict.ghost) == found


def test_verdicts_add_up():
    one, other = Verdict(3, 2, 1, 0, 0, ("tap-1",)), Verdict(5, 4, 0, 1, 2, ("tap-7",))

    assert sum([one, other], NOTHING_SENT) == Verdict(8, 6, 1, 1, 2, ("tap-1", "tap-7"))


@pytest.mark.parametrize(
    ("log", "again", "found"),
    [
        pytest.param([ROW, ROW_2], [Again("tap-1", KEPT)], (0, 0, 0), id="told the same, and nothing moved"),
        pytest.param([ROW, ROW_2], [Again("tap-1", REFUSED)], (0, 0, 1), id="then refused"),
        pytest.param([ROW, ROW_2], [Again("tap-1", UNKNOWN)], (0, 0, 1), id="then not answered"),
        pytest.param([ROW, ROW_2, ROW], [Again("tap-1", KEPT)], (0, 1, 1), id="written again over the later"),
        pytest.param([ROW_2, ROW], [], (0, 0, 1), id="the earlier stands"),
        pytest.param([ROW], [], (1, 0, 0), id="the later is lost, and counts once"),
    ],
)
def test_what_is_sent_again_counts_once_and_overwrites_nothing(log, again, found):
    verdict = judge([SENT, LATER], log, again)

    assert (verdict.lost, verdict.doubled, verdict.otherwise) == found
    assert verdict.resent == len(again)
    assert verdict.clean == (found == (0, 0, 0))


def test_where_an_answer_is_unknown_either_may_stand():
    unsure = Sent(1, "tap-2", "zelf", B, UNKNOWN)

    assert judge([SENT, unsure], [ROW, ROW_2]).clean


def test_without_the_log_a_second_telling_is_still_compared():
    verdict = judge_by_screens([SENT], {1: {"zelf": A}}, [Again("tap-1", REFUSED)])

    assert (verdict.lost, verdict.otherwise, verdict.clean) == (0, 1, False)
