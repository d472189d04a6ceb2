"""Who may ask for what: every actor beside every command, with what they are told."""

from dataclasses import dataclass, replace
from typing import get_args

import pytest

from spel.core import afspraak_commands as a
from spel.core import commands as c
from spel.core import desk_commands as d
from spel.core import desk_events as de
from spel.core import stukken_commands as s
from spel.core.actors import Actor, Desk, Dorp, SeatId
from spel.core.afspraak_events import StressDrawn
from spel.core.afspraken import Status, Uitkomst
from spel.core.commands import Command
from spel.core.events import Event, StepOpened
from spel.core.permissions import ALLOWED
from spel.core.refusals import Refusal
from spel.core.script import Script
from spel.core.vocabulary import Lezers, Side
from tests.programme import BROAD, C1, C3, OWN, asked, beats, casus
from tests.story import (
    ALL_SEATED,
    CLOCK,
    DESK,
    HAAS,
    PROJECTOR,
    SAMEN,
    SCRIPT,
    SPREIDING,
    VISITOR,
    ZELF,
    B,
    before_the_evening,
    closed,
    given,
    haas_wrote,
    kiest,
    samen_opened,
    spreiding_opened,
    zelf_opened,
)
from tests.unit.core.cards import K1, K2, draft, drafted, edit, shake

LEADER = Desk("laptop")
DONE = "done"
NOT_YOURS = Refusal.NOT_YOURS
ACTORS: tuple[Actor, ...] = (HAAS, LEADER, PROJECTOR, VISITOR, Dorp(), CLOCK)


@dataclass(frozen=True)
class Row:
    """One command that would do something, after a history; what each actor is told, as in ACTORS."""

    command: Command
    told: tuple[Refusal | str, ...]
    history: tuple[Event, ...] = ()
    begun: bool = True
    script: Script = SCRIPT


SEAT_ONLY = (DONE, NOT_YOURS, NOT_YOURS, NOT_YOURS, NOT_YOURS, NOT_YOURS)
DESK_ONLY = (NOT_YOURS, DONE, NOT_YOURS, NOT_YOURS, NOT_YOURS, NOT_YOURS)
VISITOR_AND_DESK = (NOT_YOURS, DONE, NOT_YOURS, DONE, NOT_YOURS, NOT_YOURS)
CLOCK_ONLY = (NOT_YOURS, NOT_YOURS, NOT_YOURS, NOT_YOURS, NOT_YOURS, DONE)
SEAT_AND_DESK = (DONE, DONE, NOT_YOURS, NOT_YOURS, NOT_YOURS, NOT_YOURS)
VILLAGE_AND_DESK = (NOT_YOURS, DONE, NOT_YOURS, NOT_YOURS, DONE, NOT_YOURS)
TESTED = (drafted, StressDrawn(K1, ("Wie?",)))

