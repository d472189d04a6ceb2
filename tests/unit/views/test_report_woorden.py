"""Words in the report: groups with their count, quotes under their casus, nothing that was put aside."""

from dataclasses import replace
from datetime import UTC, datetime

from spel.core.actors import SeatId
from spel.core.blocks import Bullets
from spel.core.blocks_teksten import Quotes
from spel.core.script import StepId
from spel.core.state import Note, Shown
from spel.views.report import report
from spel.views.report_woorden import notes, quotes, words
from tests.unit.insights.evening import DORP, INLOOP, SLOT, evening, gave, said, wrote

AT = datetime(2026, 3, 5, 18, 30, tzinfo=UTC)
TAKEN = ("Een bus op zondag", "De bus terug", "Elkaar bellen", "Geheim")


def let_through(*numbers, names=()):
    """What four people take home, of which these were let through, some of them under a name."""
    state = gave(evening(), SLOT, DORP, *(wrote(meenemen=sentence) for sentence in TAKEN))
    shown = [Shown(SLOT, "meenemen", SeatId(f"dorp{number}")) for number in range(4)]
    return replace(
        state,
        released=frozenset(shown[number] for number in numbers),
        groups={shown[number]: name for number, name in dict(names).items()},
    )


def lines(blocks):
    return [said(item) for block in blocks if isinstance(block, Bullets) for item in block.items]


def test_a_group_is_one_line_with_its_count_and_its_sentences():
    state = let_through(0, 1, 2, names={0: "Vervoer", 1: "Vervoer"})

    assert lines(words(state)) == ["Elkaar bellen", "Vervoer (2 keer): De bus terug; Een bus op zondag"]


def test_what_was_not_let_through_is_in_no_group_either():
    state = let_through(0, names={0: "Vervoer", 3: "Vervoer"})
    aside = replace(state, aside=frozenset({Shown(SLOT, "meenemen", SeatId("dorp3"))}))

    assert lines(words(aside)) == ["Vervoer: Een bus op zondag"]
    assert "Geheim" not in str(report(aside).sections)


def test_a_quote_is_under_its_casus_and_a_note_with_the_notes():
    quote = Note(StepId("c1/zelf"), "Wij durven nu.", AT, quote=True)
    state = replace(evening(), notes=(quote, Note(StepId("c1/zelf"), "Stil.", AT)))

    parts = {said(part.title): part.blocks for part in report(state).sections}

    assert Quotes(("Wij durven nu.",)) in parts["Casus 1: Casus 1"]
    assert lines(notes(state)) == ["Casus 1, Zelf: Stil."]
    assert "Wij durven nu." not in str(parts["Notities van de spelleider"])


def test_a_quote_outside_the_casussen_has_a_part_of_its_own():
    state = replace(evening(), notes=(Note(INLOOP, "Hier wil ik oud worden.", AT, quote=True),))

    titles = [said(part.title) for part in report(state).sections]

    assert (quotes(state), notes(state)) == ((Quotes(("Hier wil ik oud worden.",)),), ())
    assert "Zo zeiden mensen het" in titles
