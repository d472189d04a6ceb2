"""Rolprofiel DOEN: the mix of roles that shows from what the village chose."""

from spel.core.figures import Insight
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.insights.base import beside
from spel.insights.doen import Doen, doen
from spel.insights.mengsel import mengsel
from spel.insights.wording import based_on, first_impression, sentences


def rolprofiel(state: State) -> tuple[Insight, ...]:
    """DOEN as shares of 1 over the four roles.

    Source: roles of De Moor et al. (Utrecht University, 2018); own definition, game section 7.
    A casus gives 0.7 of its main and 0.3 of its supporting joint choice, or all of its main one.
    Without a joint choice it gives the mean of the own choices, if at least half of the side chose.
    At tables each table has one voice, whatever its size: the mean over the mixes of the tables.
    "Niet aan ons", "weet niet" and "oneens" weigh 0. The mean over the casussen is brought to 1.
    Silent without a casus that weighs; below 3 casussen it says that it is a first impression.
    Says: "Na 5 casussen is het beeld van het dorp: verbinder met een vleugje aanjager."
    """
    found = doen(state)
    if found is None:
        return ()
    return (
        Insight(
            name="rolprofiel",
            title=text(N_("De mix van rollen")),
            figure=beside(state, found.profile),
            sentence=_sentence(state, found),
            based_on=_based_on(found),
            rests_on=found.rests_on,
        ),
    )


def _sentence(state: State, found: Doen) -> Say:
    if not found.is_enough:
        return first_impression(found.cases)
    mix = mengsel(state, found.profile)
    return text(N_("Na {n} casussen is het beeld van {het_dorp}: {mengsel}."), n=found.cases, mengsel=mix)


def _based_on(found: Doen) -> Say:
    apart = []
    if found.tables:
        return sentences(based_on(cases=found.cases, tables=found.tables), *_apart_at_tables(found))
    if found.niet_aan_ons:
        apart.append(text(N_("{n} keer zei {het_dorp}: dit is niet aan ons."), n=found.niet_aan_ons))
    if found.oneens:
        apart.append(text(N_("{n} keer werd {het_dorp} het niet eens."), n=found.oneens))
    return sentences(based_on(cases=found.cases), *apart)


def _apart_at_tables(found: Doen) -> list[Say]:
    apart: list[Say] = []
    if found.niet_aan_ons:
        apart.append(text(N_("{n} keer zei een tafel: dit is niet aan ons."), n=found.niet_aan_ons))
    if found.oneens:
        apart.append(text(N_("{n} keer werd een tafel het niet eens."), n=found.oneens))
    return apart
