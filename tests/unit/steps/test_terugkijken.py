"""Looking back on afspraken: everybody taps, then the counts of each side."""

from dataclasses import replace

from spel.core.blocks import AskForm, LookUp
from spel.core.script import StepId
from spel.steps.terugkijken import NOTHING_KEPT
from tests.unit.steps.evening import DORP, SIDES, at, filled, gave, kinds, moment, phone, projector, shown
from tests.unit.steps.later import AFSPRAKEN, EARLIER, later

SCRIPT = later("terugkijken")


def labels(script):
    """What is asked, in order."""
    return [field.label for field in script.step(StepId("terugkijken")).asks[DORP].fields]


def test_every_side_is_asked_about_every_afspraak_in_the_words_of_then():
    assert labels(SCRIPT) == [wat for _, wat in AFSPRAKEN]
    assert set(SCRIPT.step(StepId("terugkijken")).asks) == set(SIDES)


def test_no_more_than_eight_are_asked():
    many = tuple((f"a{n}", f"Afspraak {n}") for n in range(1, 12))

    asked = labels(later("terugkijken", earlier=replace(EARLIER, afspraken=many)))

    assert asked == [f"Afspraak {n}" for n in range(1, 9)]


def test_before_the_reveal_there_is_a_form_in_the_hand_and_only_progress_on_the_wall():
    state = at("terugkijken", planned=SCRIPT)

    assert AskForm in map(type, phone(state))
    assert kinds(projector(state)) == ["Lead", "Progress"]


def test_after_the_reveal_the_counts_are_shown():
    answers = [filled(**{"uitkomst-1": "gedaan", "uitkomst-2": "bezig"})] * 3
    state = at("terugkijken", *gave("terugkijken", DORP, *answers), shown("terugkijken"), planned=SCRIPT)

    assert kinds(projector(state)) == kinds(phone(state)) == ["Lead", "InsightBlock"]


def test_without_afspraken_people_just_talk():
    state = at("terugkijken", planned=later("terugkijken", earlier=None))

    assert moment(state).step.asks == {}
    assert phone(state) == (LookUp(NOTHING_KEPT),)
