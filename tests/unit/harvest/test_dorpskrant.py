"""The text for the paper of the village: what matters first, and never more than 200 words."""

from dataclasses import replace

from spel.core.afspraken import Afspraak, AfspraakId, Soort, Status
from spel.harvest.dorpskrant import FITS, MOST_WORDS, dorpskrant
from spel.harvest.maat import words_in
from spel.report.document import Document, Heading, Listing, Paragraph
from tests.unit.harvest.evening import BOTH, decided, small
from tests.unit.harvest.pens import PEN

JOIN_IN = Paragraph("Wilt u meedoen, of meer weten? Vraag het aan het dorpsbelang.")


def article(document: Document) -> tuple[object, ...]:
    """What goes to the paper: from the first heading on."""
    start = next(n for n, each in enumerate(document.blocks) if isinstance(each, Heading))
    return document.blocks[start:]


def test_it_tells_the_evening_in_plain_sentences():
    assert article(dorpskrant(small(), PEN)) == (
        Heading("Zo was de avond"),
        Paragraph(
            "Op 20 november 2026 zaten Hazeldorp, de gemeente en de andere partijen aan tafel. "
            "Het ging over ‘Casus 1’ en ‘Casus 2’."
        ),
        Paragraph("Dit spraken we af:"),
        Listing(("Wij maken de bank",)),
        Paragraph("Hier zijn wij trots op: ‘Molen’."),
        Paragraph("Hier zeggen we nee tegen:"),
        Listing(("Geen bord",)),
        Paragraph("Dit staat nog open:"),
        Listing(("Het geld",)),
        JOIN_IN,
    )


def test_it_never_has_more_than_200_words():
    card = Afspraak(
        AfspraakId("k"), Soort.AFSPRAAK, {"wat": "woord " * 26}, status=Status.AFSPRAAK, akkoord=BOTH
    )
    many = {AfspraakId(f"k{n}"): replace(card, id=AfspraakId(f"k{n}")) for n in range(20)}

    told = article(dorpskrant(replace(small(), afspraken=many), PEN))

    # 4 points of 26 words, and a fifth that counts the others.
    assert sum(map(words_in, told)) <= MOST_WORDS
    assert told[-1] == JOIN_IN
    assert next(len(each.items) for each in told if isinstance(each, Listing)) == FITS + 1


def test_it_warns_until_other_villages_may_read():
    warning = Paragraph("Let op: vraag eerst het dorp of dit stuk de deur uit mag.")

    assert dorpskrant(decided(small(), "gemeente"), PEN).blocks[0] == warning
    assert warning not in dorpskrant(decided(small(), "dorpen"), PEN).blocks
