"""What evenings of an area share, agreed on and ask of the gemeente, each with where it was said."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spel.core.afspraken import EIGENAAR, WANNEER, Status
from spel.core.bouwstenen import Grond
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, text
from spel.harvest.acties import NONE_YET, NOT_FILLED, agreed, said_of
from spel.harvest.figures import Piece
from spel.harvest.gebied_beeld import played
from spel.harvest.gebied_delen import Deel, least
from spel.harvest.pen import Pen
from spel.harvest.uitspraken import Uitspraak, uitspraken
from spel.harvest.vragen import agreed_cards, asks_of, no_cards, of_status
from spel.harvest.writing import ended, in_short
from spel.insights.agenda import BOTH, agenda
from spel.insights.answers import SAMEN, by_table, step_of
from spel.insights.base import options_of
from spel.insights.gedeeld_belang import gedeeld_belang
from spel.insights.stippen import board, dotted, people
from spel.insights.wording import listed, sentences
from spel.report.document import Heading, Listing, Paragraph, Table
from spel.steps.kaarten import face
from spel.steps.samen import HOOFD

ELSEWHERE = frozenset({Grond.NEE, Grond.LOSLATEN, Grond.VOORNEMEN, Grond.OPEN_PUNT, Grond.VERWACHTING})
"""Statements with a list or a table of their own here; agreed cards are told with what they ask."""
SILENT = text(N_("Hierover is niets vastgelegd."))


def shared(parts: Sequence[Deel], pen: Pen) -> tuple[Piece, ...]:
    """What came up in more evenings, and what both sides of each evening share."""
    states = [deel.state for deel in parts]
    names = {id(deel.state): deel.naam for deel in parts}
    found = played(states).items()
    cases = ((titel, [names[id(state)] for state, _ in where]) for (_, titel), where in found)
    again = tuple(_in_more(titel, where) for titel, where in cases if len(where) > 1)
    themes = tuple(_themes(states))
    inside = tuple(line for deel in parts for line in _inside(deel, pen))
    told = (*map(pen.say, (*again, *themes)), *inside)
    return (Heading(pen.say(text(N_("Wat avonden delen")))), Listing(told)) if told else ()


def _in_more(titel: str, where: Sequence[str]) -> Say:
    named = N_("‘{casus}’ kwam op {n} avonden terug: {avonden}.")
    return text(named, casus=titel, n=len(where), avonden=listed(where))


def _themes(states: Sequence[State]) -> Iterator[Say]:
    """The themes that more evenings talked about, by the casussen they played."""
    evenings: dict[str, set[int]] = {}
    for where in played(states).values():
        for state, case in where:
            for thema in case.themas:
                evenings.setdefault(thema, set()).add(id(state))
    again = [thema for thema, found in evenings.items() if len(found) > 1]
    if again:
        yield text(N_("Deze thema's kwamen op meer avonden terug: {themas}."), themas=listed(again))


def _inside(deel: Deel, pen: Pen) -> Iterator[str]:
    """What both sides of the table of one evening find important, and on what they shook hands."""
    topics = tuple(_dotted(deel, pen))
    if topics:
        both = N_("{het_dorp} en de gemeente legden allebei stippen op {onderwerpen}.")
        yield _of(deel.naam, pen.say(text(both, onderwerpen=listed(topics))), pen)
    for each in gedeeld_belang(deel.state):
        yield _of(deel.naam, pen.say(each.sentence), pen)


def _dotted(deel: Deel, pen: Pen) -> Iterator[Say]:
    shown = board(deel.state)
    if shown is None or any(people(shown, side) < least(pen) for side in BOTH):
        return
    own, other = (dotted(shown, side) for side in BOTH)
    yield from (
        text(N_("‘{naam}’"), naam=row.titel) for row in shown.rows if row.casus in own and row.casus in other
    )


def _of(naam: str, said: str, pen: Pen) -> str:
    return pen.say(text(N_("{avond}: {zin}"), avond=naam, zin=said))


def shared_by_tables(state: State, pen: Pen) -> tuple[Piece, ...]:
    """The same for the tables of one day: what they and the gemeente share, and what more tables chose."""
    name = text(N_("Wat de tafels delen"))
    both = in_short(state, (*agenda(state), *gedeeld_belang(state)), name, "gebied-gedeeld", pen)
    chosen = tuple(pen.say(line) for line in _chosen_by_more(state))
    told = (*both, *([Listing(chosen)] if chosen else []))
    return (Heading(pen.say(name)), *told) if told else ()


def _chosen_by_more(state: State) -> Iterator[Say]:
    """The courses that more tables of the village chose, in the order of the options."""
    naam = {table.id: table.naam for table in state.script.tables}
    for case in state.script.cases:
        given = by_table(state, case, Side.DORP)
        for option in options_of(state, step_of(case, SAMEN), HOOFD, Side.DORP):
            tables = [naam[id] for id, answer in given.items() if answer.choice(HOOFD) == option.key]
            if len(tables) > 1:
                said = N_("‘{casus}’: {keuze} Zo kozen {tafels}.")
                yield text(said, casus=case.titel, keuze=_ended(option.label), tafels=listed(tables))


def _ended(said: Say) -> Say:
    return ended(said) if isinstance(said, str) else text(N_("{zin}."), zin=said)


def agreements(parts: Sequence[Deel], pen: Pen) -> tuple[Piece, ...]:
    """What was agreed on, what is open and what was said no to, evening by evening."""
    header = (N_("Plaats"), N_("Wat"), N_("Van wie"), N_("Wanneer"))
    rows = tuple(
        (deel.naam, card.wat, *(pen.say(said_of(card, name) or NOT_FILLED) for name in (EIGENAAR, WANNEER)))
        for deel in parts
        for card in agreed(deel.state)
    )
    front = (
        Table(pen.say(text(N_("Wat er wordt gedaan"))), tuple(pen.say(text(each)) for each in header), rows)
        if rows
        else None
    )
    return (
        Heading(pen.say(text(N_("Afspraken")))),
        front or Paragraph(pen.say(NONE_YET)),
        *_list(N_("Open punten"), [line for deel in parts for line in _open(deel, pen)], pen),
        *_list(N_("Hier is nee tegen gezegd"), [line for deel in parts for line in _noes(deel, pen)], pen),
    )


def _list(title: str, lines: Sequence[str], pen: Pen) -> tuple[Piece, ...]:
    return (Heading(pen.say(text(title)), 2), Listing(tuple(lines))) if lines else ()


def _open(deel: Deel, pen: Pen) -> Iterator[str]:
    for card in of_status(deel.state, Status.OPEN_PUNT):
        reason = [text(N_("Reden: {reden}"), reden=ended(card.reden))] if card.reden else []
        yield _of(deel.naam, pen.say(sentences(ended(card.veld("wat")), *reason)), pen)


def _noes(deel: Deel, pen: Pen) -> Iterator[str]:
    for card in no_cards(deel.state):
        yield _of(deel.naam, ended(card.veld("wat")), pen)


def asks(parts: Sequence[Deel], pen: Pen) -> tuple[Piece, ...]:
    """What is asked of the gemeente under the four headings; the same from more evenings once."""
    koppen = dict.fromkeys(kop.naam for deel in parts for kop in deel.state.script.terms.koppen)
    if not koppen:
        return ()
    told = {kop: tuple(_under(kop, parts, pen)) for kop in koppen}
    return (
        Heading(pen.say(text(N_("Wat dit vraagt van de gemeente")))),
        *(piece for kop, lines in told.items() for piece in _kop(kop, lines, pen)),
    )


def _kop(kop: str, lines: tuple[str, ...], pen: Pen) -> Iterator[Piece]:
    yield Heading(kop, 2)
    yield Listing(lines) if lines else Paragraph(pen.say(SILENT))


def _under(kop: str, parts: Sequence[Deel], pen: Pen) -> Iterator[str]:
    """What cards ask comes first; then what was missed, unclear or hoped for, with where that was said."""
    for deel in parts:
        for card in agreed_cards(deel.state):
            told = tuple(asks_of(card))
            if told and face(deel.state, card).kop == kop:
                yield _of(deel.naam, pen.say(sentences(ended(card.veld("wat")), *told)), pen)
    for zin, where in _merged(kop, parts, pen).items():
        yield pen.say(text(N_("{zin} ({avonden})"), zin=zin, avonden=listed(where)))


def _merged(kop: str, parts: Iterable[Deel], pen: Pen) -> Mapping[str, list[str]]:
    """Each statement once, with the names of the evenings on which it was made."""
    found: dict[str, list[str]] = {}
    for deel in parts:
        for each in uitspraken(deel.state, outside=True):
            if each.kop == kop and _is_asked(each, deel.state):
                found.setdefault(pen.say(each.zin), []).append(deel.naam)
    return found


def _is_asked(said: Uitspraak, state: State) -> bool:
    """Whether it is for the gemeente to do something with: not a principle of the village, nor a card."""
    own = {each.naam for each in state.script.terms.principes if each.code.startswith("D")}
    principe = said.zin.params.get("principe") if isinstance(said.zin, Text) else None
    agreed_on = any(grond.value.startswith("afspraak-") for grond in said.gronden)
    return principe not in own and not agreed_on and ELSEWHERE.isdisjoint(said.gronden)
