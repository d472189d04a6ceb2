"""`spel import`: a saved evening comes back on this machine, also beside a server that runs."""

import pytest

from spel import cli, wiring
from spel.config import Settings
from spel.press.made import made
from spel.web.evening_file import BROKEN
from spel.web.exports import seen_json
from spel.wiring import compose, open_store
from tests.integration.conftest import after_the_stories
from tests.integration.hall import Window, planned
from tests.lived import Lived


def left(*words):
    """How the command ends."""
    with pytest.raises(SystemExit) as end:
        cli.main([str(word) for word in words])
    return end.value.code


@pytest.fixture(autouse=True)
def _after_it_was_played(monkeypatch):
    """The clock of this machine: what is brought was already."""
    monkeypatch.setattr(wiring, "utc_now", after_the_stories)


@pytest.fixture(scope="module")
def body(library):
    """The file of a short evening."""
    return seen_json(Lived(planned(library, "kort", "c05"), people=3).whole().records)


@pytest.fixture
def file(tmp_path, body):
    """The same on disk."""
    path = tmp_path / "avond.json"
    path.write_text(body, encoding="utf-8")
    return path


def test_it_comes_back_beside_a_running_server_and_the_link_opens_its_desk(tmp_path, library, file, capsys):
    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test")
    store = open_store(settings)
    server = compose(settings, store, lambda: library, press=made)

    code = left("import", file, "--data", tmp_path, "--address", "http://spel.test")

    number, *_, link = capsys.readouterr().out.splitlines()
    window = Window(server.app)
    window.open("/sleutel")
    window.submit(window.page.forms[0], {"sleutel": link})
    (row,) = server.parts.store.sessions()
    store.close()
    assert (code, link.startswith("http://spel.test/sleutel#desk.")) == (0, True)
    assert number == f"De avond staat er weer, met nummer {row.code[:4]} {row.code[4:]}."
    assert (window.status, window.address) == (200, f"/avond/{row.id}/desk")


def test_what_comes_out_again_is_the_same_file(tmp_path, file, body, capsys):
    left("import", file, "--data", tmp_path)
    number = "".join(sign for sign in capsys.readouterr().out.splitlines()[0] if sign.isdecimal())

    left("export", number, "--data", tmp_path)

    assert capsys.readouterr().out == f"{body}\n"


def test_another_file_is_told(tmp_path, capsys):
    other = tmp_path / "anders.json"
    other.write_text('{"formaat": "kleine-kernen-spel/avond"}', encoding="utf-8")

    assert left("import", other, "--data", tmp_path) == 1
    assert capsys.readouterr().err == f"{BROKEN.msgid}\n"


def test_a_file_that_is_not_there_is_told(tmp_path, capsys):
    assert left("import", tmp_path / "nergens.json", "--data", tmp_path) == 1
    assert "kan niet worden gelezen" in capsys.readouterr().err
