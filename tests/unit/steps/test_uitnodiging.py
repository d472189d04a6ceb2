"""Wie nodigt wie uit: one tap for everybody, then what each side and the casus say."""

from spel.core.blocks import Lead, Notice
from spel.core.events import SheetShown
from spel.core.script import StepId
from spel.core.words import Text
from spel.steps.uitnodiging import CASE_SAYS
from tests.unit.steps.evening import DORP, GEMEENTE, PARTIJ, at, filled, gave, kinds, phone, projector, shown
from tests.unit.steps.small import around, asks

SCRIPT = around("uitnodiging")
ID = "c01/uitnodiging"
ANSWERS = (
    *gave(ID, DORP, *[filled(wie="dorp", wanneer="idee")] * 4),
    *gave(ID, GEMEENTE, *[filled(wie="gemeente")] * 3),
)


def test_everybody_gets_the_same_two_questions_and_may_skip_the_second():
    by_side = asks(ID, SCRIPT)

    assert by_side[DORP] == by_side[GEMEENTE] == by_side[PARTIJ]
    assert [(field.name, field.required) for field in by_side[DORP].fields] == [
        ("wie", True),
        ("wanneer", False),
    ]


def test_before_the_reveal_only_counts_are_on_the_wall():
    state = at(ID, *ANSWERS, planned=SCRIPT)

    assert kinds(projector(state)) == ["Lead", "CaseCard", "Progress"]
    assert kinds(phone(state)) == ["CaseCard", "Lead", "AskForm"]


def test_the_reveal_names_what_each_side_sees_beside_what_the_casus_says():
    lead, dorp, gemeente, says, words = projector(at(ID, *ANSWERS, shown(ID), planned=SCRIPT))

    assert lead == Lead(Text("Zien jullie hetzelfde?"))
    assert [block.insight.rests_on for block in (dorp, gemeente)] == [((DORP, 4),), ((GEMEENTE, 3),)]
    assert says == Notice(CASE_SAYS["dorp"])
    assert [each.woord for each in words.words] == ["beleidsparticipatie", "overheidsparticipatie"]


def test_the_second_sheet_tells_when_the_village_is_asked():
    state = at(ID, *ANSWERS, shown(ID), SheetShown(StepId(ID), 1), planned=SCRIPT)

    _, dorp = projector(state)

    assert (dorp.insight.name, dorp.insight.rests_on) == ("gevraagd", ((DORP, 4),))
