"""The desk: what is on, what comes next, who is here, and what only the spelleider may read."""

from dataclasses import replace
from random import Random

from spel.core.blocks import Bullets, Lead, Prompts, TextQueue
from spel.core.blocks_programme import CaseFlags
from spel.core.blocks_teksten import WaitingText
from spel.core.events import BlackSet, NoteWritten, SessionClosed, TalkSet, TextsReleased
from spel.core.screen import DeskScreen, Present, Stop, Where
from spel.core.script import StepId
from spel.core.words import Text, text
from spel.steps.hands import hands_desk
from spel.steps.inloop import inloop
from spel.steps.plan import plan
from spel.steps.zelf import zelf
from spel.views.desk import desk
from spel.views.evening_clock import desk_time
from spel.views.on_wall import on_wall, previews
from spel.views.undoing import done
from tests.unit.steps.evening import (
    AT,
    DORP,
    GEMEENTE,
    PARTIJ,
    PLACE,
    TERMS,
    at,
    casus,
    chose,
    filled,
    gave,
    script,
    seat,
    shown,
    vorm,
)

CASE = script().cases[0]
HERE = {DORP: 3, GEMEENTE: 2, PARTIJ: 1}
ONE_CHOICE = gave("c01/zelf", DORP, filled(keuze="meten"))
PROMPTS = Prompts(
    ("De bank is van de opa van iemand.",),
    (
        (Text("Meedenker: om het scherp te krijgen"), "Wat weten jullie nog niet?"),
        (Text("Stimulator: om te beginnen"), "Wat als het mocht mislukken?"),
        (Text("Begeleider: om niemand te vergeten"), "Wie hoorden we nog niet?"),
        (Text("Bemiddelaar: om elkaar te vinden"), "Wat willen beide kanten?"),
    ),
)
SPANNEND = Bullets(
    (
        text("Wending: {tekst}", tekst="Iemand brengt een nieuwe bank."),
        text("Stresstest: {tekst}", tekst="Wie verft hem over een jaar?"),
    ),
    Text("Om het spannend te maken"),
)


def test_the_desk_sees_the_whole_evening_from_where_it_is():
    state = at("c01/zelf", *ONE_CHOICE)

    screen = desk(state, HERE, AT, {seat(DORP, 1), seat(DORP, 2), seat(GEMEENTE, 1)})

    assert screen == DeskScreen(
        session_title="Avond in Hazeldorp",
        step="c01/zelf",
        kind="zelf",
        title=text("{casus}. {stap}", casus="De bank", stap=Text("Eerst zelf")),
        where=Where("Casus", 2, 9, 1, 1, "De bank"),
        blocks=(Lead(zelf.guide), PROMPTS, SPANNEND, *hands_desk(state, state.step), CaseFlags(CASE.id, ())),
        present=(
            Present(DORP, 4, 3, 1, True, 4, missing=1, silent=3),
            Present(GEMEENTE, 3, 2, 0, True, 3, missing=1, silent=3),
            Present(PARTIJ, 3, 1, 0, True, 3, missing=0, silent=3),
        ),
        previous="c01/lezen",
        next="c01/raden",
        next_title=Text("Raad de ander"),
        can_reveal=False,
        revealed=False,
        black=False,
        talking=False,
        closed=False,
        stops=screen.stops,
        notes=(),
        time=desk_time(state, AT),
        wall=on_wall(state),
        ahead=previews(state, AT),
        warnings=(),
        version=state.version,
        done=done(state, AT),
    )


def test_the_stops_are_all_steps_with_where_we_are_and_were():
    stops = desk(at("c01/zelf"), HERE, AT).stops

    assert [stop.id for stop in stops] == [step.id for step in script().steps]
    assert [stop.id for stop in stops if stop.visited] == ["inloop", "startfoto", "c01/lezen", "c01/zelf"]
    assert [stop for stop in stops if stop.current] == [
        Stop(StepId("c01/zelf"), Text("Eerst zelf"), "Casus", "De bank", 2, True, True)
    ]


def test_the_first_and_the_last_step_have_one_neighbour():
    first, last = desk(at("inloop"), HERE, AT), desk(at("slot"), HERE, AT)

    assert (first.previous, first.next) == ("", "startfoto")
    assert (last.previous, last.next, last.next_title) == ("straks", "", "")


