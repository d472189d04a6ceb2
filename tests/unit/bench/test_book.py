"""What is in the file decides: a log with which somebody meddled is found out."""

import sqlite3
from contextlib import closing

import pytest

from spel.bench.book import DATABASE, NotThere, judged, look_up, written
from spel.bench.verdict import KEPT, Sent, Verdict, Written
from spel.core.commands import GiveAnswer, JoinSession, OpenStep
from spel.core.questions import Answer, Choice
from spel.core.vocabulary import Side
from spel.engine.clerks import Clerks
from spel.store.sqlite import open_sqlite
from tests.story import AVOND, CLOCK, DESK, HAAS, SCRIPT, VISITOR, ZELF, stamp

CODE = "12345678"
SENT = Sent(0, "tap-antwoord", ZELF, {"a.keuze": "A"}, KEPT)


@pytest.fixture
def folder(tmp_path):
    """A data folder with an evening in which one answer was given."""
    store = open_sqlite(tmp_path / DATABASE)
    clerk = Clerks(store).begin(AVOND, CODE, SCRIPT, stamp(CLOCK, "begin"))
    clerk.handle(JoinSession(HAAS.id, Side.DORP, "Haas"), stamp(VISITOR, "join"))
    clerk.handle(OpenStep(ZELF, clerk.state.step_id), stamp(DESK, "open"))
    answer = Answer({"keuze": Choice("A")})
    clerk.handle(GiveAnswer(ZELF, answer), stamp(HAAS, SENT.tap))
    store.close()
    return tmp_path


def meddle(folder, statement):
    """Change the log behind its back."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        assert connection.execute(statement).rowcount == 1


def test_an_answer_is_read_back_as_its_form_sent_it(folder):
    assert written(folder, CODE) == [Written(SENT.tap, ZELF, {"a.keuze": "A"})]
    assert judged(folder, CODE, [SENT]) == Verdict(1, 1, 0, 0, 0)


def again(tap, part):
    """The statement that writes the answer once more, under a tap."""
    taken = f"session, seq + 1, at, by, {tap}, {part}, kind, version, body"
    columns = "session, seq, at, by, tap, part, kind, version, body"
    return f"INSERT INTO events ({columns}) SELECT {taken} FROM events WHERE kind = 'answer.given'"


MEDDLED = {
    "lost": ("DELETE FROM events WHERE kind = 'answer.given'", (1, 0, 0)),
    "changed": (
        "UPDATE events SET body = replace(body, '\"A\"', '\"B\"') WHERE kind = 'answer.given'",
        (1, 0, 0),
    ),
    "doubled": (again("tap", 1), (0, 1, 0)),
    "made up": (again("'nobody'", 0), (0, 0, 1)),
}


@pytest.mark.parametrize(("statement", "found"), MEDDLED.values(), ids=MEDDLED)
def test_a_log_that_was_meddled_with_is_found_out(folder, statement, found):
    meddle(folder, statement)

    verdict = judged(folder, CODE, [SENT])

    assert (verdict.lost, verdict.doubled, verdict.ghost) == found


def test_a_folder_without_evenings_is_refused_and_stays_empty(tmp_path):
    with pytest.raises(NotThere, match="staan geen avonden"):
        look_up(tmp_path, CODE)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(NotThere):
        judged(tmp_path / "elders", CODE, [SENT])

    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_evenings_loses_nothing_but_is_refused(folder):
    with pytest.raises(NotThere, match="staat deze avond niet"):
        judged(folder, "87654321", [SENT])


def test_the_evening_is_found_by_its_code(folder):
    assert look_up(folder, CODE) == AVOND