TABLE = (
    Row(c.CreateSession(SCRIPT), CLOCK_ONLY, begun=False),
    Row(c.JoinSession(SeatId("nieuw"), Side.DORP, "Nieuw"), VISITOR_AND_DESK),
    Row(c.ChangeSeat(Side.GEMEENTE, "Haas"), SEAT_ONLY),
    Row(kiest("B"), SEAT_ONLY, (zelf_opened,)),
    Row(c.GiveJoint(SAMEN, Side.DORP, B), SEAT_AND_DESK, (samen_opened,)),
    Row(c.OpenKras(ZELF), SEAT_ONLY, (zelf_opened,)),
    Row(c.OpenStep(SPREIDING, seen=ZELF), DESK_ONLY, (zelf_opened,)),
    Row(c.RevealStep(SPREIDING), DESK_ONLY, (spreiding_opened,)),
    Row(c.ShowSheet(SCRIPT.steps[4].id, 1), DESK_ONLY, (StepOpened(SCRIPT.steps[4].id),)),
    Row(c.ReleaseTexts(ZELF, "waarom", (HAAS.id,)), DESK_ONLY, (zelf_opened, haas_wrote)),
    Row(c.SetBlack(True), DESK_ONLY),
    Row(c.SetTalk(True), DESK_ONLY),
    Row(c.WriteNote("stil"), DESK_ONLY),
    Row(c.CloseSession(), DESK_ONLY),
    Row(c.ReopenSession(), DESK_ONLY, (closed,)),
    Row(c.CountHands(ZELF, Side.DORP, {"keuze": {"A": 2}}), DESK_ONLY, (zelf_opened,)),
    Row(c.PickCases((C3, C1)), DESK_ONLY, script=BROAD),
    Row(c.AddCase(casus(OWN), beats(OWN)), DESK_ONLY, script=BROAD),
    Row(c.FlagCase(C1, "Dit is hier opgelost."), DESK_ONLY, script=BROAD),
    Row(draft, DESK_ONLY),
    Row(edit, DESK_ONLY, (drafted,)),
    Row(shake[Side.DORP], SEAT_AND_DESK, (drafted,)),
    Row(a.SetAfspraak(K1, Status.NEE), DESK_ONLY, (drafted,)),
    Row(a.DropAfspraak(K1), DESK_ONLY, (drafted,)),
    Row(a.DrawStress(K1, ("Wie?",)), DESK_ONLY, (drafted,)),
    Row(a.StressAfspraak(K1, "Wie?", Side.DORP, Uitkomst.HOUDT_STAND), SEAT_AND_DESK, TESTED),
    Row(a.LayAfspraak(K1), DESK_ONLY, (drafted, replace(drafted, id=K2))),
    Row(d.TakeLead(), DESK_ONLY, (de.LeadTaken("telefoon"),)),
    Row(d.UndoDesk(), DESK_ONLY, (zelf_opened,)),
    Row(d.ExtendStep(ZELF, 5), DESK_ONLY),
    Row(d.SkipSteps((ZELF,)), DESK_ONLY),
    Row(d.SetFreeze(True), DESK_ONLY),
    Row(d.SetOverview(True), DESK_ONLY),
    Row(d.SetQr(True), DESK_ONLY),
    Row(d.SetDoor(False), DESK_ONLY),
    Row(d.SetIntake(False), DESK_ONLY),
    Row(d.RemoveSeat(HAAS.id), DESK_ONLY),
    Row(d.SetAside(ZELF, "waarom", (HAAS.id,)), DESK_ONLY, (zelf_opened, haas_wrote)),
    Row(d.GroupTexts(ZELF, "waarom", (HAAS.id,), "kan hier"), DESK_ONLY, (zelf_opened, haas_wrote)),
    Row(s.TouchPiece("verslag", "0123456789ab", "Zo is het."), DESK_ONLY),
    Row(s.DecideReaders(Lezers.GEMEENTE), VILLAGE_AND_DESK),
)
CELLS = [
    pytest.param(row, actor, told, id=f"{row.command.kind}-{actor.kind}")
    for row in TABLE
    for actor, told in zip(ACTORS, row.told, strict=True)
]


@pytest.mark.parametrize(("row", "actor", "told"), CELLS)
def test_everybody_is_allowed_what_is_theirs_and_nothing_else(row, actor, told):
    history = (*ALL_SEATED, *row.history)
    ask = asked(*history, programme=row.script) if row.begun else before_the_evening

    outcome = ask(actor, row.command)

    assert (DONE if isinstance(outcome, tuple) and outcome else outcome) == told


def test_no_command_is_without_a_row():
    assert sorted(row.command.kind for row in TABLE) == sorted(
        command.__dataclass_fields__["kind"].default for command in get_args(Command)
    )


def test_no_actor_is_without_a_column():
    assert {type(actor) for actor in ACTORS} == set(get_args(Actor))


def test_the_permission_table_of_the_rules_knows_every_command():
    assert set(ALLOWED) == set(get_args(Command))


def test_what_is_not_a_command_is_nobodys():
    assert given()(DESK, "open_step") == NOT_YOURS
