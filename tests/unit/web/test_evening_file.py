"""A file that is no whole evening is refused with a sentence, soon, and never as a crash."""

import json
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from spel import paths
from spel.core import events as e
from spel.core.actors import SeatId
from spel.core.desk_events import LeadTaken, SeatRemoved, StepExtended
from spel.core.evolve import replay
from spel.core.questions import Answer, Choice, Words
from spel.core.script import Place, StepId
from spel.core.terms import Terms
from spel.core.vocabulary import Side
from spel.core.words import Text
from spel.scenario.library import load_library
from spel.steps import STEPS
from spel.store.base import Record
from spel.web import evening_file
from spel.web.earlier_file import ANOTHER, FORMAT, LARGEST, TOO_LARGE
from spel.web.evening_file import AHEAD, BROKEN, NEWER, PATIENCE, PRACTICE, Here, NotAnEvening
from spel.web.evening_file import read as read_here
from spel.web.exports import evening_json
from spel.web.plain import MOST_GROUPS, MOST_PARTS
from spel.web.thinned import MOST_EVENTS
from tests.integration.hall import planned
from tests.story import CLOCK, DESK, HAAS, VISITOR, moment

LIBRARY = load_library(paths.SCENARIOS, STEPS)
SCRIPT = planned(LIBRARY, "kort", "c05")
ZELF, INLOOP = StepId("c05/zelf"), StepId("inloop")
MACHINE = Here(moment(100), ("nl", "en"))
KEY = SCRIPT.step(ZELF).asks[Side.DORP].field("keuze").question.options[0].key
HERE = Answer({"keuze": Choice(KEY)})
CREATED, OPENED = e.SessionCreated(SCRIPT), e.StepOpened(INLOOP)
JOINED = e.SeatJoined(HAAS.id, Side.DORP, "")
LOG = (
    (CLOCK, CREATED),
    (CLOCK, OPENED),
    (VISITOR, JOINED),
    (DESK, LeadTaken("laptop")),
    (DESK, e.StepOpened(ZELF)),
    (HAAS, e.AnswerGiven(HAAS.id, ZELF, HERE)),
    (DESK, e.NoteWritten(ZELF, "Iedereen lachte.", quote=True)),
    (DESK, e.SessionClosed()),
)


def read(body):
    """What is in a file, on this machine."""
    return read_here(body, MACHINE)


def records(log=LOG):
    """The records of a log."""
    return tuple(Record(n, moment(n), by, f"bestand {n}", event) for n, (by, event) in enumerate(log, 1))


def whole(log=LOG):
    """The file of a log, as Python reads JSON."""
    return json.loads(evening_json(records(log)))


def told(body):
    """Why a file is refused."""
    with pytest.raises(NotAnEvening) as problem:
        read(body)
    return problem.value.say


def happened(*more, log=LOG[:3]):
    """A file in which these events came last."""
    return json.dumps(whole((*log, *((DESK, event) for event in more)))).encode()


def changed(number, **fields):
    """The file, of which one event has other fields."""
    file = whole()
    file["gebeurtenissen"][number]["event"] |= fields
    return json.dumps(file).encode()


def line(number, **fields):
    """The file, of which one line has something else beside its event."""
    file = whole()
    file["gebeurtenissen"][number] |= fields
    return json.dumps(file).encode()


def scripted(**fields):
    """The file of an evening with another script."""
    return happened(log=((CLOCK, e.SessionCreated(replace(SCRIPT, **fields))), *LOG[1:3]))


def test_what_was_saved_is_read_as_it_was_but_for_who_led():
    kept = [record for record in records() if not isinstance(record.event, LeadTaken)]

    found = read(evening_json(records()).encode())

    as_it_was = [replace(each, seq=n, tap=f"bestand {n}") for n, each in enumerate(kept, 1)]
    assert list(found) == as_it_was
    assert replay((each.event, each.at) for each in found).closed


def test_a_file_with_gaps_in_its_numbers_is_numbered_anew():
    file = whole()
    for n, each in enumerate(file["gebeurtenissen"]):
        each["seq"] = 10 * n + 1

    assert [each.seq for each in read(json.dumps(file).encode())] == list(range(1, len(LOG)))


def test_what_a_later_program_adds_beside_the_events_is_let_be():
    file = {**whole(), "kleur": ["groen"]}

    assert len(read(json.dumps(file).encode())) == len(LOG) - 1


