"""Steps in which each side writes something together, to lie beside what the other wrote."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from spel.core.blocks import AskForm, Block, Lead
from spel.core.blocks_casus import WordCard, WordCards
from spel.core.questions import Ask, Field, Write
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text
from spel.steps.base import Moment, StepKind
from spel.steps.cards import case_card
from spel.steps.options import BOTH
from spel.steps.scene import Scene
from spel.steps.wording import OTHERS_BUSY
from spel.steps.writings import may_be_read, reasons

LONGEST = 120
KEEP = Text(N_("Bewaar onze woorden"))
SPOKEN = Text(N_("Vertel het elkaar. Bij deze casus schrijven we niets op."))


def sentence(name: str, label: Text, *, required: bool = True) -> Field:
    """One sentence of a whole side."""
    return Field(name, label, Write(LONGEST, lines=2), required=required)


class Worded(StepKind):
    """Words of a whole side wait at the desk; the reveal shows what was released, side by side."""

    joint = True
    needs = BOTH
    watch = OTHERS_BUSY
    heads: ClassVar[Mapping[Side, Text]]
    """Above the card of each side."""
    fields: ClassVar[Mapping[Side, tuple[Field, ...]]]
    """What each side writes; a partij writes nothing."""

    def asks(self, scene: Scene) -> Ask | None:
        """The sentences of this side."""
        return Ask(self.fields[scene.side]) if scene.case and scene.side in self.fields else None

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """The form; on a casus that hurts only the question to talk about."""
        if not moment.step.asks:
            return self._spoken(moment)
        return tuple(
            replace(block, button=KEEP) if isinstance(block, AskForm) else block
            for block in super().phone(moment, side)
        )

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """What to write; on a casus that hurts what to talk about."""
        return super().projector(moment) if moment.step.asks else self._spoken(moment)

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """A card for every side with released words."""
        cards = (WordCard(side, head, self._lines(moment, side)) for side, head in self.heads.items())
        told = tuple(card for card in cards if card.lines)
        return (WordCards(told),) if told else ()

    def _lines(self, moment: Moment, side: Side) -> tuple[tuple[Say, str], ...]:
        several = len(self.fields[side]) > 1
        read = ((field, line) for field in self.fields[side] for line in _read(moment, side, field.name))
        return tuple(((field.label if several else ""), words) for field, words in read)

    def _spoken(self, moment: Moment) -> tuple[Block, ...]:
        return (Lead(SPOKEN), *case_card(moment), *self.aids(moment))


def _read(moment: Moment, side: Side, field: str) -> tuple[str, ...]:
    """The released words of a side, or those of each of its tables with the name of that table."""
    state, step = moment.state, moment.step
    own = {table.naam for table in state.script.tables if table.side == side}
    if state.script.tables:
        return tuple(f"{name}: {words}" for name, words in reasons(state, step, field) if name in own)
    words = may_be_read(state, step, field, side)
    return (words,) if words else ()
