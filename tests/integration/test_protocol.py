"""What is on the wire is in the docs, and nothing that can be said or drawn is out of reach."""

import re
from typing import get_args

import pytest

from spel import paths
from spel.config import Settings
from spel.core.blocks import Block
from spel.core.commands import AddCase, Command, CreateSession, JoinSession
from spel.core.figures import Figure
from spel.core.permissions import ALLOWED
from spel.core.refusals import Refusal
from spel.core.screen import Screen as AnyScreen
from spel.core.stukken_commands import DecideReaders, TouchPiece
from spel.web import protocol
from spel.web.forms import Tap
from spel.web.render import figure_of, template_of
from spel.web.tapping import Simple, command_of
from spel.web.tapping_afspraken import _Card
from spel.web.tapping_desk import _Said
from tests.story import SAMEN, SCRIPT, ZELF

DOCS = paths.BASE / "docs"
EVENTS = {protocol.HELLO, protocol.TAP, protocol.SCREEN, protocol.OWN, protocol.TAKEN}
MESSAGES = {"Auth": protocol.Auth, "Tap": Tap, "Ack": protocol.Ack, "Screen": protocol.Screen}
MESSAGES |= {"Patch": protocol.Patch, "Welcome": protocol.Welcome}
REASONS = {each.value for each in Refusal} | {"not_kept", "not_understood", "taken", "bug"}


@pytest.fixture(scope="module")
def page():
    """The page about the protocol."""
    return (DOCS / "protocol.md").read_text(encoding="utf-8")


def table(page, heading):
    """The first column of the table under a heading."""
    under = page[page.index(f"| {heading} |") :].split("\n\n", 1)[0]
    return [row.split("`")[1] for row in under.splitlines()[2:]]


def test_every_event_is_in_the_docs(page):
    constants = {value for name, value in vars(protocol).items() if name.isupper() and isinstance(value, str)}

    assert constants == EVENTS
    assert set(table(page, "Event")) == EVENTS


def test_every_message_is_in_the_docs_with_all_its_fields(page):
    ours = {
        name
        for name, each in vars(protocol).items()
        if isinstance(each, type) and each.__module__ == protocol.__name__
    }

    undocumented = [
        f"{name}.{field}"
        for name, message in MESSAGES.items()
        for field in message.__annotations__
        if f"`{field}`" not in page and field != "model_config"
    ]

    assert ours | {"Tap"} == set(MESSAGES)
    assert [name for name in MESSAGES if f"`{name}`" not in page] == []
    assert undocumented == []


def test_every_reason_is_in_the_docs_once(page):
    assert sorted(table(page, "Reason")) == sorted(REASONS)


def taps(page):
    """The rows about taps: command, who, fields."""
    under = page[page.index("| Command |") :].split("\n\n", 1)[0]
    rows = [row.strip("| ").split(" | ") for row in under.splitlines()[2:]]
    return {command.strip("`"): (who.split(", "), fields) for command, who, fields in rows}


def test_every_command_that_can_be_tapped_is_in_the_docs_with_who_may(page):
    may = {
        command.__dataclass_fields__["kind"].default: sorted(each.__name__.lower() for each in actors)
        for command, actors in ALLOWED.items()
        if command not in AT_THE_DOOR
    }

    assert {command: sorted(who) for command, (who, _) in taps(page).items()} == may


def test_every_field_of_a_tap_is_in_the_docs(page):
    named = {name for _, fields in taps(page).values() for name in re.findall(r"`([a-z]+)`", fields)}

    on_a_card, at_the_desk = set(_Card.model_fields), set(_Said.model_fields)
    assert named == {
        *Simple.model_fields,
        *on_a_card,
        *at_the_desk,
        "dissent",
        "eerder",
        "later",
        "eraf",
        "erbij",
    }


def test_the_page_stays_short(page):
    assert len(page.splitlines()) <= 160


def test_every_setting_is_in_the_docs_of_whoever_runs_the_server():
    text = (DOCS / "beheerder.md").read_text(encoding="utf-8")

    documented = {name for name in Settings.model_fields if f"`--{name}` | `SPEL_{name.upper()}`" in text}

    assert documented == set(Settings.model_fields)


DRAWN = {
    "blocks": (get_args(Block), template_of),
    "figures": (get_args(Figure), figure_of),
}


@pytest.mark.parametrize(("classes", "name_of"), DRAWN.values(), ids=DRAWN)
def test_every_block_and_figure_has_a_template_and_the_other_way_round(classes, name_of):
    wanted = {name_of(object.__new__(each)) for each in classes}

    folder = next(iter(wanted)).partition("/")[0]
    there = {
        path.relative_to(paths.TEMPLATES).as_posix() for path in (paths.TEMPLATES / folder).glob("*.html")
    }
    assert there == wanted


def test_every_screen_has_a_template():
    there = {path.stem for path in (paths.TEMPLATES / "screens").glob("*.html")}

    assert there == {each.__name__.removesuffix("Screen").lower() for each in get_args(AnyScreen)}
    # In the hand is what hangs on the wall; the report is a page, made by the press.
    assert there == set(get_args(protocol.View)) - {"hand"} | {"report"}


FITTING = {
    "step": [ZELF],
    "seen": [ZELF],
    "side": ["dorp"],
    "name": ["Uil"],
    "text": ["iets"],
    "field": ["waarom"],
}
FITTING |= {"seats": ["haas"], "shown": ["1"], "on": ["1"], "sheet": ["0"], "a.keuze": ["A"]}
FITTING |= {"status": ["voornemen"], "uitkomst": ["houdt-stand"]}
AT_THE_DOOR = {CreateSession, JoinSession, AddCase, TouchPiece, DecideReaders}
"""The wizard, the door, and the pages for a casus of one's own and for documents make these themselves."""


@pytest.mark.parametrize(
    "command", sorted(set(get_args(Command)) - AT_THE_DOOR, key=lambda each: each.__name__)
)
def test_every_command_can_be_tapped(command):
    kind = command.__dataclass_fields__["kind"].default

    meant = command_of({**FITTING, "kind": [kind], "step": [SAMEN]}, SCRIPT)

    assert type(meant) is command


@pytest.mark.parametrize("command", sorted(AT_THE_DOOR, key=lambda each: each.__name__))
def test_what_a_page_makes_can_not_be_tapped(command):
    kind = command.__dataclass_fields__["kind"].default

    assert command_of({**FITTING, "kind": [kind]}, SCRIPT) is None
