"""Whose words there are under a question: of seats, sides and tables, and of nobody who wrote nothing."""

from spel.core import events as e
from spel.core.actors import SeatId
from spel.core.vocabulary import Side
from spel.core.written import written
from tests.story import ALL_SEATED, C_WITH_WORDS, HAAS, HEK, SAMEN, ZELF, B, evening, haas_wrote, zelf_opened

AT_ZELF = (*ALL_SEATED, zelf_opened)


def test_who_wrote_is_named_and_who_only_chose_is_not():
    state = evening(*AT_ZELF, haas_wrote, e.AnswerGiven(HEK.id, ZELF, B))

    assert written(ZELF, "waarom", state) == {HAAS.id}


def test_the_words_of_a_side_and_of_a_table_go_by_their_name():
    side = e.JointGiven(Side.DORP, SAMEN, C_WITH_WORDS)
    table = e.JointGiven(Side.DORP, SAMEN, C_WITH_WORDS, "molen")

    state = evening(*AT_ZELF, side, table, e.JointGiven(Side.GEMEENTE, SAMEN, B))

    assert written(SAMEN, "waarom", state) == {SeatId("dorp"), SeatId("molen")}


def test_a_choice_is_no_writing():
    assert written(ZELF, "keuze", evening(*AT_ZELF, haas_wrote)) == set()


def test_nothing_is_written_where_nobody_answered():
    assert written(SAMEN, "waarom", evening(*AT_ZELF)) == set()
