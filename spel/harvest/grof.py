"""Means as other villages may know them: whole fiches and half places, so that no difference tells of one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from spel.core.figures import Figure, Insight, Profile, Profiles, Shifts
from spel.core.figures_kaart import Kaart
from spel.core.state import State
from spel.core.words import Say
from spel.insights.kaart import told_of as of_map
from spel.insights.spiegelverschil import told_of as of_mirror
from spel.insights.startfoto import told_of as of_start
from spel.insights.verwachtingskloof import told_of as of_hope

FICHES = 10


def in_fiches(mix: Profile) -> Profile:
    """A mix in whole fiches of ten."""
    shares = whole_fiches([share for _, share in mix.shares])
    return replace(mix, shares=tuple((rol, n) for (rol, _), n in zip(mix.shares, shares, strict=True)))


def shifts_in_fiches(figure: Shifts) -> Shifts:
    """Arrows that begin and end on whole fiches."""
    now = whole_fiches([row.nu for row in figure.rows])
    wished = whole_fiches([row.straks for row in figure.rows])
    rows = zip(figure.rows, now, wished, strict=True)
    return replace(figure, rows=tuple(replace(row, nu=nu, straks=straks) for row, nu, straks in rows))


def whole_fiches(shares: Sequence[float]) -> list[float]:
    """Shares as whole fiches of ten, together as many as before: the largest rests get one more."""
    tens = [round(share * FICHES, 6) for share in shares]
    whole = [int(each) for each in tens]
    short = round(sum(tens)) - sum(whole)
    by_rest = sorted(range(len(tens)), key=lambda n: whole[n] - tens[n])
    return [(each + (n in by_rest[:short])) / FICHES for n, each in enumerate(whole)]


def half_place(place: float) -> float:
    """A mean over the four places, to the nearest half of one."""
    return round(place * 2) / 2


def in_halves(figure: Kaart) -> Kaart:
    """The map with every mark on a place or between two."""
    rows = (
        replace(
            row,
            stands=tuple(
                replace(each, nu=half_place(each.nu), straks=half_place(each.straks)) for each in row.stands
            ),
        )
        for row in figure.rows
    )
    return replace(figure, rows=tuple(rows))


def retold(state: State, insight: Insight) -> Say:
    """The sentence of an insight about means, said anew of the coarse ones; without that it is silent."""
    figure = insight.figure
    if isinstance(figure, Kaart):
        return of_map(in_halves(figure)) if insight.sentence else ""
    if insight.name in OF_MIXES and isinstance(figure, Profiles):
        return OF_MIXES[insight.name](state, [in_fiches(row) for row in figure.rows])
    return "" if _is_of_persons(figure) else insight.sentence


OF_MIXES: Mapping[str, Callable[[State, Sequence[Profile]], Say]] = {
    "startfoto": lambda state, rows: of_start(state, rows[-1]),
    "spiegelverschil": lambda state, rows: of_mirror(state, rows[0], rows[-1]),
    "verwachtingskloof": lambda state, rows: of_hope(state, rows[0], rows[-1]),
}


def _is_of_persons(figure: Figure | None) -> bool:
    """Whether a figure shows means over answers of persons, and not over what was chosen together."""
    if isinstance(figure, Profiles):
        return any(row.side for row in figure.rows)
    return isinstance(figure, Shifts)
