"""The forms on a page, as a browser without scripts finds them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

STEP = re.compile(r'data-step="([^"]+)"')


@dataclass
class Form:
    """One form: what is filled in already, and what can be picked or written."""

    action: str
    hidden: dict[str, str] = field(default_factory=dict)
    picks: dict[str, list[str]] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)

    def filled(self, turn: int) -> Mapping[str, str]:
        """An answer: another one for every turn."""
        picked = {name: options[turn % len(options)] for name, options in self.picks.items()}
        return picked | dict.fromkeys(self.texts, f"antwoord {turn}")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(given.get("action", "")))
            self._inside = True
        elif self._inside and tag in {"input", "textarea"} and "form" not in given:
            self._take(self.forms[-1], given.get("type", "text") if tag == "input" else tag, given)

    def _take(self, form: Form, kind: str, given: Mapping[str, str]) -> None:
        name, value = given.get("name", ""), given.get("value", "")
        if kind == "radio":
            form.picks.setdefault(name, []).append(value)
        elif kind in {"text", "textarea"} and name.startswith("a."):
            form.texts.append(name)
        elif kind != "checkbox":
            form.hidden[name] = value

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "form"


def forms(html: str) -> list[Form]:
    """Every form on a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.forms


@lru_cache(maxsize=256)
def answering(html: str) -> Form | None:
    """The form to answer with, on the screen of a whole audience: read once for all of them."""
    return next((form for form in forms(html) if form.hidden.get("kind") == "give_answer"), None)


def step_of(html: str) -> str:
    """The step a screen shows."""
    found = STEP.search(html)
    return found[1] if found else ""
