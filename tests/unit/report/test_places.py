"""A touch finds its piece again when words change, pieces come and go, and says when it does not."""

import pytest

from spel.core.stukken import Touch
from spel.report.document import Heading, Listing, Paragraph, Quote, Table
from spel.report.places import CHANGED, found, placed
from spel.report.retouch import pieces, retouched
from tests.unit.report.papers import paper

DELEN, OPEN = Heading("Wat we delen"), Heading("Open punten")
POINTS, FEWER = Listing(("de bank", "het pad", "de bus")), Listing(("de bank", "de bus"))
LEFT, ANEW = Touch(out=True), Touch("Wij zijn er trots op.")
BEFORE = paper(DELEN, POINTS, OPEN, Paragraph("Nog niets."))


def touch_of(document, block, touch):
    """This touch of the first piece that is this block."""
    return {next(id for id, each in pieces(document) if each == block): touch}


def test_a_list_that_was_left_out_stays_out_when_one_of_its_points_is_withdrawn():
    left = retouched(paper(DELEN, FEWER, OPEN), touch_of(BEFORE, POINTS, LEFT))

    assert left == paper(DELEN, OPEN)


def test_a_list_that_was_said_anew_does_not_come_back_in_its_old_words():
    told = retouched(paper(DELEN, FEWER), touch_of(BEFORE, POINTS, Touch("Een bank.")))

    assert told == paper(DELEN, Listing(("Een bank.",)))


@pytest.mark.parametrize("old", [Paragraph("Oud."), Heading("Oud", 2), Listing(("Oud",))])
def test_a_piece_goes_by_the_headings_above_it_and_its_number_among_its_kind(old):
    new = type(old)(("Nieuw",)) if isinstance(old, Listing) else type(old)("Nieuw")
    before, after = paper(DELEN, Paragraph("Vooraf."), old), paper(DELEN, Paragraph("Vooraf."), new)
    if isinstance(old, Heading):
        after = paper(DELEN, Paragraph("Vooraf."), Heading("Nieuw", 2))

    assert retouched(after, touch_of(before, old, LEFT)) == paper(DELEN, Paragraph("Vooraf."))


def test_a_piece_that_was_put_before_it_is_not_touched_instead():
    new = Listing(("Iets nieuws",))

    left = retouched(paper(DELEN, new, POINTS), touch_of(BEFORE, POINTS, LEFT))

    assert left == paper(DELEN, new)


def test_what_was_left_out_stays_out_where_it_moved_to():
    after = paper(OPEN, Heading("Later", 2), POINTS)

    assert retouched(after, touch_of(BEFORE, POINTS, LEFT)) == paper(OPEN, Heading("Later", 2))


def test_new_words_do_not_go_to_what_says_the_same_in_several_other_parts():
    said = Paragraph("Hierover is niets vastgelegd.")
    before = paper(DELEN, said, OPEN, said, Heading("Regie"), said)
    after = paper(DELEN, POINTS, OPEN, said, Heading("Regie"), said)

    touches = touch_of(before, said, ANEW)

    assert retouched(after, touches) == after
    assert found(after, touches).stale == tuple(touches)


def test_words_of_people_are_left_out_by_what_they_say_and_not_by_their_number():
    before = paper(DELEN, Quote("Een."), Quote("Twee."))
    touches = touch_of(before, Quote("Een."), LEFT)

    assert retouched(paper(DELEN, Quote("Nieuw."), Quote("Een.")), touches) == paper(DELEN, Quote("Nieuw."))
    assert retouched(paper(DELEN, Quote("Twee.")), touches) == paper(DELEN, Quote("Twee."))


def test_a_table_goes_by_its_title_and_not_by_its_number():
    first, second = Table("Een", ("a",), (("1",),)), Table("Twee", ("a",), (("2",),))

    touches = touch_of(paper(DELEN, first, second), first, LEFT)

    assert retouched(paper(DELEN, second), touches) == paper(DELEN, second)


def test_a_touch_that_finds_nothing_is_told():
    touches = touch_of(BEFORE, POINTS, LEFT)

    assert found(BEFORE, touches).stale == ()
    assert found(paper(OPEN), touches).stale == tuple(touches)


def test_where_is_told_what_was_changed_is_no_piece():
    document = paper(DELEN, Paragraph("Vooraf."), CHANGED, Paragraph("Daarna."))

    assert [each.block for each in placed(document)] == [DELEN, Paragraph("Vooraf."), Paragraph("Daarna.")]
    assert pieces(document) == pieces(paper(DELEN, Paragraph("Vooraf."), Paragraph("Daarna.")))


def test_only_what_is_there_is_counted_as_changed():
    document = paper(DELEN, POINTS, CHANGED, OPEN, Paragraph("Nog niets."))
    touches = touch_of(BEFORE, POINTS, LEFT) | touch_of(BEFORE, OPEN, Touch("Later")) | {"0" * 12: LEFT}
    told = "De spelleider schreef 1 stukje van dit verslag anders op."
    left = "De spelleider liet 1 stukje van dit verslag weg."

    assert retouched(document, touches) == paper(
        DELEN, Paragraph(f"{told} {left}", quiet=True), Heading("Later"), Paragraph("Nog niets.")
    )
    assert retouched(document, {"0" * 12: LEFT}) == paper(DELEN, POINTS, OPEN, Paragraph("Nog niets."))
