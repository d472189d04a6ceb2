"""The one place that decides what a small group may show; every block passes here before a template.

- A side of fewer than `MIN_SIDE` answers is never shown apart: its rows go, with a kind word instead.
  An insight that rests on such a side is silent as a whole, because what is left would tell the rest.
- Figures that do not carry the size of the sides behind them (Matches, Lamps, Picks, Huizen) may only travel
  inside an insight, which does say what it rests on.
- No figure adds sides up: with a total and one side known, the other is a subtraction away.
- Joint choices were said aloud by a whole side. They are public and never hidden.
- Released words carry no side and were let through by the spelleider; they are never hidden.
- Below `MIN_PERCENT` answers a percentage reads as a verdict: counts only. The screens show counts anyway.
- What leaves the room (a shared page, a comparison) has its cells below `MERGE_BELOW` merged.
- Beside one's own evening lie at least `MIN_EVENINGS` others, and no cell counts fewer of them: one evening
  would be recognisable. An evening is not a person, its choices were made aloud, so this number is smaller.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from spel.core.blocks import Block, FigureBlock, InsightBlock, Notice
from spel.core.blocks_ondertekenen import Samenvatting, SamenvattingDesk, Zin
from spel.core.blocks_programme import CasePicker
from spel.core.figures import (
    Bar,
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
from spel.core.figures_programme import Gestipt, Stippenbord
from spel.core.figures_terugkijken import Outcomes
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.wording import SIDE_NAMES, listed

MIN_SIDE = 3
MIN_PERCENT = 10
MERGE_BELOW = 5
MIN_EVENINGS = 3

ONLY_IN_INSIGHT = text(N_("Dit beeld laten wij niet apart zien."))


def is_big_enough(n: int) -> bool:
    """Whether this many people of one side may be shown apart."""
    return n >= MIN_SIDE


def is_big_enough_outside(n: int) -> bool:
    """Whether this many people of one side may be counted in what others read."""
    return n >= MERGE_BELOW


def are_enough_evenings(n: int) -> bool:
    """Whether this many evenings of others may lie beside one's own."""
    return n >= MIN_EVENINGS


def may_say_percent(n: int) -> bool:
    """Whether a percentage over this many answers is fair; below it there are only counts."""
    return n >= MIN_PERCENT


def too_few(sides: Iterable[Side]) -> Say:
    """Why these sides are not shown; nothing without sides."""
    names = [SIDE_NAMES[side] for side in dict.fromkeys(sides)]
    if not names:
        return ""
    sentence = N_("Van {wie} zijn er minder dan {n} antwoorden. Die laten wij niet apart zien.")
    return text(sentence, wie=listed(names), n=MIN_SIDE)


