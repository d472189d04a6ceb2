"""One's own evening beside others, worked out by hand: means, ranges, counts, and what stays unsaid."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from spel.core.script import CaseId, Place
from spel.core.vocabulary import Lezers
from spel.harvest.vergelijking import MUTUAL, NO_CONTEST, TOO_FEW, vergelijking
from spel.harvest.vergelijking_keuzes import ALL_KINDS
from spel.report.document import Chart, Heading, Paragraph, Table
from tests.unit.harvest.pens import INK, PEN
from tests.unit.harvest.reading import headings, part, table
from tests.unit.insights.evening import (
    DORP,
    GEMEENTE,
    STARTFOTO,
    STRAKS,
    chose,
    evening,
    gave,
    laid,
    put,
)

NAMES = ("Molendorp", "Duindorp", "Beekdorp")
NOW = "Zo zien dorpen zichzelf nu"
WISHED = "Zo willen dorpen straks zijn"


def village(naam, day=1, people=6, lezers=Lezers.DORPEN):
    """An evening that is over, in a village that decided who may read."""
    state = evening(1, dorp=people, gemeente=5)
    script = replace(state.script, place=Place(naam=naam), title=f"Avond in {naam}")
    return replace(state, script=script, lezers=lezers, created_at=datetime(2026, 5, day, tzinfo=UTC))


def saw(state, *chips, step=STARTFOTO, side=DORP, people=5):
    """So many people of a side laid these chips."""
    return gave(state, step, side, *laid(*[chips] * people))


OWN = saw(village("Hazeldorp"), 4, 3, 2, 1)
OTHERS = (
    saw(village("Molendorp"), 2, 2, 3, 3),
    saw(village("Duindorp"), 3, 2, 2, 3),
    saw(village("Beekdorp"), 6, 2, 1, 1),
)


def words(document):
    """All that the document says."""
    return "\n".join(map(str, document.blocks))


def together(key, side=DORP, names=NAMES):
    """As many villages as there are names, of which this side chose the same."""
    return tuple(chose(village(naam), "c1/samen", side, key) for naam in names)


def test_the_mix_lies_beside_one_mean_with_the_number_of_evenings_and_how_far_they_lie_apart():
    """V: (2 + 3 + 6) / 3 = 3.7; K: 2; verbinder: (3 + 2 + 1) / 3 = 2; aanjager: (3 + 3 + 1) / 3 = 2.3."""
    found = part(vergelijking(OWN, OTHERS, PEN), NOW)

    numbers = Table(
        NOW,
        ("Rol", "Wij", "Andere dorpen"),
        (
            ("Vertegenwoordiger", 4.0, 3.7),
            ("Kennisdeler", 3.0, 2.0),
            ("Verbinder", 2.0, 2.0),
            ("Aanjager", 1.0, 2.3),
        ),
    )
    apart = "vertegenwoordiger 2 tot 6, kennisdeler 2, verbinder 1 tot 3 en aanjager 1 tot 3"
    assert found == (
        numbers,
        Paragraph(f"Elders, op 3 avonden, van laagste tot hoogste: {apart}.", quiet=True),
    )


def test_what_both_want_and_what_the_gemeente_sees_lie_beside_each_other_too():
    own = saw(saw(OWN, 1, 2, 3, 4, step=STRAKS), 5, 5, 0, 0, side=GEMEENTE)
    others = tuple(saw(saw(each, 0, 0, 5, 5, step=STRAKS), 10, 0, 0, 0, side=GEMEENTE) for each in OTHERS)

    document = vergelijking(own, others, PEN)

    assert headings(document, 2) == [NOW, "Zo ziet de gemeente hen nu", WISHED]
    assert table(document, WISHED).rows[3] == ("Aanjager", 4.0, 5.0)
    assert table(document, "Zo ziet de gemeente hen nu").rows[0] == ("Vertegenwoordiger", 5.0, 10.0)


def test_a_range_is_told_in_whole_chips_around_the_lowest_and_the_highest():
    """Molendorp laid 2.4 on average: (2 * 3 + 3 * 2) / 5."""
    first = gave(village("Molendorp"), STARTFOTO, DORP, *laid(*[(2, 8, 0, 0)] * 3, *[(3, 7, 0, 0)] * 2))

    numbers, apart = part(vergelijking(OWN, (first, *OTHERS[1:]), PEN), NOW)

    assert numbers.rows[0] == ("Vertegenwoordiger", 4.0, 3.8)
    assert "vertegenwoordiger 2 tot 6," in apart.text


def test_with_a_hand_the_two_mixes_are_drawn_above_their_numbers():
    kinds = [type(block) for block in part(vergelijking(OWN, OTHERS, INK), NOW)]

    assert kinds == [Chart, Table, Paragraph]


def test_a_side_of_fewer_than_five_people_elsewhere_is_not_counted():
    small = saw(village("Eikdorp"), 0, 0, 0, 10, people=4)

    document = vergelijking(OWN, (*OTHERS, small), PEN)

    assert table(document, NOW) == table(vergelijking(OWN, OTHERS, PEN), NOW)


def test_without_enough_large_sides_elsewhere_a_picture_is_left_out():
    small = saw(village("Beekdorp"), 6, 2, 1, 1, people=4)

    document = vergelijking(OWN, (*OTHERS[:2], small), PEN)

    assert (NOW in headings(document, 2), Paragraph(PEN.say(NO_CONTEST)) in document.blocks) == (False, True)


def test_what_a_side_chose_together_is_counted_in_the_order_of_the_casus():
    own = chose(OWN, "c1/samen", DORP, "A")
    others = (*together("A"), *together("V", names=("P", "Q", "R", "S")))

    found = part(vergelijking(own, others, PEN), "Casus 1")

    assert found == (
        Paragraph("Bij ons koos het dorp: ‘A’"),
        Table("Casus 1: het dorp elders", ("Het dorp", "Avonden elders"), (("V", 4), ("A", 3))),
    )


def test_choices_of_one_or_two_evenings_are_told_together():
    others = (*together("A"), *together("V", names=("P", "Q")), *together("K", names=("R",)))

    found = table(vergelijking(OWN, others, PEN), "Casus 1: het dorp elders")

    assert found.rows == (("A", 3), ("Andere keuzes samen", 3))


def test_where_every_choice_is_of_few_evenings_none_is_told():
    others = tuple(
        chose(village(naam), "c1/samen", DORP, key) for naam, key in zip(NAMES, "VVA", strict=True)
    )

    document = vergelijking(OWN, others, PEN)

    assert part(document, "Casus 1") == (Paragraph(PEN.say(ALL_KINDS)),)


def test_the_gemeente_is_told_apart():
    others = together("loslaten", GEMEENTE)

    found = table(vergelijking(OWN, others, PEN), "Casus 1: de gemeente elders")

    assert found.rows == (("Loslaten", 3),)


def test_a_casus_that_was_rewritten_elsewhere_is_another_one():
    def rewritten(state):
        case = state.script.cases[0]
        courses = tuple(replace(each, tekst=f"{each.tekst}!") for each in case.dorp)
        return replace(state, script=replace(state.script, cases=(replace(case, dorp=courses),)))

    others = tuple(map(rewritten, together("A")))

    assert "Casus 1" not in headings(vergelijking(OWN, others, PEN), 2)


def test_ownership_lies_beside_the_mean_of_the_others():
    """Now (2 + 4 + 3) / 3 = 3, wished (1 + 2 + 1) / 3 = 1.3."""
    own = gave(OWN, "c1/eigenaar", DORP, *put(*[("E1", "E2")] * 5))
    pawns = (("E2", "E1"), ("E4", "E2"), ("E3", "E1"))
    others = tuple(
        gave(each, "c1/eigenaar", DORP, *put(*[pawn] * 5)) for each, pawn in zip(OTHERS, pawns, strict=True)
    )

    found = table(vergelijking(own, others, PEN), "Eigenaarschap volgens het dorp")

    assert found.header == ("Casus", "Wij nu", "Wij straks", "Andere dorpen nu", "Andere dorpen straks")
    assert found.rows == (("Casus 1", 1.0, 2.0, 3.0, 1.3),)


def test_sharing_is_mutual():
    for own in (replace(OWN, lezers=Lezers.GEMEENTE), replace(OWN, lezers=None), replace(OWN, closed=False)):
        assert vergelijking(own, OTHERS, PEN).blocks == (Paragraph(PEN.say(MUTUAL)),)


REFUSED = {
    "alone for the village": replace(OTHERS[2], lezers=Lezers.WIJ),
    "for the gemeente": replace(OTHERS[2], lezers=Lezers.GEMEENTE),
    "not decided": replace(OTHERS[2], lezers=None),
    "not over": replace(OTHERS[2], closed=False),
    "a rehearsal": replace(OTHERS[2], script=replace(OTHERS[2].script, rehearsal=True)),
    "of the own village": saw(village("hazeldorp "), 6, 2, 1, 1),
    "the own evening": OWN,
    "one more of the same village": saw(village("Molendorp", day=2), 6, 2, 1, 1),
}


@pytest.mark.parametrize("third", REFUSED.values(), ids=REFUSED)
def test_fewer_than_three_other_villages_that_share_show_nothing_at_all(third):
    document = vergelijking(OWN, (*OTHERS[:2], third), PEN)

    assert document.blocks[0] == Paragraph(PEN.say(TOO_FEW))
    assert [each for each in document.blocks if isinstance(each, Heading | Table)] == []


def test_of_one_village_the_newest_evening_counts():
    newer = saw(village("Molendorp", day=9), 5, 2, 0, 3)

    assert vergelijking(OWN, (newer, *OTHERS), PEN) == vergelijking(OWN, (newer, *OTHERS[1:]), PEN)


def test_nothing_tells_which_evening_is_whose():
    others = tuple(chose(each, "c1/samen", DORP, "V") for each in OTHERS)
    document = vergelijking(chose(OWN, "c1/samen", DORP, "V"), others, PEN)

    backwards = vergelijking(chose(OWN, "c1/samen", DORP, "V"), others[::-1], PEN)

    assert document == backwards
    assert [name for name in (*NAMES, "mei", "2026-05") if name in words(document)] == []


def test_a_casus_of_the_own_evening_alone_is_not_compared():
    lonely = replace(OTHERS[0].script.cases[0], id=CaseId("eigen-1"))
    others = tuple(replace(each, script=replace(each.script, cases=(lonely,))) for each in together("V"))

    assert "Casus 1" not in headings(vergelijking(OWN, others, PEN), 2)
