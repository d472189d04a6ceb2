"""Agreement A against the values of its author and of the R package agrmt."""

import pytest

from spel.insights.agreement import agreement

PVDA = (2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6)
D66 = (1.6, 2.6, 8.2, 21, 29.3, 27, 10.3)


def test_the_example_of_van_der_eijk_gives_the_value_of_agrmt():
    """Page 331 of the article; the help page `agreement` of agrmt 1.42 gives 0.6113333.

    Layers: 0 * 70 + 1/6 * 120 + 1/3 * 50 + 1/2 * 40 + 2/3 * 240 + 7/15 * 160 + 1 * 320 = 611.33.
    The counts of the layers are 70, 120, 50, 40, 240, 160 and 320, together 1000.
    """
    assert agreement((30, 40, 210, 130, 530, 50, 10)) == pytest.approx(0.6113333, abs=1e-7)


@pytest.mark.parametrize(
    ("pattern", "published"),
    [
        ((1, 1, 1, 1, 1, 1, 1), 0),
        ((1, 1, 1, 1, 1, 1, 0), 0.167),
        ((0, 1, 1, 1, 1, 1, 0), 0.333),
        ((0, 0, 1, 1, 1, 1, 0), 0.5),
        ((0, 0, 1, 1, 1, 0, 0), 0.667),
        ((0, 0, 1, 0, 1, 0, 0), 0.467),
        ((0, 0, 0, 0, 1, 0, 0), 1),
    ],
)
def test_every_layer_of_that_example_is_as_in_the_vignette_of_agrmt(pattern, published):
    assert agreement(pattern) == pytest.approx(published, abs=0.0005)


def test_the_two_parties_of_the_article_are_as_in_the_vignette_of_agrmt():
    """Percentages on a scale of seven; the vignette gives 0.61 and 0.48."""
    assert (round(agreement(PVDA), 2), round(agreement(D66), 2)) == (0.61, 0.48)


@pytest.mark.parametrize(
    ("counts", "published"), [((4, 0, 0, 0), 1), ((1, 1, 1, 1), 0), ((2, 0, 0, 2), -1), ((2, 0, 1, 1), 0.08)]
)
def test_the_four_pictures_in_the_vignette_of_agrmt_come_out(counts, published):
    assert round(agreement(counts), 2) == published


def test_one_layer_by_hand():
    """1010 on four places: TU 1 (110), TDU 1 (101), U = (2 * 1 - 3 * 1) / (2 * 2) = -1/4; A = -1/4 * 2/3."""
    assert agreement((2, 0, 2, 0)) == pytest.approx(-1 / 6)


@pytest.mark.parametrize("counts", [(1, 2), (0, 0, 0), (1, -1, 2)])
def test_what_is_no_scale_with_answers_is_refused(counts):
    with pytest.raises(ValueError, match="three places"):
        agreement(counts)
