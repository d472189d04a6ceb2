"""Every block of a view has its place in a document."""

from spel.core.afspraken import Soort
from spel.core.blocks import AskForm, Bullets, FigureBlock, InsightBlock, JointCard, JointCards, Lead, Notice
from spel.core.blocks_afspraken import SaidNo, SaidNoList
from spel.core.blocks_casus import WordCard, WordCards
from spel.core.blocks_ondertekenen import Samenvatting, Zin
from spel.core.blocks_plekken import TableChoices, TableRow
from spel.core.blocks_teksten import Quotes
from spel.core.figures import Bar, Insight, Shift, Shifts, Spread
from spel.core.questions import Ask
from spel.core.script import StepId
from spel.core.vocabulary import Rol
from spel.harvest.figures import drawing, settle
from spel.harvest.writing import in_short, written
from spel.insights.wording import based_on
from spel.report.document import Heading, Listing, Paragraph, Quote, Table
from tests.unit.harvest.pens import PEN
from tests.unit.insights.evening import DORP, GEMEENTE, evening

STATE = evening(1)
FOUR = ((DORP, 4),)
COUNTS = Spread(DORP, (Bar("Ja", 3), Bar("Nee", 1)), 4)
SHIFTS = Shifts((Shift(Rol.VERBINDER, "Verbinder", 0.2, 0.4),), 4, DORP)


def body(*blocks):
    return settle(written(STATE, blocks, "p", PEN))[0]


def insight(name="iets", figure=None, people=FOUR):
    return Insight(name, "Titel", figure, "Zo was het.", based_on(people), people)


def test_sentences_are_paragraphs_and_what_is_left_out_is_said_small():
    assert body(Lead("Welkom."), Notice("Niet alles.")) == (
        Paragraph("Welkom."),
        Paragraph("Niet alles.", quiet=True),
    )


def test_a_list_has_its_title_above_it():
    assert body(Bullets(("een", "twee"), "Punten")) == (Heading("Punten", 1), Listing(("een", "twee")))


def test_the_summary_is_a_list_without_what_rests_on_a_small_side():
    zinnen = (Zin(0, "Groot."), Zin(1, "Klein.", ((GEMEENTE, 2),)))

    assert body(Samenvatting(zinnen, 7)) == (Listing(("Groot.",)),)


def test_choices_say_who_chose_what_besides_and_why():
    cards = (JointCard(DORP, "Bellen", "Schrijven.", reason="Dat helpt"), JointCard(GEMEENTE, "Wachten!"))

    assert body(JointCards(cards)) == (
        Listing(("Het dorp: Bellen. En ook: Schrijven. Waarom: ‘Dat helpt’", "De gemeente: Wachten!")),
    )


def test_words_of_a_side_stand_behind_who_says_them():
    card = WordCard(DORP, "Het dorp zegt", (("Wat klopte?", "Veel"), ("", "Alles")))

    assert body(WordCards((card,))) == (
        Listing(("Het dorp zegt: Wat klopte? ‘Veel’", "Het dorp zegt: ‘Alles’")),
    )


def test_tables_are_named_beside_what_they_chose():
    rows = (TableRow("a", "Bellen", ("Kerkdorp", "Zanddorp")), TableRow("b", "Wachten", ()))

    assert body(TableChoices(DORP, "Tafels", rows, 2)) == (
        Table("Tafels", ("Keuze", "Tafels"), (("Bellen", "Kerkdorp, Zanddorp"),)),
    )


def test_quotes_stay_quotes_and_a_no_says_whose_it_is():
    no = SaidNoList("Nee", Soort.NEE, (SaidNo("Geen bord", DORP, "De straat"), SaidNo("Wij niet")))

    assert body(Quotes(("Ja hoor.",)), no) == (
        Quote("Ja hoor."),
        Heading("Nee", 1),
        Listing(("Geen bord (het dorp; De straat)", "Wij niet")),
    )


def test_a_figure_stands_under_its_title_and_a_small_one_is_left_out():
    two = Spread(GEMEENTE, (Bar("Ja", 2),), 2)

    assert body(FigureBlock(COUNTS, "Zo koos het dorp"), FigureBlock(two, "Zo koos de gemeente")) == (
        Table("Zo koos het dorp", ("Keuze", "Aantal"), (("Ja", 3), ("Nee", 1))),
        Paragraph(
            "Van de gemeente zijn er minder dan 3 antwoorden. Die laten wij niet apart zien.", quiet=True
        ),
    )


def test_an_insight_says_its_sentence_its_picture_and_on_what_it_rests():
    assert body(InsightBlock(insight(figure=SHIFTS))) == (
        Paragraph("Titel. Zo was het."),
        Table("Titel", ("Rol", "nu", "straks"), (("Verbinder", 2.0, 4.0),)),
        Paragraph("Gebaseerd op 4 antwoorden van het dorp.", quiet=True),
    )


def test_counts_of_an_insight_go_to_the_end():
    front, end = settle(written(STATE, [InsightBlock(insight(figure=COUNTS))], "p", PEN))

    assert [type(block) for block in front] == [Paragraph, Paragraph]
    assert end == (drawing(COUNTS, "Titel", "p", PEN).table,)


def test_insights_in_short_are_one_list_that_rests_on_one_sentence():
    told = [insight(), insight("kloof"), insight(people=((GEMEENTE, 3),))]

    assert in_short(STATE, told, "Casus", "p", PEN) == (
        Listing(("Titel. Zo was het.", "Zo was het.")),
        Paragraph("Gebaseerd op 4 antwoorden van het dorp en 3 antwoorden van de gemeente.", quiet=True),
    )


def test_insights_that_rest_on_other_numbers_say_from_which_to_which():
    told = [insight(), insight("kloof", people=((DORP, 3),))]

    assert in_short(STATE, told, "Casus", "p", PEN)[-1] == Paragraph(
        "Gebaseerd op 3 tot 4 antwoorden van het dorp.", quiet=True
    )


def test_what_is_only_for_screens_is_left_out():
    assert body(AskForm(StepId("c1/zelf"), Ask(()), DORP)) == ()
