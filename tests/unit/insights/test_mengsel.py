"""Names of mixes, and the distance between them."""

import pytest

from spel.core.figures import Profile
from spel.core.vocabulary import Rol
from spel.insights.mengsel import distance, is_close, largest_difference, mengsel
from tests.unit.insights.evening import evening, said


def mix(*shares):
    return Profile("", tuple(zip(Rol, shares, strict=True)), "")


@pytest.mark.parametrize(
    ("shares", "name"),
    [
        ((0, 0, 1.0, 0), "verbinder"),
        ((0, 0, 0.6, 0.4), "verbinder met een vleugje aanjager"),
        ((0, 0.2, 0.6, 0.2), "verbinder met een vleugje kennisdeler en aanjager"),
    ],
)
def test_a_mix_is_named_after_its_first_role_when_that_is_clearly_ahead(shares, name):
    """Gaps: 1.0; 0.2; 0.6 - 0.2 = 0.4, with two roles in second place."""
    assert said(mengsel(evening(), mix(*shares))) == name


@pytest.mark.parametrize(
    ("shares", "name"),
    [
        ((0, 0, 0.575, 0.425), "vooral verbinder en aanjager, dicht bij elkaar"),
        ((0.17, 0.17, 0.39, 0.27), "vooral verbinder en aanjager, dicht bij elkaar"),
        ((0.1, 0.1, 0.43, 0.37), "vooral verbinder en aanjager, dicht bij elkaar"),
        ((0.1, 0.1, 0.425, 0.375), "gelijk verdeeld tussen verbinder en aanjager"),
        ((0, 0, 0.5, 0.5), "gelijk verdeeld tussen verbinder en aanjager"),
    ],
)
def test_two_roles_that_lie_close_are_equal_only_within_half_a_chip(shares, name):
    """Gaps: 0.15 exactly, which is not more than 0.15; 0.12; 0.06; 0.05 exactly; 0."""
    assert said(mengsel(evening(), mix(*shares))) == name


@pytest.mark.parametrize(
    ("shares", "name"),
    [
        ((0.4, 0.05, 0.25, 0.3), "vooral vertegenwoordiger, aanjager en verbinder, dicht bij elkaar"),
        ((0.3, 0.1, 0.3, 0.3), "gelijk verdeeld tussen vertegenwoordiger, verbinder en aanjager"),
        ((0.22, 0.2, 0.33, 0.25), "alle vier de rollen, met iets meer verbinder"),
        ((0.18, 0.22, 0.29, 0.31), "alle vier de rollen, met iets meer aanjager en verbinder"),
        ((0.25, 0.25, 0.25, 0.25), "gelijk verdeeld over alle vier de rollen"),
    ],
)
def test_every_role_within_reach_of_the_first_is_in_the_name(shares, name):
    """First minus last: 0.15; 0; 0.13 with the second 0.08 behind; 0.13 with the second 0.02 behind; 0."""
    assert said(mengsel(evening(), mix(*shares))) == name


def test_the_distance_is_half_the_sum_of_the_differences():
    """(0.3 + 0 + 0.1 + 0.2) / 2 = 0.3."""
    assert distance(mix(0.5, 0.2, 0.3, 0), mix(0.2, 0.2, 0.4, 0.2)) == 0.3


def test_the_same_mix_has_distance_zero_and_the_opposite_one():
    assert distance(mix(1, 0, 0, 0), mix(1, 0, 0, 0)) == 0
    assert distance(mix(1, 0, 0, 0), mix(0, 0, 0.5, 0.5)) == 1


def test_one_chip_of_ten_is_still_close_and_two_are_not():
    """One chip moved: (0.1 + 0.1) / 2 = 0.1; two chips: 0.2."""
    assert is_close(mix(0.5, 0.5, 0, 0), mix(0.4, 0.5, 0.1, 0))
    assert not is_close(mix(0.5, 0.5, 0, 0), mix(0.3, 0.5, 0.2, 0))


def test_the_largest_difference_is_signed_and_growth_goes_first():
    assert largest_difference(mix(0.7, 0.1, 0.1, 0.1), mix(0.3, 0.2, 0.3, 0.2)) == (
        Rol.VERTEGENWOORDIGER,
        -0.4,
    )
    assert largest_difference(mix(0.5, 0.5, 0, 0), mix(0.1, 0.5, 0, 0.4)) == (Rol.AANJAGER, 0.4)
