"""An evening that harvests: the steps draagvlak, afspraken and stresstest, and cards to go with them."""

from functools import cache
from random import Random

from spel.core.afspraak_events import AfspraakDrafted, AfspraakShaken, AfspraakStressed, StressDrawn
from spel.core.afspraken import AfspraakId, Soort, Uitkomst
from spel.core.events import Event
from spel.core.questions import Answer, Picks
from spel.core.script import NO_CASE, CaseId, Script
from spel.core.state import State
from spel.core.vocabulary import Groep, Side
from spel.steps.plan import plan
from tests.unit.steps.evening import DORP, GEMEENTE, PLACE, SIDES, TERMS, at, casus, vorm

OOGST = ("inloop", "draagvlak", "afspraken", "stresstest")
FULL = {"wat": "De bank maken", "eigenaar": "E1", "contact": "De timmerman", "wanneer": "In mei"}
K1, K2 = AfspraakId("k1"), AfspraakId("k2")
VRAGEN = ("Wie betaalt?", "Wie beslist?")


@cache
def script(kanten: tuple[Side, ...] = SIDES, afspraak: str = "") -> Script:
    """One casus, and the harvest before it, so that it can be opened alone."""
    written = casus().model_copy(update={"afspraak": afspraak or None})
    return plan(vorm(kanten=kanten, before=OOGST), [written], TERMS, PLACE, "Avond", Random(7))


def harvest(id: str, *history: Event, planned: Script | None = None) -> State:
    """The evening at a step of the harvest, after everybody sat down and this happened."""
    return at(id, *history, planned=planned or script())


def drafted(
    id: AfspraakId = K1,
    soort: Soort = Soort.AFSPRAAK,
    van: Side | None = None,
    casus: CaseId = NO_CASE,
    gehoord: tuple[Groep, ...] = (),
    **velden: str,
) -> AfspraakDrafted:
    """A card lies on the table: about a bench, unless it says otherwise."""
    return AfspraakDrafted(id, soort, velden or FULL, van, casus, gehoord)


def agreed(id: AfspraakId = K1) -> tuple[Event, ...]:
    """Both sides shook hands on it."""
    return (AfspraakShaken(id, DORP), AfspraakShaken(id, GEMEENTE))


def stood(id: AfspraakId = K1, uitkomst: Uitkomst = Uitkomst.HOUDT_STAND) -> tuple[Event, ...]:
    """Two questions were drawn, and both sides say the same to both."""
    said = (AfspraakStressed(id, each, side, uitkomst) for each in VRAGEN for side in (DORP, GEMEENTE))
    return (StressDrawn(id, VRAGEN), *said)


def spoke(*groups: str, how: tuple[str, ...] = ()) -> Answer:
    """Somebody ticked these groups and these ways."""
    return Answer({"gehoord": Picks(groups), "hoe": Picks(how)})
