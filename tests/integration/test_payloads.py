"""Every event of every kind of line with payloads that nobody of ours sends: each one is answered in words.

`SPEL_TEST_PAYLOADS` says how many for each (default 200); `SPEL_TEST_SEED` repeats an earlier run.
"""

import json
import os
import secrets
from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from spel.core.evolve import replay
from spel.web.packets import heard
from tests.integration.hall import Hall, Line

PAYLOADS = int(os.environ.get("SPEL_TEST_PAYLOADS", "200"))
SEED = int(os.environ.get("SPEL_TEST_SEED") or secrets.randbelow(1_000_000))

KINDS = (
    *("give_answer", "give_joint", "change_seat", "open_kras", "open_step", "reveal_step", "show_sheet"),
    *("release_texts", "set_black", "set_talk", "write_note", "close_session", "reopen_session"),
    *("count_hands", "pick_cases", "flag_case", "draft_afspraak", "edit_afspraak", "shake_afspraak"),
    *("set_afspraak", "drop_afspraak", "draw_stress", "stress_afspraak", "lay_afspraak", "take_lead"),
    *("undo_desk", "extend_step", "skip_steps", "set_freeze", "set_overview", "set_qr", "set_door"),
    *("set_intake", "remove_seat", "set_aside", "group_texts", "", "GIVE_ANSWER", "__class__", "kind"),
)
FIELDS = (
    *("step", "seen", "side", "table", "name", "people", "shown", "sheet", "field", "seats", "on", "text"),
    *("quote", "casus", "id", "soort", "v.wat", "v.eigenaar", "van", "gehoord", "status", "reden", "vragen"),
    *("vraag", "uitkomst", "steps", "minutes", "seat", "bij", "a.trots", "a.keuze", "a.", "h.x.y", "dissent"),
)
ODD: tuple[object, ...] = (
    *(
        None,
        True,
        0,
        -1,
        1.5,
        10**14,
        float("1e300"),
        "",
        " ",
        "x" * 9_000,
        "\x00",
        "\ud800",
        "\u202e",
        "=1+1",
    ),
    *(
        [],
        {},
        [[]],
        [None],
        {"a": {}},
        ["x"] * 400,
        {"fields": {}},
        "inloop",
        "c05/zelf",
        "dorp",
        "-5",
        "1e9",
    ),
    *(
        "٣",
        "９",
        "²",
        "True",
        "null",
        "a" + "\u0301" * 200,
        "😀" * 300,
        "<script>alert(1)</script>",
        "../..",
        "%00",
    ),
)


def payload(chance: Random) -> object:
    """Anything at all, or something that is nearly a tap."""
    if chance.random() < 0.2:
        return chance.choice(ODD)
    fields = {chance.choice(FIELDS): _value(chance) for _ in range(chance.randint(0, 6))}
    tap = {"id": secrets.token_hex(8), "fields": {"kind": chance.choice(KINDS), **fields}}
    if chance.random() < 0.2:
        tap[chance.choice(("id", "fields", "by", ""))] = chance.choice(ODD)
    if chance.random() < 0.05:
        del tap[chance.choice(("id", "fields"))]
    return tap


def _value(chance: Random) -> object:
    odd = chance.choice(ODD)
    return odd if chance.random() < 0.3 else [str(odd)] if chance.random() < 0.2 else str(odd)


def older_tab(hall: Hall) -> Line:
    """Somebody who goes on in another tab."""
    key = hall.seat()
    line = hall.line("phone", key)
    hall.line("phone", key)
    return line


def answered(line: Line, event: str, said: list[object]) -> dict:
    """What comes back for it; a line is ended for what can not be read."""
    known = heard("427" + json.dumps([event, *said]))
    if known is None:
        return {"ok": False, "reason": "ended", "say": "1008"}
    line.socket.acks = None
    line.socket.socketio.server._handle_eio_message(line.socket.eio_sid, known.packet.removeprefix("4"))
    (ack,) = line.socket.acks["args"]
    return ack


ROLES: dict[str, Callable[[Hall], Line]] = {
    "phone": lambda hall: hall.phone(),
    "hand": lambda hall: hall.line("hand", hall.seat()),
    "projector": lambda hall: hall.projector(),
    "desk": lambda hall: hall.desk(),
    "older tab": older_tab,
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("event", ["hello", "tap", "screen", "connect", "bestaat niet"])
def test_every_payload_is_answered_and_a_refusal_changes_nothing(hall: Hall, role: str, event: str) -> None:
    line, chance, heard = ROLES[role](hall), Random(f"{SEED} {role} {event}"), Counter[str]()
    before = hall.state

    for _ in range(PAYLOADS):
        said = [payload(chance) for _ in range(chance.choice((0, 1, 1, 1, 1, 1, 2, 5)))]
        version = hall.state.version
        ack = answered(line, event, said)
        heard[str(ack.get("reason", "ok"))] += 1
        assert ack["ok"] or (ack["reason"] and ack["say"]), (SEED, said, ack)
        assert ack["ok"] or hall.state.version == version, (SEED, said, ack)

    print(f"seed {SEED}: {dict(heard)}")
    assert heard["bug"] == 0
    log = hall.server.parts.store.read(hall.session)
    assert replay((each.event, each.at) for each in log) == hall.state
    assert role in {"phone", "desk"} or hall.state == before
