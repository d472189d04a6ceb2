"""One answer of one person in words, and what the room showed of the same question."""

from dataclasses import dataclass
from typing import assert_never

from spel.core.actors import SeatId
from spel.core.questions import (
    Answer,
    Chips,
    Choice,
    ChooseOne,
    ChooseSeveral,
    DivideChips,
    Field,
    Option,
    Picks,
    PlacePawn,
    Words,
    Write,
)
from spel.core.script import Step
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, counted, text
from spel.harvest.grid import tenths
from spel.insights.answers import CHIPS
from spel.insights.base import profile, spread
from spel.insights.woorden import released
from spel.insights.wording import listed
from spel.views.privacy import is_big_enough

TOO_FEW = text(N_("Te weinig antwoorden om te tonen."))


NOT_SHOWN = "-"
COUNTED_ALOUD = frozenset(
    (
        *("startfoto", "thuis", "uitnodiging", "zelf", "nogmaals", "stoelwissel", "lege-stoel", "wending"),
        *("eigenaar", "eigenaar-per-fase", "les", "straks", "herkent", "terugkijken"),
    )
)
"""The kinds of steps of which the room saw how many chose what; hats and guesses it did not."""


@dataclass(frozen=True, slots=True)
class Given:
    """What one seat answered to one step."""

    state: State
    step: Step
    seat: SeatId

    @property
    def side(self) -> Side:
        """Where this person sits."""
        return self.state.seats[self.seat].side

    @property
    def answer(self) -> Answer:
        """The form as it was handed in."""
        return self.state.answers[self.step.id][self.seat]

    @property
    def fields(self) -> tuple[Field, ...]:
        """The questions of the form."""
        asked = self.step.asks.get(self.side)
        return asked.fields if asked else ()


def own(field: Field, answer: Answer) -> Say:
    """What somebody gave, in the words of the form; nothing where they gave nothing."""
    labels = {option.key: option.label for option in _options(field)}
    match answer.values.get(field.name):
        case Choice(option=key):
            return labels.get(key, "")
        case Picks(options=keys):
            names = [labels[key] for key in keys if key in labels]
            return listed(names) if names else ""
        case Chips(counts=counts):
            return listed([_counted(label, counts.get(key, 0)) for key, label in labels.items()])
        case Words(text=words):
            return words
        case _:
            return ""


def _counted(label: Say, n: float) -> Say:
    return text(N_("{naam} {n}"), naam=label, n=f"{n:g}".replace(".", ","))


def _options(field: Field) -> tuple[Option, ...]:
    match field.question:
        case ChooseOne(options=options) | ChooseSeveral(options=options):
            return options
        case PlacePawn(places=options) | DivideChips(parts=options):
            return options
        case Write():
            return ()
        case _:
            assert_never(field.question)


def shown(given: Given, field: Field) -> Say:
    """How the side of this person answered the same question, as far as the room saw that."""
    match field.question:
        case ChooseOne() | PlacePawn() if given.step.kind in COUNTED_ALOUD:
            return _as_many(given, field)
        case DivideChips() if field.name == CHIPS:
            return _mean(given, field)
        case Write():
            seen = given.seat in released(given.state, given.step.id, field.name)
            return text(N_("Uw woorden stonden op het scherm.") if seen else N_("Uw woorden bleven bij u."))
        case _:
            return NOT_SHOWN


def _as_many(given: Given, field: Field) -> Say:
    """How many of the side chose the same; of a small side nothing."""
    figure = spread(given.state, given.step.id, field.name, given.side)
    if figure is None or not is_big_enough(figure.n):
        return TOO_FEW
    mine = f"{given.step.id}:{field.name}:{given.answer.choice(field.name)}"
    same = next((bar.count for bar in figure.bars if bar.mine == mine), 0)
    return counted(same, "{n} van de {m} koos dit.", "{n} van de {m} kozen dit.", m=figure.n)


def _mean(given: Given, field: Field) -> Say:
    found = profile(given.state, given.step.id, given.side, "")
    if found is None or not is_big_enough(found.n):
        return TOO_FEW
    labels = {option.key: option.label for option in _options(field)}
    parts = [_counted(labels[rol], tenths(share)) for rol, share in found.shares if rol in labels]
    return text(N_("Samen: {mix}."), mix=listed(parts)) if parts else NOT_SHOWN
