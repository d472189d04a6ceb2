"""A cast takes part: it sits down, answers, hands in for its side, shakes hands, drops out and comes back."""

from dataclasses import replace

from spel.core import commands as c
from spel.core.afspraak_commands import DraftAfspraak, DrawStress
from spel.core.afspraken import AfspraakId, Soort
from spel.core.vocabulary import Side
from spel.engine.outcome import Accepted
from spel.rehearsal.characters import Character, Temperament
from spel.rehearsal.crowd import LONGEST, PACE
from spel.rehearsal.halls import SLOWNESS
from tests.story import EIGENAAR, INLOOP, SAMEN, SPREIDING, STARTFOTO, ZELF
from tests.unit.rehearsal.conftest import OEFEN

EKSTER = Character("Ekster (oefen)", Side.DORP, Temperament.VLOT)
MOL = Character("Mol (oefen)", Side.DORP, Temperament.VLOT)
GIETER = Character("Gieter (oefen)", Side.GEMEENTE, Temperament.VLOT)
SLAK = Character("Slak (oefen)", Side.DORP, Temperament.RUSTIG, slow=SLOWNESS)
DOOL = Character("Kat (oefen)", Side.DORP, Temperament.VLOT, drops=True)
CARD = AfspraakId("kaart")
COMPLETE = {"wat": "Wij vegen samen", "eigenaar": "E2", "contact": "Ekster", "wanneer": "In mei"}


def opened(evening, step):
    """The desk goes to a step."""
    assert isinstance(evening.desk(c.OpenStep(step, evening.state.step_id)), Accepted)


def test_everybody_sits_down_within_a_minute_each_on_the_own_side(evening):
    crowd = evening.crowd(EKSTER, GIETER)

    evening.live(crowd, 60)

    seats = {(each.name, each.side) for each in evening.state.seats.values()}
    assert seats == {(EKSTER.name, Side.DORP), (GIETER.name, Side.GEMEENTE)}
    assert sorted(evening.lines) == [(EKSTER.name, True), (GIETER.name, True)]


def test_nobody_comes_in_all_at_once(evening):
    crowd = evening.crowd(*(replace(EKSTER, name=f"{n} (oefen)") for n in range(20)))

    evening.live(crowd, 5)

    assert 0 < len(evening.state.seats) < 20


def test_each_answers_an_open_step_after_a_delay_of_its_own(evening):
    crowd = evening.crowd(EKSTER, GIETER, SLAK)
    evening.live(crowd, 60)
    opened(evening, ZELF)

    evening.live(crowd, 1)
    at_once = len(evening.state.answers.get(ZELF, {}))
    evening.live(crowd, 10)
    soon = len(evening.state.answers[ZELF])
    evening.live(crowd, 80)

    assert (at_once, soon, len(evening.state.answers[ZELF])) == (0, 2, 3)


def test_a_slow_phone_hands_in_late_as_long_as_nothing_was_shown(evening):
    crowd = evening.crowd(SLAK)
    evening.live(crowd, 60)
    opened(evening, ZELF)
    evening.live(crowd, 1)
    opened(evening, SPREIDING)

    evening.live(crowd, 90)

    assert len(evening.state.answers[ZELF]) == 1


def test_nobody_fills_in_while_the_room_talks(evening):
    crowd = evening.crowd(EKSTER)
    evening.live(crowd, 60)
    opened(evening, ZELF)
    evening.live(crowd, 1)
    evening.desk(c.SetTalk(True))
    evening.live(crowd, 60)
    silent = evening.state.answers.get(ZELF, {})

    evening.desk(c.SetTalk(False))
    evening.live(crowd, 60)

    assert (silent, len(evening.state.answers[ZELF])) == ({}, 1)


def test_a_side_is_only_asked_what_its_own_screen_asks(evening):
    crowd = evening.crowd(EKSTER, GIETER)
    evening.live(crowd, 60)
    opened(evening, STARTFOTO)

    evening.live(crowd, 60)

    sides = [evening.state.seats[seat].side for seat in evening.state.answers[STARTFOTO]]
    assert sides == [Side.DORP]


