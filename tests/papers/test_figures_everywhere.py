"""The figures of the small evening, worked out on paper, stand in every form that has room for them."""

from collections.abc import Callable, Mapping
from functools import cache

import pytest

from spel.web.orders import Form
from tests.papers.readings import Reading, Rows, from_csv, from_docx, from_html, from_json, from_xlsx
from tests.papers.stukken import FOR_VILLAGES, made
from tests.papers.tags import alts, bare, tagged

ROLLEN = ("Vertegenwoordiger", "Kennisdeler", "Verbinder", "Aanjager")
TYPEN = ("Type E1", "Type E2", "Type E3", "Type E4")
TABLES: Mapping[str, Rows] = {
    # Six of the village: V, V, V, V, A, A.
    "own choices of the village": (
        *(("Keuze", "Aantal"), ("V", "4"), ("K", "0"), ("B", "0"), ("A", "2")),
        *(("Niet-aan-ons", "0"), ("Weet-niet", "0"), ("Oneens", "0")),
    ),
    # Five of the gemeente: three times loslaten, twice reguleren.
    "own choices of the gemeente": (
        *(("Keuze", "Aantal"), ("Reguleren", "2"), ("Regisseren", "0"), ("Stimuleren", "0")),
        *(("Faciliteren", "0"), ("Loslaten", "3")),
        *(("Niet-aan-ons", "0"), ("Weet-niet", "0"), ("Oneens", "0")),
    ),
    # The village chose V, with A beside it: 0.7 and 0.3 of one casus, out of ten.
    "the mix of rollen": (("Beeld", *ROLLEN), ("Zo koos het dorp in de casussen", "7", "0", "0", "3")),
    # Everybody of a side laid the same chips: 4, 3, 2, 1 and 1, 2, 3, 4.
    "how the other sees us": (
        ("Beeld", *ROLLEN),
        ("Zo ziet het dorp zichzelf nu", "4", "3", "2", "1"),
        ("Zo ziet de gemeente het dorpsbelang nu", "1", "2", "3", "4"),
    ),
    # Six pawns of the village on E1, straks on E2; five of the gemeente stay on E4.
    "whose it is": (
        ("Wie", *TYPEN),
        ("Het dorp nu", "6", "0", "0", "0"),
        ("Het dorp straks", "0", "6", "0", "0"),
        ("De gemeente nu", "0", "0", "0", "5"),
        ("De gemeente straks", "0", "0", "0", "5"),
    ),
    # The same pawns as places on the ladder of four: 1 and 2 for the village, 4 and 4 for the gemeente.
    "the map": (
        ("Casus", "Rol", "Het dorp nu", "Het dorp straks", "De gemeente nu", "De gemeente straks"),
        ("1. Casus 1", "Vertegenwoordiger", "1", "2", "4", "4"),
        ("2. Casus 2", "-", "-", "-", "-", "-"),
    ),
    "the one agreement": (
        ("Wat", "Van wie", "Wie bellen jullie?", "Wanneer"),
        ("Wij maken de bank", "Type E2", "De timmerman", "In mei"),
    ),
}
SENTENCES = (
    "6 deelnemers van het dorp",
    "5 deelnemers van de gemeente",
    "Gebaseerd op 6 antwoorden van het dorp en 5 antwoorden van de gemeente.",
    # G2 was missed by four of the gemeente itself and six of the village; D1 by six of the village itself.
    "Principe G2: gemist door de gemeente (minder dan 5 keer) en het dorp (6 keer).",
    "Principe D1: gemist door het dorp (6 keer).",
    # The bank, the bus stop and the money; a no is no plan.
    "Gebaseerd op 3 kaarten met een plan of afspraak.",
    "1 punt staat nog open. 1 keer was er een duidelijk nee.",
    "Op 1 afspraak gaven het dorp en de gemeente elkaar de hand.",
    "In 1 casus voelen beide kanten zich eigenaar. Dat is dubbel eigendom.",
)
HIDDEN = ("Geheim", "2 antwoorden van de andere partijen")
"""Words that were not let through, and a side of two."""