def test_a_clock_that_is_somewhat_ahead_is_let_be():
    assert len(read(line(6, at=(MACHINE.now + AHEAD).isoformat()))) == len(LOG) - 1


def test_a_language_that_is_known_here_is_taken():
    assert read(scripted(language="en"))[0].event.script.language == "en"


def test_who_was_taken_out_need_not_be_in_the_file():
    assert len(read(happened(SeatRemoved(SeatId("weg"))))) == 4


FILES = {
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\xff", ANOTHER),
    "nothing": (b"", ANOTHER),
    "a list": (b"[]", ANOTHER),
    "endless nesting": (b"[" * 200_000, ANOTHER),
    "a huge number": (b'{"formaat": ' + b"9" * 9_000 + b"}", ANOTHER),
    "not a number": (changed(2, people=float("nan")), ANOTHER),
    "endless": (changed(2, people=float("inf")), ANOTHER),
    "too large": (b" " * (LARGEST + 1), TOO_LARGE),
    "endless objects": (b'{"formaat":[' + b"{}," * MOST_GROUPS + b"1]}", TOO_LARGE),
    "endless numbers": (b"[" + b"1," * (MOST_PARTS + 1) + b"1]", TOO_LARGE),
    "no events": (json.dumps({"formaat": FORMAT, "gebeurtenissen": []}).encode(), BROKEN),
    "events that are none": (json.dumps({"formaat": FORMAT, "gebeurtenissen": {"a": 1}}).encode(), BROKEN),
    "a number for an event": (json.dumps({"formaat": FORMAT, "gebeurtenissen": [1, 2]}).encode(), BROKEN),
    "more events than ever happen": (
        json.dumps({"formaat": FORMAT, "gebeurtenissen": [0] * (MOST_EVENTS + 1)}).encode(),
        BROKEN,
    ),
    "nesting in an event": (changed(6, text=json.loads("[" * 60 + "]" * 60)), BROKEN),
    "a file of later": (json.dumps({**whole(), "versie": 2}).encode(), NEWER),
    "a practice": (scripted(rehearsal=True), PRACTICE),
}
LINES = {
    "no kind": (changed(1, kind=None), BROKEN),
    "a kind of later": (changed(1, kind="step.flown"), NEWER),
    "a version of later": (line(1, version=7), NEWER),
    "a version before the first": (line(1, version=0), BROKEN),
    "a time without a zone": (line(1, at="2026-11-20T19:30:00"), BROKEN),
    "a time that is none": (line(1, at="gisteren"), BROKEN),
    "a time of long ago": (line(1, at="1066-10-14T09:00:00+00:00"), BROKEN),
    "a time of tomorrow": (line(6, at=(MACHINE.now + AHEAD + timedelta(seconds=1)).isoformat()), BROKEN),
    "a time long before the last": (line(4, at="2026-10-20T19:30:00+00:00"), BROKEN),
    "the same number twice": (line(2, seq=2), BROKEN),
    "a number that is a word": (line(2, seq="3"), BROKEN),
    "nobody": (line(2, by={}), BROKEN),
    "a stranger": (line(2, by={"kind": "koning"}), BROKEN),
    "a field too many": (changed(1, more="iets"), BROKEN),
    "a wrong type": (changed(2, people="veel"), BROKEN),
    "very long words": (changed(5, text="a" * 20_000), BROKEN),
    "a sign that no paper bears": (changed(5, text="a\u0000b"), BROKEN),
    "half a sign": (changed(5, text="a\ud800b"), BROKEN),
}
EVENTS = {
    "it begins twice": (CREATED,),
    "a step that is not there": (e.StepOpened(StepId("c99/zelf")),),
    "a sheet that is not there": (e.SheetShown(INLOOP, 5_000_000),),
    "somebody who never came": (e.AnswerGiven(SeatId("nooit"), ZELF, HERE),),
    "words of somebody who never came": (e.TextsReleased(INLOOP, "trots", (SeatId("nooit"),), True),),
    "an answer that was not asked": (e.AnswerGiven(HAAS.id, ZELF, Answer({"keuze": Choice("zestien")})),),
    "a word where there is a choice": (e.AnswerGiven(HAAS.id, ZELF, Answer({"keuze": Words("ja")})),),
    "more who disagree than there are": (e.AnswerGiven(HAAS.id, ZELF, replace(HERE, dissent=9)),),
    "a joint choice by one": (e.AnswerGiven(HAAS.id, StepId("c05/samen"), HERE),),
    "a side that does not play": (e.SeatJoined(SeatId("a"), Side.DORP, "", 1, "", "tafel-1"),),
    "a whole country on one telephone": (e.SeatJoined(SeatId("a"), Side.DORP, "", 17_000_000),),
    "nobody on a telephone": (e.SeatJoined(SeatId("a"), Side.DORP, "", 0),),
    "a telephone of nobody": (e.SeatJoined(SeatId("a"), Side.DORP, "", 1, "nooit"),),
    "a seat twice": (JOINED,),
    "a seat with the name of a side": (e.SeatJoined(SeatId("dorp"), Side.DORP, ""),),
    "a seat with a strange name": (e.SeatJoined(SeatId('"><script>'), Side.DORP, ""),),
    "more hands than a hall has": (e.HandsCounted(ZELF, Side.DORP, {"keuze": {KEY: 5_000}}),),
    "somebody who changes sides after an answer": (
        e.AnswerGiven(HAAS.id, ZELF, HERE),
        e.SeatChanged(HAAS.id, Side.GEMEENTE, ""),
    ),
    "a casus that is not there": (e.CasesPicked(("c99",)),),
    "more time than there is": (StepExtended(INLOOP, 1e6),),
    "an empty note": (e.NoteWritten(ZELF, ""),),
}
FIRST, LATER = SCRIPT.steps[0], SCRIPT.steps[1:]
WEIGHTLESS = (replace(SCRIPT.cases[0].dorp[0], gewichten={}),)


