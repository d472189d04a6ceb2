"""What the screens would show, written down: every block of a view as blocks of a document."""

from collections.abc import Iterable, Iterator, Sequence

from spel.core.blocks import Block as Seen
from spel.core.blocks import Bullets, FigureBlock, InsightBlock, JointCard, JointCards, Lead, Notice
from spel.core.blocks_afspraken import SaidNo, SaidNoList
from spel.core.blocks_casus import WordCard, WordCards
from spel.core.blocks_ondertekenen import Samenvatting
from spel.core.blocks_plekken import TableChoices
from spel.core.blocks_teksten import Quotes
from spel.core.figures import Insight, Profiles, Shifts
from spel.core.figures_fasen import FaseField
from spel.core.figures_kaart import Kaart
from spel.core.figures_terugkijken import Outcomes
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.harvest.buitenbeeld import abroad
from spel.harvest.figures import Piece, below_its_title, drawing
from spel.harvest.pen import Pen
from spel.harvest.samengevat import counts_of, left_out, of_sides, rests_of
from spel.insights.wording import SIDE_NAMES, SIDE_TITLES, is_first_impression, sentences
from spel.report.document import Heading, Listing, Paragraph, Quote, Table
from spel.views.privacy import shielded

PICTURES = (Profiles, Shifts, Kaart, FaseField, Outcomes)
"""The figures that are drawn in the running text; the numbers of all others lie at the end."""
SEEN_BEFORE = frozenset(("zeggen_doen_willen",))
"""Insights that lay pictures beside each other which the report has drawn already."""
PLAIN = frozenset(
    (
        *("eensgezindheid", "samen_anders", "samen_anders_hier", "wending", "kloof"),
        *("agenda", "gedeeld_belang", "nee_kracht"),
    )
)
"""The insights whose sentence says itself what it is about."""
UNDER_A_PART = 3
"""How deep the heading of a list lies: below a part, and below a casus."""


def seen(state: State, blocks: Iterable[Seen], *, outside: bool = False) -> tuple[Seen, ...]:
    """The blocks as the room, or another village, may see them: small sides go."""
    return abroad(state, shielded(blocks)) if outside else shielded(blocks)


def of_insights(found: Iterable[Insight]) -> tuple[Seen, ...]:
    """Insights as blocks of a view, to be shielded like all others."""
    return tuple(InsightBlock(each) for each in found)


def written(state: State, blocks: Iterable[Seen], place: str, pen: Pen) -> tuple[Piece, ...]:
    """Blocks in full. `place` starts the ids of their drawings, and is other for every part."""
    told = enumerate(seen(state, blocks, outside=pen.outside), start=1)
    return tuple(piece for n, block in told for piece in _block(block, f"{place}-{n}", pen))


def in_short(state: State, found: Iterable[Insight], name: Say, place: str, pen: Pen) -> tuple[Piece, ...]:
    """Insights as one list of sentences; their numbers go to the end, under `name`."""
    blocks = seen(state, of_insights(found), outside=pen.outside)
    told = [block.insight for block in blocks if isinstance(block, InsightBlock)]
    return (*points(told, pen), *below(blocks, pen), *numbers(told, name, place, pen))


def with_pictures(
    state: State, found: Iterable[Insight], name: Say, place: str, pen: Pen
) -> tuple[Piece, ...]:
    """Those with a picture each above its picture, then the others as a list; on what all rests once."""
    blocks = seen(state, of_insights(found), outside=pen.outside)
    told = [block.insight for block in blocks if isinstance(block, InsightBlock)]
    drawn = ((n, each) for n, each in enumerate(told, start=1) if is_drawn(each))
    others = [each for each in told if not is_drawn(each)]
    return (
        *(piece for n, each in drawn for piece in _pictured(each, f"{place}-{n}", pen)),
        *points((each for each in others if not _is_empty_map(each)), pen),
        *below(blocks, pen),
        *numbers(others, name, f"{place}-cijfers", pen),
    )


def _pictured(insight: Insight, place: str, pen: Pen) -> Iterator[Piece]:
    if insight.sentence:
        yield Paragraph(titled(insight, pen))
    if insight.figure:
        drawn = drawing(insight.figure, insight.title, place, pen)
        yield below_its_title(drawn) if insight.sentence else drawn


def points(told: Iterable[Insight], pen: Pen) -> Iterator[Piece]:
    """The sentences of insights as one list, without those that only say on how little they rest."""
    telling = (each for each in told if each.sentence and not is_first_impression(each.sentence))
    said = (each.sentence if each.name in PLAIN else titled(each, pen) for each in telling)
    lines = tuple(dict.fromkeys(map(pen.say, of_sides(said))))
    if lines:
        yield Listing(lines)


def below(blocks: Sequence[Seen], pen: Pen) -> Iterator[Piece]:
    """On what all of it rests, and what is left out because a side is small; each once."""
    told = tuple(block.insight for block in blocks if isinstance(block, InsightBlock))
    if said := " ".join(map(pen.say, (*rests_of(told), *left_out(blocks)))):
        yield Paragraph(said, quiet=True)


def numbers(told: Iterable[Insight], name: Say, place: str, pen: Pen) -> Iterator[Piece]:
    """The figures of insights, which are told at the end only."""
    for n, each in enumerate(told, start=1):
        yield from _apart(each, name, f"{place}-{n}", pen)


