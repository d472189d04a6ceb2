"""Evenings of one casus with the steps around it, for the tests of those steps."""

from collections.abc import Mapping
from functools import cache
from random import Random

from spel.core.questions import Ask
from spel.core.script import Script
from spel.core.vocabulary import Side
from spel.steps.plan import plan
from tests.unit.steps.evening import PLACE, TERMS, casus, step, vorm


@cache
def around(*beats: str, gevoelig: bool = False, pair: bool = True) -> Script:
    """An evening in which the casus has these steps; it may hurt, and may carry an example pair."""
    words = {"dorp": "Wie maakt hem?", "beleid": "Wij onderzoeken het beheer."} if pair else None
    case = casus().model_dump(mode="json") | {"gevoelig": gevoelig, "vertaalkaart": words}
    made = type(casus()).model_validate(case)
    return plan(vorm(beats=beats), [made], TERMS, PLACE, "Avond in Hazeldorp", Random(7))


def asks(id: str, script: Script) -> Mapping[Side, Ask]:
    """The forms of a step by side."""
    return step(id, script).asks
