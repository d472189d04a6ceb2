"""A file is compared with its name, the other files and the steps of the game."""

from spel.core.vocabulary import Rol
from spel.scenario import checks
from spel.scenario.model import Casus
from spel.scenario.source import About, Remark
from spel.scenario.vorm import Vorm


def test_the_file_name_of_a_casus_begins_with_its_id(casus: Casus) -> None:
    advice = "De bestandsnaam begint met iets anders. Noem het bestand 'c02-...'."

    assert list(checks.casus_name(casus, "c02-de-laatste-winkel")) == []
    assert list(checks.casus_name(casus, "c02")) == []
    assert list(checks.casus_name(casus, "c020-de-laatste-winkel")) == [Remark(("id",), advice)]


def test_the_rest_of_the_file_name_is_the_titel(casus: Casus) -> None:
    named = casus.model_copy(update={"titel": "Eén huis & 's nachts?"})
    advice = "Het bestand heet anders dan de titel. Noem het 'c02-een-huis-s-nachts.yaml'."

    assert list(checks.casus_slug(named, "c02-een-huis-s-nachts")) == []
    assert list(checks.casus_slug(named, "c02-een-huis")) == [Remark(("titel",), advice)]


def test_the_file_name_of_a_form_is_its_id(vorm: Vorm) -> None:
    advice = "Het bestand heet anders. Noem het bestand 'kort.yaml'."

    assert list(checks.vorm_name(vorm, "kort")) == []
    assert list(checks.vorm_name(vorm, "kort-2")) == [Remark(("id",), advice)]


def test_every_rol_is_the_main_one_of_one_option(casus: Casus) -> None:
    again = casus.dorp[3].model_copy(update={"gewichten": {Rol.VERBINDER: 1.0}})
    advice = "De rol verbinder is al voor optie 3. Elke rol heeft een eigen optie."

    assert list(checks.rollen(casus)) == []
    assert list(checks.rollen(casus.model_copy(update={"dorp": (*casus.dorp[:3], again)}))) == [
        Remark(("dorp", 3, "gewichten"), advice, About.PLACE)
    ]


def test_a_principle_must_be_known(casus: Casus) -> None:
    advice = "Dit principe bestaat niet. Kies een code uit principes.yaml."

    assert list(checks.principes(casus, ["D3", "G1"])) == []
    assert list(checks.principes(casus, ["D3", "G2"])) == [Remark(("krassen", "principes", 1), advice)]


def test_a_step_must_be_one_the_game_can_play(vorm: Vorm) -> None:
    advice = "Deze stap bestaat niet. Kies uit: inloop, lezer, raden. Bedoelt u 'lezer'?"

    assert list(checks.steps(vorm, ["inloop", "lezen", "raden"])) == []
    assert list(checks.steps(vorm, {"inloop", "lezer", "raden"})) == [
        Remark(("hoofdstukken", 1, "stappen", 0, "stap"), advice)
    ]


def test_steps_that_do_not_fit_in_the_evening_are_told(vorm: Vorm) -> None:
    advice = "De stappen duren samen 9 minuten. Geef meer tijd, of zet een stap uit."

    assert list(checks.minutes(vorm)) == []
    assert list(checks.minutes(vorm.model_copy(update={"minuten": 8}))) == [Remark(("minuten",), advice)]
