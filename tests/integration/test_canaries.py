"""Secrets stay where they belong: not on disk, in no log line, on nobody else's screen, in no address."""

import logging
import re

import pytest

from spel.logs import Lines
from spel.web.tokens import digest
from tests.integration.roles import ROLES, cast, with_harvest

PAGES = (
    *("telefoon", "projector", "desk", "muur", "telefoon/scherm", "desk/scherm", "plekken", "doorgeven"),
    *("controle", "stukken", "delen", "dorp", "lezen", "vergelijk", "wifi", "eigen-casus", "oefenen"),
    *(
        "verslag",
        "avond.json",
        "herstel",
        "mijn",
        "dorp/avond.json",
        "stukken/verslag",
        "lezen/stukken/verslag",
    ),
)
OWN_KEY = {"herstel": ("desk", "looking"), "mijn": ("seat", "lent", "hand")}
"""Pages that are there to show a key: one's own, to carry to another device."""


@pytest.fixture
def here(server, library):
    """An evening that was played, with everybody in it, kept on disk."""
    return cast(server, with_harvest(library))


@pytest.fixture
def tokens(here):
    """Every secret of the evening, by whose it is."""
    return {role: key.token for role, keys in here.keys.items() for key in keys}


def seen_by(here, role):
    """Everything that a browser gets to see, with what goes over the line: page to text."""
    client = here.client(role)
    answers = {page: client.get(f"/avond/{here.hall.session}/{page}") for page in PAGES}
    front = {page: client.get(page) for page in ("/", "/start", "/gebied", "/health")}
    return {page: answer.text + (answer.location or "") for page, answer in {**answers, **front}.items()}


def test_no_page_tells_the_secret_of_anybody_else(here, tokens):
    for role in ROLES:
        for page, told in seen_by(here, role).items():
            mine = {role} if role in OWN_KEY.get(page, ()) else set()
            leaked = {whose for whose, token in tokens.items() if token in told}
            assert leaked == mine, (role, page)


def test_no_frame_on_a_line_tells_a_secret(here, tokens):
    lines = {role: here.line(role) for role in ("seat", "desk", "projector", "hand")}
    said = [str(line.hello()) for line in lines.values()]
    said.append(str(lines["desk"].tap("set_talk", on="1")))
    here.hall.flush()

    heard = "".join([*said, *(frame for line in lines.values() for frame in line.frames())])

    assert [whose for whose, token in tokens.items() if token in heard] == []


def test_on_disk_is_the_print_of_a_secret_and_never_the_secret(here, tokens, tmp_path):
    store = here.hall.server.parts.store
    kept = b"".join(each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())

    assert len(tokens) == len(ROLES) - 1  # a visitor has none
    assert all(digest(token).encode() in kept for whose, token in tokens.items() if whose != "removed")
    assert [whose for whose, token in tokens.items() if token.encode() in kept] == []
    assert store.holder_of(here.hall.session, "projector", digest(tokens["projector"])) == "projector"
    assert store.holder_of(here.hall.session, "projector", tokens["projector"]) is None


def test_every_secret_has_at_least_128_bits(here, tokens):
    assert {len(token) for token in tokens.values()} == {32}  # of 64 signs each
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{32}", token) for token in tokens.values())
    assert len(set(tokens.values())) == len(tokens)


def test_no_log_line_tells_a_secret_or_an_answer(here, tokens, caplog, monkeypatch):
    caplog.set_level(logging.DEBUG)
    canary = "kanarie-in-het-antwoord"
    desk, phone = here.line("desk"), here.line("seat")
    assert desk.tap("write_note", text=canary)["ok"]
    for role in ("seat", "desk", "village", "gemeente"):
        seen_by(here, role)
    client = here.client("desk")
    client.post("/sleutel", data={"sleutel": f"desk.{here.hall.session}.{tokens['desk']}x"})
    client.get("/mee/10000001")

    def broken(*_):
        raise RuntimeError(f"{tokens['desk']} {canary}")

    monkeypatch.setattr("spel.web.doors.command_of", broken)
    assert phone.tap("write_note", text=canary)["reason"] == "bug"
    assert client.post(here.hall.address("desk", "/tik"), data={"text": canary}).status_code == 500

    lines = "\n".join(map(Lines().format, caplog.records))
    assert "RuntimeError" in lines
    assert [whose for whose, token in tokens.items() if token in lines] == []
    assert canary not in lines
    assert here.hall.code not in lines


def test_a_key_is_only_ever_behind_the_hash(here):
    desk = here.client("desk")
    card = desk.get(f"/avond/{here.hall.session}/herstel").text
    given = desk.post(f"/avond/{here.hall.session}/delen", data={"voor": "dorp", "tap": "tik-1234"}).text

    links = re.findall(r"http://spel\.test[^\s\"<]*", card + given)

    assert len([link for link in links if "#" in link]) >= 2
    assert [link for link in links if re.search(r"[A-Za-z0-9_-]{32}", link.partition("#")[0])] == []
