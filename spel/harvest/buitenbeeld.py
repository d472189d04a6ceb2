"""What of a screen may leave the room for other villages: no small groups, nothing to work out.

Choices that a side made together, and what an afspraak is about, were made public by the village's own
decision and stay. Answers of persons stay only as sentences without numbers, as means over enough people, and
as counts rounded down to fives, so that no difference of two of them tells of fewer than five people.
Means are whole fiches and half places: finer ones, before and after somebody went, would give their answer.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from spel.core.blocks import Block, Bullets, FigureBlock, InsightBlock, JointCards, Lead, Notice
from spel.core.blocks_afspraken import AfspraakCards, SaidNoList
from spel.core.blocks_ondertekenen import Samenvatting
from spel.core.blocks_plekken import TableChoices
from spel.core.figures import (
    Cloud,
    Figure,
    Insight,
    Lamps,
    Matches,
    PawnField,
    Picks,
    Profiles,
    Shifts,
    Spread,
)
from spel.core.figures_afspraken import Huizen
from spel.core.figures_fasen import FaseField
from spel.core.figures_kaart import Kaart
from spel.core.figures_programme import Stippenbord
from spel.core.figures_terugkijken import Outcomes
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import Say, Text
from spel.harvest.buiten import is_wide, rounded
from spel.harvest.grof import in_fiches, in_halves, retold, shifts_in_fiches
from spel.views.privacy import merge_small

OF_FEW = frozenset(("binnen_de_gemeente",))
"""Insights about parts of a side, which may be one person."""
MOST_CHOSEN = frozenset(("weer", "uitnodiging", "gevraagd"))
"""Insights that name what was chosen most, also where that was chosen by few."""
PRINCIPES = "principes"


def abroad(state: State, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks of a screen, after shielding, as other villages may read them; the rest goes in silence."""
    found = (_block(state, block) for block in blocks)
    return tuple(block for block in found if block is not None)


def _block(state: State, block: Block) -> Block | None:
    match block:
        case InsightBlock(insight=insight):
            told = wide_insight(replace(insight, sentence=retold(state, insight)))
            return InsightBlock(told) if told else None
        case FigureBlock(figure=figure, title=title):
            wide = wide_figure(figure)
            return FigureBlock(wide, title) if wide else None
        case Bullets(items=items, title=title):
            kept = tuple(item for item in items if not is_counted(item))
            return Bullets(kept, title) if kept else None
        case Samenvatting(zinnen=zinnen):
            told_of = (zin for zin in zinnen if all(is_wide(n) for _, n in zin.rests_on))
            kept_of = (zin for zin in told_of if not is_counted(zin.text) and not _names_principes(zin.text))
            return replace(block, zinnen=tuple(kept_of))
        case JointCards(cards=cards):
            return replace(block, cards=tuple(replace(card, reason="") for card in cards))
        case TableChoices():
            return _of_large_tables(state, block)
        case Lead(text=said):
            return None if is_counted(said) else block
        case SaidNoList() | AfspraakCards():
            return block
        case Notice() | _:
            return None


def _of_large_tables(state: State, block: TableChoices) -> TableChoices | None:
    """What tables chose together, without the tables where few people sat."""
    large = {each.naam for each in state.script.tables if is_wide(_at(state, each.id))}
    rows = tuple(replace(row, tables=tuple(t for t in row.tables if t in large)) for row in block.rows)
    return replace(block, rows=rows) if any(row.tables for row in rows) else None


def _at(state: State, table: str) -> int:
    return sum(seated.people for seated in state.seats.values() if seated.table == table)


def wide_insight(insight: Insight) -> Insight | None:
    """An insight that rests on enough people of every side, without the numbers it rests on."""
    large = of_large_sides(insight)
    if large is None:
        return None
    figure = wide_figure(large.figure) if large.figure else None
    sentence: Say = large.sentence if _is_of_many(large) else ""
    return replace(large, figure=figure, sentence=sentence, based_on="") if figure or sentence else None


def _is_of_many(insight: Insight) -> bool:
    """Whether its sentence tells of no number, and names nothing that only few people may have chosen."""
    if is_counted(insight.sentence) or _names_principes(insight.sentence):
        return False
    figure = insight.figure
    if insight.name not in MOST_CHOSEN or not isinstance(figure, Spread):
        return True
    return is_wide(max((bar.count for bar in figure.bars), default=0))


def _names_principes(said: Say) -> bool:
    """Whether a sentence names the principles that were missed most: two people may be the most."""
    if not isinstance(said, Text):
        return False
    return PRINCIPES in said.params or any(map(_names_principes, said.params.values()))


def of_large_sides(insight: Insight) -> Insight | None:
    """An insight as far as it rests on enough people: all of it or nothing, but for the map.

    Of the map the roles were chosen aloud, and only the marks of a small side go; what is said of it is of
    the two sides of the table.
    """
    if insight.name in OF_FEW:
        return None
    if all(is_wide(n) for _, n in insight.rests_on):
        return insight
    if not isinstance(insight.figure, Kaart):
        return None
    is_told = all(is_wide(n) for side, n in insight.rests_on if side is not Side.PARTIJ)
    figure = of_large(insight.figure)
    return replace(insight, figure=figure, sentence=insight.sentence if is_told else "")


def is_counted(said: Say) -> bool:
    """Whether a sentence holds a number, of whatever: with one of them and another the rest follows."""
    if not isinstance(said, Text):
        return isinstance(said, int)
    return bool(said.plural) or any(is_counted(each) for each in said.params.values())


def wide_figure(figure: Figure) -> Figure | None:
    """A figure as it may be seen outside the room, or nothing."""
    match figure:
        case Spread():
            return _in_fives(figure)
        case Picks():
            rows = ((name, rounded(own), rounded(other)) for name, own, other in figure.rows)
            return replace(figure, rows=tuple(row for row in rows if row[1] or row[2]), n=rounded(figure.n))
        case Profiles():
            rows_kept = tuple(row for row in figure.rows if row.side is None or is_wide(row.n))
            return replace(figure, rows=tuple(map(in_fiches, rows_kept))) if rows_kept else None
        case Shifts(side=side, n=n):
            return shifts_in_fiches(figure) if side is None or is_wide(n) else None
        case Kaart():
            return in_halves(of_large(figure))
        case Huizen() | Lamps():
            return figure
        case PawnField() | FaseField() | Stippenbord() | Outcomes() | Cloud() | Matches():
            return None
        case _:
            assert_never(figure)


def _in_fives(figure: Spread) -> Spread | None:
    """Small answers together, and every count rounded down; one bar alone would say nothing."""
    merged = merge_small(figure)
    bars = tuple(replace(bar, count=rounded(bar.count), mine="") for bar in merged.bars if bar.count)
    return replace(figure, bars=bars, n=rounded(figure.n)) if len(bars) > 1 else None


def of_large(figure: Kaart) -> Kaart:
    """The map with the marks of sides of which enough people put a pawn there."""
    rows = (replace(row, stands=tuple(s for s in row.stands if is_wide(s.n))) for row in figure.rows)
    return replace(figure, rows=tuple(rows))
