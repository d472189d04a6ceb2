"""A pen that writes the Dutch of an unnamed village, with or without a hand that draws."""

from spel.core.figures import Figure
from spel.harvest.pen import Pen
from tests.unit.insights.evening import said

SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
PEN = Pen(said)


def drawn(figure: Figure, place: str) -> str:
    """The same drawing of everything."""
    return SVG


INK = Pen(said, drawn)