def titled(insight: Insight, pen: Pen) -> str:
    """The sentence of an insight, behind what it is about where the sentence does not say that itself."""
    sentence = pen.say(insight.sentence)
    return sentence if insight.name in PLAIN else f"{ended(pen.say(insight.title))} {sentence}"


def _apart(insight: Insight, name: Say, place: str, pen: Pen) -> Iterator[Piece]:
    about = text(N_("{naam} {titel}"), naam=ended(pen.say(name)), titel=insight.title)
    rests = counts_of(insight.based_on)
    title = text(N_("{titel} ({aantal})"), titel=about, aantal=rests) if rests else about
    if insight.figure:
        yield drawing(insight.figure, title, place, pen, apart=True)


def ended(words: str) -> str:
    """A sentence of people with the full stop they may have left out."""
    return words if words.endswith((".", "!", "?")) else f"{words}."


def capital(words: str) -> str:
    """Words as the beginning of a sentence that they are all of, with a full stop."""
    return ended(words[:1].upper() + words[1:])


def _block(block: Seen, place: str, pen: Pen) -> Iterator[Piece]:
    match block:
        case Lead(text=said):
            yield Paragraph(pen.say(said))
        case Notice(text=said):
            yield Paragraph(pen.say(said), quiet=True)
        case Bullets(items=items, title=title):
            yield from _listed(title, items, pen)
        case Samenvatting(zinnen=zinnen):
            yield from _listed("", [zin.text for zin in zinnen], pen)
        case FigureBlock():
            yield from _figure(block, place, pen)
        case InsightBlock(insight=insight, left_out=left_out):
            yield from _insight(insight, left_out, place, pen)
        case _:
            yield from _spoken(block, pen)


def _spoken(block: Seen, pen: Pen) -> Iterator[Piece]:
    """What was chosen, said or written in words."""
    match block:
        case JointCards(cards=cards, title=title):
            yield from _listed(title, [chosen(card, pen) for card in cards], pen)
        case WordCards(cards=cards, title=title):
            yield from _listed(title, [line for card in cards for line in _worded(card)], pen)
        case TableChoices(title=title, rows=rows):
            header = (pen.say(text(N_("Keuze"))), pen.say(text(N_("Tafels"))))
            cells = ((pen.say(row.label), ", ".join(row.tables)) for row in rows if row.tables)
            yield Table(pen.say(title), header, tuple(cells))
        case Quotes(lines=lines):
            yield from (Quote(line) for line in lines)
        case SaidNoList(title=title, rows=said):
            yield from _listed(title, [_said_no(row) for row in said], pen)


def is_drawn(insight: Insight) -> bool:
    """Whether it has a picture that belongs in the running text."""
    is_picture = isinstance(insight.figure, PICTURES) and insight.name not in SEEN_BEFORE
    return is_picture and not _is_empty_map(insight)


def _is_empty_map(insight: Insight) -> bool:
    """A map on which nobody stands: its roles are a table at the end, and there is nothing to point at."""
    return isinstance(insight.figure, Kaart) and not insight.figure.sides


def _figure(block: FigureBlock, place: str, pen: Pen) -> Iterator[Piece]:
    yield drawing(block.figure, block.title, place, pen)
    yield from (Paragraph(pen.say(each), quiet=True) for each in (block.left_out, block.via) if each)


def _insight(insight: Insight, left_out: Say, place: str, pen: Pen) -> Iterator[Piece]:
    """The sentence first, then what is drawn of it, and last on what it rests."""
    if insight.sentence:
        yield Paragraph(titled(insight, pen))
    if insight.figure:
        drawn = drawing(insight.figure, insight.title, place, pen, apart=not is_drawn(insight))
        yield below_its_title(drawn) if insight.sentence else drawn
    if rests := " ".join(pen.say(each) for each in (insight.based_on, left_out) if each):
        yield Paragraph(rests, quiet=True)


def _listed(title: Say, items: Iterable[Say], pen: Pen) -> Iterator[Piece]:
    found = tuple(pen.say(each) for each in items)
    if title and found:
        yield Heading(pen.say(title), UNDER_A_PART)
    if found:
        yield Listing(found)


def chosen(card: JointCard, pen: Pen) -> Say:
    """What a side chose together, what besides, and why."""
    main, support = (ended(pen.say(each)) if each else "" for each in (card.main, card.support))
    told: list[Say] = [text(N_("{wie}: {keuze}"), wie=SIDE_TITLES[card.side], keuze=main)]
    if support and support != main:
        told.append(text(N_("En ook: {keuze}"), keuze=support))
    if card.reason:
        told.append(text(N_("Waarom: ‘{reden}’"), reden=card.reason))
    return sentences(*told)


def _worded(card: WordCard) -> Iterator[Say]:
    for label, words in card.lines:
        said = N_("{wie}: {vraag} ‘{woorden}’") if label else N_("{wie}: ‘{woorden}’")
        yield text(said, wie=card.title, vraag=label, woorden=words)


def _said_no(row: SaidNo) -> Say:
    if row.side and row.about:
        who = SIDE_NAMES[row.side]
        return text(N_("{woorden} ({wie}; {waarover})"), woorden=row.words, wie=who, waarover=row.about)
    behind: Say = SIDE_NAMES[row.side] if row.side else row.about
    return text(N_("{woorden} ({wie})"), woorden=row.words, wie=behind) if behind else row.words
