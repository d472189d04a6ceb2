"""Everybody who may knock at an evening, each with what their browser holds."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from flask.testing import FlaskClient

from spel.core.actors import Desk, SeatId
from spel.core.script import Script
from spel.core.stukken_commands import DecideReaders
from spel.core.vocabulary import Lezers, Side
from spel.scenario.library import Library
from spel.scenario.vorm import Hoofdstuk, Stap
from spel.web.doors import Key
from spel.web.protocol import View
from spel.web.seating import Newcomer
from spel.web.tokens import new_tap
from spel.wiring import Server
from tests.integration.hall import Hall, Line, planned

SITS, LEADS = ("seat", "lent"), ("desk",)
ROLES = (
    *("visitor", "seat", "lent", "removed", "desk", "looking", "projector", "hand"),
    *("village", "gemeente", "dorpen"),
)
VIEWS: dict[str, tuple[View, ...]] = {
    "seat": ("phone", "hand"),
    "lent": ("phone", "hand"),
    "hand": ("phone", "hand"),  # somebody with a seat, who looks at the wall
    "desk": ("desk",),
    "looking": ("desk",),
    "projector": ("projector",),
}
"""Which views each role may open; who is not here opens none."""
ON: dict[str, View] = {role: views[0] for role, views in VIEWS.items()} | {"hand": "hand"}
"""From which view a role taps."""
STEPS = (
    *("c05/lezen", "c05/zelf", "c05/spreiding", "c05/hardop", "c05/samen", "c05/krassen", "c05/eigenaar"),
    *("afspraken", "stresstest"),
)
CARD = {"v.wat": "Een kaart", "v.eigenaar": "E2", "v.contact": "De buurman", "v.wanneer": "Mei"}


def with_harvest(library: Library) -> Script:
    """The short form with afspraken before its end."""
    vorm = library.vormen["kort"]
    *before, last = vorm.hoofdstukken
    steps = tuple(Stap(stap=each, minuten=3) for each in ("draagvlak", "afspraken", "stresstest"))
    harvest = Hoofdstuk(titel="Oogst", stappen=steps)
    longer = vorm.model_copy(update={"hoofdstukken": (*before, harvest, last)})
    return planned(replace(library, vormen={"kort": longer}), "kort", "c05")


@dataclass
class Cast:
    """An evening that is well under way, and a browser for every role."""

    hall: Hall
    keys: dict[str, tuple[Key, ...]]
    seats: dict[str, SeatId]
    _numbers: Iterator[int] = field(default_factory=count)

    def client(self, role: str) -> FlaskClient:
        """The browser of a role."""
        client = self.hall.server.app.test_client()
        for key in self.keys[role]:
            client.set_cookie(f"spel_{key.kind}_{key.session}", key.token)
        return client

    def line(self, role: str, hall: Hall | None = None) -> Line:
        """The socket of a role, on the view from which it taps."""
        view, here = ON[role], hall or self.hall
        client = self.client(role)
        socket = here.connect({"session": here.session, "view": view}, client)
        return Line(socket, client, here.session, view, next(self._numbers))


def cast(server: Server, script: Script) -> Cast:
    """Play an evening up to where every command makes sense, with everybody in it."""
    hall = Hall(server, script)
    doors, session = server.parts.doors, hall.session
    seat, removed, hand = (hall.seat(Side.DORP, name) for name in ("Haas", "Weg", "Kijker"))
    doors.sit(session, Newcomer(Side.DORP, "Zonder"), new_tap(), by=Desk("desk"))
    seats = {seated.name: each for each, seated in hall.state.seats.items()}
    lent = doors.lend(session, seats["Zonder"])
    assert lent is not None
    _play(hall, seats["Weg"])
    looking = doors.give_key(session, "desk", "tweede")
    keys = {
        "visitor": (),
        "seat": (seat,),
        "lent": (lent,),
        "removed": (removed,),
        "desk": (hall.key,),
        "looking": (looking,),
        "projector": (doors.give_key(session, "projector"),),
        "hand": (hand,),
        "village": (doors.give_key(session, "dorp"),),
        "gemeente": (doors.give_key(session, "gemeente"),),
        "dorpen": (doors.give_key(session, "dorpen"),),
    }
    return Cast(hall, keys, {"Haas": seats["Haas"], "Kijker": seats["Kijker"]})


def _play(hall: Hall, removed: SeatId) -> None:
    taps = hall.server.parts.doors
    leader = taps.actor(hall.session, "desk", hall.key.token)
    writer = taps.actor(hall.session, "phone", taps.lend(hall.session, _lent(hall)).token)

    def tap(by, kind: str, **fields: str) -> None:
        form = {"kind": [kind], **{name: [value] for name, value in fields.items()}}
        outcome, _ = taps.receive(hall.session, by, new_tap(), form)
        assert type(outcome).__name__ == "Accepted", (kind, fields, outcome)

    tap(leader, "take_lead")
    tap(writer, "give_answer", step="inloop", **{"a.trots": "de kerk"})
    for step in STEPS:
        tap(leader, "open_step", step=step, seen=hall.state.step_id)
    for card in ("kaart-1", "kaart-2"):
        tap(leader, "draft_afspraak", id=card, soort="afspraak", van="dorp", casus="c05", **CARD)
    tap(leader, "draw_stress", id="kaart-1", vragen="Wie?")
    tap(leader, "remove_seat", seat=removed)
    taps.act(hall.session, leader, new_tap(), DecideReaders(Lezers.DORPEN))


def _lent(hall: Hall) -> SeatId:
    return next(seat for seat, seated in hall.state.seats.items() if seated.name == "Zonder")
