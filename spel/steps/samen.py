"""Samen kiezen: one main and one supporting course per side, or an honest no (game P4, beat 7)."""

from collections.abc import Sequence

from spel.core.blocks import Block, JointCard, JointCards, Notice
from spel.core.questions import Answer, Ask, ChooseOne, Field, Option, Write
from spel.core.script import Step, StepId
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text
from spel.insights.base import options_of
from spel.steps.base import Moment, StepKind
from spel.steps.options import NIET_AAN_ONS, ONEENS, courses
from spel.steps.scene import Scene
from spel.steps.writings import may_be_read

HOOFD, STEUN, REDEN = "hoofd", "steun", "reden"
OWN_SO_FAR = Notice(Text(N_("Dit staat er nu voor jullie kant. Aanpassen kan nog.")))


class Samen(StepKind):
    """A side talks, and one of them fills it in for all; the others of that side may change it."""

    key = "samen"
    title = Text(N_("Samen kiezen"))
    wall = Text(N_("Kies met uw eigen kant één antwoord. Eén van jullie vult het in."))
    hand = Text(N_("Overleg eerst met uw kant. Vul het daarna samen in."))
    talk = Text(N_("Vertel elkaar in één zin waarom."))
    guide = Text(N_("Wordt een kant het niet eens? Dat mag. Het is ook een keuze."))
    joint = True

    def asks(self, scene: Scene) -> Ask | None:
        """Main, support and reason; a partij only says which attitude it takes, and why."""
        if scene.case is None:
            return None
        own = courses(scene.case, scene.terms, scene.side)
        ways_out = () if scene.side is Side.PARTIJ else (NIET_AAN_ONS, ONEENS)
        support = () if scene.side is Side.PARTIJ else (_support(own),)
        main = Field(HOOFD, Text(N_("Wat kiezen jullie samen?")), ChooseOne((*own, *ways_out)))
        return Ask((main, *support, _reason()))

    def closes(self, before: Sequence[Step]) -> tuple[StepId, ...]:
        """Who saw what the others chose together, can not guess it any more."""
        return tuple(step.id for step in before if step.kind == "raden")[-1:]

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """Until the reveal a side sees its own choice, and nothing of the others."""
        blocks = super().phone(moment, side)
        answer = _joint(moment).get(side)
        if moment.revealed or answer is None:
            return blocks
        return (OWN_SO_FAR, JointCards((joint_card(moment, side, answer, answer.words(REDEN)),)), *blocks)

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """The choices beside each other; a reason only when it was released."""
        given = _joint(moment)
        cards = tuple(
            joint_card(moment, side, given[side], may_be_read(moment.state, moment.step, REDEN, side))
            for side in moment.state.script.sides
            if side in given
        )
        return (JointCards(cards),) if cards else ()


def joint_card(moment: Moment, side: Side, answer: Answer, reason: str) -> JointCard:
    """What a side chose, in words."""
    dissent = answer.choice(HOOFD) == ONEENS.key
    main, support = (_label(moment, side, field, answer) for field in (HOOFD, STEUN))
    return JointCard(side, main, support, dissent, reason)


def _joint(moment: Moment) -> dict[Side, Answer]:
    return dict(moment.state.joint.get(moment.step.id, {}))


def _label(moment: Moment, side: Side, field: str, answer: Answer) -> Say:
    options = options_of(moment.state, moment.step.id, field, side)
    return next((each.label for each in options if each.key == answer.choice(field)), "")


def _support(own: tuple[Option, ...]) -> Field:
    label = Text(N_("Doen jullie daar nog iets bij?"))
    return Field(STEUN, label, ChooseOne(own, "list"), required=False)


def _reason() -> Field:
    label = Text(N_("Waarom? Schrijf het in één zin."))
    return Field(REDEN, label, Write(160, lines=2), required=False)


samen = Samen()
