"""The rules that say where a statement fits are complete, and wrong ones are refused."""

import pytest

from spel.core.bouwstenen import Grond, Kader
from spel.scenario.bouwstenen import load_rules
from spel.scenario.lexicon import TermsBroken
from tests.unit.scenario.conftest import SHIPPED


def test_every_kind_of_statement_has_its_place():
    rules = load_rules(SHIPPED)

    assert set(rules) == set(Grond)
    assert rules[Grond.AFSPRAAK_E2] == (Kader.UITDAAGRECHT, Kader.SUBSIDIEREGELS, Kader.DORPSVISIE)


def test_every_place_in_policy_is_used():
    assert {kader for places in load_rules(SHIPPED).values() for kader in places} == set(Kader)


@pytest.mark.parametrize(
    ("old", "new"), [("grond: nee", "grond: misschien"), ("[dorpsvisie]", "[dorpsfeest]")]
)
def test_what_we_do_not_know_is_refused(tmp_path, old, new):
    text = (SHIPPED / "bouwstenen.yaml").read_text(encoding="utf-8")
    (tmp_path / "bouwstenen.yaml").write_text(text.replace(old, new), encoding="utf-8")

    with pytest.raises(TermsBroken):
        load_rules(tmp_path)


def test_without_the_file_there_are_no_rules(tmp_path):
    with pytest.raises(TermsBroken):
        load_rules(tmp_path)