def test_one_phone_of_each_side_hands_in_the_joint_choice(evening):
    crowd = evening.crowd(EKSTER, MOL, GIETER)
    evening.live(crowd, 60)
    opened(evening, SAMEN)

    evening.live(crowd, 60)

    assert set(evening.state.joint[SAMEN]) == {Side.DORP, Side.GEMEENTE}
    handed_in = [each.event for each in evening.store.read(OEFEN) if each.event.kind == "joint.given"]
    assert len(handed_in) == 2


def test_somebody_who_doubts_fills_in_again(evening):
    doubters = [replace(EKSTER, name=f"{n}", temperament=Temperament.TWIJFELAAR) for n in range(8)]
    crowd = evening.crowd(*doubters)
    evening.live(crowd, 60)
    opened(evening, EIGENAAR)

    evening.live(crowd, 120)

    times = [each.event.seat for each in evening.store.read(OEFEN) if each.event.kind == "answer.given"]
    assert len(set(times)) == 8 < len(times)


def test_hands_are_shaken_on_a_complete_card_before_the_room(evening):
    crowd = evening.crowd(EKSTER, MOL, GIETER)
    evening.live(crowd, 60)
    evening.desk(DraftAfspraak(CARD, Soort.AFSPRAAK, COMPLETE))

    evening.live(crowd, 60)

    assert evening.state.afspraken[CARD].akkoord == {Side.DORP, Side.GEMEENTE}


def test_every_side_answers_what_is_drawn_for_the_stresstest(evening):
    crowd = evening.crowd(EKSTER, MOL, GIETER)
    evening.live(crowd, 60)
    evening.desk(DraftAfspraak(CARD, Soort.AFSPRAAK, COMPLETE))
    evening.desk(DrawStress(CARD, ("En als het regent?", "En als niemand komt?")))

    evening.live(crowd, 60)

    tested = evening.state.afspraken[CARD].getest
    assert {vraag: set(by) for vraag, by in tested.items()} == {
        "En als het regent?": {Side.DORP, Side.GEMEENTE},
        "En als niemand komt?": {Side.DORP, Side.GEMEENTE},
    }


def test_nobody_shakes_hands_on_a_card_that_is_not_complete(evening):
    crowd = evening.crowd(EKSTER, GIETER)
    evening.live(crowd, 60)
    evening.desk(DraftAfspraak(CARD, Soort.AFSPRAAK, {"wat": "Wij vegen samen"}))

    evening.live(crowd, 60)

    assert evening.state.afspraken[CARD].akkoord == frozenset()


def test_a_phone_that_drops_out_comes_back_on_its_own_seat(evening):
    crowd = evening.crowd(DOOL)
    for step in (STARTFOTO, ZELF, EIGENAAR):
        evening.live(crowd, 90)
        opened(evening, step)
    evening.live(crowd, 120)

    came_and_went = [online for _, online in evening.lines]
    assert came_and_went[:3] == [True, False, True]
    assert len(evening.state.seats) == 1


def test_it_ends_when_the_evening_closes_and_all_lines_go(evening):
    crowd = evening.crowd(EKSTER)
    evening.live(crowd, 60)
    evening.desk(c.CloseSession())

    crowd.run()

    assert evening.lines == [(EKSTER.name, True), (EKSTER.name, False)]
    assert evening.slept == []


def test_it_ends_when_the_evening_is_taken_away(evening):
    crowd = evening.crowd(EKSTER)
    evening.live(crowd, 60)
    evening.store.remove(OEFEN)
    evening.clerks.sleep(OEFEN)

    assert crowd.look() is False


def test_it_ends_when_the_evening_is_taken_away_while_somebody_taps(evening):
    crowd = evening.crowd(EKSTER)
    evening.store.remove(OEFEN)

    assert evening.live(crowd, 60) is False


def test_it_ends_after_three_hours(evening):
    crowd = evening.crowd(EKSTER)
    evening.seconds = LONGEST.total_seconds() - 2 * PACE

    crowd.run()

    assert evening.slept == [PACE, PACE]


def test_who_finds_no_place_stays_at_the_door(evening):
    crowd = evening.crowd(replace(EKSTER, side=Side.PARTIJ))

    evening.live(crowd, 60)

    assert (evening.state.seats, evening.lines) == ({}, [])
    assert evening.state.step_id == INLOOP
