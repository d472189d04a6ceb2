"""An evening that looks back on an earlier one: for the tests of the steps before and after the game."""

from random import Random

from spel.core.events import StepOpened
from spel.core.script import Earlier, Script
from spel.core.vocabulary import Rol
from spel.scenario.vorm import Vorm
from spel.steps.plan import Setting, plan
from tests.unit.steps.evening import PLACE, SIDES, TERMS

MIX = {Rol.VERTEGENWOORDIGER: 0.4, Rol.KENNISDELER: 0.3, Rol.VERBINDER: 0.2, Rol.AANJAGER: 0.1}
AFSPRAKEN = (("a1", "Wij maken de bank."), ("a2", "De gemeente geeft hout."))
EARLIER = Earlier(
    "Avond van toen", "2026-05-08", MIX, dict(zip(Rol, (0.1, 0.2, 0.3, 0.4), strict=True)), AFSPRAKEN
)


def later(*stappen: str, earlier: Earlier | None = EARLIER) -> Script:
    """An evening without casussen, with these steps."""
    steps = [{"stap": stap, "minuten": 5} for stap in stappen]
    vorm = Vorm.model_validate(
        {
            "id": "later",
            "titel": "Later",
            "uitleg": "Om te proberen.",
            "kanten": list(SIDES),
            "minuten": 60,
            "casussen": {"minimaal": 0, "aantal": 0, "maximaal": 0, "voorstel": []},
            "hoofdstukken": [{"titel": "Later", "stappen": steps}],
        }
    )
    return plan(vorm, [], TERMS, PLACE, "Later", Random(7), setting=Setting(earlier=earlier))


def opened(script: Script) -> list[StepOpened]:
    """The room came by every step."""
    return [StepOpened(step.id) for step in script.steps]
