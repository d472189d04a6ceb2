"""The rules that say where a statement fits are complete, and wrong ones are refused."""

import pytest

from spel.core.bouwstenen import Grond, Kader
from spel.scenario.bouwstenen import load_rules, looked_through
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


def test_what_is_shipped_has_no_faults_and_nothing_to_say_shorter():
    assert looked_through(SHIPPED) == ((), ())


def written(folder, old, new):
    """The file with one thing changed."""
    text = (SHIPPED / "bouwstenen.yaml").read_text(encoding="utf-8")
    (folder / "bouwstenen.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return looked_through(folder)


def test_a_fault_says_on_which_line_and_what_is_known(tmp_path):
    faults, _ = written(tmp_path, "past_in: [dorpsvisie]", "past_in: [dorpsfeest]")

    lines = (SHIPPED / "bouwstenen.yaml").read_text(encoding="utf-8").splitlines()
    line = lines.index("    past_in: [dorpsvisie]") + 1
    assert [(each.file, each.line, each.column, each.field) for each in faults] == [
        ("bouwstenen.yaml", line, 15, "regels.1.past_in.1")
    ]


def test_a_kind_of_statement_that_is_missing_is_named(tmp_path):
    faults, _ = written(tmp_path, "grond: nee\n", "grond: afspraak-e1\n")

    assert faults != ()


def test_a_long_sentence_is_a_tip(tmp_path):
    faults, tips = written(tmp_path, "De gemeenschap besluit en", f"{'Heel ' * 15}mooi besluit en")

    assert faults == ()
    assert ["Maak er zinnen van tot 15 woorden." in str(each) for each in tips] == [True]


def test_a_file_that_is_not_there_is_a_fault(tmp_path):
    faults, _ = looked_through(tmp_path)

    assert [str(each) for each in faults] == ["bouwstenen.yaml  Dit bestand is er niet."]
