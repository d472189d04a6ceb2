"""In the chair of the other, beside what the other really chose."""

import pytest

from spel.insights.stoelwissel import stoelwissel
from tests.unit.insights.evening import DORP, GEMEENTE, casus, chose, evening, gave, picked, said

SAT = gave(evening(), "c1/stoelwissel", DORP, *picked("loslaten", "loslaten", "reguleren"))


@pytest.mark.parametrize(
    ("really", "sentence"),
    [
        ("loslaten", "2 deelnemers van het dorp kozen daar hetzelfde als de gemeente zelf."),
        ("reguleren", "1 deelnemer van het dorp koos daar hetzelfde als de gemeente zelf."),
        ("stimuleren", "De keuze van de gemeente was voor het dorp een verrassing."),
        ("oneens", "Daarover werd de gemeente het zelf ook niet eens."),
    ],
)
def test_it_counts_who_chose_what_the_other_side_chose(really, sentence):
    (told,) = stoelwissel(chose(SAT, "c1/samen", GEMEENTE, really), casus(1))

    assert (said(told.title), said(told.sentence)) == ("Zo dacht het dorp als gemeente", sentence)
    assert told.rests_on == ((DORP, 3),)
    assert [(bar.label, bar.count) for bar in told.figure.bars if bar.count] == [
        ("Reguleren", 1),
        ("Loslaten", 2),
    ]


def test_without_a_joint_choice_it_does_not_compare():
    (told,) = stoelwissel(SAT, casus(1))

    assert said(told.sentence) == "Leg dit naast wat de gemeente zelf kiest."
