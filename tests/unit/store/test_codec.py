"""Every event must survive the disk, whole, also in the shape of years ago."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import get_args

import pytest

from spel.core import afspraak_events as ae
from spel.core import desk_events as de
from spel.core import events as e
from spel.core import stukken_events as se
from spel.core.actors import Actor, Desk, Dorp
from spel.core.afspraken import Status, Uitkomst
from spel.core.events import Event
from spel.core.questions import Answer, Picks
from spel.core.vocabulary import Groep, Lezers, Side
from spel.store.base import Record, Unreadable
from spel.store.codec import KINDS, Row, decode, encode
from tests.programme import C1, C2, OWN, TABLES, beats, casus, script
from tests.story import (
    AT_E2,
    BEGUN_AT,
    C_WITH_WORDS,
    CLOCK,
    DESK,
    EIGENAAR,
    HAAS,
    HARDOP,
    PROJECTOR,
    SAMEN,
    SPREIDING,
    STARTFOTO,
    TEN_CHIPS,
    VISITOR,
    ZELF,
    B,
    created,
    haas_chose_b,
    haas_joined,
)
from tests.unit.core.cards import K1, drafted, edited, said_no, shaken

SAMPLES: tuple[Event, ...] = (
    created,
    haas_joined,
    e.SeatChanged(HAAS.id, Side.GEMEENTE, "Haas é 2"),
    e.StepOpened(ZELF),
    e.StepRevealed(SPREIDING),
    e.StepHidden(SPREIDING),
    e.SheetShown(HARDOP, 2),
    haas_chose_b,
    e.AnswerGiven(HAAS.id, STARTFOTO, TEN_CHIPS),
    e.AnswerGiven(HAAS.id, EIGENAAR, AT_E2),
    e.AnswerGiven(HAAS.id, ZELF, C_WITH_WORDS),
    e.JointGiven(Side.DORP, SAMEN, B),
    e.KrasOpened(HAAS.id, ZELF),
    e.TextsReleased(ZELF, "waarom", (HAAS.id,), True),
    e.BlackSet(True),
    e.TalkSet(False),
    e.NoteWritten(ZELF, 'een "regel"\nen nog een'),
    e.SessionClosed(),
    e.SessionReopened(),
    e.SessionCreated(script(tables=TABLES)),
    e.SeatJoined(HAAS.id, Side.DORP, "Haas", people=3, via="desk", table="molen"),
    e.SeatChanged(HAAS.id, Side.DORP, "Haas", people=2, table="duin"),
    e.AnswerGiven(HAAS.id, ZELF, Answer({"stippen": Picks(("A", "C"))}, dissent=2)),
    e.JointGiven(Side.DORP, SAMEN, B, "molen"),
    e.HandsCounted(ZELF, Side.DORP, {"keuze": {"A": 2, "B": 0}}),
    e.CasesPicked((C2, C1)),
    e.CaseAdded(casus(OWN), beats(OWN)),
    e.CaseFlagged(C1, "De winkel is\nal weg."),
    drafted,
    replace(said_no, casus=C1, gehoord=(Groep.JONGEREN, Groep.OUDEREN)),
    edited,
    shaken[Side.GEMEENTE],
    ae.AfspraakSet(K1, Status.OPEN_PUNT, "Wie betaalt?"),
    ae.AfspraakDropped(K1),
    ae.StressDrawn(K1, ("Wie doet dit?", "Wat als het geld half is?")),
    ae.AfspraakStressed(K1, "Wie doet dit?", Side.DORP, Uitkomst.NIET_DOEN),
    ae.AfspraakLaid(K1),
    de.LeadTaken("3f1c"),
    de.DeskUndone(),
    de.StepExtended(ZELF, -2.5),
    de.StepsSkipped((ZELF, SPREIDING), on=False),
    de.FreezeSet(True),
    de.OverviewSet(False),
    de.QrSet(True),
    de.DoorSet(False),
    de.IntakeSet(True),
    de.SeatRemoved(HAAS.id),
    de.TextsSetAside(ZELF, "waarom", (HAAS.id,), on=False),
    de.TextsGrouped(ZELF, "waarom", (HAAS.id,), "Dat kan hier"),
    se.PieceTouched("verslag", "0123456789ab", "Het is\nzo.", False),
    se.ReadersDecided(Lezers.GEMEENTE),
)
KINDS_FOR_EVER = {
    "session.created",
    "seat.joined",
    "seat.changed",
    "step.opened",
    "step.revealed",
    "step.hidden",
    "sheet.shown",
    "answer.given",
    "joint.given",
    "kras.opened",
    "texts.released",
    "black.set",
    "talk.set",
    "note.written",
    "session.closed",
    "session.reopened",
    "hands.counted",
    "cases.picked",
    "case.added",
    "case.flagged",
    "afspraak.drafted",
    "afspraak.edited",
    "afspraak.shaken",
    "afspraak.set",
    "afspraak.dropped",
    "stress.drawn",
    "afspraak.stressed",
    "afspraak.laid",
    "lead.taken",
    "desk.undone",
    "step.extended",
    "steps.skipped",
    "freeze.set",
    "overview.set",
    "qr.set",
    "door.set",
    "intake.set",
    "seat.removed",
    "texts.set-aside",
    "texts.grouped",
    "piece.touched",
    "readers.decided",
}


def record(event: Event = haas_chose_b, by: Actor = HAAS) -> Record:
    """Line 7 of a log."""
    return Record(7, BEGUN_AT, by, "tap", event)


def row(**changed: str | int) -> Row:
    """The row of that line, with something changed by hand."""
    return encode([record()])[0]._replace(**changed)


@pytest.mark.parametrize("event", SAMPLES, ids=lambda event: event.kind)
def test_an_event_comes_back_as_it_was_written(event):
    assert decode(encode([record(event)])[0]) == record(event)


def test_no_event_is_without_a_sample():
    assert {type(event) for event in SAMPLES} == set(get_args(Event))


def test_a_kind_that_was_released_is_never_renamed():
    assert KINDS == KINDS_FOR_EVER


@pytest.mark.parametrize("by", [HAAS, DESK, Desk("3f1c"), PROJECTOR, VISITOR, Dorp(), CLOCK], ids=str)
def test_who_did_it_comes_back(by):
    assert decode(encode([record(by=by)])[0]).by == by


def test_a_desk_from_before_there_could_be_two_is_read():
    assert decode(row(by='{"kind":"desk"}')).by == DESK


def test_a_row_is_plain_and_compact():
    assert encode([record()]) == (
        Row(
            seq=7,
            at="2026-11-20T19:30:00+00:00",
            by='{"id":"haas","kind":"seat"}',
            tap="tap",
            part=0,
            kind="answer.given",
            version=1,
            body='{"seat":"haas","step":"winkel/zelf",'
            '"answer":{"values":{"keuze":{"option":"B","kind":"choice"}},"dissent":0},"kind":"answer.given"}',
        ),
    )


@pytest.mark.parametrize(
    ("event", "body"),
    [
        (
            haas_chose_b,
            '{"seat":"haas","step":"winkel/zelf",'
            '"answer":{"values":{"keuze":{"option":"B","kind":"choice"}}},"kind":"answer.given"}',
        ),
        (haas_joined, '{"seat":"haas","side":"dorp","name":"Haas","kind":"seat.joined"}'),
        (
            e.SeatChanged(HAAS.id, Side.DORP, "Hek"),
            '{"seat":"haas","side":"dorp","name":"Hek","kind":"seat.changed"}',
        ),
        (
            e.JointGiven(Side.DORP, SAMEN, Answer()),
            '{"side":"dorp","step":"winkel/samen","answer":{"values":{}},"kind":"joint.given"}',
        ),
    ],
    ids=lambda event: getattr(event, "kind", ""),
)
def test_a_row_from_before_people_shared_seats_and_tables_is_read(event, body):
    written = encode([record(event)])[0]._replace(body=body)

    assert decode(written) == record(event)


def test_a_moment_is_kept_in_utc_to_the_microsecond():
    here = datetime(2026, 11, 20, 20, 30, 0, 123456, tzinfo=timezone(timedelta(hours=1)))

    kept = decode(encode([replace(record(), at=here)])[0]).at

    assert (kept, kept.tzinfo) == (here, UTC)


def test_the_events_of_one_tap_are_numbered_apart_from_those_of_another():
    taps = ["a", "a", "b", "a"]
    records = [replace(record(), seq=seq, tap=tap) for seq, tap in enumerate(taps)]

    assert [row.part for row in encode(records)] == [0, 1, 0, 2]


@pytest.mark.parametrize(
    "strange",
    [row(kind="answer.weighed"), row(version=2)],
    ids=["unknown kind", "newer version"],
)
def test_a_kind_from_the_future_is_refused_by_name(strange):
    with pytest.raises(Unreadable, match=f"record 7 .*{strange.kind}, version {strange.version}"):
        decode(strange)


@pytest.mark.parametrize(
    "broken",
    [
        row(body='{"seat":"GEHEIM"'),
        row(body=row().body.replace('"B"', "12")),
        row(body=row().body.replace('"seat"', '"GEHEIM":1,"seat"')),
        row(body=row().body.replace('"option"', '"GEHEIM":1,"option"')),
        row(body=row().body.replace("answer.given", "GEHEIM")),
        row(at="GEHEIM"),
        row(by='{"kind":"GEHEIM"}'),
    ],
)
def test_a_damaged_row_is_refused_without_telling_what_is_in_it(broken):
    with pytest.raises(Unreadable, match="record 7") as told:
        decode(broken)

    assert "GEHEIM" not in f"{told.value} {told.value.__cause__}"


def test_an_old_shape_is_read_as_todays():
    old = row(body='{"seat":"haas","step":"winkel/zelf","option":"B","kind":"answer.given"}')

    def answer_in_values(fields):
        values = {"keuze": {"option": fields.pop("option"), "kind": "choice"}}
        return {**fields, "answer": {"values": values}}

    read = decode(old, steps={("answer.given", 1): answer_in_values})

    assert read == record()


def test_half_a_sign_can_not_be_written():
    with pytest.raises(ValueError, match="surrogate"):
        encode([record(e.NoteWritten(ZELF, "\ud83d"))])
