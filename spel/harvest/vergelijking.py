"""Vergelijking: one's own evening beside those of other villages that share too, never in order of size."""

from collections.abc import Iterator, Sequence

from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.harvest.pen import Pen
from spel.harvest.vergelijking_keuzes import choices, owned
from spel.harvest.vergelijking_mix import mixes
from spel.insights.delers import others_beside, shares
from spel.report.document import Block, Document, Heading, Listing, Paragraph
from spel.views.privacy import MERGE_BELOW, MIN_EVENINGS, are_enough_evenings

TITLE = text(N_("Naast andere dorpen"))
MUTUAL = text(N_("Delen is wederzijds. U ziet anderen als {het_dorp} zelf ook met andere dorpen deelt."))
TOO_FEW = text(
    N_("Er zijn nog geen {n} andere dorpen om naast te leggen. Met minder zou een avond te herkennen zijn."),
    n=MIN_EVENINGS,
)
COME_BACK = text(N_("Kom gerust later nog eens kijken."))
NO_CONTEST = text(N_("Dit is geen wedstrijd. Elk dorp kiest wat bij het dorp past."))
SAFE = text(
    N_("Er staan geen namen of dagen bij. Een kant met minder dan {n} mensen telt elders niet mee."),
    n=MERGE_BELOW,
)
TALK = (
    text(N_("Wat herkennen wij?")),
    text(N_("Wat doen anderen dat ook hier kan?")),
    text(N_("Wat past juist bij ons?")),
)


def vergelijking(own: State, others: Sequence[State], pen: Pen) -> Document:
    """Mixes, joint choices and ownership beside means and counts of evenings elsewhere.

    Only a sentence when one's own evening does not share, or when fewer than `MIN_EVENINGS` others do.
    """
    return pen.sheet("vergelijking", own, TITLE, tuple(_parts(own, others_beside(own, others), pen)))


def _parts(own: State, others: Sequence[State], pen: Pen) -> Iterator[Block]:
    if not shares(own):
        yield Paragraph(pen.say(MUTUAL))
    elif not are_enough_evenings(len(others)):
        yield from (Paragraph(pen.say(each)) for each in (TOO_FEW, COME_BACK))
    else:
        yield from _beside(own, others, pen)


def _beside(own: State, others: Sequence[State], pen: Pen) -> Iterator[Block]:
    lying = N_("Naast {het_dorp} liggen hier avonden van {n} andere dorpen.")
    yield Paragraph(pen.say(text(lying, n=len(others))))
    yield Paragraph(pen.say(NO_CONTEST))
    yield Paragraph(pen.say(SAFE), quiet=True)
    yield from _under(text(N_("De mix van rollen")), mixes(own, others, pen), pen)
    yield from _under(text(N_("Wat samen gekozen is")), choices(own, others, pen), pen)
    yield from _under(text(N_("Wie is eigenaar?")), owned(own, others, pen), pen)
    yield Heading(pen.say(text(N_("Om over te praten"))))
    yield Listing(tuple(map(pen.say, TALK)))


def _under(title: Say, blocks: Iterator[Block], pen: Pen) -> Iterator[Block]:
    found = tuple(blocks)
    if found:
        yield Heading(pen.say(title))
        yield from found
