"""Without Node the control is left out, with a sentence that says so."""

import pytest

from spel.bench.control import NoControl, find


def test_what_is_not_on_this_computer_is_named(tmp_path):
    with pytest.raises(NoControl, match="node staat niet op deze computer"):
        find("node", [str(tmp_path)])


def test_the_first_place_that_has_it_is_taken(tmp_path):
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        program = tmp_path / name / "node"
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)

    found = find("node", [str(tmp_path), str(tmp_path / "een"), str(tmp_path / "twee")])

    assert found == str(tmp_path / "een" / "node")
