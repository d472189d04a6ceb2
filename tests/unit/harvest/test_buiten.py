"""What other villages read: nobody's words, no small groups, and nothing that can be worked out."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from random import Random

import pytest

from spel.core.actors import SeatId
from spel.core.figures import Bar, Insight, Spread
from spel.core.state import Flag, Note, Shown, State
from spel.core.vocabulary import Eigenaar, Trede
from spel.core.words import text
from spel.harvest.bouwstenen import bouwstenen
from spel.harvest.brief import brief
from spel.harvest.buiten import rounded
from spel.harvest.buitenbeeld import is_counted, wide_figure, wide_insight
from spel.harvest.dias import dias
from spel.harvest.dorpskrant import dorpskrant
from spel.harvest.poster import poster
from spel.harvest.raadsvoorstel import raadsvoorstel
from spel.harvest.verslag import verslag
from spel.report.document import Document, Heading, Listing, Paragraph, Table
from tests.unit.harvest.evening import C1, RULES, because, small, with_cards
from tests.unit.harvest.pens import INK, PEN
from tests.unit.harvest.reading import part
from tests.unit.insights.evening import (
    DORP,
    GEMEENTE,
    PARTIJ,
    SLOT,
    STARTFOTO,
    STRAKS,
    chose,
    evening,
    filled,
    gave,
    laid,
    picked,
    put,
    wrote,
)

OUT, OUT_DRAWN = replace(PEN, outside=True), replace(INK, outside=True)
DOCUMENTS: Mapping[str, Callable[[State], Document]] = {
    "verslag": lambda state: verslag(state, RULES, OUT),
    "verslag met beelden": lambda state: verslag(state, RULES, OUT_DRAWN),
    "bouwstenen": lambda state: bouwstenen(state, RULES, OUT),
    "brief": lambda state: brief(state, OUT),
    "raadsvoorstel": lambda state: raadsvoorstel(state, RULES, OUT),
    "dorpskrant": lambda state: dorpskrant(state, OUT),
    "dias": lambda state: dias(state, OUT_DRAWN),
    "poster": lambda state: poster(state, OUT_DRAWN),
}
NAMES = re.compile(
    r"\b[Cc]asus \d\b|\b\d\. (?=Casus)|\b[DG]\d\b|\bE\d\b|versie \w+|\d\d-\d\d-\d{4}|20 november 2026"
    r"|van 1, de gemeenschap zelf, tot 4, de gemeente"
)
"""What has a number in its name: casussen, principes, types, versions and days."""
SIZES = [(d, g, p) for d in (0, 1, 3, 4, 5, 6, 9, 17) for g, p in ((0, 0), (2, 5), (4, 1), (5, 3), (8, 12))]


def by_chance(dorp: int, gemeente: int, partij: int) -> State:
    """An evening in which everybody answers as chance has it, and both sides agree on a card."""
    chance = Random(f"{dorp}.{gemeente}.{partij}")
    state = replace(evening(2, dorp=dorp, gemeente=gemeente, partij=partij), created_at=small().created_at)
    own = {DORP: "VKBA", GEMEENTE: [each.value for each in Trede], PARTIJ: "VKBA"}
    for side, n in ((DORP, dorp), (GEMEENTE, gemeente), (PARTIJ, partij)):
        for case in ("c1", "c2"):
            answers = {
                "zelf": picked(*chance.choices(own[side], k=n)),
                "nogmaals": picked(*chance.choices(own[side], k=n)),
                "eigenaar": put(
                    *[(chance.choice([*Eigenaar]), chance.choice([*Eigenaar])) for _ in range(n)]
                ),
                "les": [filled(eigen=chance.choice(("D1", "D2")), ander="G2") for _ in range(n)],
            }
            for step, given in answers.items():
                state = gave(state, f"{case}/{step}", side, *given[: chance.randint(0, n)])
        mixes = [chance.choice([(4, 3, 2, 1), (1, 2, 3, 4), (10, 0, 0, 0)]) for _ in range(n)]
        state = gave(gave(state, STARTFOTO, side, *laid(*mixes)), STRAKS, side, *laid(*mixes))
    state = chose(chose(state, "c1/samen", DORP, "V", "A"), "c1/samen", GEMEENTE, "loslaten")
    return with_cards(state)


def texts(document: Document) -> Iterator[str]:
    """Every text of a document, and every whole number of its tables."""
    for block in document.blocks:
        match block:
            case Heading(text=said) | Paragraph(text=said):
                yield said
            case Listing(items=items):
                yield from items
            case Table(title, header, rows):
                yield from (title, *header)
                yield from (str(cell) for row in rows for cell in row if not isinstance(cell, float))


def small_numbers(document: Document) -> list[str]:
    return [said for said in texts(document) if re.search(r"(?<![\d,.])[1-4](?![\d,])", NAMES.sub("", said))]


@pytest.mark.parametrize("sizes", SIZES, ids=str)
@pytest.mark.parametrize("name", ["verslag", "bouwstenen"])
def test_no_number_under_five_is_told(name, sizes):
    assert small_numbers(DOCUMENTS[name](by_chance(*sizes))) == []


@pytest.mark.parametrize("sizes", SIZES, ids=str)
def test_all_counts_are_fives_so_that_no_difference_tells_of_fewer(sizes):
    found = (
        int(number)
        for said in texts(verslag(by_chance(*sizes), RULES, OUT))
        for number in re.findall(r"(?<![\d,.-])\d+(?![\d,-])", NAMES.sub("", said))
    )

    assert {number % 5 for number in found if number not in (2010, 2018, 2020)} <= {0}


def test_the_test_can_see_small_numbers():
    assert small_numbers(verslag(by_chance(6, 5, 3), RULES, PEN)) != []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_that_people_wrote_is_in_it(name):
    state = because(small(), "Redenwoord")
    state = gave(state, SLOT, DORP, wrote(meenemen="Meeneemwoord"))
    seats = {id: replace(seated, name=f"Bijnaam{id}") for id, seated in state.seats.items()}
    cards = {
        id: replace(
            card, velden={**dict.fromkeys(("contact", "wanneer", "terugkijken"), "Veldwoord"), **card.velden}
        )
        for id, card in state.afspraken.items()
    }
    state = replace(
        state,
        seats=seats,
        afspraken=cards,
        notes=(*state.notes, Note(SLOT, "Notitiewoord", state.created_at)),
        flags=(Flag(C1, "Meldingwoord"),),
        released=state.released | {Shown(SLOT, "meenemen", SeatId("dorp0"))},
    )
    written = (
        *("Redenwoord", "Meeneemwoord", "Bijnaam", "Notitiewoord", "Meldingwoord", "Veldwoord", "Molen"),
        *("opa", "Na de zomer", "timmerman", "In mei", "Levert", "200 euro", "In oktober", "Er staat al"),
    )

    told = str(DOCUMENTS[name](state))

    assert [word for word in written if word in told] == []


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_what_up_to_four_people_answered_makes_no_difference(name, n):
    one = with_gemeente(n, "loslaten", (1, 2, 3, 4), "E4", "G1")
    other = with_gemeente(n, "reguleren", (10, 0, 0, 0), "E1", "G2")

    assert DOCUMENTS[name](one) == DOCUMENTS[name](other)


def with_gemeente(n: int, keuze: str, chips: tuple[int, int, int, int], pion: str, les: str) -> State:
    """The small evening with so few of the gemeente, who all answered this."""
    state = small()
    seats = {id: seat for id, seat in state.seats.items() if seat.side is not GEMEENTE}
    answers = {
        step: {seat: answer for seat, answer in given.items() if seat in seats}
        for step, given in state.answers.items()
    }
    state = replace(state, seats={**seats, **evening(2, dorp=0, gemeente=n).seats}, answers=answers)
    state = gave(state, "c1/zelf", GEMEENTE, *picked(*[keuze] * n))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(*[(pion, pion)] * n))
    state = gave(state, "c1/les", GEMEENTE, *[filled(eigen=les, ander="D1")] * n)
    return gave(state, STARTFOTO, GEMEENTE, *laid(*[chips] * n))


def test_what_was_decided_together_stays():
    document = verslag(small(), RULES, OUT)

    first = part(document, "De avond op één bladzijde")
    assert first[1] == Table("Afspraken", ("Wat", "Van wie"), (("Wij maken de bank", "Type E2"),))
    assert Listing(("Het dorp: V. En ook: A.", "De gemeente: Loslaten.")) in document.blocks
    assert Listing(("Geen bord (het dorp)",)) in document.blocks


def test_it_says_for_whom_it_is_and_who_was_there_in_fives():
    document = verslag(by_chance(17, 8, 2), RULES, OUT)

    assert part(document, "Wie waren er") == (
        Listing(
            (
                "15 of meer deelnemers van het dorp",
                "5 of meer deelnemers van de gemeente",
                "Ook van andere kanten waren er mensen.",
            )
        ),
        Paragraph(
            "Dit verslag is voor andere dorpen. Namen en eigen woorden staan er niet in. "
            "Aantallen zijn naar beneden afgerond op vijftallen. Kleine aantallen staan er niet in.",
            quiet=True,
        ),
    )


def test_small_answers_go_together_and_the_rest_in_fives():
    bars = tuple(Bar(name, n) for name, n in (("A", 12), ("B", 6), ("C", 1), ("D", 3)))

    wide = wide_figure(Spread(DORP, bars, 22))

    assert [(PEN.say(bar.label), bar.count) for bar in wide.bars] == [("A", 10), ("Andere keuzes samen", 10)]
    assert wide.n == 20


def test_one_answer_that_nearly_all_gave_is_not_drawn():
    assert wide_figure(Spread(DORP, (Bar("A", 4), Bar("B", 2)), 6)) is None


def test_counts_go_down_to_fives():
    assert [rounded(n) for n in (0, 4, 5, 9, 10)] == [0, 0, 5, 5, 10]


def test_a_number_anywhere_in_a_sentence_is_seen():
    deep = text("{eerste} {rest}", eerste="Een", rest=text("{n} keer", n=2))

    assert [is_counted(each) for each in (3, deep, "Wij planten 3 bomen", text("Geen"))] == [
        True,
        True,
        False,
        False,
    ]


def weather(*counts: int) -> Insight:
    bars = tuple(Bar(f"Weer {n}", count) for n, count in enumerate(counts))
    said = text("Het vaakst gekozen: {weer}.", weer="Zon")
    return Insight("weer", "Het weer", Spread(DORP, bars, sum(counts)), said, "", ((DORP, sum(counts)),))


def test_what_was_chosen_most_is_only_named_where_enough_people_chose_it():
    assert wide_insight(weather(6, 5)).sentence == text("Het vaakst gekozen: {weer}.", weer="Zon")
    assert wide_insight(weather(2, 2, 2)) is None


def test_principles_that_were_missed_most_and_parts_of_a_side_are_not_named():
    missed = text("Het vaakst gemist: {principes}.", principes="Wees zichtbaar")
    people = ((DORP, 9),)

    assert wide_insight(Insight("gemiste_principes", "Gemist", None, missed, "", people)) is None
    assert wide_insight(Insight("binnen_de_gemeente", "Binnen", None, "Iets.", "", people)) is None


def test_on_the_map_only_the_marks_of_a_small_side_go():
    state = replace(by_chance(9, 8, 2), answers={})
    state = gave(state, "c1/eigenaar", DORP, *put(*[("E1", "E2")] * 9))
    state = gave(state, "c1/eigenaar", PARTIJ, *put(*[("E4", "E4")] * 2))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(*[("E4", "E4")] * 8))

    tables = verslag(state, RULES, OUT).tables
    header = next(each.header for each in tables if each.title.startswith("Rollen en"))

    assert header == (
        "Casus",
        "Rol",
        "Het dorp nu",
        "Het dorp straks",
        "De gemeente nu",
        "De gemeente straks",
    )