ELSEWHERE: Mapping[str, Rows] = {
    # Chips 4, 3, 2 and 1 for the first rol in four evenings: 10 / 4. For the last 1, 2, 3 and 4: the same.
    "gebied": (
        *(("Plaats", "Beeld", *ROLLEN), ("Hazeldorp", "Nu", "4", "3", "2", "1")),
        *(("Buurdorp 1", "Nu", "3", "3", "2", "2"), ("Buurdorp 2", "Nu", "2", "3", "2", "3")),
        *(("Buurdorp 3", "Nu", "1", "3", "2", "4"), ("Samen", "Nu", "2,5", "3", "2", "2,5")),
    ),
    # The others alone: 3, 2 and 1 is 6 / 3 for the first rol, 2, 3 and 4 is 9 / 3 for the last.
    "vergelijking": (
        *(("Rol", "Wij", "Andere dorpen"), ("Vertegenwoordiger", "4", "2")),
        *(("Kennisdeler", "3", "3"), ("Verbinder", "2", "2"), ("Aanjager", "1", "3")),
    ),
    # Whom to call and when is not for other villages.
    FOR_VILLAGES: (("Wat", "Van wie"), ("Wij maken de bank", "Type E2")),
}
OF_PERSONS = ("timmerman", "opa", "Na de zomer", "trots", "6 deelnemers", "Eerst zelf")
"""Names, words and exact numbers that another village does not read."""

READERS: Mapping[Form, Callable[[bytes], Reading]] = {
    "json": from_json,
    "html": from_html,
    "docx": from_docx,
    "xlsx": from_xlsx,
    "csv": from_csv,
}
FORMS: tuple[Form, ...] = (*READERS, "pdf")
TO_READ = tuple(form for form in FORMS if form not in {"xlsx", "csv"})


@pytest.fixture(scope="module")
def said() -> dict[str, Reading]:
    """What the report says in each form, every hyphen left out: on paper some stand at the end of a line."""
    return everywhere("verslag")


@cache
def everywhere(name: str) -> dict[str, Reading]:
    """What a stuk says in each form."""
    read = {form: reader(made(name, form)) for form, reader in READERS.items()} | {"pdf": by_tags()[name]}
    return {form: bare(each) for form, each in read.items()}


@cache
def by_tags() -> dict[str, Reading]:
    """What every PDF says, in one go: starting that reader takes longer than reading."""
    return tagged({name: made(name, "pdf") for name in ("verslag", *ELSEWHERE)})


@pytest.mark.parametrize("what", TABLES)
@pytest.mark.parametrize("form", FORMS)
def test_the_figures_on_paper_stand_in_every_form(said, form, what):
    assert bare(Reading(tables=(TABLES[what],))).tables[0] in said[form].tables


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("form", TO_READ)
def test_the_sentences_with_figures_stand_in_every_form_to_read(said, form, sentence):
    assert bare(Reading(text=sentence)).text in said[form].text


@pytest.mark.parametrize("form", TO_READ)
def test_what_nobody_may_see_stands_in_no_form(said, form):
    assert [words for words in HIDDEN if words in said[form].text] == []


@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_the_same_tables_in_the_same_order(said, form):
    assert said[form].tables == said["json"].tables


@pytest.mark.parametrize("form", TO_READ)
def test_every_form_to_read_has_the_same_headings_at_the_same_depth(said, form):
    assert said[form].headings == said["json"].headings


@pytest.mark.parametrize("form", ["html", "docx"])
def test_every_table_has_one_header_row(said, form):
    assert said[form].heads == (1,) * len(said["json"].tables)


def test_every_drawing_is_told_in_the_same_words_in_every_form(said):
    told = said["json"].alts

    assert len(told) > 1
    assert (said["html"].alts, said["docx"].alts, alts(made("verslag", "pdf"))) == (told, told, told)


@pytest.mark.parametrize("name", ELSEWHERE)
def test_figures_of_more_evenings_stand_in_every_form_too(name):
    wanted = bare(Reading(tables=(ELSEWHERE[name],))).tables[0]

    assert [form for form, read in everywhere(name).items() if wanted not in read.tables] == []


def test_what_is_of_persons_stands_in_no_form_for_other_villages():
    found = everywhere(FOR_VILLAGES)

    cells = {form: str(read.tables) + read.text for form, read in found.items()}
    assert [(form, word) for form in FORMS for word in OF_PERSONS if word in cells[form]] == []
    assert [word for word in OF_PERSONS if word not in everywhere("verslag")["html"].text] == []
