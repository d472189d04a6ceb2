"""The letter and the proposal: what is asked of the gemeente, on one page."""

from dataclasses import replace

from spel.core.afspraken import Afspraak, AfspraakId, Soort, Status
from spel.core.script import Place
from spel.harvest.brief import MOST_LINES, brief, within
from spel.harvest.maat import lines, size
from spel.harvest.raadsvoorstel import raadsvoorstel
from spel.report.document import Document, Fill, Heading, Listing, Paragraph
from tests.unit.harvest.evening import BANK, BOTH, RULES, because, decided, small
from tests.unit.harvest.longest import longest
from tests.unit.harvest.pens import PEN
from tests.unit.insights.evening import evening

ASKED = (
    "Wij maken de bank. Daarvoor is een besluit van de raad nodig. "
    "Inleg van de gemeente: 200 euro. Rol van de gemeente: Levert het hout.",
    "Meer aandacht voor ‘Principe G2’.",
)


def under(document: Document, title: str) -> object:
    """What stands below a heading, or below a line that leads a list in."""
    lead = Paragraph(title) if title.endswith(":") else Heading(title)
    return document.blocks[document.blocks.index(lead) + 1]


def test_the_letter_says_what_was_agreed_asked_refused_and_is_open():
    letter = brief(decided(small(), "gemeente"), PEN)

    assert [each.text for each in letter.blocks if isinstance(each, Paragraph)][1:4] == [
        "Aan de gemeenteraad, via de griffie.",
        "Geachte leden van de raad,",
        "Op 20 november 2026 zaten Hazeldorp, de gemeente en de andere partijen aan tafel. "
        "Het ging over ‘Casus 1’ en ‘Casus 2’.",
    ]
    assert under(letter, "Dit spraken wij af:") == Listing(
        ("Wij maken de bank. Van wie: Type E2. Wanneer: In mei.",)
    )
    assert under(letter, "Dit vragen wij van de gemeente:") == Listing(ASKED)
    assert under(letter, "Hier zeggen wij nee tegen:") == Listing(("Geen bord",))
    assert under(letter, "Dit staat nog open:") == Listing(("Het geld",))


def test_a_letter_speaks_of_itself_and_not_of_a_report():
    busy = [
        each.text for each in brief(replace(small(), closed=False), PEN).blocks if isinstance(each, Paragraph)
    ]

    assert busy[:3] == [
        "Let op: dit stuk is nog niet af.",
        "Let op: vraag eerst het dorp of dit stuk de deur uit mag.",
        "Dit stuk is van het dorp. Er is nog niets besloten. Dit stuk is alleen voor het dorp.",
    ]


def test_an_evening_without_a_name_is_of_the_village():
    state = replace(small(), script=replace(small().script, place=Place()))

    letter = brief(state, PEN)

    assert letter.eigenaar == "Het dorp"
    assert "zaten het dorp, de gemeente" in str(letter)


def test_what_is_missed_is_explained_to_who_does_not_know_the_principle():
    state = small()
    principes = tuple(replace(each, uitleg="Kijk naar het geheel.") for each in state.script.terms.principes)
    state = replace(
        state, script=replace(state.script, terms=replace(state.script.terms, principes=principes))
    )

    assert "Meer aandacht voor ‘Principe G2’. Kijk naar het geheel." in str(brief(state, PEN))


def test_who_signs_is_filled_in_by_hand():
    fills = [each.label for each in brief(small(), PEN).blocks if isinstance(each, Fill)]

    assert fills == ["Gemeente", "Naam en handtekening", "Zo bereikt u ons"]


def test_whom_to_call_is_not_in_what_leaves_the_village():
    assert "timmerman" not in str(brief(small(), PEN))
    assert "timmerman" not in str(raadsvoorstel(small(), RULES, PEN))


def test_a_letter_of_a_full_evening_stays_on_one_page():
    long = {**BANK, "wat": "Wij doen iets " + "heel moois " * 12, "inleg_gemeente": "geld " * 20}
    cards = {
        AfspraakId(f"k{n}"): Afspraak(
            AfspraakId(f"k{n}"), Soort.AFSPRAAK, long, status=Status.AFSPRAAK, akkoord=BOTH
        )
        for n in range(20)
    }

    letter = brief(replace(small(), afspraken=cards), PEN)

    assert sum(size(each, lines) for each in letter.blocks) <= MOST_LINES
    assert letter.blocks[-1] == Fill("Zo bereikt u ons")


def test_whose_and_when_are_left_out_where_the_letter_would_lose_something_else():
    assert "Wanneer" in str(brief(small(), PEN))
    assert "Wanneer" not in str(brief(longest(), PEN))


def test_what_does_not_fit_is_counted():
    assert [PEN.say(each) for each in within(("a", "b", "c"), 2)] == [
        "a",
        "b",
        "En nog 1. Die staat in het verslag.",
    ]
    assert within(("a", "b"), 2) == ("a", "b")


def test_without_an_agreement_the_letter_says_so():
    state = replace(evening(1), created_at=small().created_at)

    assert Paragraph("Er is nog geen afspraak waarop iedereen akkoord gaf.") in brief(state, PEN).blocks


def test_a_proposal_has_occasion_question_arguments_remarks_and_places():
    proposal = raadsvoorstel(because(small(), "Het is onze bank"), RULES, PEN)

    assert [each.text for each in proposal.blocks if isinstance(each, Heading)] == [
        "Aanleiding",
        "Wat is gevraagd",
        "Argumenten",
        "Kanttekeningen",
        "Waar het in past",
    ]
    assert under(proposal, "Wat is gevraagd") == Listing(ASKED, ordered=True)
    assert under(proposal, "Argumenten") == Listing(
        (
            "Wij maken de bank. Akkoord: het dorp en de gemeente.",
            "Het dorp over ‘Casus 1’: ‘Het is onze bank’",
        )
    )
    assert under(proposal, "Kanttekeningen") == Listing(
        ("Het sterkste tegenargument: Er staat al een bank.", "Nee: Geen bord.", "Nog open: Het geld.")
    )
    assert under(proposal, "Waar het in past") == Paragraph(
        "Uitdaagrecht, dorpsvisie, kadernota of begroting en subsidieregels."
    )


def test_a_proposal_leaves_open_what_only_the_gemeente_knows():
    fills = [each.label for each in raadsvoorstel(small(), RULES, PEN).blocks if isinstance(each, Fill)]

    assert fills == ["Kosten en dekking", "Datum van de raad"]


def test_what_was_not_said_is_to_be_filled_in():
    state = replace(evening(1), created_at=small().created_at)

    assert under(raadsvoorstel(state, RULES, PEN), "Wat is gevraagd") == Paragraph(
        "Hierover is nog niets vastgelegd. Vul dit zelf in."
    )
