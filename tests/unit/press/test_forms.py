"""A document of which every piece was left out can still be had in every form."""

import pytest

from spel import paths
from spel.core.script import Place
from spel.core.stukken import Touch
from spel.harvest.stukken import STUKKEN
from spel.press.forms import Drawing, drawn
from spel.report.retouch import pieces, retouched
from spel.web.orders import Order
from spel.web.render import Renderer
from spel.web.words import Phrasebook
from tests.unit.report.papers import BLOCKS, paper

RENDERER = Renderer(paths.TEMPLATES, Phrasebook(paths.LOCALES))
BEGINS = {"html": b"\n<article", "pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK", "csv": b"", "json": b"{"}
FORMS = [(kind, form) for kind in STUKKEN for form in STUKKEN[kind].forms]


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_a_document_with_nothing_left_in_it_has_every_form(kind, form):
    whole = paper(*BLOCKS, kind=kind)
    empty = retouched(whole, {id: Touch(out=True) for id, _ in pieces(whole)})

    made = drawn(empty, Drawing(Order(kind, form), Place(), RENDERER))

    assert empty.blocks == ()
    assert made.lstrip().startswith(BEGINS[form].lstrip())
