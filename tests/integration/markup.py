"""Reads a served page as a browser without scripts does: its words, links and forms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

SILENT = {"script", "style"}
WORD_ATTRIBUTES = {"alt", "title", "aria-label", "placeholder"}

Values = Mapping[str, str | Sequence[str]]


@dataclass
class Input:
    """One input, with what the page put in it; `on` when a browser would send it as it is."""

    name: str
    kind: str
    value: str = ""
    on: bool = True
    most: str = ""


@dataclass
class Button:
    """One button that sends the form."""

    name: str
    value: str
    label: str = ""


@dataclass
class Form:
    """A form as it was served."""

    action: str
    method: str
    inputs: list[Input] = field(default_factory=list)
    buttons: list[Button] = field(default_factory=list)
    id: str = ""

    def value(self, name: str) -> str:
        """What is filled in already."""
        return next((each.value for each in self.inputs if each.name == name and each.on), "")

    def choices(self, name: str) -> list[str]:
        """What can be picked under a name."""
        return [each.value for each in self.inputs if each.name == name and each.kind in PICKED]

    def names(self, *kinds: str) -> list[str]:
        """The names of the inputs of these kinds, each once."""
        return list(dict.fromkeys(each.name for each in self.inputs if each.kind in kinds))

    def button(self, label: str) -> Button | None:
        """The button with these words on it."""
        return next((each for each in self.buttons if label in each.label), None)

    def sent(self, values: Values, press: Button | None) -> dict[str, list[str]]:
        """What a browser sends after this was filled in and that button was pressed."""
        fields: dict[str, list[str]] = {}
        for each in self.inputs:
            if each.on and each.name not in values:
                fields.setdefault(each.name, []).append(each.value)
        for name, value in values.items():
            assert name in {each.name for each in self.inputs}, f"the form has no input {name}"
            fields[name] = [value] if isinstance(value, str) else list(value)
        if press is not None and press.name:
            fields[press.name] = [press.value]
        return fields


PICKED = {"radio", "checkbox", "select"}


@dataclass
class Page:
    """What was served: every piece of text, every attribute with words, links and forms."""

    texts: list[str] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    forms: list[Form] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words, with one space between."""
        return " ".join(" ".join(self.texts).split())

    def form(self, **hidden: str) -> Form:
        """The first form in which these inputs have these values."""
        found = next(iter(self.forms_with(**hidden)), None)
        assert found is not None, f"no form with {hidden} on: {self.text[:600]}"
        return found

    def forms_with(self, **hidden: str) -> list[Form]:
        """Every form in which these inputs have these values."""
        return [form for form in self.forms if all(form.value(name) == hidden[name] for name in hidden)]

    def form_to(self, action: str) -> Form:
        """The form that is sent to an address."""
        return next(form for form in self.forms if form.action.partition("#")[0] == action)


def read(html: str) -> Page:
    """A page, or a part of one."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.settle()
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._silent = 0
        self._form: Form | None = None
        self._button: Button | None = None
        self._link = ""
        self._area: Input | None = None
        self._select: str = ""
        self._picked = False
        self._elsewhere: list[tuple[str, Input | Button]] = []

    def settle(self) -> None:
        """Give ticks and buttons that name a form to that form, wherever it stands."""
        forms = {form.id: form for form in self.page.forms if form.id}
        for id, part in self._elsewhere:
            (forms[id].buttons if isinstance(part, Button) else forms[id].inputs).append(part)

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._silent += tag in SILENT
        self.page.said += [
            (name, value)
            for name, value in given.items()
            if name in WORD_ATTRIBUTES or name.startswith(("data-say", "data-words"))
        ]
        match tag:
            case "form":
                self._form = Form(
                    given.get("action", ""), given.get("method", "get").lower(), id=given.get("id", "")
                )
                self.page.forms.append(self._form)
            case "a":
                self._link = given.get("href", "")
            case "button" if "form" in given:
                self._button = Button(given.get("name", ""), given.get("value", ""))
                self._elsewhere.append((given["form"], self._button))
            case "button" if given.get("type", "submit") == "submit" and self._form is not None:
                self._button = Button(given.get("name", ""), given.get("value", ""))
                self._form.buttons.append(self._button)
            case "input" | "textarea" | "select" | "option":
                self._input(tag, given)

    def _input(self, tag: str, given: dict[str, str]) -> None:
        if "form" in given:
            on = given.get("type") != "checkbox" or "checked" in given
            found = Input(given.get("name", ""), given.get("type", "text"), given.get("value", ""), on)
            self._elsewhere.append((given["form"], found))
            return
        if self._form is None:
            return
        kind = given.get("type", "text") if tag == "input" else tag
        if tag == "option":
            on = "selected" in given or not self._picked
            if "selected" in given:
                for each in self._form.inputs:
                    each.on = each.on and each.name != self._select
            self._picked = True
            self._form.inputs.append(Input(self._select, "select", given.get("value", ""), on))
            return
        if tag == "select":
            self._select, self._picked = given.get("name", ""), False
            return
        on = kind not in {"radio", "checkbox"} or "checked" in given
        found = Input(given.get("name", ""), kind, given.get("value", ""), on, given.get("max", ""))
        self._form.inputs.append(found)
        self._area = found if tag == "textarea" else None

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in SILENT
        if tag == "form":
            self._form = None
        elif tag == "button":
            self._button = None
        elif tag == "textarea":
            self._area = None
        elif tag == "a":
            self._link = ""

    def handle_data(self, data: str) -> None:
        if self._silent or not data.strip():
            return
        words = " ".join(data.split())
        if self._area is not None:
            self._area.value += data
            return
        self.page.texts.append(words)
        if self._link:
            self.page.links[words] = self._link
        if self._button is not None:
            self._button.label = f"{self._button.label} {words}".strip()
