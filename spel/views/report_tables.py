"""The report of a Dorpendag: the tables under each other, and a chapter for each of them."""

from collections.abc import Iterator

from spel.core.actors import SeatId
from spel.core.blocks import Block, Bullets, InsightBlock, Lead
from spel.core.screen import ReportSection
from spel.core.script import Case, Table
from spel.core.state import Shown, State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, counted, text
from spel.insights.answers import SAMEN, by_table, step_of
from spel.insights.base import options_of
from spel.insights.tafels import tafel, tafels
from spel.steps.samen import HOOFD, REDEN, STEUN
from spel.views.privacy import is_big_enough, shielded
from spel.views.seated import Group, groups


def table_chapters(state: State) -> tuple[ReportSection, ...]:
    """Nothing where the room did not sit at tables."""
    beside = tuple(InsightBlock(each) for each in tafels(state))
    own = (
        ReportSection(table.naam, shielded(_chapter(state, table, group)))
        for table, group in zip(state.script.tables, groups(state), strict=False)
    )
    return (
        (ReportSection(text(N_("De tafels naast elkaar")), shielded(beside)), *own) if beside else tuple(own)
    )


def _chapter(state: State, table: Table, group: Group) -> Iterator[Block]:
    cases = [case for case in state.script.cases if table.id in by_table(state, case, table.side)]
    if not cases:
        return
    if is_big_enough(group.people):
        yield Bullets((_here(group),))
    yield Lead(text(N_("Dit koos deze tafel samen.")))
    yield from (Bullets(_chose(state, case, table), case.titel) for case in cases)
    yield from (InsightBlock(each) for each in tafel(state, table))


def _here(group: Group) -> Say:
    people = counted(group.people, "{n} mens", "{n} mensen")
    devices = counted(group.devices, "{n} toestel", "{n} toestellen")
    return text(N_("{mensen} via {toestellen}."), mensen=people, toestellen=devices)


def _chose(state: State, case: Case, table: Table) -> tuple[Say, ...]:
    """The choice in words, with what goes beside it, and why where the room may read that."""
    answer, step = by_table(state, case, table.side)[table.id], step_of(case, SAMEN)
    main = _label(state, case, table.side, HOOFD, answer.choice(HOOFD))
    support = _label(state, case, table.side, STEUN, answer.choice(STEUN))
    why = answer.words(REDEN) if Shown(step, REDEN, SeatId(table.id)) in state.released else ""
    more = [text(N_("En ook: {keuze}"), keuze=support)] if support else []
    return (main, *more, *([text(N_("Waarom: {reden}"), reden=why)] if why else []))


def _label(state: State, case: Case, side: Side, field: str, key: str) -> Say:
    options = options_of(state, step_of(case, SAMEN), field, side)
    return next((option.label for option in options if option.key == key), "")
