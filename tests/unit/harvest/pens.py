"""A pen that writes the Dutch of Hazeldorp, with or without a hand that draws."""

from gettext import NullTranslations

from spel.core.figures import Figure
from spel.core.script import Place
from spel.harvest.pen import Pen
from spel.web.words import Speaker, place_words

SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
SPEAKER = Speaker(NullTranslations(), place_words(Place(naam="Hazeldorp")), "nl")
PEN = Pen(SPEAKER.say)


def drawn(figure: Figure, place: str) -> str:
    """The same drawing of everything."""
    return SVG


INK = Pen(SPEAKER.say, drawn)
