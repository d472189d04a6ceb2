"""Forms and sets keep only the casussen that can be played."""

from spel.scenario.programmes import absent, playable_sets, playable_vorm
from spel.scenario.sets import CasusSet
from spel.scenario.source import Remark
from spel.scenario.vorm import Vorm


def test_a_casus_without_a_file_is_told() -> None:
    remarks = list(absent(["c01", "c02"], ("voorstel",), {"c01"}))

    assert remarks == [Remark(("voorstel", 1), "Deze casus bestaat niet. Kies een andere of haal hem weg.")]


def test_a_form_suggests_only_what_can_be_played(vorm: Vorm) -> None:
    assert playable_vorm(vorm, ["c02"]) == vorm
    assert playable_vorm(vorm, []).casussen.voorstel == ()


def test_a_set_without_any_casus_falls_out() -> None:
    half = CasusSet(sleutel="half", titel="Half", uitleg="Iets.", casussen=("c01", "c02"))
    gone = CasusSet(sleutel="weg", titel="Weg", uitleg="Iets.", casussen=("c01",))

    sets = playable_sets([half, gone], ["c02"])

    assert sets == {"half": half.model_copy(update={"casussen": ("c02",)})}