def test_the_desk_names_the_casus_that_comes_next():
    before, within = desk(at("startfoto"), HERE, AT), desk(at("c01/lezen"), HERE, AT)

    assert before.next_title == text("Casus {n}: {titel}", n=1, titel="De bank")
    assert (within.next_title, desk(at("c01/les"), HERE, AT).next_title) == (
        Text("Eerst zelf"),
        Text("De spiegel"),
    )


def test_a_casus_that_is_a_question_keeps_its_own_mark():
    played = script()
    asked = replace(played, cases=(replace(CASE, titel="Samen of alleen?"),))

    screen = desk(at("c01/zelf", planned=asked), HERE, AT)

    assert screen.title == text("{casus} {stap}", casus="Samen of alleen?", stap=Text("Eerst zelf"))


def test_a_joint_choice_counts_for_everybody_on_that_side():
    state = at("c01/samen", chose("c01/samen", DORP, filled(hoofd="meten")))

    assert [(row.side, row.answered) for row in desk(state, HERE, AT).present] == [
        (DORP, 4),
        (GEMEENTE, 0),
        (PARTIJ, 0),
    ]


def test_a_side_that_is_asked_nothing_is_not_waited_for():
    assert [row.asked for row in desk(at("c01/raden"), HERE, AT).present] == [True, True, False]


def test_written_words_wait_here():
    state = at("inloop", *gave("inloop", DORP, filled(trots="=feest")))

    (queue,) = [block for block in desk(state, HERE, AT).blocks if isinstance(block, TextQueue)]

    assert [each.texts for each in queue.waiting] == [(WaitingText(seat(DORP, 1), "feest"),)]


def test_words_that_all_wait_are_told_first_with_what_to_do():
    """Toon would show nothing of them."""
    written = gave("inloop", DORP, *[filled(trots=f"={word}") for word in ("feest", "noabers")])
    released = TextsReleased(StepId("inloop"), "trots", (seat(DORP, 1),), True)

    first, one, seen = (
        desk(at("inloop", *history), HERE, AT).blocks[0]
        for history in (written, written[:1], (*written, released))
    )

    assert (first.text.n, first.text.plural) == (2, "{n} teksten wachten. Kies Toon alles.")
    assert (one.text.n, one.text.msgid) == (1, "{n} tekst wacht. Kies Toon alles.")
    assert seen == Lead(inloop.guide)


def test_words_that_another_step_shows_are_not_called_for_here():
    state = at("c01/zelf", *gave("c01/zelf", DORP, filled(keuze="meten", waarom="=Zo")))

    assert desk(state, HERE, AT).blocks[0] == Lead(zelf.guide)


def test_what_the_mirror_shows_later_is_kept_where_there_is_a_mirror():
    alone = plan(vorm(before=("inloop", "startfoto")), [casus()], TERMS, PLACE, "Avond", Random(7))
    steps = tuple(step for step in alone.steps if step.kind != "spiegel")

    kept = [
        desk(at("startfoto", planned=planned), HERE, AT).kept_for_later
        for planned in (alone, replace(alone, steps=steps))
    ]

    assert kept == [True, False]
    assert not desk(at("c01/eigenaar"), HERE, AT).kept_for_later


def test_at_a_closed_evening_nobody_is_waited_for():
    present = desk(at("slot", SessionClosed()), HERE, AT, {seat(DORP, 1)}).present

    assert [(row.asked, row.missing) for row in present] == [(False, 0)] * 3


def test_notes_tell_where_they_were_written():
    state = at(
        "straks", NoteWritten(StepId("c01/hardop"), "De oude bank."), NoteWritten(StepId("straks"), "Moe.")
    )

    assert desk(state, HERE, AT).notes == (
        (text("{casus}. {stap}", casus="De bank", stap=Text("Hardop denken")), "De oude bank."),
        (Text("Straks"), "Moe."),
    )


def test_the_desk_knows_what_is_shown_black_talking_and_closed():
    screen = desk(at("slot", shown("slot"), SessionClosed(), BlackSet(True), TalkSet(True)), HERE, AT)

    assert (screen.can_reveal, screen.revealed, screen.black, screen.talking, screen.closed) == (True,) * 5


def test_the_desk_warns_about_a_small_side():
    screen = desk(at("inloop", people={DORP: 4, GEMEENTE: 2}), HERE, AT)

    assert len(screen.warnings) == 1
