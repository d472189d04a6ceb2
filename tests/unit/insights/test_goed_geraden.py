"""How well the sides know each other."""

from spel.core.figures import Matched, Matches
from spel.insights.goed_geraden import geraden, goed_geraden
from tests.unit.insights.evening import DORP, GEMEENTE, casus, chose, evening, gave, picked, said


def guessed(state, number, main, *guesses):
    """The gemeente chose together, and the village guessed."""
    return gave(chose(state, f"c{number}/samen", GEMEENTE, main), f"c{number}/raden", DORP, *picked(*guesses))


def test_a_casus_is_guessed_when_at_least_half_saw_it_coming():
    """c1: 2 of 4 is half; c2: 1 of 3 is less; c3: 3 of 3. So 2 of 3."""
    state = guessed(evening(cases=3), 1, "loslaten", "loslaten", "loslaten", "reguleren", "reguleren")
    state = guessed(state, 2, "loslaten", "loslaten", "reguleren", "reguleren")
    state = guessed(state, 3, "niet-aan-ons", "niet-aan-ons", "niet-aan-ons", "niet-aan-ons")

    (told,) = goed_geraden(state)

    assert told.figure == Matches((Matched(DORP, GEMEENTE, 2, 3),))
    assert said(told.sentence) == "In 2 van de 3 casussen zag het dorp de keuze van de gemeente aankomen."
    assert said(told.based_on) == "Gebaseerd op 10 antwoorden van het dorp en 3 casussen."
    assert told.rests_on == ((DORP, 3),)


def test_both_directions_are_told_separately():
    state = guessed(evening(), 1, "loslaten", "loslaten", "loslaten")
    state = gave(chose(state, "c1/samen", DORP, "B"), "c1/raden", GEMEENTE, *picked("V", "V", "V"))

    dorp, gemeente = goed_geraden(state)

    assert said(dorp.sentence) == "Deze keer zag het dorp de keuze van de gemeente aankomen."
    assert said(gemeente.sentence) == "De keuze van het dorp was voor de gemeente een verrassing."
    assert (dorp.rests_on, gemeente.rests_on) == (((DORP, 2),), ((GEMEENTE, 3),))


def test_a_casus_without_agreement_or_with_few_guesses_does_not_count():
    """c1: oneens; c2: one of four guessed; c3: nobody chose together."""
    state = guessed(evening(cases=3), 1, "oneens", "loslaten", "loslaten")
    state = guessed(state, 2, "loslaten", "loslaten")
    state = gave(state, "c3/raden", DORP, *picked("loslaten", "loslaten"))

    assert goed_geraden(state) == ()


def test_one_casus_counts_the_people():
    state = guessed(evening(), 1, "loslaten", "loslaten", "loslaten", "reguleren")

    (told,) = geraden(state, casus(1))

    assert said(told.sentence) == "2 deelnemers van het dorp zagen de keuze van de gemeente aankomen."
    assert told.rests_on == ((DORP, 3),)


def test_one_of_them_is_said_in_the_singular_under_the_same_title_as_over_the_evening():
    state = guessed(evening(), 1, "loslaten", "loslaten", "reguleren", "reguleren")

    (here,), (over_all,) = geraden(state, casus(1)), goed_geraden(state)

    assert said(here.sentence) == "1 deelnemer van het dorp zag de keuze van de gemeente aankomen."
    assert said(here.title) == said(over_all.title) == "Geraden door het dorp"


def test_choices_that_nobody_saw_coming_are_a_surprise():
    state = guessed(evening(cases=2), 1, "loslaten", "reguleren", "reguleren")
    state = guessed(state, 2, "loslaten", "reguleren", "reguleren")

    (told,) = goed_geraden(state)

    assert said(told.sentence) == "De keuzes van de gemeente waren voor het dorp een verrassing."


def test_one_casus_that_nobody_guessed_is_a_surprise():
    state = guessed(evening(), 1, "loslaten", "reguleren", "reguleren", "reguleren")

    assert [said(each.sentence) for each in geraden(state, casus(1))] == [
        "De keuze van de gemeente was voor het dorp een verrassing."
    ]
