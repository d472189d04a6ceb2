"""Whose a document is, and whether the village said yes to letting it go."""

from spel.core.figures import Insight
from spel.core.state import State
from spel.core.vocabulary import Lezers
from spel.core.words import N_, Say, text
from spel.harvest.figures import Piece
from spel.harvest.pen import Pen
from spel.insights.lezers import decision
from spel.report.document import Paragraph
from spel.views.privacy import MERGE_BELOW
from spel.views.report_ondertekenen import who_reads

BUSY = text(N_("De avond is nog bezig. Dit is het verslag tot nu toe."))
ASK_FIRST = text(N_("Let op: vraag eerst {het_dorp} of dit stuk de deur uit mag."))


def whose(state: State, pen: Pen) -> tuple[Piece, ...]:
    """Whose it is and who may read it; and that there is more to come, as long as the evening lasts."""
    said = (N_("Dit stuk is van {het_dorp}."),)
    busy = () if state.closed else (Paragraph(pen.say(BUSY)),)
    owned = " ".join((*(pen.say(text(each)) for each in said), pen.say(who_reads(state))))
    return (*busy, Paragraph(owned, quiet=True))


def whose_abroad(state: State, readers: Lezers, pen: Pen) -> tuple[Piece, ...]:
    """The same for what goes to others, with a warning where the village did not say yes to that."""
    found = decision(state)
    allowed = found.made and found.lezers.wijd >= readers.wijd
    warned: tuple[Piece, ...] = () if allowed else (Paragraph(pen.say(ASK_FIRST)),)
    return (*warned, *whose(state, pen))


def merged(n: int) -> Say:
    """A count for outside the room: small ones are not told exactly."""
    if n >= MERGE_BELOW:
        return text(N_("{n} keer"), n=n)
    return text(N_("minder dan {n} keer"), n=MERGE_BELOW)


def rests(insight: Insight) -> Say:
    """On what an insight rests, for outside the room: without counts where these are small."""
    if insight.based_on and all(n >= MERGE_BELOW for _, n in insight.rests_on):
        return insight.based_on
    return text(N_("Gebaseerd op wat beide kanten invulden."))
