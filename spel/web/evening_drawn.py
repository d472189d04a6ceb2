"""Draws an evening once before anybody opens it: the report, and every screen of every step."""

from dataclasses import replace
from gettext import NullTranslations

from spel.core.order import order
from spel.core.script import Step
from spel.core.state import NEW, State
from spel.harvest.pen import Pen
from spel.harvest.verslag import verslag
from spel.views.desk import desk
from spel.views.phone import phone
from spel.views.projector import projector
from spel.views.report import report
from spel.web.words import DUTCH, Speaker, place_words


def can_be_drawn(state: State) -> bool:
    """Whether nothing in it stops a screen or the report."""
    try:
        _draw(state)
    except Exception:  # whatever is the matter with it: it must never stop a page
        return False
    return True


def _draw(state: State) -> None:
    speaker = Speaker(NullTranslations(), place_words(state.script.place), DUTCH)
    verslag(state, {}, Pen(speaker.say))
    report(state)
    _at(state, state.step)
    empty = _before_anybody(state)
    for step in state.script.steps:
        _at(empty, step)


def _before_anybody(state: State) -> State:
    """The same programme with every casus in play and nobody there: that is quickly drawn."""
    every = tuple(case.id for case in state.script.cases)
    begun = replace(NEW, script=state.script, created_at=state.created_at, opened_at=state.opened_at)
    return replace(begun, picked=every, order=order(state.script, every))


def _at(state: State, step: Step) -> None:
    """What everybody would see if the room went there now."""
    here = replace(state, step_id=step.id)
    projector(here)
    desk(here, {}, state.opened_at)
    for side in state.script.sides:
        phone(here, side)