def titled(msgid, **params):
    """A script whose first step is called like this."""
    return {"steps": (replace(FIRST, title=Text(msgid, params)), *LATER)}


GROWING = Text("{a}{a}", {"a": Text("{a}{a}", {"a": Text("{a}{a}", {"a": "a"})})})
SCRIPTS = {
    "no steps": {"steps": ()},
    "no sides": {"sides": ()},
    "a step twice": {"steps": (*SCRIPT.steps, FIRST)},
    "a step nobody can play": {"steps": (replace(FIRST, kind="dansen"), *LATER)},
    "a step of no casus": {"steps": (*SCRIPT.steps[:-1], replace(SCRIPT.steps[-1], case="c77"))},
    "a step that shows what is not there": {"steps": (replace(FIRST, shows=("x",)), *LATER)},
    "no words for the roles": {"terms": Terms()},
    "a language from elsewhere": {"language": "../../etc"},
    "a language that nobody here speaks": {"language": "xx"},
    "a title longer than a document bears": {"title": "a" * 170},
    "a place longer than a document bears": {"place": Place(naam="a" * 170)},
    "words of a place longer than a document bears": {"place": Place(met_lidwoord="a" * 170)},
    "courses that weigh nothing": {"cases": (replace(SCRIPT.cases[0], dorp=WEIGHTLESS),)},
    "a sentence with a gap": titled("{iets}"),
    "a sentence that looks inside": titled("{het_dorp.__class__}"),
    "a sentence as wide as the sea": titled("{het_dorp:>999999999}"),
    "a sentence that grows": titled("{a}{a}", a=GROWING),
}
HOSTILE = {
    **FILES,
    **LINES,
    **{name: (happened(*events), BROKEN) for name, events in EVENTS.items()},
    **{name: (scripted(**fields), BROKEN) for name, fields in SCRIPTS.items()},
}


@pytest.mark.parametrize(("body", "reason"), HOSTILE.values(), ids=HOSTILE)
def test_another_file_is_refused_with_what_to_do(body, reason):
    assert told(body) == reason


def test_a_large_file_of_nonsense_is_refused_soon():
    file = whole()
    file["gebeurtenissen"] += [{**file["gebeurtenissen"][-2], "seq": n} for n in range(100, MOST_EVENTS)]
    body = json.dumps(file).encode()
    start = time.monotonic()

    reason = told(body)

    assert (reason, time.monotonic() - start < PATIENCE) == (BROKEN, True)


def test_who_takes_longer_than_the_largest_evening_is_refused(monkeypatch):
    monkeypatch.setattr(evening_file, "PATIENCE", -1.0)

    assert told(evening_json(records()).encode()) == BROKEN
