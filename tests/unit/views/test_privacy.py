"""Small sides stay hidden, whatever the figure."""

from spel.core.blocks import FigureBlock, InsightBlock, JointCard, JointCards, Lead, Notice
from spel.core.figures import (
    Bar,
    Cloud,
    Insight,
    Lamps,
    Matches,
    PawnField,
    PawnRow,
    Picks,
    Profile,
    Profiles,
    Shifts,
    Spread,
)
from spel.core.figures_fasen import FaseField, FaseRow
from spel.core.vocabulary import Fase, Rol, Side
from spel.views.privacy import (
    MIN_EVENINGS,
    MIN_SIDE,
    are_enough_evenings,
    is_big_enough,
    is_big_enough_outside,
    may_say_percent,
    merge_small,
    shield,
    shield_block,
    shield_figure,
    shielded,
    too_few,
)
from tests.unit.insights.evening import said

DORP, GEMEENTE = Side.DORP, Side.GEMEENTE
SILENT = "Van de gemeente zijn er minder dan 3 antwoorden. Die laten wij niet apart zien."


def spread(n, side=GEMEENTE):
    return Spread(side, (Bar("A", n),), n)


def profile(side, n):
    return Profile("", tuple((rol, 0.25) for rol in Rol), "", side, n)


def insight(*rests_on):
    return Insight("x", "", Lamps(()), "Zin.", "", rests_on)


def test_a_side_is_big_enough_from_three():
    assert [is_big_enough(n) for n in (0, 1, 2, 3)] == [False, False, False, True]


def test_a_percentage_is_fair_from_ten():
    assert [may_say_percent(n) for n in (9, 10)] == [False, True]


def test_a_spread_of_a_small_side_is_not_shown():
    figure, why = shield_figure(spread(MIN_SIDE - 1))

    assert figure is None
    assert said(why) == SILENT


def test_a_spread_of_a_side_that_is_big_enough_stays_as_it_is():
    assert shield_figure(spread(MIN_SIDE)) == (spread(MIN_SIDE), "")


def test_a_profile_loses_the_row_of_a_small_side_and_keeps_what_was_chosen_together():
    together, own, seen = profile(None, 0), profile(DORP, 3), profile(GEMEENTE, 2)

    figure, why = shield_figure(Profiles((together, own, seen), ()))

    assert figure == Profiles((together, own), ())
    assert said(why) == SILENT


def test_profiles_of_small_sides_only_are_not_shown():
    assert shield_figure(Profiles((profile(GEMEENTE, 2),), ())) == (None, too_few([GEMEENTE]))


def test_a_shift_of_few_people_is_not_shown():
    assert shield_figure(Shifts((), 2, DORP)) == (None, too_few([DORP]))
    assert shield_figure(Shifts((), 3, DORP)) == (Shifts((), 3, DORP), "")


def test_a_pawn_field_loses_the_rows_of_a_small_side():
    big = [PawnRow(DORP, wished, (3, 0, 0, 0)) for wished in (False, True)]
    small = [PawnRow(GEMEENTE, wished, (0, 0, 1, 1)) for wished in (False, True)]

    figure, why = shield_figure(PawnField((), (*big, *small)))

    assert figure == PawnField((), tuple(big))
    assert said(why) == SILENT


def test_a_field_per_fase_loses_a_small_side_and_with_it_its_lights():
    dorp, gemeente = (DORP, (3, 0, 0, 0)), (GEMEENTE, (0, 0, 0, 2))
    row = FaseRow(Fase.PLAN, "Plan", (dorp, gemeente), "dubbel")

    figure, why = shield_figure(FaseField((), (row,), ((DORP, 3), (GEMEENTE, 2))))

    assert figure == FaseField((), (FaseRow(Fase.PLAN, "Plan", (dorp,)),), ((DORP, 3),))
    assert said(why) == SILENT
    assert shield_figure(FaseField((), (row,), ((GEMEENTE, 2),)))[0] is None


def test_words_that_were_released_stay():
    cloud = Cloud((("molen", 1),))

    assert shield_figure(cloud) == (cloud, "")


def test_a_figure_that_does_not_know_its_people_travels_only_in_an_insight():
    assert [shield_figure(each)[0] for each in (Matches(()), Lamps(()), Picks((), "", 9))] == [None] * 3
    assert shield(insight((DORP, 3))) == InsightBlock(insight((DORP, 3)))


def test_an_insight_that_rests_on_a_small_side_is_silent():
    block = shield(insight((DORP, 8), (GEMEENTE, 2)))

    assert isinstance(block, Notice)
    assert said(block.text) == SILENT


def test_both_small_sides_are_named():
    assert said(too_few([DORP, GEMEENTE, DORP])).startswith(
        "Van het dorp en de gemeente zijn er minder dan 3"
    )


def test_what_was_chosen_together_is_always_shown():
    cards = JointCards((JointCard(GEMEENTE, "Optie A"),))

    assert shield(insight()) == InsightBlock(insight())
    assert shield_block(cards) == cards


def test_a_figure_block_keeps_its_title_and_says_what_is_left_out():
    block = FigureBlock(Profiles((profile(DORP, 3), profile(GEMEENTE, 1)), ()), "Titel")

    assert shield_block(block) == FigureBlock(Profiles((profile(DORP, 3),), ()), "Titel", too_few([GEMEENTE]))
    assert shield_block(FigureBlock(spread(1))) == Notice(too_few([GEMEENTE]))


def test_the_same_reason_is_given_once_and_last():
    blocks = (
        FigureBlock(spread(1)),
        Lead("Praat."),
        FigureBlock(spread(2)),
        InsightBlock(insight((GEMEENTE, 0))),
    )

    assert shielded(blocks) == (Lead("Praat."), Notice(too_few([GEMEENTE])))


def test_small_bars_are_merged_before_they_leave_the_room():
    """9 stays; 3 and 2 make 5."""
    merged = merge_small(Spread(DORP, (Bar("A", 3), Bar("B", 9), Bar("C", 2), Bar("D", 0)), 14))

    assert [(said(bar.label), bar.count) for bar in merged.bars] == [("B", 9), ("Andere keuzes samen", 5)]


def test_one_small_bar_takes_the_next_smallest_along():
    """2 alone would follow from 14 - 5 - 7, so 5 joins it: 7 and 7."""
    merged = merge_small(Spread(DORP, (Bar("A", 5), Bar("B", 7), Bar("C", 2)), 14))

    assert [(said(bar.label), bar.count) for bar in merged.bars] == [("B", 7), ("Andere keuzes samen", 7)]


def test_a_side_that_stays_small_shows_no_bars_outside():
    assert merge_small(Spread(DORP, (Bar("A", 3), Bar("B", 1)), 4)).bars == ()


def test_bars_that_are_big_enough_are_not_merged():
    figure = Spread(DORP, (Bar("A", 5), Bar("B", 9)), 14)

    assert merge_small(figure) == figure


def test_counts_of_evenings_merge_below_a_number_of_their_own():
    figure = Spread(DORP, (Bar("A", 3), Bar("B", 1), Bar("C", 2)), 6)

    merged = merge_small(figure, MIN_EVENINGS)

    assert [(said(bar.label), bar.count) for bar in merged.bars] == [("A", 3), ("Andere keuzes samen", 3)]


def test_from_three_evenings_of_others_and_five_people_of_a_side_a_comparison_may_tell():
    assert [n for n in range(6) if are_enough_evenings(n)] == [3, 4, 5]
    assert [n for n in range(7) if is_big_enough_outside(n)] == [5, 6]
