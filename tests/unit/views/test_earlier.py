"""What an evening hands on to a later one."""

from dataclasses import replace
from datetime import UTC, datetime

from spel.core.afspraken import Afspraak, AfspraakId, Soort, Status
from spel.core.script import StepId
from spel.core.vocabulary import Rol
from spel.views.earlier import handed_on
from tests.unit.insights.evening import DORP, STARTFOTO, STRAKS, evening, gave, laid


def played(people):
    """So many of the village laid 1 2 3 4 for now and 4 3 2 1 for later."""
    state = replace(evening(), created_at=datetime(2026, 5, 8, 19, 30, tzinfo=UTC))
    state = gave(state, STARTFOTO, DORP, *laid(*[(1, 2, 3, 4)] * people))
    return gave(state, STRAKS, DORP, *laid(*[(4, 3, 2, 1)] * people))


def test_both_pictures_go_along_as_shares():
    told = handed_on(played(3))

    assert (told.title, told.date) == ("Avond", "2026-05-08")
    assert told.nu == dict(zip(Rol, (0.1, 0.2, 0.3, 0.4), strict=True))
    assert told.straks == dict(zip(Rol, (0.4, 0.3, 0.2, 0.1), strict=True))


def test_a_group_that_is_too_small_hands_on_no_picture():
    told = handed_on(played(2))

    assert (told.nu, told.straks) == ({}, {})


def test_what_the_room_has_not_seen_stays_behind():
    told = handed_on(replace(played(3), closed=False, step_id=StepId("inloop")))

    assert (told.nu, told.straks) == ({}, {})


def card(id, status=Status.AFSPRAAK, soort=Soort.AFSPRAAK):
    """A card whose words are its name."""
    return Afspraak(AfspraakId(id), soort, {"wat": id}, status=status)


def test_afspraken_go_first_then_what_was_intended_then_what_is_let_go():
    cards = (
        card("wens", Status.WENS),
        card("los", soort=Soort.LOSLATEN),
        card("plan", Status.VOORNEMEN),
        card("nee", soort=Soort.NEE),
        card("vast"),
    )
    state = replace(played(3), afspraken={each.id: each for each in cards})

    assert handed_on(state).afspraken == (("vast", "vast"), ("plan", "plan"), ("los", "los"))
