"""A document as HTML: all that is in it, no markup that people wrote, and forms where it is changed."""

import re

from spel import paths
from spel.core.script import Place
from spel.core.stukken import Touch
from spel.press.article import article, fullness, parts
from spel.report.document import Chart, Heading, Listing, Paragraph, Table
from spel.report.places import CHANGED
from spel.report.retouch import pieces
from spel.web.orders import Order
from spel.web.render import Renderer
from spel.web.words import Phrasebook
from tests.integration.markup import read
from tests.unit.report.papers import BLOCKS, CHART, HOSTILE, SVG, TABLE, paper

RENDERER = Renderer(paths.TEMPLATES, Phrasebook(paths.LOCALES))
THERE = "/avond/x/stukken/verslag"


def drawn(document, edit="", touches=None):
    """The article of this document."""
    return article(document, Order("verslag", "html", edit=edit), Place(), RENDERER, touches or {})


def test_every_block_stands_in_the_article_in_its_order():
    page = drawn(paper(*BLOCKS))

    places = [
        page.index(words)
        for words in (
            "<h1",
            "<h2>Gedeeld belang",
            "De winkel blijft open.",
            "stuk-quiet",
            "<h3>Wat mensen zeiden",
            "<blockquote>",
            "iemand van het dorp",
            "<ul",
            "<ol",
            "<caption>Keuzes per casus",
            '<th scope="col"',
            SVG,
            "Wie het doet",
            "Naam van de wethouder:",
            "<footer",
        )
    ]
    assert places == sorted(places)


def test_figures_stand_as_people_here_write_them():
    page = drawn(paper(TABLE))

    assert re.findall(r'class="figures">([^<]+)</td>', page) == ["7", "0,583", "-3", "0,2", "2026", "12,5"]


def test_a_drawing_says_in_words_what_it_shows():
    page = drawn(paper(Chart(SVG, 'Dorp: "zeven".', "")))

    assert 'role="img" aria-label="Dorp: &#34;zeven&#34;."' in page


def test_what_people_wrote_is_never_markup():
    evil = "<script>alert(1)</script>"
    blocks = (Heading(evil), Paragraph(evil), Listing((evil,)), Table(evil, (evil, '"x'), ((evil, 1),)))

    for page in (drawn(paper(*blocks, title=evil)), drawn(paper(*blocks, title=evil), edit=THERE)):
        assert "<script" not in page
        assert 'data-column=""x' not in page


def test_no_sign_that_anybody_can_type_breaks_the_page():
    for page in (drawn(paper(*map(Paragraph, HOSTILE))), drawn(paper(*map(Paragraph, HOSTILE)), edit=THERE)):
        assert page.count("<article") == page.count("</article>") == 1


def test_slides_are_one_for_every_first_heading():
    page = drawn(paper(Heading("Een"), Paragraph("a"), Heading("Twee"), Heading("Onder", 2), kind="dias"))

    assert page.count('<section class="slide') == 2
    assert "1 / 2" in page


def test_what_stands_above_the_first_heading_is_a_part_of_its_own():
    above, first = Paragraph("Vooraf"), Heading("Deel")

    assert parts(paper(above, first, TABLE)) == ((above,), (first, TABLE))


def test_letters_on_one_sheet_grow_smaller_with_what_is_on_it():
    assert [fullness([Paragraph("x" * n)], 10, 20) for n in (10, 11, 21)] == [0, 1, 2]
    assert fullness([CHART], 10, 20) == 2


def forms_of(document, touches=None):
    """The forms of the article to change, by id of their piece."""
    page = read(drawn(document, THERE, touches))
    return {id: page.forms_with(piece=id) for id, _ in pieces(document)}


def pressed(form, label, **values):
    """What the village sends about a piece: its words, and whether it is left out."""
    sent = form.sent(values, form.button(label))
    return sent["stuk"], sent["words"], sent["out"]


