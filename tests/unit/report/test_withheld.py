"""What was touched in our own document does not come back in that of others."""

from spel.core.stukken import Touch
from spel.report.document import Heading, Listing, Paragraph, Quote
from spel.report.places import CHANGED
from spel.report.retouch import pieces
from spel.report.withheld import LEFT_OUT, withheld
from tests.unit.report.papers import paper

CASUS, OTHER = Heading("De laatste winkel"), Heading("De dorpsbus")
OURS = Paragraph("Zeven van de twaalf kozen zelf doen.")
THEIRS = Paragraph("Ongeveer de helft koos zelf doen.")
NOTHING = Paragraph("Hierover is deze avond niets vastgelegd.")
SHARED = Listing(("Wij maken de bank.",))
OWN = paper(CASUS, OURS, SHARED, OTHER, Paragraph("Drie reden mee."))


def id_of(block):
    """The id of a piece of ours."""
    return next(id for id, each in pieces(OWN) if each == block)


def test_what_was_left_out_does_not_come_back_in_other_words():
    others = paper(CASUS, THEIRS, SHARED, OTHER, Paragraph("Enkelen reden mee."))

    left = withheld(OWN, others, {id_of(OURS): Touch(out=True)})

    assert left == paper(CASUS, SHARED, OTHER, Paragraph("Enkelen reden mee."))


def test_what_was_said_anew_is_said_anew_to_others_too():
    left = withheld(OWN, paper(CASUS, THEIRS, SHARED), {id_of(OURS): Touch("Een deel wilde zelf.")})

    assert left == paper(CASUS, Paragraph("Een deel wilde zelf."), SHARED)


def test_what_others_tell_in_more_pieces_or_another_kind_is_closed_and_said_once():
    others = paper(CASUS, THEIRS, SHARED, Paragraph("Meer dan de helft."), Listing(("Zelf doen",)), OTHER)

    left = withheld(OWN, others, {id_of(OURS): Touch(out=True)})

    assert left == paper(CASUS, LEFT_OUT, SHARED, OTHER)


def test_a_heading_with_nothing_left_under_it_goes_too():
    others = paper(CASUS, Heading("Meer", 2), Listing(("Zelf doen",)), OTHER, Paragraph("Enkelen reden mee."))

    left = withheld(OWN, others, {id_of(OURS): Touch(out=True)})

    assert left == paper(OTHER, Paragraph("Enkelen reden mee."))


def test_others_do_not_read_that_nothing_was_said_where_something_was_left_out():
    said = Listing(("Gemist: G2.",))
    own = paper(CASUS, said, OTHER, NOTHING)
    touches = {id: Touch(out=True) for id, each in pieces(own) if each == said}

    assert withheld(own, paper(CASUS, NOTHING, OTHER, NOTHING), touches) == paper(OTHER, NOTHING)


def test_new_words_at_the_top_or_in_a_part_of_ours_alone_leave_the_rest_open():
    top, pride = Paragraph("Dit is van ons.", quiet=True), Paragraph("Wij zijn trots op de bank.")
    own = paper(top, Heading("Wat we delen"), pride, CASUS, OURS, SHARED)
    others = paper(CASUS, THEIRS, SHARED)
    touches = {id: Touch("Anders.") for id, each in pieces(own) if each in (top, pride)}

    assert withheld(own, others, touches) == others


def test_a_part_of_ours_that_others_read_under_another_heading_is_closed_there():
    others = paper(Heading("Samen"), THEIRS, SHARED)

    left = withheld(OWN, others, {id_of(OURS): Touch(out=True)})

    assert left == paper(Heading("Samen"), LEFT_OUT, SHARED)


def test_a_quote_that_was_left_out_closes_nothing_for_who_reads_no_quotes():
    own = paper(CASUS, Quote("Wij."), OURS)
    touches = {id: Touch(out=True) for id, each in pieces(own) if each == Quote("Wij.")}
    others = paper(CASUS, THEIRS, Listing(("Zelf doen",)))

    assert withheld(own, others, touches) == others


def test_others_read_that_something_was_changed_but_not_how_much():
    own, others = paper(CASUS, OURS, CHANGED), paper(CASUS, THEIRS, CHANGED)
    told = Paragraph("De spelleider paste dit verslag na de avond aan.", quiet=True)

    assert withheld(own, others, {id_of(OURS): Touch("Ja.")}) == paper(CASUS, Paragraph("Ja."), told)
    assert withheld(own, others, {"0" * 12: Touch("Ja.")}) == paper(CASUS, THEIRS)


def test_without_touches_everything_stays():
    others = paper(CASUS, THEIRS)

    assert withheld(OWN, others, {}) == others
