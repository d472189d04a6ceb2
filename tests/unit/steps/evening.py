"""A small evening in Hazeldorp, planned from a real form: for the tests of steps and of views."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random

from spel.core.actors import SeatId
from spel.core.blocks import Block
from spel.core.events import (
    AnswerGiven,
    Event,
    JointGiven,
    SeatJoined,
    SessionCreated,
    StepOpened,
    StepRevealed,
)
from spel.core.evolve import replay
from spel.core.questions import Answer, Chips, Choice, Words
from spel.core.script import Place, Script, Step, StepId
from spel.core.state import State
from spel.core.vocabulary import Rol, Side, Trede
from spel.scenario.lexicon import load_terms
from spel.scenario.model import Casus
from spel.scenario.vorm import Vorm
from spel.steps import STEPS
from spel.steps.base import Moment
from spel.steps.plan import plan

DORP, GEMEENTE, PARTIJ = Side.DORP, Side.GEMEENTE, Side.PARTIJ
SIDES = (DORP, GEMEENTE, PARTIJ)
PEOPLE = {DORP: 4, GEMEENTE: 3, PARTIJ: 3}
PLACE = Place(naam="Hazeldorp")
AT = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
TERMS = load_terms(Path(__file__).resolve().parents[3] / "scenarios")

BEFORE = ("inloop", "startfoto")
BEATS = ("lezen", "zelf", "raden", "spreiding", "hardop", "samen", "krassen", "eigenaar", "les")
AFTER = ("spiegel", "straks", "slot")


BANK = {
    "themas": ["ontmoeten"],
    "situatie": "De bank is stuk. Niemand weet van wie hij is.",
    "spanning": "Wie maakt de bank?",
    "vaststaat": ["De bank is stuk"],
    "open": ["De plek"],
    "uitnodiging": "dorp",
    "gemeente": [{"sleutel": f"bank-{each}", "tekst": f"Wij gaan {each}.", "trede": each} for each in Trede],
    "hardop": ["Wie zit er op de bank?", "Wie ruimt op?", "Wat als hij weer stuk gaat?"],
    "krassen": {"principes": ["D3", "G1"], "uitleg": "Vraag het eerst aan het dorp.", "voorbeelden": []},
    "eigenaarschap": ["E1", "E4"],
    "wending": "Iemand brengt een nieuwe bank.",
    "stresstest": "Wie verft hem over een jaar?",
    "spelleider": {
        "notities": ["De bank is van de opa van iemand."],
        "vragen": {
            "meedenker": "Wat weten jullie nog niet?",
            "stimulator": "Wat als het mocht mislukken?",
            "begeleider": "Wie hoorden we nog niet?",
            "bemiddelaar": "Wat willen beide kanten?",
        },
    },
}


def casus(id: str = "c01", titel: str = "De bank") -> Casus:
    """A casus about a bench: options spreken, meten, praten (mixed) and bouwen; a rung of the trap each."""
    main = dict(zip(("spreken", "meten", "praten", "bouwen"), Rol, strict=True))
    weights = {sleutel: {rol: 1.0} for sleutel, rol in main.items()}
    weights["praten"] = {Rol.VERBINDER: 0.8, Rol.AANJAGER: 0.2}
    dorp = [{"sleutel": each, "tekst": f"Wij gaan {each}.", "gewichten": weights[each]} for each in weights]
    return Casus.model_validate({"id": id, "titel": titel, "dorp": dorp, **BANK})


def vorm(
    *, kanten: Iterable[Side] = SIDES, before: Iterable[str] = BEFORE, beats: Iterable[str] = BEATS
) -> Vorm:
    """A form with these sides and steps; every step takes two minutes."""
    chapters = (("Inloop", before, False), ("Casus", beats, True), ("Slot", AFTER, False))
    return Vorm.model_validate(
        {
            "id": "proef",
            "titel": "Proef",
            "uitleg": "Om te proberen.",
            "kanten": list(kanten),
            "minuten": 90,
            "casussen": {"minimaal": 1, "aantal": 2, "maximaal": 4, "voorstel": []},
            "hoofdstukken": [
                {
                    "titel": titel,
                    "per_casus": per_casus,
                    "stappen": [{"stap": stap, "minuten": 2} for stap in stappen],
                }
                for titel, stappen, per_casus in chapters
            ],
        }
    )


@cache
def script(form: str = "heel") -> Script:
    """The whole evening of one casus, or one with parts left out."""
    forms = {
        "heel": vorm,
        "dorp": lambda: vorm(kanten=(DORP,)),
        "zonder startfoto": lambda: vorm(before=("inloop",)),
        "zonder krassen": lambda: vorm(beats=("zelf", "raden", "samen")),
    }
    return plan(forms[form](), [casus()], TERMS, PLACE, "Avond in Hazeldorp", Random(7))


def step(id: str, planned: Script | None = None) -> Step:
    """A step of the evening."""
    found = (planned or script()).step(StepId(id))
    assert found is not None, f"this evening has no step {id}"
    return found


def seat(side: Side, number: int) -> SeatId:
    """The name of a seat: dorp1, dorp2, ..."""
    return SeatId(f"{side}{number}")


def at(id: str, *history: Event, planned: Script | None = None, people: dict[Side, int] = PEOPLE) -> State:
    """The evening after everybody sat down and the room came to a step, and then this happened."""
    played = planned or script()
    joined = [
        SeatJoined(seat(side, number), side, f"{side} {number}")
        for side in played.sides
        for number in range(1, people.get(side, 0) + 1)
    ]
    opened = [StepOpened(each.id) for each in played.steps[: played.index(StepId(id)) + 1]]
    return replay((event, AT) for event in (SessionCreated(played), *joined, *opened, *history))


def filled(**values: str | dict[str, int]) -> Answer:
    """An answer: chips from a mapping, words after an equals sign, else a choice."""
    return Answer({name: _value(value) for name, value in values.items()})


def _value(value: str | dict[str, int]) -> Choice | Chips | Words:
    if isinstance(value, dict):
        return Chips(value)
    return Words(value.removeprefix("=")) if value.startswith("=") else Choice(value)


def gave(id: str, side: Side, *answers: Answer) -> tuple[Event, ...]:
    """The first seats of a side handed in these answers."""
    return tuple(AnswerGiven(seat(side, n), StepId(id), answer) for n, answer in enumerate(answers, start=1))


def chose(id: str, side: Side, answer: Answer) -> Event:
    """A side handed in a joint answer."""
    return JointGiven(side, StepId(id), answer)


def shown(id: str) -> Event:
    """The spelleider revealed a step."""
    return StepRevealed(StepId(id))


def moment(state: State) -> Moment:
    """The step the room is at."""
    return Moment(state, state.step)


def projector(state: State) -> tuple[Block, ...]:
    """What the step puts on the wall."""
    return STEPS[state.step.kind].projector(moment(state))


def phone(state: State, side: Side = DORP) -> tuple[Block, ...]:
    """What the step puts in the hand."""
    return STEPS[state.step.kind].phone(moment(state), side)


def desk(state: State) -> tuple[Block, ...]:
    """What the step puts at the desk."""
    return STEPS[state.step.kind].desk(moment(state))


def kinds(blocks: Iterable[Block]) -> list[str]:
    """The names of the blocks, from top to bottom."""
    return [type(block).__name__ for block in blocks]
