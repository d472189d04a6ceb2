"""What was touched in our own document does not come back in that of others."""

from spel.core.stukken import Touch
from spel.report.document import Heading, Listing, Paragraph
from spel.report.retouch import pieces
from spel.report.withheld import withheld
from tests.unit.report.papers import paper

CASUS, OTHER = Heading("De laatste winkel"), Heading("De dorpsbus")
OURS = Paragraph("Zeven van de twaalf kozen zelf doen.")
THEIRS = Paragraph("Ongeveer de helft koos zelf doen.")
SHARED = Listing(("Wij maken de bank.",))
OWN = paper(CASUS, OURS, SHARED, OTHER, Paragraph("Drie reden mee."))


def id_of(block):
    """The id of a piece of ours."""
    return next(id for id, each in pieces(OWN) if each == block)


def test_what_was_left_out_does_not_come_back_in_other_words():
    others = paper(CASUS, THEIRS, SHARED, OTHER, Paragraph("Enkelen reden mee."))

    left = withheld(OWN, others, {id_of(OURS): Touch(out=True)})

    assert left == paper(CASUS, SHARED, OTHER, Paragraph("Enkelen reden mee."))


def test_what_was_said_anew_does_not_come_back_as_it_was():
    left = withheld(OWN, paper(CASUS, THEIRS, SHARED), {id_of(OURS): Touch("Een deel wilde zelf.")})

    assert left == paper(CASUS, SHARED)


def test_a_part_that_others_do_not_have_closes_the_part_around_it():
    others = paper(Heading("Samen"), THEIRS, SHARED)

    left = withheld(OWN, others, {id_of(OURS): Touch(out=True)})

    assert left == paper(SHARED)


def test_without_touches_everything_stays():
    others = paper(CASUS, THEIRS)

    assert withheld(OWN, others, {}) == others