def test_every_piece_has_one_form_that_says_which_piece_it_is():
    forms = forms_of(paper(*BLOCKS))

    assert {len(each) for each in forms.values()} == {1}
    assert {form.action for each in forms.values() for form in each} == {THERE}
    taps = [form.value("tap") for each in forms.values() for form in each]
    assert len(set(taps)) == len(BLOCKS)


def test_words_are_offered_as_they_are_to_be_kept_or_left_out():
    document = paper(Listing(("de bank", "het pad")))
    ((form,),) = forms_of(document).values()

    assert form.value("words") == "de bank\nhet pad"
    assert pressed(form, "Bewaar", words="de bank") == (["verslag"], ["de bank"], [""])
    assert pressed(form, "Laat weg") == (["verslag"], ["de bank\nhet pad"], ["1"])


def test_a_table_can_only_be_left_out():
    ((form,),) = forms_of(paper(TABLE)).values()

    assert form.button("Bewaar") is None
    assert pressed(form, "Laat weg") == (["verslag"], [""], ["1"])


def test_what_was_said_anew_can_be_as_it_was():
    document = paper(Paragraph("Oud."))
    ((id, _),) = pieces(document)

    ((change, back),) = forms_of(document, {id: Touch("Nieuw.")}).values()

    assert change.value("words") == "Nieuw."
    assert pressed(back, "Zoals het was") == (["verslag"], [""], [""])


def test_what_was_left_out_can_come_back_in_its_new_words():
    document = paper(Paragraph("Oud."), Paragraph("Ook."))
    (first, _), (second, _) = pieces(document)

    forms = forms_of(document, {first: Touch("Nieuw.", out=True), second: Touch(out=True)})

    assert [pressed(form, "Zet terug") for (form,) in forms.values()] == [
        (["verslag"], ["Nieuw."], [""]),
        (["verslag"], [""], [""]),
    ]
    assert "Weggelaten" in read(drawn(document, THERE, {first: Touch(out=True)})).text


def test_what_was_said_anew_says_so_in_words_and_where_an_empty_box_leads():
    document = paper(Paragraph("Oud."))
    ((id, _),) = pieces(document)

    before, after = (read(drawn(document, THERE, touches)).text for touches in ({}, {id: Touch("Nieuw.")}))

    assert ("Aangepast" in before, "Aangepast" in after) == (False, True)
    assert "Leeg? Dan staat er weer wat er stond." in before


def test_a_touch_without_a_piece_stands_on_top_and_can_be_forgotten():
    said, left = "a" * 12, "b" * 12
    touches = {said: Touch("Wij <b>delen</b> dit."), left: Touch(out=True)}

    page = read(drawn(paper(Paragraph("Iets.")), THERE, touches))

    assert "2 stukjes die u aanpaste, staan er niet meer zo." in page.text
    assert "Dit schreef u: Wij <b>delen</b> dit." in page.text
    assert "Een stukje dat u wegliet." in page.text
    for id in touches:
        (form,) = page.forms_with(piece=id)
        sent = form.sent({}, form.button("Vergeet dit"))
        assert (sent["stuk"], sent["piece"], sent["words"], sent["out"]) == (["verslag"], [id], [""], [""])
    assert "staan er niet meer zo" not in read(drawn(paper(Paragraph("Iets.")), THERE)).text


def test_a_piece_that_changed_is_put_back_by_the_touch_that_it_has():
    ((id, _),) = pieces(paper(Listing(("de bank", "het pad"))))

    page = read(drawn(paper(Listing(("de bank",))), THERE, {id: Touch(out=True)}))

    (form,) = page.forms_with(piece=id)
    assert pressed(form, "Zet terug") == (["verslag"], [""], [""])
    assert "staat er niet meer zo" not in page.text


def test_how_much_was_changed_is_told_without_a_form():
    document = paper(Paragraph("Oud."), CHANGED)
    ((id, _),) = pieces(document)

    page = read(drawn(document, THERE, {id: Touch(out=True)}))

    assert "De spelleider liet 1 stukje van dit verslag weg." in page.text
    assert len(page.forms) == 1
