"""What became of the afspraken of an earlier evening."""

from spel.core.figures_terugkijken import OutcomeRow
from spel.insights.opbrengst import opbrengst
from tests.unit.insights.evening import said
from tests.unit.steps.evening import DORP, GEMEENTE, at, filled, gave, shown
from tests.unit.steps.later import later

SCRIPT = later("terugkijken")


def after(side, *outcomes, reveal=True):
    """Each answers both questions with one of these pairs."""
    answers = [filled(**{"uitkomst-1": one, "uitkomst-2": other}) for one, other in outcomes]
    end = [shown("terugkijken")] if reveal else []
    return at("terugkijken", *gave("terugkijken", side, *answers), *end, planned=SCRIPT)


def test_outcomes_are_counted_per_afspraak_and_side():
    """First afspraak: gedaan 2, bezig 1. Second: gestopt 3."""
    state = after(DORP, ("gedaan", "gestopt"), ("gedaan", "gestopt"), ("bezig", "gestopt"))

    (told,) = opbrengst(state)

    assert told.figure.rows == (
        OutcomeRow("Wij maken de bank.", (2, 1, 0, 0, 0)),
        OutcomeRow("De gemeente geeft hout.", (0, 0, 3, 0, 0)),
    )
    assert (said(told.title), told.rests_on) == ("Wat kwam ervan, volgens het dorp", ((DORP, 3),))
    assert said(told.sentence) == "Van de 2 afspraken: 1 gedaan en 1 gestopt."


def test_where_two_outcomes_are_equal_the_answers_differ():
    """First: gedaan 1, anders 1. Second: nobody knows, 2."""
    (told,) = opbrengst(after(GEMEENTE, ("gedaan", "weet-niet"), ("anders", "weet-niet")))

    assert said(told.sentence) == (
        "Van de 2 afspraken: 1 niet bekend. Over 1 afspraak lopen de antwoorden uiteen."
    )


def test_it_is_silent_before_the_reveal():
    assert opbrengst(after(DORP, ("gedaan", "gedaan"), reveal=False)) == ()


def test_it_is_silent_without_an_earlier_evening():
    planned = later("inloop", earlier=None)

    assert opbrengst(at("inloop", shown("inloop"), planned=planned)) == ()
