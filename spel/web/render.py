"""Screen plus language gives HTML; the only caller of the template engine."""

import re
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.environment import TemplateModule
from markupsafe import Markup

from spel.core.blocks import Block
from spel.core.figures import Figure
from spel.core.kaart_drawing import SQUARE, TALL, WIDE, draw
from spel.core.screen import DeskScreen, PhoneScreen, ProjectorScreen, ReportScreen
from spel.core.script import Place
from spel.core.vocabulary import Side
from spel.views.phrases import side_name
from spel.web.compiled import Compiled
from spel.web.looking import read_only
from spel.web.words import DUTCH, Phrasebook, Speaker

Own = Mapping[str, Mapping[str, str]]
"""A seat's own answers: step -> input name -> value."""

_VIEWS: Mapping[type, str] = {
    PhoneScreen: "phone",
    ProjectorScreen: "projector",
    DeskScreen: "desk",
    ReportScreen: "report",
}


@dataclass(frozen=True, slots=True)
class WifiDoor:
    """How to get on the wifi: its name and password in words, and the QR as SVG."""

    name: str
    password: str
    qr: Markup


@dataclass(frozen=True, slots=True)
class Door:
    """How to get in: the address in words, the code in two groups, the QR as SVG; and the wifi before it."""

    address: str
    code: str
    qr: Markup
    wifi: WifiDoor | None = None


BREATH = 0.01
"""Seconds for others between two pages that are compiled."""
PAGE = "page_wide"
"""The name under which a page keeps what all its templates share."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What holds for one page as a whole, and the macros that were read with it."""

    known: Mapping[str, object]
    modules: dict[str | None, TemplateModule] = field(default_factory=dict)


class Sharing(Template):
    """Macros are read once per page instead of once per template that imports them: half of the drawing.

    They see what holds for the whole page, never a name that the importing template set for itself.
    """

    def make_module(
        self,
        vars: dict[str, object] | None = None,
        shared: bool = False,
        locals: Mapping[str, object] | None = None,
    ) -> TemplateModule:
        """The macros of this template, with the context of the page."""
        page = (vars or {}).get(PAGE)
        if not isinstance(page, Shared):
            return super().make_module(vars, shared, locals)
        if self.name not in page.modules:
            page.modules[self.name] = super().make_module({**(vars or {}), **page.known}, shared)
        return page.modules[self.name]


class Flat(Environment):
    """An environment whose templates find everything in one place."""

    template_class = Sharing

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """What every template knows. Stock Jinja goes through a chain for it, at every template on a page."""
        return {**self.globals, **(d or {})}


class Renderer:
    """Draws screens and pages; templates are compiled once per language and place."""

    def __init__(self, templates: Path, phrasebook: Phrasebook) -> None:
        self._loader = FileSystemLoader(templates)
        self._compiled = Compiled()
        self.phrasebook = phrasebook
        self._environment = lru_cache(maxsize=32)(self._build)

    def _build(self, language: str, place: Place) -> Environment:
        speaker = self.phrasebook.speaker(language, place)
        environment = Flat(
            loader=self._loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=self._compiled,
        )
        environment.filters["say"] = speaker.say
        environment.filters["read_only"] = read_only
        environment.globals |= {
            "_": speaker.gettext,
            "language": language,
            "languages": self.phrasebook.languages,
            "new_tap": str,
            "template_of": template_of,
            "figure_of": figure_of,
            "side_name": side_name,
            "sides": tuple(Side),
            "draw_kaart": draw,
            "WIDE": WIDE,
            "SQUARE": SQUARE,
            "TALL": TALL,
        }
        return environment

    def warm_up(self, sleep: Callable[[float], None]) -> None:
        """Compile every page before anybody asks for it; once, in the background, one after the other."""
        environment = self._environment(DUTCH, Place())
        for name in environment.list_templates(extensions=["html"]):
            sleep(BREATH)
            environment.get_template(name)

    def speaker(self, language: str, place: Place) -> Speaker:
        """Somebody who says single sentences in that language."""
        return self.phrasebook.speaker(language, place)

    def fragment(
        self,
        screen: PhoneScreen | ProjectorScreen | DeskScreen | ReportScreen,
        language: str,
        place: Place,
        **context: object,
    ) -> str:
        """The part of a view that is morphed: everything that is on the screen now."""
        view = _VIEWS[type(screen)]
        return self.page(f"screens/{view}.html", language, place, screen=screen, view=view, **context)

    def page(self, template: str, language: str, place: Place, **context: object) -> str:
        """A whole page, or any template, with its context."""
        known = {"own": {}, "door": None, **context}
        page = self._environment(language, place).get_template(template)
        return page.render(known | {PAGE: Shared(known)})


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def template_of(block: Block) -> str:
    """The template that draws a block: the class name in snake case."""
    return f"blocks/{_snake(type(block).__name__)}.html"


def figure_of(figure: Figure) -> str:
    """The template that draws a figure: the class name in snake case."""
    return f"figures/{_snake(type(figure).__name__)}.html"
