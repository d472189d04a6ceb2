"""Draagvlak: how much light burns, over the evening and per card."""

from dataclasses import replace

from spel.core.afspraak_events import AfspraakSet
from spel.core.afspraken import Soort, Status
from spel.core.figures_afspraken import Huis, Licht
from spel.core.vocabulary import Groep
from spel.insights.gehoord import draagvlak, draagvlakbeeld, unheard
from tests.unit.insights.evening import said
from tests.unit.steps.evening import DORP, GEMEENTE, gave, shown, step
from tests.unit.steps.oogst import K2, drafted, harvest, script, spoke


def lights(insight):
    """The houses that are not dark, by name."""
    return {each.naam: each.licht for each in insight.figure.square if each.licht is not Licht.UIT}


FOUR = (
    *gave(
        "draagvlak",
        DORP,
        spoke("leden", "ouderen", how=("gesprek",)),
        spoke("leden"),
        spoke(how=("nog-niet",)),
    ),
    *gave("draagvlak", GEMEENTE, spoke("leden", "jongeren", how=("avond", "gesprek"))),
)


def test_a_house_is_lit_by_half_of_the_answers_and_dim_by_one():
    """Four answers: leden 3 of 4 (6 >= 4), jongeren 1 (2 < 4), ouderen 1 (2 < 4), the others none."""
    (told,) = draagvlakbeeld(harvest("draagvlak", *FOUR, shown("draagvlak")))

    assert lights(told) == {"Leden": Licht.AAN, "Jongeren": Licht.HALF, "Ouderen": Licht.HALF}
    assert said(told.sentence) == (
        "Deze huizen hebben nog geen licht: nieuwkomers, seizoenswerkers, ondernemers, verenigingen, "
        "tegenstanders en mensen buiten de kern. Zo hoorden jullie mensen: in een gesprek en op een avond."
    )
    assert said(told.based_on) == "Gebaseerd op 4 antwoorden."
    assert told.rests_on == ()


def test_two_of_four_is_half_and_so_the_house_is_lit():
    """2 x 2 = 4, which is at least 4."""
    answers = gave("draagvlak", DORP, spoke("leden"), spoke("leden"), spoke(), spoke())

    (told,) = draagvlakbeeld(harvest("draagvlak", *answers, shown("draagvlak")))

    assert lights(told) == {"Leden": Licht.AAN}


def test_with_light_everywhere_nobody_is_called_dark():
    everybody = spoke(*Groep)

    answers = gave("draagvlak", DORP, everybody, everybody, everybody)
    (told,) = draagvlakbeeld(harvest("draagvlak", *answers, shown("draagvlak")))

    assert said(told.sentence) == "In alle huizen brandt licht."


def test_two_answers_say_nothing_and_so_do_answers_that_are_not_shown():
    two = gave("draagvlak", DORP, spoke("leden"), spoke("leden"))

    assert draagvlakbeeld(harvest("draagvlak", *two, shown("draagvlak"))) == ()
    assert draagvlakbeeld(harvest("draagvlak", *FOUR)) == ()
    assert unheard(harvest("draagvlak", *FOUR), step("draagvlak", script())) == ()


def test_no_number_of_a_group_leaves_with_the_square():
    (told,) = draagvlakbeeld(harvest("draagvlak", *FOUR, shown("draagvlak")))

    assert told.figure is not None
    assert told.figure.square[0] == Huis("Leden", Licht.AAN)


def test_an_old_evening_without_groups_has_no_square():
    state = harvest("draagvlak", *FOUR, shown("draagvlak"))
    old = replace(state, script=replace(state.script, terms=replace(state.script.terms, groepen=())))

    assert draagvlakbeeld(old) == ()


def test_a_card_tells_who_was_heard_about_it_and_who_was_not():
    most = tuple(each for each in Groep if each not in {Groep.JONGEREN, Groep.SEIZOENSWERKERS})

    (told,) = draagvlak(harvest("afspraken", drafted(gehoord=most)))

    assert told.title == "De bank maken"
    assert said(told.sentence) == "Nog niet gehoord: jongeren en seizoenswerkers."
    assert len(lights(told)) == 7


def test_a_card_that_nobody_was_asked_about_says_so_without_a_picture():
    (told,) = draagvlak(harvest("afspraken", drafted()))

    assert (told.figure, said(told.sentence)) == (None, "Op de kaart staat nog niet wie hierover gehoord is.")


def test_a_no_and_what_is_let_go_need_no_support():
    nee = (drafted(), AfspraakSet(drafted().id, Status.NEE))
    loslaten = drafted(K2, Soort.LOSLATEN, DORP)

    assert draagvlak(harvest("afspraken", *nee, loslaten)) == ()
