"""Stresstest: three questions that an agreement has to stand (game P8)."""

from collections.abc import Collection
from random import Random

from spel.core.afspraken import Afspraak, Soort
from spel.core.blocks import BigQuestion, Block, Lead, LookUp
from spel.core.blocks_afspraken import AfspraakCards, Ledger, StressBoard, StressDesk, StressForm
from spel.core.script import Case, Script
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.steps.afspraken import NO_CARD_YET
from spel.steps.base import EVERYBODY, Moment, StepKind
from spel.steps.kaarten import face, faces, laid

DRAWN = 3
"""So many questions are drawn; one minute each."""
LONGEST = 160


class Stresstest(StepKind):
    """One question big on the wall; each side says whether the card holds."""

    key = "stresstest"
    title = Text(N_("Stresstest"))
    wall = Text(N_("Houdt jullie afspraak stand? Overleg kort en tik per kant."))
    hand = Text(N_("Overleg met uw kant. Eén van jullie tikt het antwoord."))
    guide = Text(N_("Trek drie vragen voor een kaart. Eén minuut per vraag is genoeg."))
    waiting = Text(N_("De vragen komen zo. Lees de kaart nog eens door."))
    pick = Text(N_("Leg eerst een kaart op tafel. Trek daarna drie vragen."))
    no_card = Text(N_("Zo meteen komt er een kaart op tafel."))

    def sheets(self, case: Case | None, sides: Collection[Side] = EVERYBODY) -> int:
        """One for each question; their words are drawn later."""
        return DRAWN

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """The question, and what this side says to it."""
        card = laid(moment.state)
        if card is None or card.soort is not Soort.AFSPRAAK:
            return (LookUp(self.no_card),)
        front = face(moment.state, card)
        if not card.vragen:
            return (Lead(self.waiting), AfspraakCards((front,), big=True))
        vraag = _on(moment, card)
        given = card.getest.get(vraag, {}).get(side)
        number = card.vragen.index(vraag) + 1
        return (
            Lead(front.wat),
            BigQuestion(vraag, number, len(card.vragen)),
            StressForm(card.id, number, vraag, side, given),
        )

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """The card in a line, one question as big as it gets, and what the sides say."""
        card = laid(moment.state)
        if card is None or card.soort is not Soort.AFSPRAAK:
            cards = faces(moment.state)
            return (Lead(self.wall), AfspraakCards(cards)) if cards else (Lead(NO_CARD_YET),)
        front = face(moment.state, card)
        if not card.vragen:
            return (Lead(self.wall), AfspraakCards((front,), big=True))
        place = card.vragen.index(_on(moment, card))
        return (
            Lead(front.wat),
            BigQuestion(front.stress[place].vraag, place + 1, len(card.vragen)),
            StressBoard(front.stress[place], front.tested),
        )

    def desk(self, moment: Moment) -> tuple[Block, ...]:
        """Per card: draw questions, pick which one is on the wall, and answer for who has no phone."""
        cards, card = faces(moment.state), laid(moment.state)
        if not cards:
            return (Lead(self.guide), Lead(NO_CARD_YET))
        own = (
            (StressDesk(moment.step.id, face(moment.state, card), _place(moment, card)),)
            if card and card.soort is Soort.AFSPRAAK
            else ()
        )
        return (Lead(self.guide if own else self.pick), *own, Ledger(cards, moment.state.laid))


def _on(moment: Moment, card: Afspraak) -> str:
    return card.vragen[_place(moment, card)]


def _place(moment: Moment, card: Afspraak) -> int:
    return min(moment.sheet, max(len(card.vragen) - 1, 0))


def drawn(script: Script, card: Afspraak, rng: Random) -> tuple[str, ...]:
    """Three questions by chance; that of the casus the card comes from is always among them."""
    case = script.case(card.casus)
    own = (case.stresstest[:LONGEST],) if case and case.stresstest else ()
    others = [vraag for vraag in script.terms.stressvragen if vraag not in own]
    picked = rng.sample(others, k=min(DRAWN - len(own), len(others)))
    return tuple(rng.sample([*own, *picked], k=len(own) + len(picked)))


stresstest = Stresstest()
