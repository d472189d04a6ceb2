"""Without the words of the game nothing can be played, and every broken file is named at once."""

from pathlib import Path

import pytest

from spel.scenario.lexicon import TermsBroken, load_terms


def test_every_missing_or_broken_data_file_is_named(scenarios: Path) -> None:
    (scenarios / "treden.yaml").unlink()
    (scenarios / "houdingen.yaml").write_text("houdingen: []\n")

    with pytest.raises(TermsBroken) as broken:
        load_terms(scenarios)

    assert [str(fault) for fault in broken.value.faults] == [
        "treden.yaml  Dit bestand is er niet.",
        "houdingen.yaml:1:12  houdingen: Hier ontbreekt nog: afwachten, bijdragen, samen-trekken, zelf-doen.",
    ]
