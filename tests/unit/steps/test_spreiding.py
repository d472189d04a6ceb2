"""Spreiding: bars per side, without names and without roles."""

from spel.core.blocks import Lead, LookUp, Notice
from spel.steps.spreiding import TITLES, spreiding
from spel.steps.wording import LOOK_UP, NOTHING_YET
from tests.unit.steps.evening import DORP, GEMEENTE, at, filled, gave, kinds, phone, projector, shown

CHOSEN = (
    *gave("c01/zelf", DORP, *[filled(keuze="meten")] * 2, filled(keuze="bouwen")),
    *gave("c01/zelf", GEMEENTE, *[filled(keuze="bank-loslaten")] * 3),
)


def test_before_the_reveal_the_wall_counts_and_phones_look_up():
    state = at("c01/spreiding", *CHOSEN)

    blocks = projector(state)

    assert kinds(blocks) == ["Lead", "CaseCard", "Progress"]
    assert [row.given for row in blocks[2].rows] == [3, 3, 0]
    assert phone(state) == (LookUp(LOOK_UP),)


def test_after_the_reveal_every_side_that_chose_has_a_figure():
    state = at("c01/spreiding", *CHOSEN, shown("c01/spreiding"))

    lead, dorp, gemeente = projector(state)

    assert lead == Lead(spreiding.talk)
    assert (dorp.title, gemeente.title) == (TITLES[DORP], TITLES[GEMEENTE])
    assert {bar.mine: bar.count for bar in dorp.figure.bars if bar.count} == {
        "c01/zelf:keuze:meten": 2,
        "c01/zelf:keuze:bouwen": 1,
    }
    assert gemeente.figure.n == 3


def test_the_phone_shows_the_same_figures_so_that_everybody_finds_the_own_bar():
    state = at("c01/spreiding", *CHOSEN, shown("c01/spreiding"))

    assert phone(state, GEMEENTE) == projector(state)


def test_without_a_single_choice_the_wall_says_so():
    state = at("c01/spreiding", shown("c01/spreiding"))

    assert projector(state) == (Notice(NOTHING_YET),)