def shielded(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks of a screen as they may be seen; why something is missing comes last, and once."""
    safe: list[Block] = []
    missing: list[Notice] = []
    for block in blocks:
        seen = shield_block(block)
        if isinstance(seen, Notice) and seen is not block:
            missing.append(seen)
        else:
            safe.append(seen)
    given = {str(_reason(block)) for block in safe} | {""}
    return (*safe, *(each for n, each in enumerate(missing) if _is_new(each, missing[:n], given)))


def _is_new(notice: Notice, before: Sequence[Notice], given: Collection[str]) -> bool:
    return notice not in before and str(notice.text) not in given


def _reason(block: Block) -> Say:
    match block:
        case FigureBlock(left_out=reason) | InsightBlock(left_out=reason) | Notice(text=reason):
            return reason
        case _:
            return ""


def shield_block(block: Block) -> Block:
    """One block as it may be seen: the same, with rows left out, or a word of why."""
    match block:
        case InsightBlock(insight=insight):
            return shield(insight)
        case FigureBlock(figure=figure, title=title):
            safe, left_out = shield_figure(figure)
            return FigureBlock(safe, title, left_out) if safe else Notice(left_out)
        case Samenvatting(zinnen=zinnen, most=most):
            return replace(block, zinnen=_told_safely(zinnen)[:most])
        case SamenvattingDesk(zinnen=zinnen):
            return replace(block, zinnen=_told_safely(zinnen))
        case CasePicker():
            return _shield_picker(block)
        case _:
            return block


def shield(insight: Insight) -> InsightBlock | Notice:
    """The insight, or why it is silent: it rests on a side that is too small."""
    small = [side for side, n in insight.rests_on if not is_big_enough(n)]
    return Notice(too_few(small)) if small else InsightBlock(insight)


def shield_figure(figure: Figure) -> tuple[Figure | None, Say]:
    """What of a figure may be seen, and why something is left out."""
    match figure:
        case Spread(side=side, n=n) | Outcomes(side=side, n=n):
            return (figure, "") if is_big_enough(n) else (None, too_few([side]))
        case Shifts(side=side, n=n):
            return _shield_shifts(figure, side, n)
        case Profiles():
            return _shield_profiles(figure)
        case PawnField():
            return _shield_pawns(figure)
        case Kaart():
            return _shield_kaart(figure)
        case Stippenbord():
            return _shield_dots(figure)
        case FaseField():
            return _shield_fasen(figure)
        case Cloud():
            return figure, ""
        case Huizen() | Matches() | Lamps() | Picks():
            return None, ONLY_IN_INSIGHT
        case _:
            assert_never(figure)


def _shield_shifts(figure: Shifts, side: Side | None, n: int) -> tuple[Figure | None, Say]:
    if side is None or is_big_enough(n):
        return figure, ""
    return None, too_few([side])


def _shield_profiles(figure: Profiles) -> tuple[Figure | None, Say]:
    """A row without a side comes from joint choices."""
    small = [row.side for row in figure.rows if row.side is not None and not is_big_enough(row.n)]
    rows = tuple(row for row in figure.rows if row.side is None or is_big_enough(row.n))
    return (replace(figure, rows=rows) if rows else None), too_few(small)


def _shield_pawns(figure: PawnField) -> tuple[Figure | None, Say]:
    small = [row.side for row in figure.rows if not is_big_enough(row.n)]
    rows = tuple(row for row in figure.rows if is_big_enough(row.n))
    return (replace(figure, rows=rows) if rows else None), too_few(small)


def _shield_kaart(figure: Kaart) -> tuple[Figure | None, Say]:
    """Rows stay, for the lane of a casus was chosen aloud; the marks of a small side go."""
    stands = [stand for row in figure.rows for stand in row.stands]
    rows = tuple(
        replace(row, stands=tuple(each for each in row.stands if is_big_enough(each.n)))
        for row in figure.rows
    )
    small = too_few(stand.side for stand in stands if not is_big_enough(stand.n))
    return (replace(figure, rows=rows) if rows else None), small


def _told_safely(zinnen: Iterable[Zin]) -> tuple[Zin, ...]:
    """A sentence that rests on a small side is left out without a word: the reader signs what is there."""
    return tuple(zin for zin in zinnen if all(is_big_enough(n) for _, n in zin.rests_on))


def _shield_fasen(figure: FaseField) -> tuple[FaseField | None, Say]:
    """The lights tell of both sides of the table: without one of these they are out."""
    sizes = {side: n for side, n in figure.sizes if is_big_enough(n)}
    is_lit = {Side.DORP, Side.GEMEENTE}.issubset(sizes)
    rows = tuple(
        replace(
            row,
            pawns=tuple((side, counts) for side, counts in row.pawns if side in sizes),
            light=row.light if is_lit else "",
        )
        for row in figure.rows
    )
    small = too_few(side for side, _ in figure.sizes if side not in sizes)
    return (replace(figure, rows=rows, sizes=tuple(sizes.items())) if sizes else None), small


def _shield_dots(figure: Stippenbord) -> tuple[Stippenbord | None, Say]:
    """A small side goes as a whole: where nobody of it laid a dot tells as much as where somebody did."""
    people = tuple((side, n) for side, n in figure.people if is_big_enough(n))
    sides = dict(people)
    rows = tuple(
        Gestipt(row.casus, row.titel, tuple(stip for stip in row.dots if stip.side in sides))
        for row in figure.rows
    )
    small = too_few(side for side, n in figure.people if not is_big_enough(n))
    return (Stippenbord(rows, people) if people else None), small


def _shield_picker(block: CasePicker) -> CasePicker:
    """Neither the dots of a small side, nor advice that speaks of them."""
    board, left_out = _shield_dots(block.board) if block.board else (None, "")
    advice = tuple(each for each in block.advice if all(is_big_enough(n) for _, n in each.rests_on))
    return replace(block, board=board, advice=advice, left_out=left_out)


def merge_small(figure: Spread, below: int = MERGE_BELOW) -> Spread:
    """For outside the room: the bars below a number together in one that is not, or no bars at all.

    One small bar alone would follow from the others by subtraction, so the next smallest joins it.
    """
    kept = sorted((bar for bar in figure.bars if bar.count), key=lambda bar: -bar.count)
    merged: list[Bar] = []
    while kept and (kept[-1].count < below or 0 < _total(merged) < below):
        merged.append(kept.pop())
    if not merged:
        return figure
    rest = Bar(text(N_("Andere keuzes samen")), _total(merged))
    bars = tuple(bar for bar in figure.bars if bar in kept)
    return replace(figure, bars=(*bars, rest) if rest.count >= below else ())


def _total(bars: Sequence[Bar]) -> int:
    return sum(bar.count for bar in bars)
