"""The startfoto at home: one calm page, and nothing of others before the reveal."""

from spel.core.blocks import AskForm, Lead, Notice
from spel.core.events import AnswerGiven, SessionClosed
from spel.core.script import StepId
from spel.insights.startfoto import nu
from spel.steps.thuis import BEWAARD, PURPOSE, RETURN, SECRET
from spel.views.phone import phone as phone_screen
from tests.unit.steps.evening import (
    DORP,
    PARTIJ,
    at,
    desk,
    filled,
    gave,
    kinds,
    phone,
    projector,
    seat,
    shown,
)
from tests.unit.steps.later import later

SCRIPT = later("thuis", earlier=None)
ANSWER = filled(chips={"verbinder": 6, "aanjager": 4}, weer="zon")


def test_the_page_tells_what_it_is_for_asks_and_invites_to_come_back():
    purpose, secret, form, back = phone(at("thuis", planned=SCRIPT))

    assert (purpose, secret, back) == (Lead(PURPOSE), Notice(SECRET), Notice(RETURN))
    assert [field.name for field in form.ask.fields] == ["chips", "weer"]


def test_a_partij_is_only_asked_for_the_weather():
    form = next(block for block in phone(at("thuis", planned=SCRIPT), PARTIJ) if isinstance(block, AskForm))

    assert [field.name for field in form.ask.fields] == ["weer"]


def test_the_desk_and_the_wall_only_count_until_the_reveal():
    state = at("thuis", *gave("thuis", DORP, *[ANSWER] * 3), planned=SCRIPT)

    assert kinds(projector(state)) == ["Lead", "Progress"]
    assert kinds(desk(state)) == ["Lead", "Sheets", "Notice"]
    assert nu(state) is None


def test_an_answer_may_be_changed_until_the_reveal():
    again = filled(chips={"verbinder": 10}, weer="regen")
    changed = AnswerGiven(seat(DORP, 1), StepId("thuis"), again)

    state = at("thuis", *gave("thuis", DORP, *[ANSWER] * 3), changed, shown("thuis"), planned=SCRIPT)

    assert state.answers[StepId("thuis")][seat(DORP, 1)] == again
    assert nu(state).n == 3


def test_when_it_is_closed_people_hear_that_it_was_kept():
    state = at("thuis", SessionClosed(), planned=SCRIPT)

    assert phone_screen(state, DORP).blocks[0] == Lead(BEWAARD)
