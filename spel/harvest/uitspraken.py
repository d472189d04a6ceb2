"""The statements of an evening: every one with whose it is, its heading, its grounds and its evidence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spel.core.afspraken import EIGENAAR, Afspraak, Soort, Status
from spel.core.blocks import InsightBlock
from spel.core.bouwstenen import Grond
from spel.core.figures import Figure, Insight, Lamps, Picks
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, text
from spel.harvest.eigendom import merged, rests
from spel.harvest.writing import ended, of_insights, seen
from spel.insights.gehoord import DRAAGVLAK, unheard
from spel.insights.gemiste_principes import gemiste_principes
from spel.insights.nee_kracht import is_nee
from spel.insights.niemandsland_en_dubbel import niemandsland_en_dubbel
from spel.insights.verwachtingskloof import verwachtingskloof
from spel.insights.wording import SIDE_NAMES, listed, lowered, sentences
from spel.steps.kaarten import face
from spel.views.privacy import MIN_SIDE

BOTH = listed([SIDE_NAMES[Side.DORP], SIDE_NAMES[Side.GEMEENTE]])
EVERYBODY = text(N_("iedereen die meedeed"))
NOBODY_YET = text(N_("nog geen akkoord"))
"""Of an owner somebody may have thought already; a statement is of those who shook hands on it."""
KOPPEN: Mapping[str, Grond] = {
    "H1": Grond.OMGANG,
    "H2": Grond.VERBINDEN,
    "H3": Grond.REGIE,
    "H4": Grond.MAATWERK,
}
MOST_MISSED = 6
REGIE, GEMEENSCHAP = "H3", "H4"
"""Who holds what stands under H3; hearing the own community under H4, where principle D3 stands."""


@dataclass(frozen=True, slots=True)
class Uitspraak:
    """One statement. `kop` is the name of its heading, empty where it has none."""

    zin: Say
    van: Say
    kop: str
    gronden: tuple[Grond, ...]
    bewijs: Say


def uitspraken(state: State, *, outside: bool = False) -> tuple[Uitspraak, ...]:
    """All of them: cards first, what is firm on top; then what is missed, unclear, hoped for and unheard."""
    cards = sorted(state.afspraken.values(), key=_firmness)
    return (
        *(statement(state, card) for card in cards),
        *_principes(state, outside),
        *_places(state, outside),
        *_hopes(state, outside),
        *_silence(state),
    )


def kop_name(state: State, code: str) -> str:
    """A heading by its code, as the data call it."""
    return next((kop.naam for kop in state.script.terms.koppen if kop.code == code), "")


def _firmness(card: Afspraak) -> int:
    order = (Status.AFSPRAAK, Status.VOORNEMEN, Status.WENS, Status.OPEN_PUNT, Status.NEE)
    return order.index(card.status)


def statement(state: State, card: Afspraak) -> Uitspraak:
    """What one card says."""
    front = face(state, card)
    return Uitspraak(_said(card), _of(card), front.kop, tuple(_grounds(card)), _evidence(state, card))


def _said(card: Afspraak) -> Say:
    wat = ended(card.veld("wat"))
    if is_nee(card):
        return text(N_("Nee: {wat}"), wat=wat)
    if card.soort is Soort.LOSLATEN:
        return text(N_("Loslaten: {wat}"), wat=wat)
    return text(N_("Nog open: {wat}"), wat=wat) if card.status is Status.OPEN_PUNT else wat


def _of(card: Afspraak) -> Say:
    """Whose statement it is: of the side that says it, or of those who shook hands on it."""
    if card.van:
        return SIDE_NAMES[card.van]
    shaken = [SIDE_NAMES[side] for side in Side if side in card.akkoord]
    return listed(shaken) if shaken else NOBODY_YET


def _grounds(card: Afspraak) -> Iterator[Grond]:
    """What it is comes first; money and a decision of the council add their own places."""
    if is_nee(card):
        yield Grond.NEE
    elif card.soort is Soort.LOSLATEN:
        yield Grond.LOSLATEN
    elif card.status is Status.OPEN_PUNT:
        yield Grond.OPEN_PUNT
    else:
        yield from _firm(card)


def _firm(card: Afspraak) -> Iterator[Grond]:
    code = card.veld(EIGENAAR)
    agreed = card.status is Status.AFSPRAAK and code
    yield Grond(f"afspraak-{code.lower()}") if agreed else Grond.VOORNEMEN
    if card.veld("raad") == "ja":
        yield Grond.RAADSBESLUIT
    if card.veld("inleg_gemeente"):
        yield Grond.INLEG_GEMEENTE


def _evidence(state: State, card: Afspraak) -> Say:
    """The casus, who agreed or why not, and what somebody is fine with being quoted on."""
    case = state.script.case(card.casus)
    told: list[Say] = [text(N_("Casus: {titel}"), titel=ended(case.titel))] if case else []
    if card.akkoord:
        told.append(text(N_("Akkoord: {wie}."), wie=_of(card)))
    if card.reden:
        told.append(text(N_("Reden: {reden}"), reden=ended(card.reden)))
    told.extend(text(N_("Gezegd: ‘{citaat}’"), citaat=quote) for quote in _quotes(state, card)[:1])
    return sentences(*told) if told else text(N_("Opgeschreven tijdens de avond."))


def _quotes(state: State, card: Afspraak) -> Sequence[str]:
    steps = {step.id for step in state.script.steps if card.casus and step.case == card.casus}
    return [note.text for note in state.notes if note.quote and note.step in steps]


def _told(state: State, found: tuple[Insight, ...], outside: bool) -> Iterator[Insight]:
    """The insights that do not rest on a small side."""
    blocks = seen(state, of_insights(found), outside=outside)
    return (block.insight for block in blocks if isinstance(block, InsightBlock))


def _principes(state: State, outside: bool) -> Iterator[Uitspraak]:
    """What was missed, under the heading of its principle; counts below 5 are not told exactly."""
    codes = {each.naam: each for each in state.script.terms.principes}
    for insight in _told(state, gemiste_principes(state), outside):
        for row in often(insight.figure):
            naam, kop = row[0], codes[row[0]].kop
            by = missed_by(codes[naam].code, row)
            zin = text(N_("Dit mag vaker: ‘{principe}’."), principe=naam)
            bewijs = sentences(*(_missed(wie, n, outside) for wie, n in by))
            yield Uitspraak(zin, listed([wie for wie, _ in by]), kop_name(state, kop), (KOPPEN[kop],), bewijs)


def often(figure: Figure | None) -> tuple[tuple[str, int, int], ...]:
    """Of the principles those that both sides missed, or enough people; the first ones are missed most."""
    rows = figure.rows if isinstance(figure, Picks) else ()
    return tuple(row for row in rows if (row[1] and row[2]) or row[1] + row[2] >= MIN_SIDE)[:MOST_MISSED]


def missed_by(code: str, row: tuple[str, int, int]) -> tuple[tuple[Say, int], ...]:
    """Which sides missed the principle of this code, and how often; its own side first."""
    own, other = (Side.DORP, Side.GEMEENTE) if code.startswith("D") else (Side.GEMEENTE, Side.DORP)
    return tuple((SIDE_NAMES[side], n) for side, n in ((own, row[1]), (other, row[2])) if n)


def times(n: int, *, outside: bool) -> Say:
    """A count of persons: never a small one exactly, and for other villages only at least."""
    return text(N_("minstens {n} keer"), n=n) if outside else merged(n)


def _missed(wie: Say, n: int, outside: bool) -> Say:
    return text(N_("Gemist door {wie}: {keer}."), wie=wie, keer=times(n, outside=outside))


LAMPS: Mapping[Grond, Text] = {
    Grond.NIEMANDSLAND: text(
        N_("Bij ‘{casus}’ wijzen beide kanten naar de ander. Spreek af wie het oppakt.")
    ),
    Grond.DUBBEL_EIGENDOM: text(
        N_("Bij ‘{casus}’ voelen beide kanten zich eigenaar. Spreek af wie besluit.")
    ),
}


def _places(state: State, outside: bool) -> Iterator[Uitspraak]:
    """Niemandsland and dubbel eigendom as it is now, casus by casus."""
    for insight in list(_told(state, niemandsland_en_dubbel(state), outside))[:1]:
        for spot in insight.figure.spots if isinstance(insight.figure, Lamps) else ():
            grond = Grond.DUBBEL_EIGENDOM if spot.doubled else Grond.NIEMANDSLAND
            zin = Text(LAMPS[grond].msgid, {"casus": spot.casus})
            yield Uitspraak(zin, BOTH, kop_name(state, REGIE), (grond,), rests(insight))


def _hopes(state: State, outside: bool) -> Iterator[Uitspraak]:
    for insight in _told(state, verwachtingskloof(state), outside):
        kop = kop_name(state, REGIE)
        yield Uitspraak(insight.sentence, BOTH, kop, (Grond.VERWACHTING,), rests(insight))


def _silence(state: State) -> Iterator[Uitspraak]:
    """Who was not heard yet, once over the whole evening."""
    steps = (step for step in state.script.steps if step.kind == DRAAGVLAK)
    names = dict.fromkeys(lowered(group.naam) for step in steps for group in unheard(state, step))
    if names:
        zin = text(N_("Vraag ook wie nog niet gehoord is: {wie}."), wie=listed([*names]))
        bewijs = text(N_("Gebaseerd op wie er volgens de zaal gehoord is."))
        yield Uitspraak(zin, EVERYBODY, kop_name(state, GEMEENSCHAP), (Grond.DRAAGVLAK,), bewijs)
