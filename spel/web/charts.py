"""The hand that draws figures in documents: one SVG that stands alone, from the templates of charts."""

from collections.abc import Mapping

from spel.core.figures import Figure, Profiles, Shifts
from spel.core.figures_kaart import Kaart
from spel.core.script import Place
from spel.harvest.pen import Draw, Pen
from spel.web.render import Renderer

TEMPLATES: Mapping[type, str] = {
    Kaart: "charts/kaart.html",
    Profiles: "charts/profiles.html",
    Shifts: "charts/shifts.html",
}
"""The figures that are a drawing; all others are their table."""


def pen(renderer: Renderer, language: str, place: Place) -> Pen:
    """What the documents of this village are written with, in one language."""
    return Pen(renderer.speaker(language, place).say, hand(renderer, language, place), language)


def hand(renderer: Renderer, language: str, place: Place) -> Draw:
    """A hand that draws what has a template of its own, and nothing else."""

    def draw(figure: Figure, spot: str) -> str:
        template = TEMPLATES.get(type(figure))
        if template is None:
            return ""
        return renderer.page(template, language, place, figure=figure, spot=spot, view="report").strip()

    return draw
