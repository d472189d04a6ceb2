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

BUSY = text(N_("De avond is nog bezig. Dit is het verslag tot nu toe."))
NOT_DONE = text(N_("Let op: dit stuk is nog niet af."))
OURS = text(N_("Dit stuk is van {het_dorp}."))
DECIDED = {
    Lezers.WIJ: text(N_("{Het_dorp} besloot: alleen wij lezen dit stuk.")),
    Lezers.GEMEENTE: text(N_("{Het_dorp} besloot: ook de gemeente mag dit stuk lezen.")),
    Lezers.DORPEN: text(N_("{Het_dorp} besloot: ook andere dorpen mogen dit lezen, zonder namen.")),
}
UNDECIDED = text(N_("Er is nog niets besloten. Dit stuk is alleen voor {het_dorp}."))
ASK_FIRST = text(N_("Let op: vraag eerst {het_dorp} of dit stuk de deur uit mag."))


def whose(state: State, pen: Pen) -> tuple[Piece, ...]:
    """Whose it is and who may read it; and that there is more to come, as long as the evening lasts."""
    busy = () if state.closed else (Paragraph(pen.say(BUSY)),)
    return (*busy, _owned(state, pen))


def _owned(state: State, pen: Pen) -> Paragraph:
    found = decision(state)
    reads = DECIDED[found.lezers] if found.made else UNDECIDED
    return Paragraph(" ".join(map(pen.say, (OURS, reads))), quiet=True)


def whose_abroad(state: State, readers: Lezers, pen: Pen) -> tuple[Piece, ...]:
    """Whose it is, for what goes to others: with a warning where the village did not say yes to that."""
    found = decision(state)
    allowed = found.made and found.lezers.wijd >= readers.wijd
    warnings = (*(() if state.closed else (NOT_DONE,)), *(() if allowed else (ASK_FIRST,)))
    return (*(Paragraph(pen.say(each)) for each in warnings), _owned(state, pen))


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
