"""Every event and every command, for every role, in the own evening and in another, over both ways in."""

from dataclasses import dataclass, field
from itertools import product

import pytest

from spel.config import Settings
from spel.press.made import made
from spel.store.memory import MemoryStore
from spel.web import tapping, tapping_afspraken, tapping_desk
from spel.web.links import PATHS
from spel.wiring import compose
from tests.integration.roles import CARD, LEADS, ON, ROLES, SITS, VIEWS, cast, with_harvest

ZELF, SAMEN, HARDOP, INLOOP = "c05/zelf", "c05/samen", "c05/hardop", "inloop"
AS_JSON = {"Accept": "application/json"}
TOGETHER = {"a.hoofd": "zelf-meten", "a.steun": "in-gesprek", "a.reden": "Omdat het kan."}
KEPT = {"seats": "{lent}", "step": INLOOP, "field": "trots"}


@dataclass(frozen=True)
class Row:
    """A command that makes sense after what was played: who may tap it, its fields, and at which step."""

    may: tuple[str, ...]
    fields: dict[str, str] = field(default_factory=dict)
    at: str = "stresstest"


ROWS = {
    "give_answer": Row(SITS, {"step": ZELF, "a.keuze": "zelf-meten"}, at=ZELF),
    "give_joint": Row((*SITS, *LEADS), {"step": SAMEN, "side": "dorp", **TOGETHER}, at=SAMEN),
    "change_seat": Row(SITS, {"side": "dorp", "name": "Egel"}),
    "open_kras": Row(SITS, {"step": ZELF}),
    "count_hands": Row(LEADS, {"step": ZELF, "side": "gemeente", "h.keuze.meetpaal": "2"}, at=ZELF),
    "pick_cases": Row(LEADS, {"casus": "c05"}),
    "flag_case": Row(LEADS, {"casus": "c05", "text": "Dit klopt niet meer."}),
    "open_step": Row(LEADS, {"step": "slot", "seen": "stresstest"}),
    "reveal_step": Row(LEADS, {"step": "c05/spreiding"}, at="c05/spreiding"),
    "show_sheet": Row(LEADS, {"step": HARDOP, "sheet": "1"}, at=HARDOP),
    "release_texts": Row(LEADS, KEPT),
    "set_black": Row(LEADS, {"on": "1"}),
    "set_talk": Row(LEADS, {"on": "1"}),
    "write_note": Row(LEADS, {"text": "Het werd stil."}),
    "close_session": Row(LEADS),
    "reopen_session": Row(LEADS),
    "draft_afspraak": Row(LEADS, {"id": "kaart-3", "soort": "afspraak", "van": "dorp", **CARD}),
    "edit_afspraak": Row(LEADS, {"id": "kaart-1", **CARD, "v.wat": "Twee kaarten"}),
    "shake_afspraak": Row((*SITS, *LEADS), {"id": "kaart-1", "side": "dorp", "on": "1"}),
    "set_afspraak": Row(LEADS, {"id": "kaart-1", "status": "nee", "reden": "Het kan niet."}),
    "stress_afspraak": Row(
        (*SITS, *LEADS), {"id": "kaart-1", "vraag": "Wie?", "side": "dorp", "uitkomst": "houdt-stand"}
    ),
    "drop_afspraak": Row(LEADS, {"id": "kaart-2"}),
    "draw_stress": Row(LEADS, {"id": "kaart-2", "vragen": "Wanneer?"}),
    "lay_afspraak": Row(LEADS, {"id": "kaart-1"}),
    "take_lead": Row((*LEADS, "looking")),
    "undo_desk": Row(LEADS),
    "extend_step": Row(LEADS, {"step": "stresstest", "minutes": "5"}),
    "skip_steps": Row(LEADS, {"steps": "slot", "on": "1"}),
    "set_freeze": Row(LEADS, {"on": "1"}),
    "set_overview": Row(LEADS, {"on": "1"}),
    "set_qr": Row(LEADS, {"on": "1"}),
    "set_door": Row(LEADS, {"open": "0"}),
    "set_intake": Row(LEADS, {"open": "0"}),
    "remove_seat": Row(LEADS, {"seat": "{seat}"}),
    "set_aside": Row(LEADS, {**KEPT, "on": "1"}),
    "group_texts": Row(LEADS, {**KEPT, "name": "trots op"}),
}
"""The table: a new command fails the first test below until it has a row here."""
UNKNOWN_KINDS = ("begin", "create_session", "join_session", "add_case", "touch_piece", "decide_readers", "")
"""What is no tap for anybody: it comes from pages, or from nobody."""
REFUSALS = {"not_yours", "not_leading"}


@pytest.fixture(scope="module")
def script(library):
    """The short form with a harvest."""
    return with_harvest(library)


@pytest.fixture(scope="module")
def composed(tmp_path_factory, library, renderer):
    """One server for all rows."""
    settings = Settings(data=tmp_path_factory.mktemp("data"), driver="threading", address="http://spel.test")
    server = compose(settings, MemoryStore(), lambda: library, press=made)
    server.parts.drawer.renderer = renderer
    return server


@pytest.fixture
def here(composed, script):
    """An evening with everybody in it."""
    return cast(composed, script)


