"""An evening in which every text is as long as it may be, led and filled in without a browser."""

import json
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from spel.core.afspraken import LONGEST as CARD_LINES
from spel.core.vocabulary import Rol, Trede
from spel.scenario.prose import LONGEST_TEXT
from tests.acceptance.deskbyhand import DeskByHand
from tests.acceptance.lines import Place, ask
from tests.integration.markup import Form, read

CASUSSEN = tuple(f"c{number}" for number in (*range(90, 100), 900, 901))
"""Twelve, the most that a room can choose from."""
SPOKEN = (
    "samen met de mensen uit het hele dorp kijken naar wat er straks nodig is voor de leefbaarheid en de "
    "bereikbaarheid van onze voorzieningen zodat iedereen mee kan doen ook als er weinig vrijwilligers zijn "
    "in de verenigingen rond het dorpshuis en de gemeente op tijd weet wie waarover gaat"
)
STANCES = ("meedenker", "stimulator", "begeleider", "bemiddelaar")
LONGEST_OF = re.compile(r'name="(a\.[^"]+)"[^>]*maxlength="(\d+)"')
"""How long what is written in a field may be."""


def prose(length: int, start: str = "", end: str = ".", turn: int = 0) -> str:
    """Words of a room, exactly so long; `turn` begins at another word."""
    spoken, words, place = SPOKEN.split(), start.split(), turn
    while len(" ".join(words)) < length - len(end):
        words.append(spoken[place % len(spoken)])
        place += 1
    text = " ".join(words)[: length - len(end)]
    return (text[:-1] + "n" if text.endswith(" ") else text) + end


def story(length: int, sentences: int) -> str:
    """A text of so many sentences, exactly so long."""
    each = (length - sentences + 1) // sentences
    parts = [prose(each, start="Toch", turn=3 * number).capitalize() for number in range(sentences - 1)]
    rest = length - sum(len(part) + 1 for part in parts)
    return " ".join([*parts, prose(rest, start="Toch", turn=11)])


def casus(id: str) -> dict[str, object]:
    """A casus in which nothing can be made longer."""
    most = LONGEST_TEXT
    turn = int(id[1:])
    return {
        "id": id,
        "titel": prose(most["titel"], start="De", end="", turn=turn),
        "themas": ["ontmoeten"],
        "situatie": story(most["situatie"], 4),
        "spanning": prose(most["spanning"], start="Is dit", end="?"),
        "vaststaat": [prose(most["vaststaat"], end="", turn=each) for each in range(3)],
        "open": [prose(most["open"], end="", turn=2 * each) for each in range(4)],
        "uitnodiging": "dorp",
        "hardop": [prose(most["hardop"], start="Wie", end="?", turn=each) for each in range(3)],
        "eigenaarschap": ["E1", "E4"],
        "wending": prose(most["wending"], start="Opeens"),
        "stresstest": prose(most["stresstest"], start="Wie", end="?"),
        "afspraak": prose(most["afspraak"], start="Wij"),
        "vertaalkaart": {
            "dorp": prose(most["vertaalkaart.dorp"], start="Wie", end="?"),
            "beleid": prose(most["vertaalkaart.beleid"], start="De"),
        },
        **courses(),
        **kras(),
        **prompts(),
    }


def courses() -> dict[str, object]:
    """What village and gemeente can choose from."""
    most = LONGEST_TEXT
    return {
        "dorp": [
            {
                "sleutel": f"dorp-{place}",
                "tekst": prose(most["dorp.tekst"], start="Wij", turn=place),
                "gewichten": {rol: 1.0},
            }
            for place, rol in enumerate(map(str, Rol))
        ],
        "gemeente": [
            {
                "sleutel": f"gemeente-{place}",
                "tekst": prose(most["gemeente.tekst"], start="Wij", turn=place),
                "trede": trede,
            }
            for place, trede in enumerate(map(str, Trede))
        ],
    }


def kras() -> dict[str, object]:
    """What lies under it."""
    most = LONGEST_TEXT
    return {
        "krassen": {
            "principes": ["D3", "D5", "G1", "G4"],
            "uitleg": story(most["krassen.uitleg"], 2),
            "voorbeelden": [
                {
                    "plaats": "Alphen-Chaam",
                    "tekst": prose(most["krassen.voorbeelden.tekst"]),
                    "bron": "Omroep",
                }
            ],
        },
    }


def prompts() -> dict[str, object]:
    """What the spelleider reads."""
    return {
        "spelleider": {
            "notities": ["Let op de klok."],
            "vragen": dict.fromkeys(STANCES, "Wat weten jullie nog niet?"),
        },
    }


