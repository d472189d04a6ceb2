"""Tafels: the mix of every table under each other, in the order of the evening and never ranked."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from spel.core.figures import Bar, Insight, Profiles, Spread
from spel.core.script import Table
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, counted, text
from spel.insights.answers import by_table
from spel.insights.doen import Doen, doen_by_table
from spel.insights.mengsel import mengsel
from spel.insights.wording import based_on, first_impression, listed, rol_names, sentences, trede_name


def tafels(state: State) -> tuple[Insight, ...]:
    """The mix of roles of every table of the village, as shares of 1, each with its casussen.

    Source: own definition, game section 3 (Dorpendag): each village keeps its identity. A table's mix is
    the mean of its own joint choices, 0.7 main and 0.3 supporting. From 1 casus that weighs a table is
    shown; it says on how many it rests. The order is that of the evening. Silent without such a table.
    Says: "6 tafels naast elkaar. Elke tafel heeft een eigen mix."
    """
    return tafels_among(state, [table for table, _ in doen_by_table(state)])


def tafels_among(state: State, tables: Sequence[Table]) -> tuple[Insight, ...]:
    """The same for some of the tables: those that fit on a sheet."""
    found = [(table, mix) for table, mix in doen_by_table(state) if table in tables]
    if not found:
        return ()
    rows = tuple(replace(mix.profile, based_on=_cases(mix)) for _, mix in found)
    return (
        Insight(
            name="tafels",
            title=text(N_("De mix per tafel")),
            figure=Profiles(rows, rol_names(state)),
            sentence=counted(
                len(found),
                "Dit is de mix van deze tafel.",
                "{n} tafels naast elkaar. Elke tafel heeft een eigen mix.",
            ),
            based_on=text(N_("Gebaseerd op wat elke tafel samen koos. De volgorde is die van de avond.")),
        ),
    )


def tafel(state: State, table: Table) -> tuple[Insight, ...]:
    """What one table chose over the evening: its mix of roles, or its steps of the trap."""
    if table.side is Side.GEMEENTE:
        return _treden(state, table)
    found = next((mix for each, mix in doen_by_table(state) if each == table), None)
    return () if found is None else (_mix(state, found),)


def tafels_gemeente(state: State) -> tuple[Insight, ...]:
    """Of every table of the gemeente how often it stood on each step of the trap, as counts.

    Source: as `gemeenteprofiel`, for one table. Silent for a table that chose no step.
    Says: "Het vaakst gekozen: faciliteren."
    """
    tables = [table for table in state.script.tables if table.side is Side.GEMEENTE]
    return tuple(insight for table in tables for insight in _treden(state, table))


def _mix(state: State, found: Doen) -> Insight:
    named = text(N_("Het beeld is: {mengsel}."), mengsel=mengsel(state, found.profile))
    return Insight(
        name="tafel",
        title=text(N_("De mix van rollen")),
        figure=Profiles((replace(found.profile, based_on=""),), rol_names(state)),
        sentence=named if found.is_enough else first_impression(found.cases),
        based_on=sentences(based_on(cases=found.cases)),
    )


def _treden(state: State, table: Table) -> tuple[Insight, ...]:
    stood: Counter[str] = Counter()
    for case in state.script.cases:
        answer = by_table(state, case, Side.GEMEENTE).get(table.id)
        rungs = {option.sleutel: option.trede for option in case.gemeente}
        if answer and answer.choice("hoofd") in rungs:
            stood[rungs[answer.choice("hoofd")]] += 1
    if not stood:
        return ()
    bars = tuple(Bar(term.naam, stood[term.sleutel]) for term in state.script.terms.treden)
    most = max(stood.values())
    names: list[Say] = [
        trede_name(state, term.sleutel) for term in state.script.terms.treden if stood[term.sleutel] == most
    ]
    return (
        Insight(
            name="tafel_gemeente",
            title=table.naam,
            figure=Spread(Side.GEMEENTE, bars, stood.total()),
            sentence=text(N_("Het vaakst gekozen: {treden}."), treden=listed(names)),
            based_on=based_on(cases=stood.total()),
        ),
    )


def _cases(found: Doen) -> Say:
    return counted(found.cases, "{n} casus", "{n} casussen")
