"""Inloop: people come in, and name in one word what they are proud of (game P1)."""

from dataclasses import replace

from spel.core.blocks import Block, Bullets, FigureBlock, Lead
from spel.core.questions import Ask, ChooseOne, Field, Write
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.petten import HATS, HOED
from spel.insights.woorden import cloud
from spel.steps.base import Moment, StepKind
from spel.steps.scene import Scene

TROTS = "trots"
DORPSHUIS = Text(N_("Is er iemand van het dorpshuis of een vereniging? Vraag voor wie die spreekt."))

SPELREGELS = Bullets(
    (
        Text(N_("Denk hardop.")),
        Text(N_("Elk antwoord telt.")),
        Text(N_("Wat u hier zegt, blijft van {het_dorp}.")),
    ),
    Text(N_("Zo spelen we")),
)


class Inloop(StepKind):
    """Everybody writes one word; the room sees the words that were released, after the reveal."""

    key = "inloop"
    title = Text(N_("Welkom"))
    wall = Text(N_("Pak uw telefoon, kies uw kant en doe mee."))
    hand = Text(N_("Fijn dat u er bent. Eén vraag om te beginnen."))
    talk = Text(N_("Wie vertelt er iets bij?"))
    guide = Text(N_("Heet iedereen welkom en lees de spelregels voor. Laat daarna de woorden zien."))

    def asks(self, scene: Scene) -> Ask:
        """One word of pride, and for who likes to say it a hat."""
        label = Text(N_("Waar zijn wij trots op in {het_dorp}?"))
        word = Field(TROTS, label, Write(40), hint=Text(N_("Eén woord is genoeg.")))
        return Ask((word, hat(scene.side)))

    def aids(self, moment: Moment) -> tuple[Block, ...]:
        """The three rules of the game, and those of this room."""
        own = moment.state.script.spelregels
        return (replace(SPELREGELS, items=(*SPELREGELS.items, *own)),)

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """The cloud of pride."""
        return pride(moment)

    def desk(self, moment: Moment) -> tuple[Block, ...]:
        """The rules to read aloud, also when the wifi takes their place on the wall; who speaks for whom."""
        return (*super().desk(moment), *self.aids(moment), Lead(DORPSHUIS))


def hat(side: Side) -> Field:
    """What somebody may say about who they are tonight."""
    hint = Text(N_("Alleen aantallen komen in het verslag, vanaf drie mensen."))
    return Field(HOED, Text(N_("Met welke pet zit u hier?")), ChooseOne(HATS[side], "list"), False, hint)


def pride(moment: Moment) -> tuple[Block, ...]:
    """The words of the start that the room may see."""
    step = moment.outside(inloop.key)
    words = cloud(moment.state, step.id, TROTS) if step else None
    return (FigureBlock(words, Text(N_("Hier zijn wij trots op"))),) if words and words.words else ()


inloop = Inloop()
