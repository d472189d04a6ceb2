"""The report tells what may be told, at any moment."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from spel.core.actors import SeatId
from spel.core.blocks import Block, Bullets, CaseCard, FigureBlock, InsightBlock, JointCards, Notice
from spel.core.figures import PawnField
from spel.core.script import StepId
from spel.core.state import NEW, Note, Shown, State
from spel.views.report import report
from tests.unit.insights.evening import (
    DORP,
    GEMEENTE,
    INLOOP,
    SLOT,
    STARTFOTO,
    STRAKS,
    casus,
    chose,
    evening,
    filled,
    gave,
    laid,
    picked,
    put,
    said,
    wrote,
)

EVENING = datetime(2026, 3, 5, 18, 30, tzinfo=UTC)
SMALL = "Van de gemeente zijn er minder dan 3 antwoorden. Die laten wij niet apart zien."


def whole(dorp: int = 4, gemeente: int = 3) -> State:
    """Three casussen, everybody answered everything."""
    state = replace(evening(3, dorp, gemeente), created_at=EVENING)
    for side, n, own, other in ((DORP, dorp, "V", "loslaten"), (GEMEENTE, gemeente, "loslaten", "V")):
        for number in (1, 2, 3):
            state = chose(state, f"c{number}/samen", side, own)
            state = gave(state, f"c{number}/zelf", side, *picked(*[own] * n))
            state = gave(state, f"c{number}/raden", side, *picked(*[other] * n))
            state = gave(state, f"c{number}/eigenaar", side, *put(*[("E1", "E2")] * n))
            state = gave(state, f"c{number}/les", side, *[filled(eigen="D1" if side is DORP else "G1")] * n)
        state = gave(state, STARTFOTO, side, *laid(*[(1, 2, 3, 4)] * n))
        state = gave(state, STRAKS, side, *laid(*[(4, 3, 2, 1)] * n))
    return state


def titles(state: State) -> list[str]:
    return [said(section.title) for section in report(state).sections]


def blocks(state: State, title: str) -> tuple[Block, ...]:
    return next(section.blocks for section in report(state).sections if said(section.title) == title)


def notices(shown: Iterable[Block]) -> list[str]:
    return [said(block.text) for block in shown if isinstance(block, Notice)]


def told(shown: Iterable[Block]) -> list[str]:
    return [said(block.insight.sentence) for block in shown if isinstance(block, InsightBlock)]


def bullets(shown: Iterable[Block]) -> list[str]:
    return [said(item) for block in shown if isinstance(block, Bullets) for item in block.items]


def test_a_whole_evening_has_all_its_parts_in_order():
    state = replace(whole(), notes=(Note(SLOT, "Mooi gesprek.", EVENING),))
    state = gave(state, INLOOP, DORP, wrote(trots="Molen"))
    state = replace(state, released=frozenset({Shown(INLOOP, "trots", SeatId("dorp0"))}))

    assert titles(state) == [
        "Wie waren er",
        "Waar stonden we",
        "Casus 1: Casus 1",
        "Casus 2: Casus 2",
        "Casus 3: Casus 3",
        "Rolprofiel",
        "Nu en straks",
        "Verwachtingen en verschillen",
        "Van niemand, of van allebei",
        "De kaart van de avond",
        "Lessen",
        "Woorden van de avond",
        "Notities van de spelleider",
        "Hoe dit tot stand kwam",
    ]


def test_it_carries_the_day_and_whether_it_is_finished():
    over = report(whole())
    busy = report(replace(whole(), closed=False))

    assert (over.date, over.session_title, over.unfinished) == ("2026-03-05", "Avond", False)
    assert busy.unfinished is True


def test_an_evening_that_has_just_begun_leaves_out_what_is_empty():
    state = replace(evening(), closed=False, step_id=INLOOP, visited=frozenset({INLOOP}))

    assert titles(state) == ["Wie waren er", "Hoe dit tot stand kwam"]


def test_an_evening_that_did_not_begin_still_gives_a_report():
    assert titles(NEW) == ["Hoe dit tot stand kwam"]


def test_half_an_evening_tells_only_what_was_shown():
    """The room is at the spreiding of casus 1, which shows the own choices; the startfoto is behind it."""
    at = StepId("c1/spreiding")
    visited = frozenset({INLOOP, STARTFOTO, StepId("c1/zelf"), StepId("c1/raden"), at})
    state = replace(whole(), closed=False, step_id=at, visited=visited, revealed=frozenset({at}))

    assert titles(state) == [
        "Wie waren er",
        "Waar stonden we",
        "Casus 1: Casus 1",
        "Rolprofiel",
        "Verwachtingen en verschillen",
        "De kaart van de avond",
        "Hoe dit tot stand kwam",
    ]
    assert [type(block) for block in blocks(state, "Casus 1: Casus 1")] == [
        CaseCard,
        InsightBlock,
        InsightBlock,
    ]


def test_before_the_reveal_nothing_of_a_casus_is_told():
    at = StepId("c1/spreiding")
    state = replace(whole(), closed=False, step_id=at, visited=frozenset({StepId("c1/zelf"), at}))

    assert blocks(state, "Casus 1: Casus 1") == (CaseCard(casus(1), compact=True),)


def test_a_casus_that_was_skipped_is_left_out_and_the_others_keep_their_number():
    state = whole()
    visited = frozenset(step for step in state.visited if not step.startswith("c1/"))

    found = [title for title in titles(replace(state, visited=visited)) if title.startswith("Casus")]

    assert found == ["Casus 2: Casus 2", "Casus 3: Casus 3"]


def test_a_casus_tells_choices_spread_guesses_ownership_and_lesson():
    kinds = [type(block) for block in blocks(whole(), "Casus 1: Casus 1")]

    assert kinds == [CaseCard, JointCards, *[InsightBlock] * 4, FigureBlock, *[InsightBlock] * 7]


def test_a_small_side_is_not_counted_and_cannot_be_worked_out():
    assert bullets(blocks(whole(dorp=8, gemeente=2), "Wie waren er")) == [
        "8 deelnemers van het dorp",
        "Ook van andere kanten waren er mensen.",
    ]


def test_a_small_side_shows_its_joint_choices_and_nothing_else():
    shown = blocks(whole(dorp=8, gemeente=2), "Casus 1: Casus 1")

    joint = next(block for block in shown if isinstance(block, JointCards))
    field = next(block for block in shown if isinstance(block, FigureBlock))
    assert [card.side for card in joint.cards] == [DORP, GEMEENTE]
    assert isinstance(field.figure, PawnField)
    assert {row.side for row in field.figure.rows} == {DORP}
    assert (said(field.left_out), notices(shown)) == (SMALL, [])
    assert not any("gemeente koos" in sentence for sentence in told(shown))


def test_what_rests_on_a_small_side_is_silent_and_what_does_not_speaks():
    state = whole(dorp=8, gemeente=2)

    assert notices(blocks(state, "Verwachtingen en verschillen")) == [SMALL]
    assert told(blocks(state, "Verwachtingen en verschillen")) == [
        "In 3 van de 3 casussen zag het dorp de keuze van de gemeente aankomen."
    ]
    assert told(blocks(state, "Rolprofiel")) == [
        "Na 3 casussen is het beeld van het dorp: vertegenwoordiger.",
        "In 3 casussen koos de gemeente het vaakst voor loslaten.",
    ]


def test_only_released_words_are_told_and_long_ones_are_listed():
    state = gave(whole(), INLOOP, DORP, wrote(trots="Molen"), wrote(trots="Geheim"))
    state = gave(state, SLOT, DORP, wrote(meenemen="Wij bellen elkaar vaker."))
    shown = {Shown(INLOOP, "trots", SeatId("dorp0")), Shown(SLOT, "meenemen", SeatId("dorp0"))}

    words = blocks(replace(state, released=frozenset(shown)), "Woorden van de avond")

    assert told(words) == ["Dit schreven jullie op."]
    assert bullets(words) == ["Wij bellen elkaar vaker."]
    assert "Geheim" not in str(report(replace(state, released=frozenset(shown))).sections)


def test_notes_say_where_they_were_made():
    notes = (Note(SLOT, "Mooi.", EVENING), Note(StepId("c2/zelf"), "Stil.", EVENING))

    assert bullets(blocks(replace(whole(), notes=notes), "Notities van de spelleider")) == [
        "Slot: Mooi.",
        "Casus 2, Zelf: Stil.",
    ]


def test_it_says_how_it_came_about_and_whose_the_game_is():
    lines = bullets(blocks(whole(), "Hoe dit tot stand kwam"))

    assert lines[:3] == [
        "Deze avond begon op 05-03-2026. De vorm was: Dorp en gemeente.",
        "Jullie bespraken 3 casussen.",
        "Casus: Casus 1. Versie: 0123456789ab.",
    ]
    assert "Het Kleine Kernen Spel is van LVKK en de Universiteit Utrecht." in lines
    assert "Rollen en eigenaarschap naast elkaar zetten is een keuze van dit programma." in lines


def test_every_figure_has_a_sentence_and_says_what_it_is_based_on():
    insights = [
        block.insight
        for section in report(whole()).sections
        for block in section.blocks
        if isinstance(block, InsightBlock)
    ]

    assert [each.name for each in insights if not said(each.sentence)] == []
    assert [each.name for each in insights if not said(each.based_on).startswith("Gebaseerd op")] == []
