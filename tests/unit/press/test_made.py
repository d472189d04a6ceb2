"""From rows to bytes: the order is kept, touches count, and the same rows give the same document."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from spel import paths
from spel.core.stukken import Touch
from spel.core.vocabulary import Lezers
from spel.harvest.herkomst import FOR_OTHERS
from spel.harvest.stukken import OF_ONE_EVENING, STUKKEN
from spel.press.made import Job, made
from spel.report.document import Listing, Paragraph
from spel.report.retouch import pieces, words_of
from spel.report.withheld import withheld
from spel.scenario.lexicon import TermsBroken
from spel.store.base import Unreadable
from spel.web.orders import Order
from tests.unit.harvest.evening import small
from tests.unit.web.evenings import SHORT

AGAIN = """
import hashlib, sys
from spel import paths
from spel.press.made import Job
from spel.web.orders import Order
from tests.unit.harvest.evening import small
for form in ("html", "pdf", "docx", "json", "xlsx", "csv"):
    print(form, hashlib.sha256(Job((small(),), Order("verslag", form), paths.SCENARIOS).drawn()).hexdigest())
"""


def job(order, state=None):
    """What is ordered of the small evening."""
    return Job((state or small(),), order, paths.SCENARIOS)


def texts(made_json):
    """What the pieces of a document as JSON say."""
    return [block.get("text") for block in json.loads(made_json)["blocks"]]


def test_rows_as_they_lie_on_disk_become_a_document():
    told = json.loads(made((SHORT,), Order("verslag", "json")))

    assert (told["kind"], told["title"]) == ("verslag", "Verslag van de avond")
    assert told["subtitle"].startswith("Avond in Hazeldorp, ")


@pytest.mark.parametrize("kind", ["gebied", "vergelijking"])
def test_a_document_of_more_evenings_gets_them_all(kind):
    told = json.loads(made((SHORT, SHORT), Order(kind, "json")))

    assert told["kind"] == kind


def test_rows_of_a_newer_program_are_refused():
    newer = SHORT[-1]._replace(version=99)

    with pytest.raises(Unreadable):
        made(((*SHORT[:-1], newer),), Order("verslag", "json"))


def test_rules_come_from_the_folder_of_the_settings(tmp_path):
    (tmp_path / "bouwstenen.yaml").write_text("regels: []")

    with pytest.raises(TermsBroken):
        made((SHORT,), Order("verslag", "json"), tmp_path)


def test_a_folder_without_rules_takes_those_that_were_shipped(tmp_path):
    own = made((SHORT,), Order("bouwstenen", "json"), tmp_path)

    assert own == made((SHORT,), Order("bouwstenen", "json"))


def test_every_form_of_every_document_is_in_the_zip_but_nobodys_own_page():
    with ZipFile(BytesIO(made((SHORT,), Order("verslag", "zip")))) as found:
        names = set(found.namelist())

    assert {f"{kind}.{form}" for kind in OF_ONE_EVENING for form in STUKKEN[kind].forms} == names


def test_a_page_in_the_zip_needs_nothing_from_elsewhere():
    with ZipFile(BytesIO(made((SHORT,), Order("verslag", "zip")))) as found:
        page = found.read("verslag.html").decode()

    assert page.startswith("<!doctype html>")
    assert ".stuk-head" in page
    assert not re.search(r"url\(|@import|<link|<script|src=", page)


def test_a_piece_that_was_left_out_or_said_anew_is_so_in_every_form():
    plain = job(Order("brief", "json"))
    found = pieces(plain.document("nl"))
    said, left = found[3], found[4]
    touches = {said[0]: Touch("Beste mensen van de raad,"), left[0]: Touch(out=True)}
    state = replace(small(), touches={"brief": touches})

    told = texts(job(Order("brief", "json"), state).drawn())

    before = texts(plain.drawn())
    assert told == [*before[:3], "Beste mensen van de raad,", *before[5:]]


def test_touches_of_another_document_change_nothing():
    state = replace(small(), touches={"poster": {"0" * 12: Touch("x", out=True)}})

    assert job(Order("brief", "json"), state).drawn() == job(Order("brief", "json")).drawn()


def test_what_was_changed_over_the_tables_of_one_evening_changes_no_report_over_more_of_them():
    order, plain = Order("gebied", "json"), small()
    other = replace(plain, script=replace(plain.script, title="Een andere avond"))
    untouched = Job((plain, other), order, paths.SCENARIOS)
    touches = {id: Touch(out=True) for id, _ in pieces(untouched.document("nl"))}

    told = replace(untouched, states=(replace(plain, touches={"gebied": touches}), other)).drawn()

    assert len(touches) > 3
    assert told == untouched.drawn()


def test_what_was_touched_goes_out_in_dutch_so_that_nothing_left_out_comes_back():
    state = replace(small(), touches={"brief": {"0" * 12: Touch("Anders")}})

    told = json.loads(job(Order("brief", "json", language="en"), state).drawn())

    assert told["language"] == "nl"


def test_other_villages_read_no_names():
    inside = job(Order("verslag", "json")).drawn().decode()
    outside = job(Order("verslag", "json", reader=Lezers.DORPEN)).drawn().decode()

    assert "De timmerman" in inside
    assert "De timmerman" not in outside


def test_what_was_left_out_is_told_to_no_other_village_in_other_figures():
    order = Order("verslag", "json", reader=Lezers.DORPEN)
    within, beyond = job(Order("verslag", "json")).document("nl"), job(order).document("nl")
    ours = {id for id, _ in pieces(within)}
    said_otherwise = [
        words
        for id, each in pieces(beyond)
        if id not in ours and isinstance(each, Paragraph | Listing)
        for words in (words_of(each) or "").splitlines()
        if FOR_OTHERS.msgid not in words
    ]
    touches = {id: Touch(out=True) for id, each in pieces(within) if isinstance(each, Paragraph | Listing)}

    told = job(order, replace(small(), touches={"verslag": touches})).drawn().decode()

    assert said_otherwise
    assert [each for each in said_otherwise if json.dumps(each, ensure_ascii=False) in told] == []


@pytest.mark.parametrize("touch", [Touch("Anders."), Touch(out=True)])
def test_one_piece_that_was_touched_costs_other_villages_no_more_than_its_part(touch):
    order = Order("verslag", "json", reader=Lezers.DORPEN)
    within, beyond = job(Order("verslag", "json")).document("nl"), job(order).document("nl")

    lost = {
        id: [each for each in beyond.blocks if each not in withheld(within, beyond, {id: touch}).blocks]
        for id, _ in pieces(within)
    }

    assert max(map(len, lost.values())) <= 3


def test_the_file_of_the_evening_is_one_that_opens_again():
    whole = json.loads(made([SHORT], Order("verslag", "avond")))

    assert whole["formaat"] == "kleine-kernen-spel/avond"
    assert whole["gebeurtenissen"][0]["event"]["kind"] == "session.created"


def test_all_figures_are_one_fragment_of_a_page():
    drawn = made([SHORT], Order("verslag", "cijfers")).decode()

    assert drawn.strip().startswith("<main")
    assert 'class="screen report-screen"' in drawn


def test_the_same_rows_give_the_same_bytes_in_every_form():
    seeds = ("1", "2")
    told = [
        subprocess.run(
            [sys.executable, "-c", AGAIN],
            cwd=paths.PACKAGE.parent,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in seeds
    ]

    assert told[0] == told[1]
    assert len(told[0].splitlines()) == 6
