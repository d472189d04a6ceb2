"""Many measurements become a few numbers, by the nearest rank."""

import pytest

from spel.bench.figures import Spread, lags, percentile, ratio, spread


@pytest.mark.parametrize(
    ("values", "share", "found"),
    [
        pytest.param([], 0.5, 0.0, id="nothing"),
        pytest.param([7.0], 0.99, 7.0, id="one"),
        pytest.param([4.0, 1.0, 3.0, 2.0], 0.5, 2.0, id="half of an even number"),
        pytest.param(list(range(1, 101)), 0.95, 95, id="most"),
        pytest.param(list(range(1, 101)), 0.99, 99, id="nearly all"),
        pytest.param(list(range(1, 101)), 1.0, 100, id="the slowest"),
        pytest.param([1.0, 9.0], 0.99, 9.0, id="few values round up"),
    ],
)
def test_a_percentile_is_a_value_that_was_measured(values, share, found):
    assert percentile(values, share) == found


def test_a_spread_is_in_milliseconds():
    assert spread([0.001, 0.002, 0.003, 0.004]) == Spread(2.0, 4.0, 4.0, 4.0)


def test_the_desk_is_late_by_the_time_between_the_answer_and_its_count():
    acknowledged = [10.0, 10.5, 11.0]
    shown = [(0, 9.0), (2, 10.75), (3, 11.25)]

    assert lags(acknowledged, shown) == [0.75, 0.25, 0.25]


def test_a_desk_that_knew_before_the_phone_was_told_is_not_late():
    assert lags([10.0], [(1, 9.5)]) == [0.0]


def test_what_the_desk_never_showed_is_left_out():
    assert lags([10.0, 11.0], [(1, 10.5)]) == [0.5]


@pytest.mark.parametrize(("ours", "other", "found"), [(6.0, 3.0, 2.0), (None, 3.0, None), (6.0, 0.0, None)])
def test_a_ratio_needs_both(ours, other, found):
    assert ratio(ours, other) == found
