"""How a card is put before people: its lines, whose hands are on it, and what it still lacks."""

from collections import Counter
from collections.abc import Iterator

from spel.core.afspraken import EIGENAAR, NEEDED, WAT, Afspraak, Soort
from spel.core.blocks_afspraken import CardFace, CardLine, Hand, SaidNo, SaidNoList, StressLine
from spel.core.evolve_afspraken import needed
from spel.core.script import StepId
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, text
from spel.insights.nee_kracht import is_nee
from spel.insights.woorden import line, together
from spel.steps.velden import BRIEF, LABELS, label

NEE_LIJST = Text(N_("Hier zeggen we nee tegen"))
LOSLAAT_LIJST = Text(N_("Dit laten we los"))


def laid(state: State) -> Afspraak | None:
    """The card before the room."""
    return state.afspraken.get(state.laid)


def hands(state: State) -> tuple[Side, ...]:
    """Whose hands are needed on this evening, in the order of the table."""
    return tuple(side for side in Side if side in needed(state))


def faces(state: State) -> tuple[CardFace, ...]:
    """All cards to be agreed on, in the order in which they came."""
    return tuple(face(state, card) for card in state.afspraken.values() if is_open_or_agreed(card))


def is_open_or_agreed(card: Afspraak) -> bool:
    """Not a no, and nothing that is let go: those have a list of their own."""
    return card.soort is Soort.AFSPRAAK and not is_nee(card)


def face(state: State, card: Afspraak) -> CardFace:
    """One card as the room sees it."""
    case, terms = state.script.case(card.casus), state.script.terms
    stress = tuple(_stress(state, card, vraag) for vraag in card.vragen)
    heard = tuple(each.naam for each in terms.groepen if each.sleutel in card.gehoord)
    return CardFace(
        id=card.id,
        soort=card.soort,
        status=card.status,
        wat=card.veld(WAT),
        hands=tuple(Hand(side, side in card.akkoord) for side in hands(state)),
        edition=card.edition,
        lines=tuple(_lines(state, card)),
        missing=tuple(LABELS[name] for name in NEEDED if name in card.missing),
        heard=heard,
        unheard=tuple(each.naam for each in terms.groepen if each.naam not in heard),
        van=card.van,
        casus=case.titel if case else "",
        kop=_kop(state, card),
        reden=card.reden,
        stress=stress,
        tested=card.is_tested and all(said for line in stress for _, said in line.by),
    )


def _lines(state: State, card: Afspraak) -> Iterator[CardLine]:
    for name in LABELS:
        words = card.veld(name)
        if name == EIGENAAR and words:
            yield CardLine(name, label(name), _whose(state, card), brief=True)
        elif words and name not in {WAT, "organisatie"}:
            yield CardLine(name, label(name), words, brief=name in BRIEF)


def _whose(state: State, card: Afspraak) -> Say:
    """The type of ownership in words, with the organisation that carries it."""
    code, organisation = card.veld(EIGENAAR), card.veld("organisatie")
    known = {term.code.value: term.naam for term in state.script.terms.typen}
    naam = known.get(code, code)
    return text(N_("{type}: {organisatie}"), type=naam, organisatie=organisation) if organisation else naam


def _stress(state: State, card: Afspraak, vraag: str) -> StressLine:
    """Whose hands are needed are asked; another party that said something is heard too."""
    answered = card.getest.get(vraag, {})
    sides = [side for side in Side if side in answered or side in needed(state)]
    return StressLine(vraag, tuple((side, answered.get(side)) for side in sides))


def _kop(state: State, card: Afspraak) -> str:
    """The heading under which most principles of its casus stand; the first of equals."""
    case, terms = state.script.case(card.casus), state.script.terms
    codes = case.krassen.principes if case else ()
    under = Counter(each.kop for code in codes for each in terms.principes if each.code == code)
    most = max(under, key=lambda kop: under[kop], default="")
    return next((kop.naam for kop in terms.koppen if kop.code == most), "")


def nee_lijst(state: State) -> tuple[SaidNoList, ...]:
    """What is a clear no, with its reason."""
    rows = tuple(_row(state, card) for card in state.afspraken.values() if is_nee(card))
    return (SaidNoList(NEE_LIJST, Soort.NEE, rows),) if rows else ()


def loslaat_lijst(state: State) -> tuple[SaidNoList, ...]:
    """What is let go: cards, and words of straks that were released; those carry no side."""
    cards = (card for card in state.afspraken.values() if card.soort is Soort.LOSLATEN and not is_nee(card))
    words = together(state, StepId("straks"), "loslaten") if state.script.step(StepId("straks")) else ()
    let_go = (SaidNo(line(each)) for each in sorted(words, key=lambda each: each.says))
    rows = (*(_row(state, card) for card in cards), *let_go)
    return (SaidNoList(LOSLAAT_LIJST, Soort.LOSLATEN, rows),) if rows else ()


def _row(state: State, card: Afspraak) -> SaidNo:
    case = state.script.case(card.casus)
    return SaidNo(card.veld(WAT), card.van, card.reden or (case.titel if case else ""))
