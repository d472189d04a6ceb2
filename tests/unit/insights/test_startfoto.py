"""Where we stood: chips as mixes, weather as counts."""

from spel.insights.startfoto import startfoto, weather
from tests.unit.insights.evening import DORP, GEMEENTE, STARTFOTO, evening, filled, gave, laid, said


def test_each_side_gets_a_picture_with_the_name_of_its_mix():
    """Dorp: verbinder (6+8)/20 = 0.7, aanjager 0.3: gap 0.4. Gemeente: 0.5 and 0.5."""
    dorp = gave(evening(), STARTFOTO, DORP, *laid((0, 0, 6, 4), (0, 0, 8, 2)))
    state = gave(dorp, STARTFOTO, GEMEENTE, *laid((5, 5, 0, 0)))

    told = startfoto(state)

    assert [said(each.sentence) for each in told] == [
        "Het beeld is: verbinder met een vleugje aanjager.",
        "Het beeld is: gelijk verdeeld tussen vertegenwoordiger en kennisdeler.",
    ]
    assert [said(each.title) for each in told] == [
        "Het dorp over zichzelf",
        "De gemeente over het dorpsbelang",
    ]
    assert [each.rests_on for each in told] == [((DORP, 2),), ((GEMEENTE, 1),)]
    assert said(told[0].based_on) == "Gebaseerd op 2 antwoorden van het dorp."


def test_the_weather_names_what_was_chosen_most():
    state = gave(evening(), STARTFOTO, DORP, *(filled(weer=sky) for sky in ("zon", "zon", "regen")))

    told = weather(state)

    assert [said(each.sentence) for each in told] == ["Het vaakst gekozen voor de samenwerking: ‘Zon’."]
    assert told[0].rests_on == ((DORP, 3),)


def test_equal_skies_are_both_named():
    state = gave(evening(), STARTFOTO, DORP, filled(weer="zon"), filled(weer="regen"))

    assert said(weather(state)[0].sentence) == "Het vaakst gekozen voor de samenwerking: ‘Zon’ en ‘Regen’."


def test_without_answers_it_is_silent():
    assert startfoto(evening()) == ()
