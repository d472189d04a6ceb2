"""Who was away hears which steps went by, and fills in what still can be."""

from itertools import pairwise

import pytest

from spel.core.vocabulary import Side
from tests.integration.hall import Hall, Window, sat_down

WAY = ("inloop", "c05/lezen", "c05/zelf", "c05/spreiding")


@pytest.fixture
def phone(hall, app) -> Window:
    """A telephone in the dorp, in an evening that takes its first steps."""
    return sat_down(app, hall.code)


def gone_to(hall: Hall, step: str) -> None:
    """The spelleider goes along the steps to this one."""
    desk = hall.desk()
    for seen, to in pairwise(WAY[: WAY.index(step) + 1]):
        assert desk.tap("open_step", step=to, seen=seen)["ok"]


def told(hall: Hall, phone: Window, since: str, **more: str) -> dict:
    """What a script hears that asks."""
    address = f"/avond/{hall.session}/gemist"
    answer = phone.client.get(
        address, query_string={"sinds": since, **more}, headers={"Accept": "application/json"}
    )
    return answer.json


def test_what_went_by_is_named_and_can_still_be_filled_in(hall, phone):
    gone_to(hall, "c05/spreiding")

    heard = told(hall, phone, "inloop")

    titles = [str(hall.state.script.step(step).title.msgid) for step in WAY[1:3]]
    assert heard["open"] is True
    assert heard["say"].startswith("Terwijl u weg was: ")
    assert [title in heard["say"] for title in titles] == [True, True]


def test_the_next_step_was_not_missed(hall, phone):
    gone_to(hall, "c05/lezen")

    assert told(hall, phone, "inloop") == {"say": "", "open": False}


def test_who_was_writing_hears_that_it_was_not_sent(hall, phone):
    gone_to(hall, "c05/lezen")
    shut = told(hall, phone, "inloop", concept="1")
    desk = hall.desk()
    for seen, to in (("c05/lezen", "c05/zelf"), ("c05/zelf", "c05/spreiding")):
        desk.tap("open_step", step=to, seen=seen)

    still_open = told(hall, phone, "c05/zelf", concept="1")

    said = "Terwijl u weg was, ging de zaal verder. Uw antwoord is niet verstuurd."
    assert [shut, still_open] == [{"say": said, "open": False}, {"say": said, "open": True}]


def test_a_step_that_is_not_of_this_evening_tells_nothing(hall, phone):
    gone_to(hall, "c05/spreiding")

    assert told(hall, phone, "bestaat/niet") == {"say": "", "open": False}


def test_a_missed_answer_is_filled_in_without_scripts(hall, phone):
    gone_to(hall, "c05/spreiding")

    phone.open(f"/avond/{hall.session}/gemist?sinds=inloop")
    (form,) = phone.page.forms_with(kind="give_answer")
    phone.submit(form, {name: form.choices(name)[0] for name in form.names("radio")})

    assert phone.address == hall.address("phone", "?melding=bewaard")
    assert len(hall.state.answers["c05/zelf"]) == 1
    phone.open(f"/avond/{hall.session}/gemist?sinds=inloop")
    assert phone.page.forms_with(kind="give_answer") == []


def test_what_the_room_has_seen_is_named_and_not_asked_any_more(hall, phone):
    gone_to(hall, "c05/spreiding")
    hall.desk().tap("reveal_step", step="c05/spreiding", shown="1")

    phone.open(f"/avond/{hall.session}/gemist?sinds=c05/lezen")

    assert phone.page.forms_with(kind="give_answer") == []
    assert told(hall, phone, "c05/lezen")["open"] is False
    assert "U bent helemaal bij." in phone.html


def test_another_side_is_asked_what_is_its_own(hall, app):
    other = sat_down(app, hall.code, side="Gemeente")
    gone_to(hall, "c05/spreiding")

    other.open(f"/avond/{hall.session}/gemist?sinds=c05/lezen")

    (form,) = other.page.forms_with(kind="give_answer")
    own = hall.state.script.step("c05/zelf").asks[Side.GEMEENTE]
    assert form.choices(f"a.{own.fields[0].name}") == [
        option.key for option in own.fields[0].question.options
    ]


def test_without_a_seat_nothing_is_told(hall, app):
    assert Window(app).client.get(f"/avond/{hall.session}/gemist").status_code == 403
