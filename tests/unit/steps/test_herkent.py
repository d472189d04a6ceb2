"""Herkent u dit: the sentences on the wall, the signatures as counts, what is missing at the desk."""

from random import Random

from spel.core.blocks import AskForm, Bullets, FigureBlock, Lead, Progress
from spel.core.blocks_ondertekenen import Samenvatting, SamenvattingDesk
from spel.core.events import SheetShown, TextsReleased
from spel.core.figures import Bar, Spread
from spel.core.script import StepId
from spel.core.words import text
from spel.insights.samenvatting import MOST, SLOTS, bit, samenvatting
from spel.insights.wording import SIDE_NAMES
from spel.steps.herkent import ANSWERS, MISSING, herkent
from spel.steps.plan import plan
from spel.steps.writings import waiting
from tests.unit.steps.evening import (
    DORP,
    GEMEENTE,
    PLACE,
    TERMS,
    at,
    casus,
    chose,
    desk,
    filled,
    gave,
    kinds,
    phone,
    projector,
    seat,
    shown,
    vorm,
)

FORM = vorm(before=("inloop",), beats=("zelf", "samen"))
FORM = FORM.model_copy(
    update={
        "hoofdstukken": (
            *FORM.hoofdstukken[:2],
            FORM.hoofdstukken[2].model_copy(
                update={"stappen": (FORM.hoofdstukken[2].stappen[0].model_copy(update={"stap": "herkent"}),)}
            ),
        )
    }
)
SCRIPT = plan(FORM, [casus()], TERMS, PLACE, "Avond in Hazeldorp", Random(7))
CHOSEN = chose("c01/samen", DORP, filled(hoofd="bouwen"))
SIGNED = gave(
    "herkent", DORP, filled(herkent="ja"), filled(herkent="ja"), filled(herkent="nee", mist="=De jeugd.")
)
RELEASED = TextsReleased(StepId("herkent"), "mist", (seat(DORP, 3),), True)


def at_herkent(*history):
    return at("herkent", CHOSEN, *history, planned=SCRIPT)


def test_the_wall_shows_the_summary_and_only_how_many_signed():
    lead, summary, progress = projector(at_herkent(*SIGNED))

    assert lead == Lead(herkent.wall)
    assert isinstance(summary, Samenvatting)
    assert summary.zinnen
    assert isinstance(progress, Progress)


def test_the_phone_asks_for_a_signature_below_the_sentences():
    state = at_herkent()

    assert phone(state, GEMEENTE) == (
        Lead(herkent.hand),
        Samenvatting(samenvatting(state), MOST),
        AskForm(StepId("herkent"), SCRIPT.step(StepId("herkent")).asks[GEMEENTE], GEMEENTE),
    )


def test_the_reveal_shows_counts_per_side():
    _, figure = projector(at_herkent(*SIGNED, shown("herkent")))

    bars = tuple(
        Bar(option.label, n, "", f"herkent:herkent:{option.key}")
        for option, n in zip(ANSWERS, (2, 0, 1), strict=True)
    )
    assert isinstance(figure, FigureBlock)
    assert figure.figure == Spread(DORP, bars, 3)
    assert figure.title == text("Antwoorden van {wie}", wie=SIDE_NAMES[DORP])


def test_what_is_missing_waits_at_the_desk_until_it_is_released():
    state = at_herkent(*SIGNED, shown("herkent"))
    (queue,) = waiting(state, state.step)

    assert [each.text for each in queue.texts] == ["De jeugd."]
    assert "Bullets" not in kinds(projector(state))
    assert projector(at_herkent(*SIGNED, RELEASED, shown("herkent")))[-1] == Bullets(("De jeugd.",), MISSING)


def test_the_spelleider_can_leave_a_sentence_out():
    state = at_herkent()
    first = samenvatting(state)[0]
    without = at_herkent(SheetShown(StepId("herkent"), bit(first.slot)))

    assert first not in projector(without)[1].zinnen
    assert desk(without) == (
        Lead(herkent.guide),
        SamenvattingDesk(StepId("herkent"), samenvatting(without), bit(first.slot), MOST),
    )


def test_there_is_a_sheet_for_every_set_of_sentences():
    assert SCRIPT.step(StepId("herkent")).sheets == 2**SLOTS
