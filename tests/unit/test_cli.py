"""What is typed becomes settings, and a wrong setting is named in Dutch."""

import pytest

from spel import cli
from spel.config import Settings


@pytest.fixture
def asked(monkeypatch):
    """What the command `run` was given, instead of a server that starts."""
    given = []

    def remember(settings, words):
        given.append((settings, words.no_browser))
        return 0

    monkeypatch.setattr(cli.run, "do", remember)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"SPEL_{name.upper()}", raising=False)
    return given


def left(*words):
    """How the command ends: 0, 1 or a sentence."""
    with pytest.raises(SystemExit) as end:
        cli.main(words)
    return end.value.code


@pytest.mark.parametrize("words", [(), ("run",), ("--no-browser",), ("run", "--no-browser")])
def test_without_a_word_the_server_starts(asked, words):
    assert left(*words) == 0
    assert asked == [(Settings(), "--no-browser" in words)]


def test_an_option_goes_before_the_environment(asked, monkeypatch, tmp_path):
    monkeypatch.setenv("SPEL_PORT", "8100")
    monkeypatch.setenv("SPEL_DRIVER", "gevent")

    left("--port", "8200", "--data", str(tmp_path))

    assert asked[0][0] == Settings(port=8200, driver="gevent", data=tmp_path)


WRONG = {
    "a port that is no number": (("--port", "acht"), {}, ["port", "SPEL_PORT", "'acht'"]),
    "a port that is too high": (("--port", "70000"), {}, ["port", "SPEL_PORT", "'70000'"]),
    "a port in the environment": ((), {"SPEL_PORT": "0"}, ["port", "SPEL_PORT", "'0'"]),
    "an unknown driver": (("--driver", "uwsgi"), {}, ["driver", "SPEL_DRIVER", "'uwsgi'"]),
    "a place without a clock": (("--timezone", "Dorp/Plein"), {}, ["timezone", "SPEL_TIMEZONE"]),
    "proxies that are no number": (("--proxies", "twee"), {}, ["proxies", "SPEL_PROXIES", "'twee'"]),
    "a passphrase that is too short": (("--passphrase", "welkom"), {}, ["passphrase", "SPEL_PASSPHRASE"]),
    "two at once": ((), {"SPEL_PORT": "x", "SPEL_DRIVER": "y"}, ["SPEL_PORT", "'x'", "SPEL_DRIVER", "'y'"]),
}


@pytest.mark.parametrize(("words", "environment", "named"), WRONG.values(), ids=WRONG)
def test_a_wrong_setting_is_named_in_dutch_and_nothing_starts(asked, monkeypatch, words, environment, named):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    sentence = left(*words)

    assert [word for word in named if word not in sentence] == []
    assert all(line.startswith("Instelling ") and "klopt niet" in line for line in sentence.splitlines())
    assert len(sentence.splitlines()) == sum(word.startswith("SPEL_") for word in named)
    assert asked == []


def test_a_passphrase_is_never_told_back(asked, monkeypatch):
    monkeypatch.setenv("SPEL_PASSPHRASE", "welkom26")
    refused = left()
    monkeypatch.setenv("SPEL_PASSPHRASE", "paarse fiets op de dijk")
    left()

    assert "welkom26" not in refused
    assert "fiets" not in repr(asked[0][0])
    assert asked[0][0].passphrase.get_secret_value() == "paarse fiets op de dijk"


def test_an_unknown_command_is_refused(asked, capsys):
    assert left("speel") == 2
    assert "run" in capsys.readouterr().err
    assert asked == []


def test_help_names_every_command(capsys):
    assert left("--help") == 0

    told = capsys.readouterr().out
    assert [word for word in ("run", "check", "schema", "export", "import") if word not in told] == []