@pytest.fixture(scope="module")
def there(composed, script):
    """Another evening on the same server, that nothing may happen to."""
    return cast(composed, script)


def told(row, kind, here, there):
    """The fields of a tap, with claims beside them that must count for nothing."""
    names = {"lent": _seat(here, "Zonder"), "seat": here.seats["Kijker"]}
    fields = {name: value.format(**names) for name, value in row.fields.items()}
    return {"kind": kind, "session": there.hall.session, "avond": there.hall.session, "by": "desk", **fields}


def _seat(here, name):
    return next(seat for seat, seated in here.hall.state.seats.items() if seated.name == name)


def stands(cast):
    """Where an evening stands; a tap that does something moves it."""
    return cast.hall.state


def prepared(row, here):
    """Go to where the command makes sense."""
    if row.at != here.hall.state.step_id:
        assert here.line("desk").tap("open_step", step=row.at, seen=here.hall.state.step_id)["ok"]
    if row is ROWS["reopen_session"]:
        assert here.line("desk").tap("close_session")["ok"]


def test_the_table_knows_every_command():
    known = {*tapping.BUILD, *tapping_afspraken.BUILD, *tapping_desk.BUILD}

    assert set(ROWS) == known


def test_the_table_knows_every_event(composed):
    assert set(composed.io.server.handlers["/"]) == {"connect", "disconnect", "hello", "tap", "*"}


def test_every_role_is_somebody():
    assert set(ON) | {"visitor", "removed", "village", "gemeente", "dorpen"} == set(ROLES)


@pytest.mark.parametrize("role", ROLES)
def test_each_role_opens_its_own_views_in_its_own_evening_only(here, there, role):
    client = here.client(role)
    for key in here.keys[role]:  # the own secrets, under the names of another evening and of other views
        for kind, session in product(("seat", "desk", "projector"), (here.hall.session, there.hall.session)):
            if (kind, session) != (key.kind, key.session):
                client.set_cookie(f"spel_{kind}_{session}", key.token)

    opens = {
        (where, view)
        for (where, hall), view in product({"own": here.hall, "other": there.hall}.items(), PATHS)
        if hall.connect({"session": hall.session, "view": view}, client).is_connected()
    }

    assert opens == {("own", view) for view in VIEWS.get(role, ())}


@pytest.mark.parametrize("role", ON)
def test_each_role_is_greeted_and_every_unknown_event_is_answered(here, role):
    line = here.line(role)

    assert line.hello()["ok"]
    for event in ("next", "admin", "message", "json", "screen", "own", "taken", "Tap"):
        said = line.socket.emit(event, {"id": "tik-1234", "fields": {}}, callback=True)
        assert (said["ok"], said["reason"], bool(said["say"])) == (False, "not_understood", True), event


@pytest.mark.parametrize("kind", ROWS)
def test_a_tap_by_socket_is_done_for_who_may_and_refused_for_others(here, there, kind):
    row = ROWS[kind]
    prepared(row, here)
    fields, other = told(row, kind, here, there), stands(there)

    for role in sorted(ON, key=lambda each: each in row.may):  # first who may not
        before, ack = stands(here), here.line(role).send(kind, fields)
        if role in row.may:
            assert ack["ok"], (role, ack)
        else:
            assert (ack["ok"], ack["reason"] in REFUSALS, bool(ack["say"])) == (False, True, True), (
                role,
                ack,
            )
            assert stands(here) is before, role

    assert stands(there) is other


@pytest.mark.parametrize("kind", ROWS)
def test_a_tap_by_form_is_done_for_who_may_and_refused_for_others(here, there, kind):
    row = ROWS[kind]
    prepared(row, here)
    fields, other = told(row, kind, here, there), stands(there)
    may = {*row.may, *(["hand"] if "seat" in row.may else [])}  # who looks at the wall has a seat too

    for role in sorted(ROLES, key=lambda each: each in may):
        client, own = here.client(role), [view for view in VIEWS.get(role, ()) if view != "hand"]
        for view, hall in product(("phone", "projector", "desk", "hand"), (there.hall, here.hall)):
            before, is_own = stands(here), hall is here.hall and view in own
            answer = client.post(hall.address(view, "/tik"), data=fields, headers=AS_JSON)
            if is_own and role in may:
                assert answer.json["ok"], (role, answer.json)
                continue
            assert stands(here) is before, (role, view)
            if is_own:
                assert (answer.json["reason"] in REFUSALS, bool(answer.json["say"])) == (True, True), role
            else:
                assert answer.status_code == (404 if view == "hand" else 403), (role, view)
                assert "<h1>" in answer.text if view == "hand" else answer.json["reason"] == "unknown"

    assert stands(there) is other


@pytest.mark.parametrize("role", ON)
def test_what_is_no_tap_is_refused_for_everybody(here, role):
    before, line = stands(here), here.line(role)

    for kind in UNKNOWN_KINDS:
        ack = line.send(kind, {"step": "slot", "lezers": "dorpen", "stuk": "verslag", "side": "dorp"})
        assert (ack["ok"], ack["reason"], bool(ack["say"])) == (False, "does_not_fit", True), kind

    assert stands(here) is before
