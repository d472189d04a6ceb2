"""People who fill the room without a browser: they post the forms that are served to them."""

import json
from dataclasses import dataclass
from random import Random

from tests.acceptance.lines import Place, ask
from tests.integration.markup import Form, read

WORDS = ("Saamhorigheid", "De kermis", "Rust", "Het dorpshuis", "De bossen")
SENTENCES = (
    "Wij zorgen hier voor elkaar, maar het komt wel steeds op dezelfde mensen neer.",
    "Eerst horen wat er echt nodig is, dan pas een plan.",
    "Het mag best langer duren, als iedereen mee kan doen en er daarna ook echt iets van komt in het dorp.",
)
"""For a field with more lines."""


@dataclass
class Bystander:
    """Somebody on a phone without scripts; `chance` decides what they pick."""

    place: Place
    chance: Random

    @classmethod
    def join(cls, address: str, code: str, side: str, seed: int) -> "Bystander":
        """Through the door, to a side."""
        return cls._enter(address, code, {"side": side}, seed)

    @classmethod
    def at_every_table(cls, address: str, code: str, each: int) -> list["Bystander"]:
        """So many people at each table of a dorpendag."""
        door = read(ask(address, "GET", f"/mee/{code}").text).form_to(f"/mee/{code}")
        tables = [button.value for button in door.buttons if button.name == "table"] * each
        return [cls._enter(address, code, {"table": table}, seed) for seed, table in enumerate(tables)]

    @classmethod
    def _enter(cls, address: str, code: str, chosen: dict[str, str], seed: int) -> "Bystander":
        page = read(ask(address, "GET", f"/mee/{code}").text)
        form = page.form_to(f"/mee/{code}")
        fields = {name: form.value(name) for name in ("tap", "name")} | chosen
        answer = ask(address, "POST", f"/mee/{code}", fields)
        assert answer.status == 303, answer.text[:300]
        return cls(Place.of(address, "phone", answer.headers["Set-Cookie"]), Random(seed))

    def answer(self) -> None:
        """Fill in what is asked now, if anything is."""
        place = self.place
        page = read(ask(place.address, "GET", f"/avond/{place.session}/telefoon", cookie=place.cookie).text)
        for form in page.forms:
            if form.value("kind") in {"give_answer", "give_joint"}:
                answer = ask(
                    place.address, "POST", form.action, form.sent(self._filled(form), None), place.cookie
                )
                assert json.loads(answer.text)["ok"], answer.text

    def _filled(self, form: Form) -> dict[str, str | list[str]]:
        picks = {name: self.chance.choice(form.choices(name)) for name in form.names("radio")}
        words = {name: self.chance.choice(WORDS) for name in form.names("text")}
        words |= {name: self.chance.choice(SENTENCES) for name in form.names("textarea")}
        ticks = {name: self.chance.sample(form.choices(name), k=1) for name in form.names("checkbox")}
        counts = [name for name in form.names("number") if name != "dissent"]
        laid = [self.chance.choice(counts) for _ in range(10)] if counts else []
        return picks | ticks | words | {name: str(laid.count(name)) for name in counts}
