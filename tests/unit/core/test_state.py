"""Changing a state: quick, and as strict as a dataclass."""

from dataclasses import FrozenInstanceError, replace

import pytest

from spel.core.state import NEW, changed


def test_a_changed_state_is_what_replace_makes_of_it():
    after = changed(NEW, version=3, black=True)

    assert after == replace(NEW, version=3, black=True)
    assert type(NEW)() == NEW


def test_a_name_that_a_state_has_not_is_refused():
    with pytest.raises(TypeError, match="blak"):
        changed(NEW, blak=True)


def test_a_changed_state_stays_as_it_is():
    after = changed(NEW, version=3)

    with pytest.raises(FrozenInstanceError):
        after.version = 4
