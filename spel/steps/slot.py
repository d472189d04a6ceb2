"""Slot: one word to go home with, beside the words of the start (game P9)."""

from spel.core.blocks import Block, Bullets, FigureBlock, Notice
from spel.core.questions import Ask, Field, Write
from spel.core.words import N_, Text
from spel.insights.woorden import cloud, lines
from spel.steps.base import Moment, StepKind
from spel.steps.inloop import inloop, pride
from spel.steps.scene import Scene
from spel.steps.writings import waiting

THANKS = Text(N_("Dank jullie wel, voor de tijd en voor de openheid."))
WRITTEN = (
    ("meenemen", Text(N_("Dit nemen we mee"))),
    ("mist", Text(N_("Dit misten we nog"))),
)


class Slot(StepKind):
    """A closing word, and two short questions that may be skipped."""

    key = "slot"
    title = Text(N_("Tot slot"))
    wall = Text(N_("Met welk woord gaat u naar huis? Schrijf het op uw telefoon."))
    hand = Text(N_("Bedankt voor het meedoen. Nog even dit."))
    talk = Text(N_("Van het eerste woord naar het laatste."))
    guide = Text(N_("Laat de woorden zien en dank iedereen. Vertel ook wie het verslag krijgt."))

    def asks(self, scene: Scene) -> Ask:
        """One word and two lines, all free to skip."""
        return Ask(
            (
                _open("woord", Text(N_("Met welk woord gaat u naar huis?")), Write(30)),
                _open("meenemen", Text(N_("Wat neemt u mee?")), Write(160, lines=2)),
                _open("mist", Text(N_("Wat miste u?")), Write(160, lines=2)),
            )
        )

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """Both clouds, what else was released, and thanks."""
        words = cloud(moment.state, moment.step.id, "woord")
        closing = (FigureBlock(words, Text(N_("Zo gaan wij naar huis"))),) if words.words else ()
        found = ((title, lines(moment.state, moment.step.id, name)) for name, title in WRITTEN)
        told = tuple(Bullets(texts, title) for title, texts in found if texts)
        return (*pride(moment), *closing, *told, Notice(THANKS))

    def desk(self, moment: Moment) -> tuple[Block, ...]:
        """The words of the start that still wait can be released here."""
        start = moment.outside(inloop.key)
        queues = waiting(moment.state, start) if start else ()
        return (*super().desk(moment), *(each for each in queues if each.waiting))


def _open(name: str, label: Text, question: Write) -> Field:
    return Field(name, label, question, required=False)


slot = Slot()
