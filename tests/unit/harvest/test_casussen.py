"""What a casus tells beside the choices: of whom it is, per fase, what turned, words for each other."""

from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.questions import Answer, Words
from spel.core.script import Step, StepId
from spel.core.state import Shown
from spel.harvest.casussen import choices, owned
from spel.harvest.figures import settle
from spel.report.document import Listing, Paragraph, Table
from tests.unit.harvest.evening import small
from tests.unit.harvest.pens import PEN
from tests.unit.insights.evening import DORP, GEMEENTE, evening, filled, gave, put

FASEN = ("idee", "plan", "besluit", "uitvoering", "beheer")


def test_of_whom_it_is_is_one_line_for_each_casus():
    body, numbers = settle(owned(small(), PEN))

    # Six of the village on E1, five of the gemeente on E4: both claim it, three places apart.
    assert body == (
        Listing(("Casus 1: Casus 1. Hier zeggen jullie allebei: dit is van ons. Dat heet dubbel eigendom.",)),
    )
    assert [each.title for each in numbers] == ["Casus 1. Wie is eigenaar?"]


def test_where_one_side_put_pawns_it_is_heard_alone():
    state = gave(evening(1), "c1/eigenaar", DORP, *put(*[("E1", "E1")] * 4))

    body, _ = settle(owned(state, PEN))

    assert body == (
        Listing(
            ("Casus 1: Casus 1. Nu is dit vooral van de gemeenschap. Straks mag dat ongeveer zo blijven.",)
        ),
    )


def test_per_fase_it_is_a_table_in_the_text():
    state = evening(1)
    for side, n, code in ((DORP, 4, "E1"), (GEMEENTE, 3, "E4")):
        state = gave(state, "c1/eigenaar-per-fase", side, *[filled(**dict.fromkeys(FASEN, code))] * n)

    body, _ = settle(owned(state, PEN))
    (table,) = (each for each in body if isinstance(each, Table))

    assert table.title == "Casus 1. Wie is eigenaar, per fase?"
    assert table.rows[:2] == (
        ("Idee, het dorp", 4, 0, 0, 0, "Dubbel eigendom"),
        ("Idee, de gemeente", 0, 0, 0, 3, "Dubbel eigendom"),
    )


def test_what_turned_stands_above_what_that_did():
    state = evening(1)
    turned = replace(state.script.cases[0], wending="De trekker stopt.")
    state = replace(state, script=replace(state.script, cases=(turned,)))
    state = gave(state, "c1/wending", DORP, *[filled(stand="blijft")] * 4)

    body, _ = settle(choices(state, PEN))

    assert body[-3:] == (
        Paragraph("Dit veranderde er: De trekker stopt."),
        Listing(("Bij het dorp houdt de keuze bij iedereen stand.",)),
        Paragraph("Gebaseerd op 4 antwoorden van het dorp.", quiet=True),
    )


def test_what_sides_wrote_to_each_other_is_told_once_it_was_released():
    id = StepId("c1/weerklank")
    state = evening(1)
    step = Step(id, "weerklank", "", "Weerklank", 1, case=state.script.cases[0].id, joint=True, shows=(id,))
    state = replace(
        state,
        script=replace(state.script, steps=(*state.script.steps, step)),
        joint={
            id: {DORP: Answer({"klopte": Words("U zag ons")}), GEMEENTE: Answer({"klopte": Words("Geheim")})}
        },
        released=frozenset({Shown(id, "klopte", SeatId("dorp"))}),
    )

    body, _ = settle(choices(state, PEN))

    assert body[-1] == Listing(("Het dorp zegt tegen de gemeente: Wat klopte? ‘U zag ons’",))
    assert "Geheim" not in str(body)