def write_casussen(data: Path) -> None:
    """Twelve of them, as people write their own."""
    folder = data / "casussen"
    folder.mkdir(parents=True, exist_ok=True)
    for id in CASUSSEN:
        (folder / f"{id}-lang.yaml").write_text(json.dumps(casus(id)), encoding="utf-8")


@dataclass
class Writer:
    """Somebody who always writes as much as fits, and picks what their number says."""

    place: Place
    number: int
    seat: str
    side: str

    @classmethod
    def join(cls, address: str, code: str, side: str, number: int) -> "Writer":
        """Through the door."""
        form = read(ask(address, "GET", f"/mee/{code}").text).form_to(f"/mee/{code}")
        fields = {name: form.value(name) for name in ("tap", "name")} | {"side": side}
        answer = ask(address, "POST", f"/mee/{code}", fields)
        place = Place.of(address, "phone", answer.headers["Set-Cookie"])
        page = ask(address, "GET", f"/avond/{place.session}/telefoon", cookie=place.cookie).text
        seat = re.search(r"seat&#34;: ?&#34;([^&]+)&#34;", page)
        assert seat is not None, page[:2000]
        return cls(place, number, seat[1], side)

    def answer(self) -> None:
        """Fill in what is asked now, if anything is."""
        place = self.place
        html = ask(place.address, "GET", f"/avond/{place.session}/telefoon", cookie=place.cookie).text
        longest = {name: int(most) for name, most in LONGEST_OF.findall(html)}
        for form in read(html).forms:
            if form.value("kind") in {"give_answer", "give_joint"}:
                fields = form.sent(self._filled(form, longest), None)
                answer = ask(place.address, "POST", form.action, fields, place.cookie)
                assert json.loads(answer.text)["ok"], answer.text

    def _filled(self, form: Form, longest: dict[str, int]) -> dict[str, str | list[str]]:
        filled: dict[str, str | list[str]] = {}
        for each in form.inputs:
            if each.kind in {"radio", "checkbox"}:
                choices = form.choices(each.name)
                place = self.number % len(choices)
                filled[each.name] = [choices[place]] if each.kind == "checkbox" else choices[place]
            elif each.kind in {"text", "textarea"}:
                filled[each.name] = prose(longest[each.name], end="", turn=5 * self.number).capitalize()
        counts = [name for name in form.names("number") if name != "dissent"]
        for place, name in enumerate(counts):
            filled[name] = str((6, 4)[place] if place < 2 else 0)
        return filled


class Leader(DeskByHand):
    """The spelleider of that evening: goes anywhere, shows everything, lets all words through."""

    def __init__(self, address: str, vorm: str) -> None:
        self.casussen = CASUSSEN
        self.writers: list[Writer] = []
        super().__init__(address, vorm, CASUSSEN)

    def steps(self) -> list[dict[str, object]]:
        """The programme, as the village gets it in its file."""
        told = ask(self.address, "GET", f"/avond/{self.place.session}/avond.json", cookie=self.place.cookie)
        return steps_in(json.loads(told.text))

    def tap(self, kind: str, **fields: str | list[str]) -> bool:
        """One tap; whether it was kept."""
        sent = {"kind": kind, "tap": secrets.token_hex(12), **fields}
        answer = ask(self.address, "POST", f"{self._path}/tik", sent, self.place.cookie)
        return bool(json.loads(answer.text)["ok"])

    def card(self, turn: int) -> bool:
        """A card of which every line is full, before the room."""
        lines = {f"v.{name}": prose(most, end="", turn=turn) for name, most in CARD_LINES.items()}
        return self.tap("draft_afspraak", soort="afspraak", **{**lines, "v.eigenaar": "E2"})

    def release(self, step: str) -> None:
        """Whatever was written here may be read."""
        for name in ("waarom", "woord", "reden", "meenemen", "mist", "trots", "zin", "woorden"):
            for seat in (*(each.seat for each in self.writers), "dorp", "gemeente", "partij"):
                self.tap("release_texts", step=step, field=name, seats=[seat], shown="1")


def steps_in(told: object) -> list[dict[str, object]]:
    """The steps in the first event of a file."""
    assert isinstance(told, dict)
    found = next(each for each in _walk(told) if "steps" in each and "vorm" in each)
    return list(found["steps"])


def _walk(value: object) -> list[dict]:
    if isinstance(value, dict):
        return [value, *(each for part in value.values() for each in _walk(part))]
    if isinstance(value, list):
        return [each for part in value for each in _walk(part)]
    return []
