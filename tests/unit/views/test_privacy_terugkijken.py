"""What a small side tapped about earlier afspraken is not shown apart."""

import pytest

from spel.core.blocks import FigureBlock, InsightBlock, Notice
from spel.core.figures_terugkijken import OutcomeRow, Outcomes
from spel.core.vocabulary import Side
from spel.insights.opbrengst import opbrengst
from spel.views.privacy import shield, shield_block
from tests.unit.steps.evening import DORP, at, filled, gave, shown
from tests.unit.steps.later import later


@pytest.mark.parametrize(("n", "kind"), [(2, Notice), (3, FigureBlock)])
def test_counts_of_outcomes_need_three_people(n, kind):
    figure = Outcomes(Side.DORP, ("Gedaan",), (OutcomeRow("Wij maken de bank.", (n,)),), n)

    assert isinstance(shield_block(FigureBlock(figure)), kind)


@pytest.mark.parametrize(("n", "kind"), [(2, Notice), (3, InsightBlock)])
def test_and_so_does_the_sentence_about_them(n, kind):
    answers = [filled(**{"uitkomst-1": "gedaan", "uitkomst-2": "bezig"})] * n
    history = (*gave("terugkijken", DORP, *answers), shown("terugkijken"))

    (told,) = opbrengst(at("terugkijken", *history, planned=later("terugkijken")))

    assert isinstance(shield(told), kind)
