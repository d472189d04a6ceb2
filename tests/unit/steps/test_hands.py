"""Paper mode: the desk counts hands, and they go into the same result as the telephones."""

from spel.core.events import AnswerGiven, HandsCounted, StepRevealed
from spel.core.questions import Answer
from spel.insights.base import spread
from spel.steps.counts import progress
from spel.steps.hands import hands_desk
from tests.unit.steps.evening import DORP, GEMEENTE, PARTIJ, at, filled, seat, step

COUNTED = HandsCounted("c01/zelf", DORP, {"keuze": {"meten": 2, "bouwen": 1}})


def test_hands_can_be_counted_for_every_side_that_chooses():
    (block,) = hands_desk(at("c01/zelf"), step("c01/zelf"))

    assert [side.side for side in block.sides] == list(step("c01/zelf").asks)
    assert [field.name for side in block.sides for field in side.fields] == ["keuze"] * 3


def test_pawns_can_be_put_by_hand_too():
    (block,) = hands_desk(at("c01/eigenaar"), step("c01/eigenaar"))

    assert [field.name for field in block.sides[0].fields] == ["nu", "straks"]


def test_what_hands_can_not_answer_has_no_count():
    found = [hands_desk(at(id), step(id)) for id in ("inloop", "c01/samen", "c01/lezen")]

    assert found == [(), (), ()]


def test_who_has_to_lay_chips_can_not_do_so_by_hand():
    (block,) = hands_desk(at("startfoto"), step("startfoto"))

    assert [side.side for side in block.sides] == [PARTIJ]


def test_the_count_shows_its_own_hands_and_nothing_of_the_telephones():
    phones = [AnswerGiven(seat(DORP, n), "c01/zelf", filled(keuze="spreken")) for n in (1, 2, 3)]

    ((with_phones,), (without,)) = (
        hands_desk(at("c01/zelf", *history, COUNTED), step("c01/zelf")) for history in (phones, [])
    )

    assert with_phones == without
    assert (with_phones.sides[0].counted, with_phones.sides[0].total) == (
        (("keuze.meten", 2), ("keuze.bouwen", 1)),
        3,
    )


def test_there_is_nothing_to_count_after_the_reveal():
    assert hands_desk(at("c01/spreiding", StepRevealed("c01/spreiding")), step("c01/zelf")) == ()


def test_hands_and_telephones_are_one_result():
    history = (
        AnswerGiven(seat(DORP, 1), "c01/zelf", filled(keuze="meten")),
        COUNTED,
    )

    figure = spread(at("c01/spreiding", *history, StepRevealed("c01/spreiding")), "c01/zelf", "keuze", DORP)

    # one telephone and two hands for meten, one hand for bouwen
    assert {bar.mine.rpartition(":")[2]: bar.count for bar in figure.bars if bar.count} == {
        "meten": 3,
        "bouwen": 1,
    }
    assert figure.n == 4


def test_who_raised_a_hand_is_in_the_room():
    rows = {
        row.side: (row.given, row.seated) for row in progress(at("c01/zelf", COUNTED), step("c01/zelf")).rows
    }

    # four seats and three hands
    assert (rows[DORP], rows[GEMEENTE]) == ((3, 7), (0, 3))


def test_a_hand_is_an_answer_of_its_own():
    state = at("c01/zelf", COUNTED)

    assert state.hands["c01/zelf"][DORP] == (
        filled(keuze="meten"),
        filled(keuze="meten"),
        filled(keuze="bouwen"),
    )
    assert isinstance(state.hands["c01/zelf"][DORP][0], Answer)
