"""The dots of a small side stay hidden, on the board and at the desk."""

from spel.core.blocks import FigureBlock, Notice
from spel.core.blocks_programme import Advice, CasePicker
from spel.core.figures_programme import Gestipt, Stip, Stippenbord
from spel.core.vocabulary import Side
from spel.views.privacy import shield_block, too_few

DORP, GEMEENTE = Side.DORP, Side.GEMEENTE


def board(gemeente):
    rows = (Gestipt("c1", "Casus 1", (Stip(DORP, 2), Stip(GEMEENTE, 1))),)
    return Stippenbord(rows, ((DORP, 4), (GEMEENTE, gemeente)))


ALONE = Stippenbord((Gestipt("c1", "Casus 1", (Stip(DORP, 2),)),), ((DORP, 4),))
ABOUT_TIME = Advice("Er passen er minder.")


def test_sides_that_are_big_enough_are_on_the_board():
    assert shield_block(FigureBlock(board(3))) == FigureBlock(board(3))


def test_a_small_side_goes_from_the_board_as_a_whole():
    assert shield_block(FigureBlock(board(2))) == FigureBlock(ALONE, "", too_few([GEMEENTE]))


def test_a_board_of_small_sides_only_is_not_shown():
    small = Stippenbord((Gestipt("c1", "Casus 1", (Stip(DORP, 1),)),), ((DORP, 2),))

    assert shield_block(FigureBlock(small)) == Notice(too_few([DORP]))


def test_the_desk_sees_no_dots_of_a_small_side_nor_advice_about_them():
    about_dots = Advice("De gemeente zette geen stip.", ((GEMEENTE, 2),))
    picker = CasePicker((), (), 4, board(2), (ABOUT_TIME, about_dots))

    assert shield_block(picker) == CasePicker((), (), 4, ALONE, (ABOUT_TIME,), too_few([GEMEENTE]))


def test_before_the_reveal_there_is_nothing_to_hide():
    picker = CasePicker((), (), 4, None, (ABOUT_TIME,))

    assert shield_block(picker) == picker
