"""What the report keeps of the signing, and what the views leave out of it."""

from spel.core.blocks import Bullets
from spel.core.blocks_ondertekenen import Samenvatting, SamenvattingDesk, Zin
from spel.core.figures_kaart import Kaart, KaartRow, Stand
from spel.core.script import StepId
from spel.core.vocabulary import Rol
from spel.steps.delen import UNDECIDED
from spel.views.privacy import shield_block, shield_figure, too_few
from spel.views.report import report
from spel.views.report_ondertekenen import hats_worn
from tests.unit.insights.evening import DORP, GEMEENTE, INLOOP, evening, filled, gave, said

SMALL, BIG = Zin(0, "Klein.", ((DORP, 5), (GEMEENTE, 2))), Zin(1, "Groot.", ((DORP, 3),))


def test_without_a_decision_the_first_page_says_that_it_is_only_for_the_village():
    assert report(evening()).besluit == UNDECIDED


def test_hats_are_told_with_their_numbers():
    """3 officials and 3 of the council; in the village 4 people said nothing."""
    state = gave(
        evening(gemeente=6),
        INLOOP,
        GEMEENTE,
        *[filled(hoed="ambtelijk")] * 3,
        *[filled(hoed="raad")] * 3,
    )

    (bullets,) = hats_worn(state)

    assert isinstance(bullets, Bullets)
    assert [said(item) for item in bullets.items] == ["De gemeente: Ambtenaar (3) en Raad (3)."]


def test_a_sentence_that_rests_on_a_small_side_is_left_out():
    assert shield_block(Samenvatting((SMALL, BIG), 7)) == Samenvatting((BIG,), 7)
    assert shield_block(SamenvattingDesk(StepId("herkent"), (SMALL, BIG), 0, 7)).zinnen == (BIG,)


def test_the_room_reads_no_more_sentences_than_fit():
    many = tuple(Zin(slot, f"Zin {slot}.") for slot in range(9))

    assert shield_block(Samenvatting(many, 7)) == Samenvatting(many[:7], 7)


def test_the_map_loses_the_marks_of_a_small_side_and_keeps_the_casus():
    big, small = Stand(DORP, 3, 2.0, 2.0), Stand(GEMEENTE, 2, 3.0, 3.0)

    figure, why = shield_figure(Kaart((KaartRow(1, "De bank", Rol.AANJAGER, (big, small)),), (), ()))

    assert figure == Kaart((KaartRow(1, "De bank", Rol.AANJAGER, (big,)),), (), ())
    assert why == too_few([GEMEENTE])
