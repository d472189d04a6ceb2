"""Who answered as one, and how many of them saw it differently."""

from dataclasses import replace

from spel.core.script import StepId
from spel.insights.anders import anders
from tests.unit.insights.evening import DORP, evening, gave, picked, said


def group(*dissents):
    """An evening in which these groups chose, each with so many who saw it differently."""
    answers = (replace(answer, dissent=n) for answer, n in zip(picked(*"VVV"), dissents, strict=False))
    return gave(evening(), "c1/zelf", DORP, *answers)


def test_it_says_how_often_and_how_many():
    (told,) = anders(group(2, 0, 3))

    assert said(told) == "2 keer zag iemand achter een gedeeld toestel het anders. Samen telt dat 5 mensen."


def test_one_person_is_told_as_one():
    (told,) = anders(group(1))

    assert said(told) == "1 keer zag iemand achter een gedeeld toestel het anders. Dat was 1 mens."


def test_it_is_silent_when_nobody_saw_it_differently():
    assert anders(group(0, 0)) == ()


def test_it_waits_for_the_reveal():
    assert anders(replace(group(2), closed=False, step_id=StepId("c1/zelf"))) == ()
