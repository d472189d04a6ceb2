"""Taps on the cards of what the room agrees on: from flat fields to what was meant."""

import pytest

from spel.core import afspraak_commands as c
from spel.core.afspraken import LONGEST, AfspraakId, Soort, Status, Uitkomst
from spel.core.script import CaseId
from spel.core.vocabulary import Groep, Side
from spel.web.tapping import command_of
from tests.story import SCRIPT

K1 = AfspraakId("k1")


def read(kind, **fields):
    """The command in these fields; `v_x` stands for the line `v.x`."""
    named = {name.replace("v_", "v.", 1) if name.startswith("v_") else name: fields[name] for name in fields}
    listed = {name: [value] if isinstance(value, str) else value for name, value in named.items()}
    return command_of({"kind": [kind], **listed}, SCRIPT)


COMMANDS = {
    "a card": (
        read("draft_afspraak", id="k1", v_wat=" De  bank maken ", v_contact="", soort=""),
        c.DraftAfspraak(K1, Soort.AFSPRAAK, {"wat": "De bank maken"}),
    ),
    "a no": (
        read(
            "draft_afspraak", soort="nee", van="gemeente", casus="c05", v_wat="Geen bord", gehoord=["leden"]
        ),
        c.DraftAfspraak(
            AfspraakId(""),
            Soort.NEE,
            {"wat": "Geen bord"},
            Side.GEMEENTE,
            CaseId("c05"),
            (Groep.LEDEN,),
        ),
    ),
    "other words": (
        read("edit_afspraak", id="k1", v_wat="De bank", v_wanneer="mei", gehoord=["leden", "jongeren"]),
        c.EditAfspraak(K1, {"wat": "De bank", "wanneer": "mei"}, (Groep.LEDEN, Groep.JONGEREN)),
    ),
    "a hand": (
        read("shake_afspraak", id="k1", side="dorp", seen="2"),
        c.ShakeAfspraak(K1, Side.DORP, on=True, seen=2),
    ),
    "a hand that is taken back": (
        read("shake_afspraak", id="k1", side="dorp", on="0"),
        c.ShakeAfspraak(K1, Side.DORP, on=False),
    ),
    "an open punt": (
        read("set_afspraak", id="k1", status="open-punt", reden=" Wie\nbetaalt? "),
        c.SetAfspraak(K1, Status.OPEN_PUNT, "Wie betaalt?"),
    ),
    "a card away": (read("drop_afspraak", id="k1"), c.DropAfspraak(K1)),
    "questions": (
        read("draw_stress", id="k1", vragen=["Wie?", " Wat? "]),
        c.DrawStress(K1, ("Wie?", "Wat?")),
    ),
    "questions by chance": (read("draw_stress", id="k1"), c.DrawStress(K1, ())),
    "an outcome": (
        read("stress_afspraak", id="k1", vraag="Wie?", side="dorp", uitkomst="niet-doen"),
        c.StressAfspraak(K1, "Wie?", Side.DORP, Uitkomst.NIET_DOEN),
    ),
    "a card before the room": (read("lay_afspraak", id="k1"), c.LayAfspraak(K1)),
}


@pytest.mark.parametrize(("command", "meant"), COMMANDS.values(), ids=COMMANDS)
def test_fields_become_the_command_that_was_meant(command, meant):
    assert command == meant


@pytest.mark.parametrize("seen", ["nieuwste", "-1", "2.0", "winkel/zelf"])
def test_an_edition_that_is_no_number_is_none_that_ever_was(seen):
    assert read("shake_afspraak", id="k1", side="dorp", seen=seen) == c.ShakeAfspraak(
        K1, Side.DORP, on=True, seen=-1
    )


NONSENSE = {
    "a hand of nobody": {"kind": "shake_afspraak", "id": "k1"},
    "a hand of a side that is none": {"kind": "shake_afspraak", "id": "k1", "side": "publiek"},
    "a card with a strange name": {"kind": "lay_afspraak", "id": "../k1"},
    "a soort that is none": {"kind": "draft_afspraak", "soort": "eis", "v.wat": "Iets"},
    "a group that is none": {"kind": "edit_afspraak", "id": "k1", "gehoord": "buren"},
    "a status that is none": {"kind": "set_afspraak", "id": "k1", "status": "klaar"},
    "no status": {"kind": "set_afspraak", "id": "k1"},
    "no outcome": {"kind": "stress_afspraak", "id": "k1", "vraag": "Wie?", "side": "dorp"},
    "an outcome of nobody": {"kind": "stress_afspraak", "id": "k1", "vraag": "Wie?", "uitkomst": "niet-doen"},
}


@pytest.mark.parametrize("fields", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_no_command(fields):
    assert command_of({name: [value] for name, value in fields.items()}, SCRIPT) is None


def test_a_line_is_cut_to_what_fits_and_an_unknown_one_is_left_to_the_rules():
    command = read("edit_afspraak", id="k1", v_wat="x" * 500, v_geheim="iets", v_eigenaar="E2")

    assert command == c.EditAfspraak(K1, {"wat": "x" * LONGEST["wat"], "geheim": "iets", "eigenaar": "E2"})


def test_what_steers_or_hides_is_taken_out_of_every_line():
    command = read("draft_afspraak", id="k1", v_wat="de \u202ebank\x00", v_contact="\u200b")

    assert command == c.DraftAfspraak(K1, Soort.AFSPRAAK, {"wat": "de bank"})
