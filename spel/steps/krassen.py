"""Krassen: what lies under each course, which principle is in play, who did it before (game P4, beat 8)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spel.core.blocks import Block, InsightBlock, KrasCard, KrasRow, Lead
from spel.core.script import Case, DorpOptie, GemeenteOptie, Step, StepId
from spel.core.terms import Terms
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, text
from spel.insights.goed_geraden import geraden
from spel.insights.wording import lowered
from spel.steps.base import Moment, StepKind, beside
from spel.steps.raden import raden

TOUCH = 0.2
"""A second role weighs at least this much to be named."""


class Krassen(StepKind):
    """Everybody scratches at the same time; the wall follows at the reveal, with what was guessed."""

    key = "krassen"
    title = Text(N_("Krassen"))
    wall = Text(N_("Kras de kaart op uw telefoon open."))
    hand = Text(N_("Kras met uw vinger, of druk op de knop."))
    talk = Text(N_("Herkennen jullie dit? Vertel een voorbeeld van hier."))
    guide = Text(N_("Laat iedereen krassen. Vertel daarna in één zin wat u zelf herkent."))

    def shows(self, own: StepId, before: Sequence[Step]) -> tuple[StepId, ...]:
        """The guesses of this casus; without guesses only the card itself."""
        guessed = beside(own, raden.key)
        return tuple(step.id for step in before if step.id == guessed) or (own,)

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """A card of one's own, the own side on top."""
        return (Lead(self.talk if moment.revealed else self.hand), *self.result(moment, side))

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """The same card, as big as the wall; until the reveal there is nothing under its grey layer."""
        if moment.revealed:
            return self.shown(moment)
        covered = () if moment.case is None else (closed(kras_card(moment, moment.case)),)
        return (Lead(self.wall), *covered)

    def result(self, moment: Moment, first: Side = Side.DORP) -> tuple[Block, ...]:
        """The card, and after the reveal how well both sides read each other."""
        if moment.case is None:
            return ()
        guessed = geraden(moment.state, moment.case) if moment.revealed else ()
        return (kras_card(moment, moment.case, first), *(InsightBlock(each) for each in guessed))


def kras_card(moment: Moment, case: Case, first: Side = Side.DORP) -> KrasCard:
    """The card of a casus, for the sides that play."""
    rows = {Side.DORP: _rollen(case.dorp, moment.terms), Side.GEMEENTE: _treden(case.gemeente, moment.terms)}
    order = sorted(rows, key=lambda side: side is not first)
    return KrasCard(
        moment.step.id,
        tuple((side, rows[side]) for side in order if side in moment.state.script.sides),
        tuple(moment.terms.principe(code) for code in case.krassen.principes),
        case.krassen.uitleg,
        case.krassen.voorbeelden,
        covered=not moment.revealed,
    )


def closed(card: KrasCard) -> KrasCard:
    """The card with only what is printed on top of the layer."""
    rows = tuple((side, tuple(replace(row, under="", hint="") for row in each)) for side, each in card.rows)
    return replace(card, rows=rows, principes=(), uitleg="", voorbeelden=())


def _rollen(options: Iterable[DorpOptie], terms: Terms) -> tuple[KrasRow, ...]:
    return tuple(
        KrasRow(each.letter, each.tekst, _rol(each, terms), terms.rol(each.hoofdrol).kort) for each in options
    )


def _rol(option: DorpOptie, terms: Terms) -> Say:
    main = option.hoofdrol
    others = [rol for rol, weight in option.gewichten.items() if rol is not main and weight >= TOUCH]
    if not others:
        return terms.rol(main).naam
    return text(
        N_("{rol}, met een vleugje {ander}"),
        rol=terms.rol(main).naam,
        ander=lowered(terms.rol(others[0]).naam),
    )


def _treden(options: Iterable[GemeenteOptie], terms: Terms) -> tuple[KrasRow, ...]:
    found = ((each, terms.trede(each.trede)) for each in options)
    return tuple(KrasRow(each.letter, each.tekst, trede.naam, trede.kort) for each, trede in found)


krassen = Krassen()
