"""veraPDF, which did not make our PDFs, finds nothing against PDF/UA-1 and PDF/A-2a in any of them."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from spel.report.document import Document
from tests.papers.odd_texts import everywhere
from tests.papers.stukken import KINDS, kept, made, pressed
from tests.papers.tags import verdicts
from tests.unit.report.papers import BLOCKS, paper

UA, ARCHIVE = "PDFUA-1", "PDFA-2A"
OTHERS: dict[str, Document] = {
    "every block on a poster": paper(*BLOCKS, kind="poster"),
    "every block on slides": paper(*BLOCKS, kind="dias"),
    "texts that should hurt": everywhere(longest=200),
}


def without_words(file: pikepdf.Pdf) -> None:
    """Drawings nobody can hear."""
    for each in file.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure":
            del each["/Alt"]


def without_language(file: pikepdf.Pdf) -> None:
    """A voice that has to guess."""
    del file.Root["/Lang"]


def without_tags(file: pikepdf.Pdf) -> None:
    """Ink alone."""
    del file.Root["/StructTreeRoot"]


SPOILT = (without_words, without_language, without_tags)


def spoilt(how: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The report with something taken away from it."""
    saved = BytesIO()
    with pikepdf.open(BytesIO(made("verslag", "pdf"))) as file:
        how(file)
        file.save(saved)
    return saved.getvalue()


@pytest.fixture(scope="module")
def judged():
    """Every verdict, in one go: starting the judge takes longer than judging."""
    stukken = {kind: made(kind, "pdf") for kind in KINDS}
    others = {name: pressed(document, "pdf") for name, document in OTHERS.items()}
    return verdicts(stukken | others | {how.__name__: spoilt(how) for how in SPOILT})


@pytest.mark.parametrize("standard", [UA, ARCHIVE])
@pytest.mark.parametrize("name", [*KINDS, *OTHERS])
def test_nothing_is_found_against_a_standard(judged, name, standard):
    verdict = judged[name][standard]

    assert (verdict["compliant"], verdict["objections"]) == (True, [])
    assert verdict["checks"] > 1000


@pytest.mark.parametrize("how", SPOILT, ids=lambda how: how.__name__)
def test_the_judge_sees_what_was_taken_away(judged, how):
    verdict = judged[how.__name__][UA]

    assert not verdict["compliant"]
    assert verdict["objections"] != []


@pytest.mark.parametrize("kind", KINDS)
def test_every_cell_of_a_header_says_of_what_it_is_the_header(kind):
    with pikepdf.open(BytesIO(made(kind, "pdf"))) as file:
        tags = [each for each in file.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each]
        tables = sum(each.S == "/Table" for each in tags)
        scopes = [scope(each) for each in tags if each.S == "/TH"]

    assert set(scopes) <= {"/Column", "/Row"}
    assert len(scopes) >= tables == len(kept(kind).tables)


def scope(header: pikepdf.Dictionary) -> str:
    """What a header cell is the header of."""
    kinds = header.A if isinstance(header.A, pikepdf.Array) else [header.A]
    return next((str(each.Scope) for each in kinds if "/Scope" in each), "nothing")
