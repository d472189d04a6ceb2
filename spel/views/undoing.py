"""What the desk did last, in words, as long as one tap takes it back."""

from collections.abc import Iterator
from datetime import datetime

from spel.core.decide_desk import UNDO_SECONDS
from spel.core.screen_desk import Done
from spel.core.script import Step
from spel.core.state import State
from spel.core.undo import Steering, steering
from spel.core.words import N_, Say, Text, text
from spel.views.frame import title_in_full

TURNED = {
    "black": (Text(N_("Zwart aan")), Text(N_("Zwart uit"))),
    "talking": (Text(N_("Even praten aan")), Text(N_("Even praten uit"))),
    "overview": (Text(N_("Overzicht aan")), Text(N_("Overzicht uit"))),
    "qr": (Text(N_("QR groot aan")), Text(N_("QR groot uit"))),
    "frozen": (Text(N_("Muur stil aan")), Text(N_("Muur stil uit"))),
    "closed": (Text(N_("De avond gesloten")), Text(N_("Toch verder"))),
    "door_open": (Text(N_("Deur open")), Text(N_("Deur dicht"))),
    "intake_open": (Text(N_("Antwoorden weer welkom")), Text(N_("Even geen antwoorden"))),
}
"""What is on or off, by its name in the state."""
GREW = {
    "revealed": (Text(N_("Toon")), Text(N_("Dek weer af"))),
    "aside": (Text(N_("Woorden apart gelegd")), Text(N_("Woorden teruggelegd"))),
    "released": (Text(N_("Woorden getoond")), Text(N_("Woorden weggehaald"))),
    "skipped": (Text(N_("Stappen overgeslagen")), Text(N_("Stappen weer mee"))),
}
"""What becomes more or less."""
CHANGED = {
    "extended": Text(N_("Andere tijd voor een stap")),
    "sheets": Text(N_("Een ander blad")),
    "picked": Text(N_("Andere casussen")),
    "groups": Text(N_("Woorden anders bij elkaar")),
    "laid": Text(N_("Een andere kaart op de muur")),
}
"""What is different now."""
CARD_GONE = Text(N_("Een kaart weggehaald"))


def done(state: State, now: datetime) -> Done | None:
    """The last tap of the desk; nothing when it is too long ago."""
    if state.undo is None or abs((now - state.undo.at).total_seconds()) > UNDO_SECONDS:
        return None
    what = next(_differences(state, state.undo.before, steering(state)), None)
    return None if what is None else Done(what, state.undo.at.isoformat())


def _differences(state: State, before: Steering, after: Steering) -> Iterator[Say]:
    """The first one is what the tap was about; others follow from it."""
    step = state.script.step(after.step_id)
    if before.step_id != after.step_id and step is not None:
        yield text(N_("naar {stap}"), stap=_name(state, before, step))
    for name, (on, off) in TURNED.items():
        was, now = bool(getattr(before, name)), bool(getattr(after, name))
        if was != now:
            yield on if now else off
    for name, (more, fewer) in GREW.items():
        was, now = getattr(before, name), getattr(after, name)
        if was != now:
            yield more if now - was else fewer
    yield from (words for name, words in CHANGED.items() if getattr(before, name) != getattr(after, name))
    if before.afspraken.keys() - after.afspraken.keys():
        yield CARD_GONE


def _name(state: State, before: Steering, step: Step) -> Say:
    """With its casus only where the tap led to another one."""
    left = state.script.step(before.step_id)
    return step.title if left and left.case == step.case else title_in_full(state.script, step)
