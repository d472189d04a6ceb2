"""Every figure as a header and rows, with the same numbers that are drawn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from spel.core.figures import (
    Cloud,
    Figure,
    Lamps,
    Matches,
    PawnField,
    Picks,
    Profiles,
    Shifts,
    Spread,
)
from spel.core.figures_afspraken import Huizen, Licht
from spel.core.figures_fasen import FaseField
from spel.core.figures_kaart import Kaart, KaartRow
from spel.core.figures_programme import Stippenbord
from spel.core.figures_terugkijken import Outcomes
from spel.core.words import N_, Say, text
from spel.insights.wording import SIDE_NAMES, SIDE_TITLES

Cell = Say | float
Rows = Iterator[tuple[Cell, ...]]
NOTHING = "-"
LIGHTS: Mapping[Licht, str] = {
    Licht.AAN: N_("licht aan"),
    Licht.HALF: N_("een beetje licht"),
    Licht.UIT: N_("nog geen licht"),
}
FASE_LIGHTS: Mapping[str, Say] = {
    "": NOTHING,
    "niemandsland": text(N_("Niemandsland")),
    "dubbel": text(N_("Dubbel eigendom")),
}


@dataclass(frozen=True, slots=True)
class Grid:
    """One header row and the rows under it; the first cell of a row names it."""

    header: tuple[Say, ...]
    rows: tuple[tuple[Cell, ...], ...]


def grid(figure: Figure) -> Grid:
    """The numbers of any figure. Shares of 1 are given as so many out of ten, with one decimal."""
    match figure:
        case Spread():
            return _spread(figure)
        case Profiles():
            return _profiles(figure)
        case Shifts():
            return _shifts(figure)
        case PawnField():
            return _pawns(figure)
        case Cloud():
            return Grid((text(N_("Woord")), text(N_("Aantal"))), figure.words)
        case Matches():
            return _matches(figure)
        case Lamps():
            return _lamps(figure)
        case Picks():
            return _picks(figure)
        case _:
            return _of_a_chapter(figure)


def _of_a_chapter(figure: Huizen | FaseField | Stippenbord | Outcomes | Kaart) -> Grid:
    """Figures that one step of the evening has for itself."""
    match figure:
        case Huizen():
            return _houses(figure)
        case FaseField():
            return Grid(_fase_header(figure), tuple(_fase_rows(figure)))
        case Stippenbord():
            return _dots(figure)
        case Outcomes():
            return _outcomes(figure)
        case Kaart():
            return _kaart(figure)
        case _:
            assert_never(figure)


def tenths(share: float) -> float:
    """A share of 1 as so many out of ten, rounded as it is drawn."""
    return _tenth(share * 10)


def _tenth(number: float) -> float:
    return round(number * 10) / 10


def _spread(figure: Spread) -> Grid:
    rows = ((_lettered(bar.letter, bar.label), bar.count) for bar in figure.bars)
    return Grid((text(N_("Keuze")), text(N_("Aantal"))), tuple(rows))


def _lettered(letter: str, label: Say) -> Say:
    return text(N_("{letter}. {keuze}"), letter=letter.upper(), keuze=label) if letter else label


def _profiles(figure: Profiles) -> Grid:
    shares = ((row.label, dict(row.shares)) for row in figure.rows)
    rows = ((label, *(tenths(by.get(rol, 0)) for rol, _ in figure.names)) for label, by in shares)
    return Grid((text(N_("Beeld")), *(name for _, name in figure.names)), tuple(rows))


def _shifts(figure: Shifts) -> Grid:
    rows = ((row.name, tenths(row.nu), tenths(row.straks)) for row in figure.rows)
    return Grid((text(N_("Rol")), text(N_("nu")), text(N_("straks"))), tuple(rows))


def _pawns(figure: PawnField) -> Grid:
    wie = N_("{wie} nu"), N_("{wie} straks")
    rows = ((text(wie[row.wished], wie=SIDE_TITLES[row.side]), *row.counts) for row in figure.rows)
    return Grid((text(N_("Wie")), *(name for _, name, _ in figure.places)), tuple(rows))


def _houses(figure: Huizen) -> Grid:
    rows = ((each.naam, text(LIGHTS[each.licht])) for each in figure.square)
    return Grid((text(N_("Groep")), text(N_("Licht"))), tuple(rows))


def _matches(figure: Matches) -> Grid:
    said = N_("{wie} over {ander}")
    rows = (
        (text(said, wie=SIDE_TITLES[row.guesser], ander=SIDE_NAMES[row.guessed]), row.right, row.of)
        for row in figure.rows
    )
    return Grid((text(N_("Wie")), text(N_("Geraden")), text(N_("Van de"))), tuple(rows))


def _lamps(figure: Lamps) -> Grid:
    rows = ((each.casus, FASE_LIGHTS["dubbel" if each.doubled else "niemandsland"]) for each in figure.spots)
    return Grid((text(N_("Casus")), text(N_("Wat er gebeurt"))), tuple(rows))


def _picks(figure: Picks) -> Grid:
    return Grid((text(N_("Principe")), text(N_("bij zichzelf")), text(N_("bij de ander"))), figure.rows)


def _fase_header(figure: FaseField) -> tuple[Say, ...]:
    places = (name for _, name, _ in figure.places)
    return (text(N_("Fase en wie")), *places, text(N_("Wat er gebeurt")))


def _fase_rows(figure: FaseField) -> Iterator[tuple[Cell, ...]]:
    for row in figure.rows:
        for side, counts in row.pawns:
            who = text(N_("{fase}, {wie}"), fase=row.name, wie=SIDE_NAMES[side])
            yield (who, *counts, FASE_LIGHTS[row.light])


def _dots(figure: Stippenbord) -> Grid:
    sides = tuple(SIDE_TITLES[side] for side, _ in figure.people)
    rows: Rows = ((row.titel, *(stip.count for stip in row.dots)) for row in figure.rows)
    return Grid((text(N_("Casus")), *sides), tuple(rows))


def _outcomes(figure: Outcomes) -> Grid:
    rows: Rows = ((row.wat, *row.counts) for row in figure.rows)
    return Grid((text(N_("Afspraak van toen")), *figure.names), tuple(rows))


def _kaart(figure: Kaart) -> Grid:
    """Places on the scale of ownership: 1 is the community itself, 4 the gemeente or a partij itself."""
    said = N_("{wie} nu"), N_("{wie} straks")
    sides = (text(each, wie=SIDE_TITLES[side]) for side in figure.sides for each in said)
    rows = ((f"{row.number}. {row.titel}", _lane(figure, row), *_stands(figure, row)) for row in figure.rows)
    return Grid((text(N_("Casus")), text(N_("Rol")), *sides), tuple(rows))


def _lane(figure: Kaart, row: KaartRow) -> Cell:
    return dict(figure.names)[row.rol] if row.rol else NOTHING


def _stands(figure: Kaart, row: KaartRow) -> Iterator[Cell]:
    here = {stand.side: stand for stand in row.stands}
    for side in figure.sides:
        stand = here.get(side)
        yield from (_tenth(stand.nu), _tenth(stand.straks)) if stand else (NOTHING, NOTHING)
