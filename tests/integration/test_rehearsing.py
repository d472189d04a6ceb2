"""Practising an evening: a copy in memory with a cast in it, and the real evening knows nothing of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

import pytest

from spel.core.script import StepId
from spel.core.vocabulary import Side
from spel.rehearsal.crowd import World
from spel.rehearsal.halls import GEWOON
from spel.store.split import is_rehearsal
from spel.web.doors import Key
from spel.web.rehearsals import MOST_AT_ONCE
from spel.web.rehearsing import TOO_FEW
from tests.integration.hall import Hall, Window
from tests.story import BEGUN_AT


class Interval(BaseException):
    """The work stops half-way: the test has seen enough."""


@dataclass
class Backstage:
    """The work that would go on beside the requests, and a clock that jumps."""

    seconds: float = 0.0
    work: list[Callable[[], None]] = field(default_factory=list)
    until: float = 60.0
    look: Callable[[], object] = lambda: None
    seen: object = None

    def sleep(self, seconds: float) -> None:
        """Time goes by at once; after `until` we look once more, and the work stops."""
        self.seconds += seconds
        if self.seconds >= self.until:
            self.seen = self.look()
            raise Interval

    def go_on(self, seconds: float, look: Callable[[], object]) -> object:
        """Let the newest work go on for so long; gives what was seen at the end of it."""
        self.until, self.look = self.seconds + seconds, look
        with pytest.raises(Interval):
            self.work[-1]()
        return self.seen


@pytest.fixture
def backstage(server, monkeypatch):
    """In the place of real threads and real time."""
    stage = Backstage()
    world = World(lambda: BEGUN_AT + timedelta(seconds=stage.seconds), stage.sleep, Random(7))
    monkeypatch.setattr(server.parts.rehearsals, "_spawn", stage.work.append)
    monkeypatch.setattr(server.parts.rehearsals, "_world", world)
    return stage


@pytest.fixture
def desk(hall, app):
    """The window of the spelleider on the real evening."""
    return Window(app, hall.client("desk", hall.key.token))


def rehearse(hall, desk, **values):
    """Fill in the page and begin; gives the rehearsal."""
    desk.open(hall.address("desk").replace("/desk", "/oefenen"))
    desk.submit(desk.page.form_to(desk.address), values, press="Begin de oefening")
    return desk.address.split("/")[2]


def test_the_desk_of_a_real_evening_leads_to_practising_and_checking(hall, desk):
    desk.open(hall.address("desk"))

    links = desk.page.links
    assert links["Oefen deze avond"] == f"/avond/{hall.session}/oefenen"
    assert links["Controleer de zaal"] == f"/avond/{hall.session}/controle"


def test_a_rehearsal_opens_its_own_desk_in_this_browser_and_is_marked(hall, desk, backstage):
    session = rehearse(hall, desk, zaal="gewoon", mensen="4")

    assert (desk.status, is_rehearsal(session)) == (200, True)
    assert "Dit is een oefening." in desk.page.text
    assert "Oefening: Avond over Hazeldorp" in desk.html
    assert "Oefen deze avond" not in desk.page.text


def test_phones_and_the_wall_of_a_rehearsal_are_marked_too_and_those_of_the_evening_are_not(
    hall, desk, backstage, app
):
    session = rehearse(hall, desk)
    code = hall.server.parts.drawer.code(session)
    phone = Window(app)
    phone.open(f"/mee/{code}")
    phone.submit(phone.page.forms[0], press="Dorp")
    desk.open(f"/avond/{session}/desk")
    desk.submit(desk.page.form_to(f"/avond/{session}/projector/open"))
    wall, real = desk.page.text, Window(app, hall.client("desk", hall.key.token))
    real.open(hall.address("desk"))

    assert all("Dit is een oefening." in text for text in (phone.page.text, wall))
    assert "Dit is een oefening." not in real.page.text


def test_the_cast_comes_in_and_counts_as_connected_in_the_right_proportion(hall, desk, backstage):
    session = rehearse(hall, desk, zaal="overheersend", mensen="3")
    presence = hall.server.parts.presence

    connected = backstage.go_on(60, lambda: dict(presence.connected(session)))

    assert connected == {Side.DORP: 9, Side.GEMEENTE: 3, Side.PARTIJ: 3}
    assert presence.connected(session) == dict.fromkeys(Side, 0)


def test_the_cast_answers_and_the_real_evening_knows_nothing_of_it(hall, desk, backstage, server):
    before = server.parts.store.real.read(hall.session)
    session = rehearse(hall, desk, mensen="5")

    backstage.go_on(120, lambda: None)

    state = server.parts.doors.clerk(session).state
    assert (len(state.seats), len(state.answers[StepId("inloop")])) == (15, 15)
    assert server.parts.store.real.read(hall.session) == before
    assert [row.id for row in server.parts.store.real.sessions()] == [hall.session]
    assert hall.state.seats == {}


def test_every_page_of_a_stopped_rehearsal_goes_to_the_evening_itself(hall, desk, backstage, app):
    session = rehearse(hall, desk)
    code = hall.server.parts.drawer.code(session)
    phone = Window(app)
    phone.open(f"/mee/{code}")
    phone.submit(phone.page.forms[0], press="Dorp")
    wall = Window(
        app, hall.client("projector", hall.server.parts.doors.give_key(hall.session, "projector").token)
    )
    line = Hall(hall.server, hall.state.script, Key(session, "desk", "")).phone()
    desk.open(f"/avond/{session}/desk")
    desk.submit(desk.page.form_to(f"/avond/{session}/oefenen/stop"))

    wall.open(f"/avond/{session}/projector")
    phone.again()

    assert not line.socket.is_connected()
    assert wall.address == hall.address("projector")
    assert phone.address.startswith(f"/mee/{hall.code}")
    stranger = Window(app)
    stranger.open(f"/avond/{session}/telefoon")
    assert stranger.address == "/?weg=1"


def test_a_rehearsal_stops_also_when_another_device_leads_it(hall, desk, backstage, server):
    session = rehearse(hall, desk)
    clerk = server.parts.doors.clerk(session)
    Hall(server, hall.state.script, server.parts.doors.give_key(session, "desk", "ander")).desk().tap(
        "take_lead"
    )

    server.parts.rehearsals.stop(session)

    assert clerk.state.closed


HALL_BUTTONS = {"oefenen": "Begin de oefening", "wifi": "", "controle": "Zet de leesproef op de muur"}


@pytest.mark.parametrize(("path", "button"), HALL_BUTTONS.items())
def test_a_desk_that_looks_along_changes_nothing_in_the_hall(hall, desk, backstage, path, button):
    desk.open(f"/avond/{hall.session}/{path}")
    labels = [(form, {each.label for each in form.buttons}) for form in desk.page.forms]
    form = next(form for form, said in labels if not button or button in said)
    spare = hall.server.parts.doors.give_key(hall.session, "desk", "ander")
    Hall(hall.server, hall.state.script, spare).desk().tap("take_lead")

    desk.submit(form, {"naam": "Zaal"} if path == "wifi" else {}, press=button)

    assert (desk.status, "Een ander scherm heeft de leiding." in desk.page.text) == (409, True)
    assert hall.server.parts.addresses.wifi(hall.session) is None
    assert not hall.server.parts.trials.shows_card(hall.session)


def test_stopping_leads_back_to_the_evening_and_leaves_nothing(hall, desk, backstage, server):
    session = rehearse(hall, desk)
    backstage.go_on(30, lambda: None)
    desk.open(f"/avond/{session}/desk")

    desk.submit(desk.page.form_to(f"/avond/{session}/oefenen/stop"))

    assert desk.address == hall.address("desk")
    assert server.parts.store.read(session) == ()
    assert [row.id for row in server.parts.store.sessions()] == [hall.session]
    assert desk.client.get_cookie(f"spel_desk_{session}") is None
    assert desk.client.get(f"/avond/{session}/desk").location == hall.address("desk")


def test_a_second_rehearsal_of_the_same_evening_takes_the_place_of_the_first(hall, desk, backstage, server):
    first, second = rehearse(hall, desk), rehearse(hall, desk)

    assert [row.id for row in server.parts.store.memory.sessions()] == [second]
    assert first != second


def test_no_more_than_a_few_rehearsals_are_kept(hall, backstage, server):
    started = [
        server.parts.rehearsals.start(hall.state.script, GEWOON, 1).session for _ in range(MOST_AT_ONCE + 2)
    ]

    assert [row.id for row in server.parts.store.memory.sessions()] == started[2:]


def test_nobody_is_sent_home_while_rehearsals_stand_empty(hall, backstage, server):
    key = server.parts.rehearsals.start(hall.state.script, GEWOON, 1)
    desk = Hall(server, hall.state.script, key).desk()

    for _ in range(MOST_AT_ONCE + 2):
        server.parts.rehearsals.start(hall.state.script, GEWOON, 1)

    assert key.session in {row.id for row in server.parts.store.memory.sessions()}
    assert desk.hello()["ok"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"mensen": "21"}, "Dit zijn er 63."),
        ({"mensen": "0"}, TOO_FEW.msgid),
        ({"mensen": "zes"}, TOO_FEW.msgid),
    ],
)
def test_a_hall_that_does_not_fit_is_told(hall, desk, backstage, values, said):
    rehearse(hall, desk, **values)

    assert (desk.status, said in desk.page.text, backstage.work) == (400, True, [])


def test_nobody_but_the_desk_can_practise_or_stop(hall, desk, backstage, app):
    session = rehearse(hall, desk)
    stranger = app.test_client()

    answers = [
        stranger.get(f"/avond/{hall.session}/oefenen"),
        stranger.post(f"/avond/{hall.session}/oefenen"),
        stranger.post(f"/avond/{session}/oefenen/stop"),
        desk.client.post(f"/avond/{hall.session}/oefenen/stop"),
        desk.client.get(f"/avond/{session}/oefenen"),
        stranger.get("/avond/bestaatniet/oefenen"),
    ]

    assert [answer.status_code for answer in answers] == [403, 403, 403, 404, 404, 404]
