"""The command line on real files: check, schema, export, and a server that can not start."""

import json
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from spel import cli, paths
from spel.config import Settings
from spel.press.made import made
from spel.wiring import compose, open_store
from tests.integration.hall import Hall

CASUS = "c02-de-laatste-winkel.yaml"


def left(*words):
    """How the command ends."""
    with pytest.raises(SystemExit) as end:
        cli.main([str(word) for word in words])
    return end.value.code


@pytest.fixture
def scenarios(tmp_path):
    """A scenario folder that may be broken."""
    return Path(shutil.copytree(paths.SCENARIOS, tmp_path / "scenarios"))


def replaced(file, old, new):
    """Break a file; gives the line and column of what was replaced."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    before = text[: text.index(old)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def test_what_is_shipped_has_no_faults(capsys):
    assert left("check") == 0
    assert "0 fouten" in capsys.readouterr().out


def test_a_broken_file_is_told_with_its_place(scenarios, capsys):
    line, column = replaced(scenarios / "casussen" / CASUS, "reguleren", "regelen")

    code = left("check", scenarios)

    told = capsys.readouterr().out
    assert code == 1
    assert told.startswith(f"FOUT  {CASUS}:{line}:{column}  ")
    assert "Er staat 'regelen'." in told
    assert "1 fout" in told


def test_the_rules_of_the_bouwstenen_are_checked_too(scenarios, capsys):
    line, column = replaced(scenarios / "bouwstenen.yaml", "dorpsvisie]", "dorpsfeest]")

    assert left("check", scenarios) == 1
    assert f"FOUT  bouwstenen.yaml:{line}:{column}  " in capsys.readouterr().out
    assert left("check", scenarios / "bouwstenen.yaml") == 1


def test_one_file_is_checked_with_the_folder_it_is_in(scenarios, monkeypatch, capsys):
    replaced(scenarios / "casussen" / CASUS, "reguleren", "regelen")
    monkeypatch.chdir(scenarios / "casussen")

    assert [left("check", scenarios / "casussen" / CASUS), left("check", CASUS)] == [1, 1]
    assert capsys.readouterr().out.count(f"FOUT  {CASUS}:") == 2


def test_advice_alone_is_no_fault(scenarios, capsys):
    replaced(
        scenarios / "casussen" / CASUS,
        "Iedereen vindt het zonde",
        "Iedereen vindt het zonde" + " en ook heel erg" * 5,
    )

    code = left("check", "--scenarios", scenarios)

    told = capsys.readouterr().out
    assert (code, "TIP" in told, "0 fouten" in told) == (0, True, True)


@pytest.mark.parametrize("broken", ["nergens", "leeg"])
def test_a_folder_without_the_words_of_the_game_is_told(tmp_path, capsys, broken):
    (tmp_path / "leeg").mkdir()

    assert left("check", tmp_path / broken) == 1
    assert "rollen.yaml" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "field"), [((), "situatie"), (("casus",), "situatie"), (("vorm",), "kanten")]
)
def test_the_schema_is_json_with_the_fields_of_the_files(capsys, words, field):
    assert left("schema", *words) == 0

    drawn = json.loads(capsys.readouterr().out)
    assert field in drawn["properties"]


@pytest.fixture
def kept(tmp_path, library, kort):
    """An evening on disk; its code."""
    settings = Settings(data=tmp_path, driver="threading")
    store = open_store(settings)
    hall = Hall(compose(settings, store, lambda: library, press=made), kort)
    hall.phone().tap("give_answer", step="inloop", a_trots="de kerk")
    code = hall.code
    store.close()
    return code


@pytest.mark.parametrize("words", ["{0}", "{1} {2}"])
def test_an_evening_comes_out_as_json_by_its_code(kept, tmp_path, capsys, words):
    typed = words.format(kept, kept[:4], kept[4:]).split()

    assert left("export", *typed, "--data", tmp_path) == 0

    whole = json.loads(capsys.readouterr().out)
    kinds = [each["event"]["kind"] for each in whole["gebeurtenissen"]]
    assert kinds == ["session.created", "step.opened", "seat.joined", "answer.given"]


def test_an_unknown_code_is_told(kept, tmp_path, capsys):
    assert left("export", "00000000", "--data", tmp_path) == 1

    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "Er is geen avond met code 00000000.\n")


@pytest.mark.parametrize("words", [("export", "12345678"), ("run", "--driver", "threading", "--no-browser")])
def test_a_damaged_file_is_told_in_a_sentence(tmp_path, capsys, monkeypatch, words):
    monkeypatch.setattr(cli.run.logs, "set_up", lambda: None)
    (tmp_path / "spel.sqlite").write_bytes(b"geen database " * 200)

    assert left(*words, "--data", tmp_path) == 1
    told = capsys.readouterr().err
    assert f"De bewaarde avonden in {tmp_path} zijn beschadigd. Zet een reservekopie terug: spel " in told


def started(*words):
    """`spel` through its own door, in a process of its own."""
    command = [sys.executable, "-m", "spel", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_an_unknown_driver_is_told_at_the_door(tmp_path):
    ended = started("--driver", "uwsgi", "--data", tmp_path, "--no-browser")

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("Instelling driver (SPEL_DRIVER) klopt niet: 'uwsgi'.")


def test_a_port_that_is_taken_is_told(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        ended = started("--host", "127.0.0.1", "--port", port, "--data", tmp_path, "--no-browser")

    assert ended.returncode == 1
    assert f"Poort {port} gaat niet" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_new_casus_passes_the_check_as_it_is(tmp_path, capsys):
    assert left("new", "De", "brug", "--data", tmp_path) == 0
    assert left("check", tmp_path / "casussen" / "c90-de-brug.yaml", "--data", tmp_path) == 0

    assert "33 casussen" in capsys.readouterr().out


def test_a_titel_that_is_too_long_is_told(tmp_path, capsys):
    assert left("new", "a" * 41, "--data", tmp_path) == 1
    assert capsys.readouterr().err == "De titel past niet. Gebruik hooguit 40 tekens.\n"
