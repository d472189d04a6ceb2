"""Afspraken: cards that two hands make firm, with the clear no and the letting go beside them (game P8)."""

from collections.abc import Collection, Iterator

from spel.core.afspraken import LONGEST, WAT, Soort
from spel.core.blocks import Block, Lead, LookUp, Notice
from spel.core.blocks_afspraken import AfspraakCards, CardDesk, Ledger, NewCard, Proposal, ShakeForm
from spel.core.script import NO_CASE, Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, text
from spel.insights.nee_kracht import is_stored, not_ours
from spel.insights.uren import MUCH_ON_A_CARD, MUCH_TOGETHER, uren, uren_samen
from spel.steps.base import EVERYBODY, Moment, StepKind
from spel.steps.kaarten import face, faces, hands, laid, loslaat_lijst, nee_lijst
from spel.steps.velden import inputs

CARD, ALL, NO = range(3)
SHEETS = (Text(N_("De kaart op tafel")), Text(N_("Alle afspraken")), Text(N_("Nee en loslaten")))
NO_CARD_YET = Text(N_("Er ligt nog geen kaart op tafel. Praat verder: wat willen jullie afspreken?"))
NO_CARDS_YET = Text(N_("Er zijn nog geen afspraken. Dat mag nog komen."))
NO_LISTS_YET = Text(N_("Er is nog nergens nee tegen gezegd. Ook nee is een keuze."))


class Afspraken(StepKind):
    """The spelleider writes, the sides shake hands. Handshakes are public at once."""

    key = "afspraken"
    title = Text(N_("Afspraken"))
    wall = Text(N_("Een afspraak staat pas als beide kanten akkoord zijn."))
    alone = Text(N_("Een afspraak staat pas als jullie akkoord zijn."))
    guide = Text(N_("Schrijf op wat u hoort. Met vier regels kan er al akkoord zijn."))
    watch = Text(N_("Kijk mee naar de kaart. Bespreek het hardop."))

    def sheet_names(self, case: Case | None, sides: Collection[Side] = EVERYBODY) -> tuple[Say, ...]:
        """The card before the room, all of them, and what is let go."""
        return SHEETS

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """What is on the wall; the card before the room has the hand of this side under it."""
        card = laid(moment.state)
        if moment.sheet != CARD:
            return self.projector(moment)
        if card is None:
            return (LookUp(NO_CARD_YET),)
        front = face(moment.state, card)
        if card.soort is not Soort.AFSPRAAK or side not in hands(moment.state):
            return (Lead(self.watch), AfspraakCards((front,), big=True))
        return (AfspraakCards((front,), big=True), ShakeForm(front, side, side in card.akkoord))

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """One card with its hands, the whole table, or the two lists."""
        if moment.sheet == ALL:
            cards = faces(moment.state)
            return (self._rule(moment), AfspraakCards(cards)) if cards else (Lead(NO_CARDS_YET),)
        if moment.sheet == NO:
            return _lists(moment.state) or (Lead(NO_LISTS_YET),)
        card = laid(moment.state)
        front = (AfspraakCards((face(moment.state, card),), big=True),) if card else ()
        return (self._rule(moment), *front)

    def _rule(self, moment: Moment) -> Lead:
        """When a card is firm: by two hands, or by those of a village alone."""
        return Lead(self.wall if len(hands(moment.state)) > 1 else self.alone)

    def desk(self, moment: Moment) -> tuple[Block, ...]:
        """The ledger: write, shake for who has no phone, and lay a card before the room."""
        state, card = moment.state, laid(moment.state)
        fill_in = (
            (CardDesk(card, face(state, card), inputs(), moment.terms.typen, moment.terms.groepen),)
            if card
            else ()
        )
        sides = tuple(side for side in Side if side in state.script.sides)
        return (
            *super().desk(moment),
            *(Notice(said) for said in too_much(state)),
            *fill_in,
            NewCard(sides, LONGEST[WAT], tuple(_proposals(state))),
            Ledger(tuple(face(state, each) for each in state.afspraken.values()), state.laid),
        )


def _lists(state: State) -> tuple[Block, ...]:
    return (*nee_lijst(state), *loslaat_lijst(state))


def too_much(state: State) -> Iterator[Say]:
    """What to say kindly when cards ask more of volunteers than they may carry."""
    together = uren_samen(state)[Side.DORP]
    for card in state.afspraken.values():
        hours = uren(card.veld("uren"), state.script.place)[Side.DORP]
        if hours > MUCH_ON_A_CARD:
            yield text(
                N_("{wat} Dit vraagt {n} uur per maand van vrijwilligers. Is dat vol te houden?"),
                wat=_ended(card.veld(WAT)),
                n=_hours(hours),
            )
    if together > MUCH_TOGETHER:
        yield text(
            N_("Alle kaarten samen vragen {n} uur per maand van vrijwilligers. Wat kan minder, of later?"),
            n=_hours(together),
        )


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _hours(hours: float) -> str:
    return f"{hours:g}".replace(".", ",")


def _proposals(state: State) -> Iterator[Proposal]:
    """What was said this evening and is not on a card yet: sentences of casussen, notes, and a no."""
    written = {card.veld(WAT) for card in state.afspraken.values()}
    been = {step.case for step in state.script.steps if step.id in state.visited and step.case}
    for case in state.script.cases:
        if case.id in been and case.afspraak and case.afspraak[: LONGEST[WAT]] not in written:
            yield Proposal(Soort.AFSPRAAK, case.afspraak, casus=case.id)
    for note in state.notes:
        words = " ".join(note.text.split())[: LONGEST[WAT]]
        step = state.script.step(note.step)
        if words and words not in written:
            yield Proposal(Soort.AFSPRAAK, words, casus=step.case if step else NO_CASE)
    for case, side in not_ours(state):
        if not is_stored(state, case, side):
            yield Proposal(
                Soort.NEE, text(N_("Dit is niet aan ons: {casus}"), casus=case.titel), side, case.id
            )


afspraken = Afspraken()
