"""Bouwstenen voor beleid: what was said this evening, by whom, and where in policy it fits (game 8)."""

from collections.abc import Mapping, Sequence

from spel.core.bouwstenen import Kader, Rules
from spel.core.state import State
from spel.core.vocabulary import Lezers
from spel.core.words import N_, Text, text
from spel.harvest.eigendom import whose_abroad
from spel.harvest.figures import settle
from spel.harvest.pen import Pen
from spel.harvest.uitspraken import NOBODY_YET, Uitspraak, uitspraken
from spel.report.document import Document, Paragraph, Table

TITLE = text(N_("Bouwstenen voor beleid"))
HEADER = (
    *(text(N_("Uitspraak")), text(N_("Van wie")), text(N_("Kop"))),
    *(text(N_("Past in")), text(N_("Waar dat uit blijkt"))),
)
KADERS: Mapping[Kader, Text] = {
    Kader.DORPENBELEID: text(N_("dorpenbeleid")),
    Kader.PARTICIPATIEVERORDENING: text(N_("participatieverordening")),
    Kader.UITDAAGRECHT: text(N_("uitdaagrecht")),
    Kader.SUBSIDIEREGELS: text(N_("subsidieregels")),
    Kader.KADERNOTA: text(N_("kadernota of begroting")),
    Kader.DORPSVISIE: text(N_("dorpsvisie")),
    Kader.UITVOERING: text(N_("uitvoering")),
    Kader.COLLEGEPROGRAMMA: text(N_("collegeprogramma")),
}
WHY = text(N_("Elke regel kwam uit het gesprek. Waar een regel past, is een voorstel van dit programma."))
NOTHING_YET = text(N_("Er is nog niets vastgelegd waar beleid op kan bouwen."))


def bouwstenen(state: State, rules: Rules, pen: Pen) -> Document:
    """One table; `rules` tell where a kind of statement fits."""
    state = pen.reads(state)
    rows = uitspraken(state, outside=pen.outside)
    content = (
        (Paragraph(pen.say(WHY)), stones(rows, rules, pen)) if rows else (Paragraph(pen.say(NOTHING_YET)),)
    )
    body, _ = settle((*whose_abroad(state, Lezers.GEMEENTE, pen), *content))
    return pen.sheet("bouwstenen", state, TITLE, body)


def stones(rows: Sequence[Uitspraak], rules: Rules, pen: Pen) -> Table:
    """Statements as rows, in their order."""
    return Table(
        pen.say(TITLE),
        tuple(pen.say(each) for each in HEADER),
        tuple(_row(each, rules, pen) for each in rows),
    )


def stone(uitspraak: Uitspraak, rules: Rules, pen: Pen) -> str:
    """One statement as a line of text, with whose it is and where it fits."""
    zin, van, _, places, _ = _row(uitspraak, rules, pen)
    said = N_("{zin} Van: {van}. Past in: {kaders}.")
    if uitspraak.van == NOBODY_YET:
        said = N_("{zin} Nog geen akkoord. Past in: {kaders}.")
    return pen.say(text(said, zin=zin, van=van, kaders=places))


def past_in(uitspraak: Uitspraak, rules: Rules) -> tuple[Kader, ...]:
    """Where a statement fits, by all its grounds; each place once."""
    return tuple(dict.fromkeys(kader for grond in uitspraak.gronden for kader in rules.get(grond, ())))


def _row(uitspraak: Uitspraak, rules: Rules, pen: Pen) -> tuple[str, ...]:
    places = ", ".join(pen.say(KADERS[kader]) for kader in past_in(uitspraak, rules))
    cells = (uitspraak.zin, uitspraak.van, uitspraak.kop or "-", places or "-", uitspraak.bewijs)
    return tuple(pen.say(each) for each in cells)
