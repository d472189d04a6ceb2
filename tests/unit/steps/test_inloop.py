"""Inloop: words of pride stay at the desk until they are released and revealed."""

from spel.core.blocks import AskForm, FigureBlock, Lead, Notice, Progress
from spel.core.blocks_teksten import TextBundle, TextQueue, WaitingText
from spel.core.events import TextsReleased
from spel.core.figures import Cloud
from spel.core.script import StepId
from spel.core.words import Text
from spel.steps.inloop import DORPSHUIS, SPELREGELS, inloop
from spel.steps.wording import NOTHING_YET
from spel.steps.writings import waiting
from tests.unit.steps.evening import (
    DORP,
    GEMEENTE,
    at,
    desk,
    filled,
    gave,
    kinds,
    phone,
    projector,
    seat,
    shown,
    step,
)

TWO_WORDS = gave("inloop", DORP, filled(trots="=feest"), filled(trots="=noabers"))
FEEST_RELEASED = TextsReleased(StepId("inloop"), "trots", (seat(DORP, 1),), True)
CLOUD = FigureBlock(Cloud((("feest", 1),)), Text("Hier zijn wij trots op"))


def test_the_phone_asks_for_one_word_and_tells_how_we_play():
    assert phone(at("inloop"), GEMEENTE) == (
        Lead(inloop.hand),
        AskForm(StepId("inloop"), step("inloop").asks[GEMEENTE], GEMEENTE),
        SPELREGELS,
    )


def test_everybody_may_say_a_hat_and_nobody_has_to():
    hats = {side: step("inloop").asks[side].field("hoed") for side in (DORP, GEMEENTE)}

    assert [each.required for each in hats.values()] == [False, False]
    assert [option.key for option in hats[GEMEENTE].question.options] == [
        "ambtelijk",
        "college",
        "raad",
        "zeg-ik-niet",
    ]
    assert len(hats[DORP].question.options) == 6


def test_the_wall_shows_only_counts_until_the_reveal():
    state = at("inloop", *TWO_WORDS, FEEST_RELEASED)

    blocks = projector(state)

    assert kinds(blocks) == ["Lead", "Bullets", "Progress"]
    assert [(row.side, row.seated, row.given) for row in blocks[2].rows] == [
        ("dorp", 4, 2),
        ("gemeente", 3, 0),
        ("partij", 3, 0),
    ]


def test_after_the_reveal_wall_and_phones_show_what_was_released():
    state = at("inloop", *TWO_WORDS, FEEST_RELEASED, shown("inloop"))

    assert projector(state) == (Lead(inloop.talk), CLOUD)
    assert phone(state) == projector(state)


def test_a_reveal_without_released_words_says_so():
    state = at("inloop", *TWO_WORDS, shown("inloop"))

    assert projector(state) == (Notice(NOTHING_YET),)


def test_the_desk_reads_every_word_and_sees_which_are_shown():
    state = at("inloop", *TWO_WORDS, FEEST_RELEASED)

    queues = waiting(state, state.step)

    assert desk(state) == (Lead(inloop.guide), SPELREGELS, Lead(DORPSHUIS))
    assert queues == (
        TextQueue(
            StepId("inloop"),
            "trots",
            Text("Waar zijn wij trots op in {het_dorp}?"),
            waiting=(TextBundle("", (WaitingText(seat(DORP, 2), "noabers"),)),),
            shown=(TextBundle("", (WaitingText(seat(DORP, 1), "feest"),)),),
        ),
    )


def test_progress_leaves_out_a_side_where_nobody_sits():
    state = at("inloop", people={DORP: 2})

    counts = projector(state)[-1]

    assert isinstance(counts, Progress)
    assert [row.side for row in counts.rows] == [DORP]
