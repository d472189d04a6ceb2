"""An evening that somebody made endless can still be saved, and it is the same evening."""

from spel.core import events as e
from spel.core.actors import SeatId
from spel.core.evolve import replay
from spel.core.questions import Answer, Words
from spel.core.vocabulary import Side
from spel.store.base import Record
from spel.web import thinned as module
from spel.web.thinned import MOST_EVENTS, thinned
from tests.story import DESK, HAAS, VISITOR, ZELF, created, haas_joined, moment, zelf_opened


def records(*log):
    """A log in order."""
    return tuple(Record(n, moment(1), by, f"tap{n}", event) for n, (by, event) in enumerate(log, 1))


def said(word):
    """An answer of Haas."""
    return HAAS, e.AnswerGiven(HAAS.id, ZELF, Answer({"waarom": Words(word)}))


def named(name, side=Side.DORP):
    """Another name for Haas."""
    return HAAS, e.SeatChanged(HAAS.id, side, name)


BEGIN = ((DESK, created), (VISITOR, haas_joined), (DESK, zelf_opened))


def test_a_log_that_fits_is_let_be():
    log = records(*BEGIN, said("a"), said("b"))

    assert thinned(log) == log


def test_a_telephone_that_went_on_for_an_hour_leaves_its_last_words():
    log = records(*BEGIN, *(said(f"w{n}") for n in range(MOST_EVENTS)), named("Uil"), said("slot"))

    calm = thinned(log)

    assert [each.event for each in calm] == [event for _, event in (*BEGIN, said("slot"), named("Uil"))]
    assert replay((each.event, each.at) for each in calm).answers == {
        ZELF: {HAAS.id: Answer({"waarom": Words("slot")})}
    }


def test_what_stood_there_when_the_desk_did_something_stays(monkeypatch):
    monkeypatch.setattr(module, "MOST_EVENTS", 3)
    shown = (DESK, e.StepRevealed(ZELF))
    other = (VISITOR, e.SeatJoined(SeatId("vos"), Side.DORP, "Vos"))

    log = records(*BEGIN, said("a"), other, said("b"), shown, said("c"), named("Uil"), named("Mol"))

    assert [each.event for each in thinned(log)] == [
        event for _, event in (*BEGIN, said("b"), other, shown, said("c"), named("Mol"))
    ]


def test_who_moved_in_between_moved(monkeypatch):
    monkeypatch.setattr(module, "MOST_EVENTS", 3)
    log = records(*BEGIN, named("Uil"), named("Uil", Side.GEMEENTE), named("Mol"))

    assert thinned(log) == log
