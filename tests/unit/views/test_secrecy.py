"""What somebody answered is on no screen before its reveal, and the tests could see it if it were."""

from collections.abc import Iterator

import pytest

from spel.core.events import AnswerGiven, Event, JointGiven, SheetShown, TextsReleased
from spel.core.openness import showers
from spel.core.questions import (
    Answer,
    Ask,
    Chips,
    Choice,
    ChooseOne,
    DivideChips,
    PlacePawn,
    Question,
    Value,
    Words,
)
from spel.core.screen import DeskScreen, PhoneScreen, ProjectorScreen
from spel.core.script import Step, StepId
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.views.desk import desk
from spel.views.phone import phone
from spel.views.projector import projector
from tests.unit.steps.evening import AT, DORP, GEMEENTE, PARTIJ, PEOPLE, SIDES, at, script, seat, shown, step

SCRIPT = script()
ASKING = [each.id for each in SCRIPT.steps if each.asks]
ALONE = [id for id in ASKING if not step(id).joint]
WRITTEN = [
    ("inloop", "trots"),
    ("slot", "woord"),
    ("slot", "meenemen"),
    ("slot", "mist"),
    ("straks", "loslaten"),
]
SECRET = "wat niemand nog mag lezen"
Screen = PhoneScreen | ProjectorScreen | DeskScreen


def values(question: Question, place: int, words: str) -> Value:
    """One way to answer a question: the option at a place, or these words."""
    match question:
        case ChooseOne(options=options) | PlacePawn(places=options):
            return Choice(options[place].key)
        case DivideChips(parts=parts, total=total):
            return Chips({parts[place].key: total})
        case _:
            return Words(words)


def filled(ask: Ask, place: int, words: str = "iets") -> Answer:
    """A whole form, filled in."""
    return Answer({field.name: values(field.question, place, words) for field in ask.fields})


def given(asking: Step, place: int, words: str = "iets", sides: tuple[Side, ...] = SIDES) -> Iterator[Event]:
    """Everybody on these sides answers alike."""
    for side in sides:
        if side in asking.asks:
            answer = filled(asking.asks[side], place, words)
            if asking.joint:
                yield JointGiven(side, asking.id, answer)
            else:
                yield from (AnswerGiven(seat(side, n), asking.id, answer) for n in range(1, PEOPLE[side] + 1))


def everything() -> Iterator[Event]:
    """All questions of the evening, answered with the first option."""
    for id in ASKING:
        yield from given(step(id), 0)


def until_shown(id: StepId) -> list[StepId]:
    """The steps from a question up to and including the one that shows its answers."""
    last = max(SCRIPT.index(shower.id) for shower in showers(SCRIPT, id))
    return [each.id for each in SCRIPT.steps[SCRIPT.index(id) : last + 1]]


def room(state: State, *sides: Side) -> list[Screen]:
    """What the wall and the phones of these sides show."""
    return [projector(state), *(phone(state, side) for side in sides)]


@pytest.mark.parametrize("id", ALONE)
def test_no_screen_knows_what_was_answered_before_the_reveal(id):
    for here in until_shown(id):
        ones = at(here, *everything(), *given(step(id), 0))
        others = at(here, *everything(), *given(step(id), 1))

        assert room(ones, *SIDES) == room(others, *SIDES)
        assert desk(ones, PEOPLE, AT) == desk(others, PEOPLE, AT)


@pytest.mark.parametrize("chooser", SIDES)
def test_no_other_screen_knows_what_a_side_chose_together_before_the_reveal(chooser):
    asking = step("c01/samen")
    others = tuple(side for side in SIDES if side is not chooser)

    ones = at(asking.id, *everything(), *given(asking, 0, sides=(chooser,)))
    twos = at(asking.id, *everything(), *given(asking, 1, sides=(chooser,)))

    assert room(ones, *others) == room(twos, *others)
    assert desk(ones, PEOPLE, AT) == desk(twos, PEOPLE, AT)
    assert phone(ones, chooser) != phone(twos, chooser)


@pytest.mark.parametrize("id", [id for id in ASKING if id not in {"inloop", "slot"}])
def test_the_reveal_is_what_makes_the_difference(id):
    shower = showers(SCRIPT, StepId(id))[0].id

    ones = at(shower, *everything(), *given(step(id), 0), shown(shower))
    twos = at(shower, *everything(), *given(step(id), 1), shown(shower))

    assert projector(ones) != projector(twos)


@pytest.mark.parametrize(("id", "field"), WRITTEN)
def test_words_are_for_the_desk_until_they_are_released_and_revealed(id, field):
    written = tuple(given(step(id), 0, SECRET, (DORP,)))
    released = TextsReleased(StepId(id), field, (seat(DORP, 1),), True)

    waiting = at(id, *written)
    let_through = at(id, *written, released)
    revealed = at(id, *written, shown(id))

    assert SECRET in repr(desk(waiting, PEOPLE, AT))
    for state in (waiting, let_through, revealed):
        assert SECRET not in repr(room(state, *SIDES))


@pytest.mark.parametrize(("id", "field"), WRITTEN)
def test_released_words_are_there_after_the_reveal(id, field):
    written = tuple(given(step(id), 0, SECRET, (DORP,)))
    released = TextsReleased(StepId(id), field, (seat(DORP, 1),), True)
    last = step(id).sheets - 1

    state = at(id, *written, released, shown(id), *([_sheet(id, last)] if last >= 0 else []))

    assert SECRET in repr(projector(state))


def _sheet(id: str, number: int) -> Event:
    return SheetShown(StepId(id), number)


def test_prompts_and_notes_are_only_at_the_desk():
    case = SCRIPT.cases[0]
    secrets = [*case.spelleider.notities, *case.spelleider.vragen.values(), case.wending, case.stresstest]

    for each in SCRIPT.steps:
        state = at(each.id, *everything())

        assert [secret for secret in secrets if secret in repr(room(state, *SIDES))] == []


def test_a_side_of_two_is_never_shown_apart():
    people = {DORP: 4, GEMEENTE: 2, PARTIJ: 0}
    chosen = [
        AnswerGiven(seat(side, n), StepId("c01/zelf"), filled(step("c01/zelf").asks[side], 0))
        for side in (DORP, GEMEENTE)
        for n in range(1, people[side] + 1)
    ]

    state = at("c01/spreiding", *chosen, shown("c01/spreiding"), people=people)

    for screen in room(state, DORP, GEMEENTE):
        figures = [block.figure.side for block in screen.blocks if hasattr(block, "figure")]
        assert figures == [DORP]
