"""An evening goes home as a file, and on another machine it is the same evening: every document of it."""

import pytest

from spel import paths
from spel.cli.demo import script_for
from spel.core.desk_events import LeadTaken, SeatRemoved, TextsGrouped
from spel.core.events import HandsCounted
from spel.core.evolve import replay
from spel.core.questions import Words
from spel.core.state import Shown
from spel.core.stukken_events import PieceTouched, ReadersDecided
from spel.harvest.stukken import OF_ONE_EVENING, documented
from spel.scenario.bouwstenen import load_rules
from spel.views.report import report
from spel.web.charts import pen
from spel.web.evening_file import Here, read
from spel.web.exports import evening_json, seen_json
from tests.lived import Lived
from tests.story import BEGUN_AT

FORMS = sorted(file.stem for file in (paths.SCENARIOS / "vormen").glob("*.yaml"))
HERE = Here(BEGUN_AT, ("nl",))
RULES = load_rules(paths.SCENARIOS)


def played(records):
    """The evening after these."""
    return replay((record.event, record.at) for record in records)


def written(state, renderer):
    """Every document of an evening, and the report on the screen."""
    hand = pen(renderer, "nl", state.script.place)
    return {kind: documented(kind, [state], RULES, hand) for kind in OF_ONE_EVENING} | {"": report(state)}


def pages(state, renderer):
    """The page of each person."""
    hand = pen(renderer, "nl", state.script.place)
    return {seat: documented("persoonlijk", [state], RULES, hand, seat) for seat in state.seats}


@pytest.fixture(scope="module")
def lived(library):
    """A whole evening of every form, with all that can happen in it."""
    return {vorm: Lived(script_for(library, vorm)).whole() for vorm in FORMS}


def test_an_evening_has_all_that_the_file_must_carry(lived):
    happened = {type(record.event) for each in lived.values() for record in each.records}

    assert happened >= {SeatRemoved, TextsGrouped, HandsCounted, PieceTouched, ReadersDecided, LeadTaken}


@pytest.mark.parametrize("vorm", FORMS)
def test_every_document_of_the_file_is_that_of_the_evening(lived, renderer, vorm):
    evening = lived[vorm]

    state = played(read(seen_json(evening.records).encode(), HERE))

    assert written(state, renderer) == written(evening.state, renderer)
    assert (state.touches, state.lezers) == (evening.state.touches, evening.state.lezers)


@pytest.mark.parametrize("vorm", FORMS)
def test_what_was_saved_of_a_server_has_every_answer_and_so_the_page_of_everybody(lived, renderer, vorm):
    evening = lived[vorm]

    state = played(read(evening_json(evening.records).encode(), HERE))

    assert written(state, renderer) == written(evening.state, renderer)
    assert pages(state, renderer) == pages(evening.state, renderer)


@pytest.mark.parametrize("steps", [5, 11, 24])
def test_a_file_of_an_evening_that_is_under_way_has_what_the_room_saw(library, renderer, steps):
    evening = Lived(script_for(library, "dorp-en-gemeente"), people=3).until(steps)

    state = played(read(seen_json(evening.records).encode(), HERE))

    assert written(state, renderer) == written(evening.state, renderer)
    assert state.step_id == evening.state.step_id


def test_the_file_of_what_was_opened_again_is_the_same_file(lived):
    file = seen_json(lived["dorp-en-gemeente"].records)

    assert seen_json(read(file.encode(), HERE)) == file


def test_words_that_nobody_let_through_stay_behind(lived):
    evening = lived["dorp-en-gemeente"].state
    words = {
        (Shown(step, name, seat) in evening.released, value.text)
        for step, by in evening.answers.items()
        for seat, answer in by.items()
        for name, value in answer.values.items()
        if isinstance(value, Words)
    }
    read, unread = ({said for shown, said in words if shown is whether} for whether in (True, False))

    file = seen_json(lived["dorp-en-gemeente"].records)

    assert unread - read
    assert [said for said in unread - read if f'"{said}"' in file] == []
