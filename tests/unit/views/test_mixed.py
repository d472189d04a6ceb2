"""People and telephones: said where they differ, under everything that says what it is based on."""

from dataclasses import replace

from spel.core.blocks import FigureBlock, InsightBlock, Lead
from spel.core.figures import Bar, Insight, Spread
from spel.core.questions import Answer, Choice
from spel.core.script import StepId
from spel.insights.wording import based_on
from spel.views.mixed import mixed, telephones
from tests.unit.insights.evening import DORP, GEMEENTE, evening, said

INSIGHT = Insight("x", "X", None, "Zo is het.", based_on(((DORP, 9),)), ((DORP, 9),))


def shared(people=6):
    """Four seats of the village, the first of which is a group; the second borrows its telephone."""
    state = evening(dorp=4)
    first, second = [seat for seat, each in state.seats.items() if each.side is DORP][:2]
    seats = {
        **state.seats,
        first: replace(state.seats[first], people=people),
        second: replace(state.seats[second], via=first),
    }
    return replace(state, seats=seats)


def test_an_insight_says_how_many_people_answered_with_how_many_telephones():
    (block,) = mixed(shared(), [InsightBlock(INSIGHT)])

    # 6 + 1 + 1 + 1 people; four seats, of which one borrows
    assert said(block.insight.based_on) == (
        "Gebaseerd op 9 antwoorden van het dorp. Bij het dorp: 9 mensen via 3 toestellen."
    )


def test_a_figure_says_so_too():
    spread = Spread(DORP, (Bar("Ja", 9),), 9)

    (block,) = mixed(shared(), [FigureBlock(spread)])

    assert said(block.via) == "Bij het dorp: 9 mensen via 3 toestellen."


def test_nothing_is_added_where_everybody_has_a_telephone():
    blocks = (InsightBlock(INSIGHT), FigureBlock(Spread(DORP, (), 4)), Lead("Kijk."))

    assert mixed(evening(), blocks) == blocks


def test_only_the_sides_it_rests_on_are_told():
    assert telephones(shared(), [GEMEENTE]) == ()


def test_a_side_too_small_to_show_is_not_counted_here_either():
    state = evening(dorp=2)
    first = next(iter(state.seats))
    state = replace(state, seats={**state.seats, first: replace(state.seats[first], via="desk")})

    assert telephones(state, [DORP]) == ()


def test_hands_that_were_counted_are_told():
    hands = (Answer({"keuze": Choice("V")}),) * 5
    state = replace(evening(dorp=4), hands={StepId("c1/zelf"): {DORP: hands}})

    (told,) = telephones(state, [DORP])

    assert said(told) == "Bij het dorp zijn ook handen geteld."
