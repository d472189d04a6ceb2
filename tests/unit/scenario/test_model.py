"""A casus is frozen, and an option knows its main rol."""

import pytest
from pydantic import ValidationError

from spel.core.vocabulary import Rol
from spel.scenario.model import Casus, DorpOptie


def test_the_main_rol_is_the_one_that_weighs_most() -> None:
    optie = DorpOptie(sleutel="a", tekst="Wij.", gewichten={Rol.AANJAGER: 0.4, Rol.VERBINDER: 0.6})

    assert optie.rol == Rol.VERBINDER


def test_a_casus_never_changes_after_reading(casus: Casus) -> None:
    with pytest.raises(ValidationError):
        casus.titel = "Anders"  # type: ignore[misc]
