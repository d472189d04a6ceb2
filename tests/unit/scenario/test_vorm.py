"""A form knows how long its steps take."""

import pytest
from pydantic import ValidationError

from spel.scenario.vorm import Vorm


def test_only_steps_that_are_on_take_time_and_those_of_a_casus_count_for_each(vorm: Vorm) -> None:
    assert vorm.steps_minutes == 4 + 2 * 2.5


def test_a_form_may_do_without_casussen(vorm: Vorm) -> None:
    none = {"minimaal": 0, "aantal": 0, "maximaal": 0, "voorstel": []}
    chapter = {"titel": "Alles", "stappen": [{"stap": "slot", "minuten": 5}]}

    read = Vorm.model_validate({**vorm.model_dump(), "casussen": none, "hoofdstukken": [chapter]})

    assert read.steps_minutes == 5


def test_a_chapter_for_every_casus_needs_casussen(vorm: Vorm) -> None:
    none = {"minimaal": 0, "aantal": 0, "maximaal": 0, "voorstel": []}

    with pytest.raises(ValidationError, match="Zet per_casus uit"):
        Vorm.model_validate({**vorm.model_dump(), "casussen": none})
