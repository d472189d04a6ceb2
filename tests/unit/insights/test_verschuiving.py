"""In which themes the wish for ownership moves."""

from dataclasses import replace

from spel.insights.verschuiving import Moved, moved, verschuiving
from tests.unit.insights.evening import DORP, GEMEENTE, evening, gave, put, said


def themed(*themas):
    """An evening with a casus for each row of themes."""
    state = evening(cases=len(themas))
    cases = tuple(replace(case, themas=names) for case, names in zip(state.script.cases, themas, strict=True))
    return replace(state, script=replace(state.script, cases=cases))


def test_the_wish_of_a_theme_is_the_mean_of_its_casussen():
    """groen: c1 (1-3 + 2-3 + 1-3) / 3 = -5/3; c2 (4-4 + 3-4 + 4-4) / 3 = -1/3; mean -1. wonen: one casus."""
    state = themed(("groen",), ("groen", "wonen"))
    state = gave(state, "c1/eigenaar", DORP, *put(("E3", "E1"), ("E3", "E2"), ("E3", "E1")))
    state = gave(state, "c2/eigenaar", DORP, *put(("E4", "E4"), ("E4", "E3"), ("E4", "E4")))

    (told,) = verschuiving(state)

    assert moved(state, DORP) == [Moved("groen", -1, 2)]
    assert said(told.sentence) == "Bij groen schuift de wens richting het dorp."
    assert told.rests_on == ((DORP, 3),)
    assert said(told.based_on) == "Gebaseerd op 6 antwoorden van het dorp en 2 casussen."


def test_each_direction_gets_a_sentence_and_each_side_its_own():
    """water moves by +1, zorg by 0, in both casussen of each."""
    state = themed(("water",), ("water",), ("zorg",), ("zorg",))
    for number, wish in ((1, "E3"), (2, "E3"), (3, "E2"), (4, "E2")):
        state = gave(state, f"c{number}/eigenaar", GEMEENTE, *put(*[("E2", wish)] * 3))

    (told,) = verschuiving(state)

    assert said(told.title) == "De wens van de gemeente, per thema"
    assert said(told.sentence) == (
        "Bij water schuift de wens richting de gemeente of een partij."
        " Bij zorg mag het ongeveer blijven zoals het is."
    )


def test_a_stray_answer_does_not_speak_for_a_side():
    """One of four is fewer than half."""
    state = themed(("groen",), ("groen",))
    for number in (1, 2):
        state = gave(state, f"c{number}/eigenaar", DORP, *put(("E4", "E1")))

    assert verschuiving(state) == ()
