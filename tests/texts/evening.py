"""An evening in which everything that can be written is something nobody should have to fear."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from spel.core.actors import Desk
from spel.core.afspraken import LONGEST
from spel.core.questions import Write
from spel.core.script import Step
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.engine.outcome import Accepted
from spel.web.cleaning import cleaned, shortened
from spel.web.doors import Key
from spel.web.seating import Newcomer
from spel.wiring import Server
from tests.integration.hall import Window
from tests.integration.play import Person, fields
from tests.papers.hostile_cells import HOSTILE
from tests.texts.scripts import SCRIPTS
from tests.texts.signs import SIGNS

TEXTS = tuple(text for text in (*SIGNS, *SCRIPTS, *HOSTILE) if cleaned(text))
"""Those of which something is left to be seen."""
SIDES = (Side.DORP, Side.DORP, Side.GEMEENTE, Side.PARTIJ)
PEOPLE = 32
CARDS, NOTES, FLAGS = 8, 30, 3
SHOWN = ("inloop", "spreiding", "samen", "straks", "afspraken", "stresstest", "herkent", "slot")
OWN_CASUS = {
    **{"titel": 80, "situatie": 300, "spanning": 120, "vaststaat": 100, "open": 100},
    **{f"dorp.{rol}": 100 for rol in ("vertegenwoordiger", "kennisdeler", "verbinder", "aanjager")},
    **{f"gemeente.{n}.tekst": 100 for n in range(1, 5)},
}


@dataclass
class Written:
    """One evening on a composed server, filled to the brim; `shift` begins at another text."""

    server: Server
    shift: int = 0
    vorm: str = "dorp-en-gemeente"
    kept: list[str] = field(default_factory=list)
    seats: list[Key] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._texts = self._drawn()
        self._taps = count(1)
        self.window = Window(self.server.app)
        self._begin()

    def _drawn(self) -> Iterator[str]:
        for number in count(self.shift):
            yield TEXTS[number % len(TEXTS)]

    def text(self, longest: int, least: str = "x") -> str:
        """The next of them, as much as fits; never nothing."""
        fitting = shortened(cleaned(next(self._texts)), longest) or least
        self.kept.append(fitting)
        return fitting

    @property
    def state(self) -> State:
        """As it stands."""
        return self.server.parts.doors.clerk(self.session).state

    def _begin(self) -> None:
        window = self.window
        window.open("/start")
        named = [f"{place} {self.text(20)}" for place in range(4)]
        tables = "\n".join([*named[:3], f"gemeente: {named[3]}"])
        told = {
            "titel": self.text(60),
            "plaats_naam": self.text(40),
            "spelregels": "\n".join(self.text(60) for _ in range(3)),
            "vorm": self.vorm,
            "casus": ["c05"],
            **({"tafels": tables} if self.vorm == "dorpendag" else {}),
        }
        window.submit(window.page.form_to("/start"), told)
        assert "/avond/" in window.address, window.page.text
        self.session = window.address.split("/")[2]
        cookie = window.client.get_cookie(f"spel_desk_{self.session}")
        self.key = Key(self.session, "desk", cookie.value)

    def desk(self, kind: str, **given: str | Sequence[str]) -> bool:
        """One tap of the desk; whether it was kept."""
        return self._tap(Desk("desk"), kind, given)

    def _tap(self, by: object, kind: str, given: dict) -> bool:
        flat = {name: [said] if isinstance(said, str) else list(said) for name, said in given.items()}
        tap = f"texts-{next(self._taps):06}"
        outcome, _ = self.server.parts.doors.receive(self.session, by, tap, {"kind": [kind], **flat})
        return isinstance(outcome, Accepted)

    def filled(self) -> "Written":
        """Everybody sits down, every step is answered, and the desk writes what a desk can write."""
        self._own_casus()
        self.window.client.post(f"/avond/{self.session}/wifi", data={"naam": "<svg/onload=__x=1>"})
        tables = self.state.script.tables
        for number in range(PEOPLE):
            table = tables[number % len(tables)] if tables else None
            who = Newcomer(SIDES[number % 4], self.text(24), 1 + number % 2, table.id if table else "")
            key, _ = self.server.parts.doors.sit(self.session, who, f"join-{number:04}")
            self.seats += [key] if key else []
        for step in self.state.route:
            self.desk("open_step", step=step.id, seen=self.state.step_id)
            self._answered(step)
            self.desk("write_note", text=self.text(900), quote="1")
        self._desk_writes()
        return self

    def _own_casus(self) -> None:
        path = f"/avond/{self.session}/eigen-casus"
        page = self.window.open(path)
        told = {name: self.text(longest) for name, longest in OWN_CASUS.items()}
        chosen = {"uitnodiging": "dorp", "eigenaarschap": ["E2", "E4"]}
        self.window.submit(page.form_to(path), {**told, **chosen})

    def _answered(self, step: Step) -> None:
        for number, key in enumerate(self.seats):
            seat = self.server.parts.doors.actor(self.session, "phone", key.token)
            seated = self.state.seats[seat.id]
            ask = step.asks.get(seated.side)
            if ask is None:
                continue
            given = fields(ask, Person(seated.side, 1 + number), number % 2, step)
            for each in ask.fields:
                if isinstance(each.question, Write):
                    given[f"a.{each.name}"] = self.text(each.question.longest)
            kind = "give_joint" if step.joint else "give_answer"
            more = {"side": seated.side.value, "table": seated.table} if step.joint else {}
            self._tap(seat, kind, {"step": step.id, **more, **given})

    def _desk_writes(self) -> None:
        for number in range(CARDS):
            lines = {f"v.{name}": self.text(longest) for name, longest in LONGEST.items()}
            soort = ("afspraak", "afspraak", "nee", "loslaten")[number % 4]
            self.desk("draft_afspraak", soort=soort, van="dorp", **{**lines, "v.eigenaar": "E2"})
        for card in tuple(self.state.afspraken)[::3]:
            self.desk("set_afspraak", id=card, status="open-punt", reden=self.text(120))
        for _ in range(NOTES):
            self.desk("write_note", text=self.text(900))
        for _ in range(FLAGS):
            self.desk("flag_case", casus="c05", text=self.text(200))
        self.release()

    def release(self) -> None:
        """All words may be read; of every field two stand under one name."""
        state = self.state
        for given in (state.answers, state.joint, state.by_table):
            for step, by in given.items():
                for name in {name for answer in by.values() for name in answer.values if answer.words(name)}:
                    seats = [str(who) for who, answer in by.items() if answer.words(name)]
                    self.desk("release_texts", step=step, field=name, seats=seats, shown="1")
                    self.desk("group_texts", step=step, field=name, seats=seats[-2:], name=self.text(60))

    @property
    def showing(self) -> list[Step]:
        """The steps on which most of what was written is shown: one of each kind."""
        found = (step for kind in SHOWN for step in self.state.route if step.kind == kind)
        return list({step.kind: step for step in reversed(list(found))}.values())[::-1]
