"""A larger evening in Hazeldorp, built by hand: three casussen of which two fit, and two tables.

`broad(*history)` is the evening after that history; `asked(*history)(by, command)` tells what follows.
"""

from collections.abc import Callable

from spel.core.actors import Actor
from spel.core.commands import Command
from spel.core.decide import Decision
from spel.core.events import Event, SeatJoined, SessionCreated, StepOpened
from spel.core.evolve import replay
from spel.core.script import (
    NO_CASE,
    Case,
    CaseId,
    Krassen,
    Place,
    Script,
    SpelleiderTekst,
    Step,
    StepId,
    Table,
)
from spel.core.state import State
from spel.core.vocabulary import Side
from tests.story import HAAS, KIEZEN, KLOK, deciding, moment

C1, C2, C3, OWN = (CaseId(name) for name in ("c1", "c2", "c3", "eigen"))
INLOOP, SLOT = StepId("inloop"), StepId("slot")
MOLEN = Table("molen", "Molendorp", Side.DORP)
DUIN = Table("duin", "Duindorp", Side.DORP)
RAADHUIS = Table("raadhuis", "Gemeente", Side.GEMEENTE)
BOTH = {Side.DORP: KIEZEN, Side.GEMEENTE: KIEZEN}


def casus(id: CaseId) -> Case:
    """A casus with as little in it as there can be."""
    return Case(
        id=id,
        titel=f"Casus {id}",
        situatie="Er speelt iets.",
        spanning="",
        vaststaat=(),
        open=(),
        uitnodiging="",
        dorp=(),
        gemeente=(),
        hardop=(),
        krassen=Krassen((), ""),
        eigenaarschap=(),
        wending="",
        stresstest="",
        spelleider=SpelleiderTekst((), {}),
    )


def beat(case: CaseId, kind: str) -> StepId:
    """The name of a step of a casus."""
    return StepId(f"{case}/{kind}")


def beats(case: CaseId) -> tuple[Step, ...]:
    """The steps of a casus: alone, shown, a twist for who asks for it, and together."""
    zelf, samen = beat(case, "zelf"), beat(case, "samen")
    return (
        Step(zelf, "zelf", "Casus", "Zelf", 1, case, asks=BOTH),
        Step(beat(case, "spreiding"), "spreiding", "Casus", "Spreiding", 1, case, shows=(zelf,)),
        Step(beat(case, "wending"), "wending", "Casus", "Wending", 1, case, extra=True),
        Step(samen, "samen", "Casus", "Samen", 1, case, asks=BOTH, joint=True, shows=(samen,)),
    )


def script(play: int = 2, tables: tuple[Table, ...] = ()) -> Script:
    """The programme, in which so many of the three casussen fit."""
    return Script(
        title="Avond in Hazeldorp",
        vorm="dorpendag",
        vorm_titel="Dorpendag",
        place=Place(naam="Hazeldorp"),
        sides=(Side.DORP, Side.GEMEENTE),
        steps=(
            Step(INLOOP, "inloop", "Begin", "Welkom", 1),
            *(step for case in (C1, C2, C3) for step in beats(case)),
            Step(SLOT, "slot", "Einde", "Slot", 1, NO_CASE),
        ),
        cases=tuple(casus(case) for case in (C1, C2, C3)),
        play=play,
        tables=tables,
    )


TABLES = (MOLEN, DUIN, RAADHUIS)
BROAD = script()
WITH_TABLES = script(tables=TABLES)
haas_at_molen = SeatJoined(HAAS.id, Side.DORP, "Haas", table="molen")
klok_at_raadhuis = SeatJoined(KLOK.id, Side.GEMEENTE, "Klok", table="raadhuis")
SEATED: tuple[Event, ...] = (haas_at_molen, klok_at_raadhuis)


def broad(*history: Event, programme: Script = BROAD) -> State:
    """The evening after it began and this history happened."""
    events = (SessionCreated(programme), StepOpened(INLOOP), *history)
    return replay((event, moment(number)) for number, event in enumerate(events, start=1))


def asked(*history: Event, programme: Script = BROAD) -> Callable[[Actor, Command], Decision]:
    """What a command leads to after it began and this history happened."""
    return deciding(broad(*history, programme=programme))
