"""The pictures of an area: mixes of roles beside each other, and of whom each casus is."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from spel.core.figures import Profile, Profiles
from spel.core.script import Case, CaseId
from spel.core.state import State
from spel.core.vocabulary import Rol, Side
from spel.core.words import N_, Say, Text, text
from spel.harvest.figures import Piece, drawing
from spel.harvest.gebied_delen import Deel, is_day_of_tables, least, pictured
from spel.harvest.grid import NOTHING, tenths
from spel.harvest.grof import half_place, in_fiches
from spel.harvest.pen import Pen
from spel.insights.doen import doen
from spel.insights.eigenaarschap import Ownership, ownership
from spel.insights.startfoto import nu
from spel.insights.verwachtingskloof import straks
from spel.insights.wording import SIDE_TITLES, rol_names
from spel.report.document import Heading, Paragraph, Table
from spel.views.played import visited

TOGETHER = text(N_("Samen"))
HOW_MIXED = text(N_("Elke rij is tien fiches over de vier rollen."))
ALL_ALIKE = text(N_("Bij ‘Samen’ telt elke rij even zwaar."))
SCALE = text(N_("Van 1, de gemeenschap zelf, tot 4, de gemeente of een partij. Elke avond telt even zwaar."))
TABLE_SIDES = (Side.DORP, Side.GEMEENTE)


def _chosen(state: State) -> Profile | None:
    """DOEN, once there are casussen enough to name it."""
    found = doen(state)
    return found.profile if found and found.is_enough else None


PICTURES: tuple[tuple[Text, Callable[[State], Profile | None]], ...] = (
    (text(N_("Nu")), nu),
    (text(N_("Gekozen")), _chosen),
    (text(N_("Straks")), straks),
)
"""How the village sees itself, what it chose in the casussen, and what it wants to be."""


def mixes_of(parts: Sequence[Deel], pen: Pen) -> tuple[Piece, ...]:
    """All mixes of an area in one table, in the order of the parts, and together."""
    found = tuple((name, pictured(parts, picture, pen)) for name, picture in PICTURES)
    if not any(mixes for _, mixes in found):
        return ()
    state = parts[0].state
    names = rol_names(state)
    rows = [
        _row(deel.naam, name, mix, pen)
        for deel in parts
        for name, mixes in found
        for each, mix in mixes
        if each == deel
    ]
    together = tuple(_told(Profile(name, _mean(mixes), ""), pen) for name, mixes in found if len(mixes) > 1)
    rows += [_row(pen.say(TOGETHER), mix.label, mix, pen) for mix in together]
    header: tuple[Say, ...] = (text(N_("Plaats")), text(N_("Beeld")), *(naam for _, naam in names))
    chart = drawing(
        Profiles(together, names), text(N_("De mix van rollen, samen")), "gebied-rollen", pen
    ).chart
    return (
        Heading(pen.say(text(N_("De mix van rollen")))),
        *([chart] if chart and together else []),
        Table(pen.say(text(N_("De mix naast elkaar"))), tuple(map(pen.say, header)), tuple(rows)),
        Paragraph(" ".join(map(pen.say, (HOW_MIXED, *([ALL_ALIKE] if together else [])))), quiet=True),
    )


def _row(naam: str, beeld: Say, mix: Profile, pen: Pen) -> tuple[str | int | float, ...]:
    shares = dict(_told(mix, pen).shares)
    return (naam, pen.say(beeld), *(tenths(shares[rol]) for rol in Rol))


def _told(mix: Profile, pen: Pen) -> Profile:
    """A mix as its readers may know it: of other villages in whole fiches."""
    return in_fiches(mix) if pen.outside else mix


def _mean(mixes: Sequence[tuple[Deel, Profile]]) -> tuple[tuple[Rol, float], ...]:
    """Each part has one voice, however many people it rests on."""
    shares = [dict(mix.shares) for _, mix in mixes]
    return tuple((rol, sum(each[rol] for each in shares) / len(shares)) for rol in Rol)


Same = tuple[CaseId, str]
"""A casus by its name: one of one's own may have a number that another village gave to another."""


def played(states: Sequence[State]) -> Mapping[Same, tuple[tuple[State, Case], ...]]:
    """The casussen that were played somewhere, each with where, in the order in which they came."""
    found: dict[Same, list[tuple[State, Case]]] = {}
    for state in states:
        for case in visited(state):
            found.setdefault((case.id, case.titel), []).append((state, case))
    return {same: tuple(where) for same, where in found.items()}


def whose(states: Sequence[State], pen: Pen) -> tuple[Piece, ...]:
    """Per casus where the pawns of both sides of the table lie, now and as it should be: means of means."""
    rows = tuple(row for (_, titel), where in played(states).items() for row in _owned(titel, where, pen))
    if not rows:
        return ()
    said = N_("{wie} nu"), N_("{wie} straks")
    sides = tuple(text(each, wie=SIDE_TITLES[side]) for side in TABLE_SIDES for each in said)
    header = (text(N_("Casus")), *([] if is_day_of_tables(states) else [text(N_("Avonden"))]), *sides)
    told = rows if not is_day_of_tables(states) else tuple((row[0], *row[2:]) for row in rows)
    return (
        Heading(pen.say(text(N_("Van wie is het?")))),
        Table(pen.say(text(N_("Eigenaar, per casus"))), tuple(map(pen.say, header)), told),
        Paragraph(pen.say(SCALE), quiet=True),
    )


def _owned(
    titel: str, where: Sequence[tuple[State, Case]], pen: Pen
) -> Iterator[tuple[str | int | float, ...]]:
    cells: list[str | float] = []
    counted: set[int] = set()
    for side in TABLE_SIDES:
        found = [
            (n, each)
            for n, (state, case) in enumerate(where)
            if (each := ownership(state, case, side)) and each.n >= least(pen)
        ]
        counted.update(n for n, _ in found)
        cells.extend(_means([each for _, each in found], pen))
    if counted:
        yield (titel, len(counted), *cells)


def _means(found: Sequence[Ownership], pen: Pen) -> tuple[str | float, str | float]:
    if not found:
        return NOTHING, NOTHING
    now, wished = (
        sum(places) / len(found) for places in zip(*((o.nu, o.straks) for o in found), strict=True)
    )
    return (half_place(now), half_place(wished)) if pen.outside else (round(now, 1), round(wished, 1))
