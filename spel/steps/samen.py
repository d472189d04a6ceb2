"""Samen kiezen: one main and one supporting course per side, or an honest no (game P4, beat 7)."""

from collections.abc import Sequence

from spel.core.blocks import Block, Bullets, JointCard, JointCards, Lead, Notice
from spel.core.blocks_plekken import TableChoices, TableRow
from spel.core.questions import Answer, Ask, ChooseOne, Field, Option, Write
from spel.core.script import Step, StepId, Table
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, text
from spel.insights.base import options_of
from spel.steps.base import Moment, StepKind
from spel.steps.options import NIET_AAN_ONS, ONEENS, courses
from spel.steps.scene import Scene
from spel.steps.wording import NOTHING_YET
from spel.steps.writings import may_be_read, reasons

WALL_TABLES = Text(N_("Kies met uw tafel één antwoord. Eén van jullie vult het in."))
SHEET_OF = {
    Side.DORP: Text(N_("Tafels van {het_dorp}")),
    Side.GEMEENTE: Text(N_("Tafels van de gemeente")),
    Side.PARTIJ: Text(N_("Tafels van andere partijen")),
}
WHY = Text(N_("Waarom, in één zin"))
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
        here = [step for step in before if step.case == before[-1].case]
        return tuple(step.id for step in here if step.kind in {"raden", "stoelwissel"})

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """Until the reveal a side sees its own choice, and nothing of the others."""
        blocks = super().phone(moment, side)
        answer = _joint(moment).get(side)
        if moment.revealed or answer is None:
            return blocks
        return (OWN_SO_FAR, JointCards((joint_card(moment, side, answer, answer.words(REDEN)),)), *blocks)

    def projector(self, moment: Moment) -> tuple[Block, ...]:
        """At tables each of them chooses."""
        blocks = super().projector(moment)
        at_tables = moment.state.script.tables and not moment.revealed
        return (Lead(WALL_TABLES), *blocks[1:]) if at_tables else blocks

    def names_by_table(self, tables: Sequence[Table]) -> tuple[Say, ...]:
        """The tables of each side, and then why."""
        return (*(SHEET_OF[side] for side in _seated(tables)), WHY) if tables else ()

    def shown(self, moment: Moment) -> tuple[Block, ...]:
        """At tables the sheet that is on: one side, or why they chose so."""
        sides = _seated(moment.state.script.tables)
        if not sides:
            return super().shown(moment)
        if moment.sheet < len(sides):
            block = table_choices(moment, sides[moment.sheet])
            return (Lead(self.talk), block) if block else (Notice(NOTHING_YET),)
        said = tuple(_reason_of(*each) for each in reasons(moment.state, moment.step, REDEN))
        return (Lead(self.talk), Bullets(said, WHY)) if said else (Notice(NOTHING_YET),)

    def result(self, moment: Moment) -> tuple[Block, ...]:
        """The choices beside each other; a reason only when it was released."""
        if moment.state.script.tables:
            blocks = (table_choices(moment, side) for side in _seated(moment.state.script.tables))
            return tuple(block for block in blocks if block)
        given = _joint(moment)
        cards = tuple(
            joint_card(moment, side, given[side], may_be_read(moment.state, moment.step, REDEN, side))
            for side in moment.state.script.sides
            if side in given
        )
        return (JointCards(cards),) if cards else ()


def table_choices(moment: Moment, side: Side) -> TableChoices | None:
    """Which tables of a side chose what; None when none of them did yet."""
    given = moment.state.by_table.get(moment.step.id, {})
    chosen = {
        table.naam: given[table.id].choice(HOOFD)
        for table in moment.state.script.tables
        if table.side == side and table.id in given
    }
    options = options_of(moment.state, moment.step.id, HOOFD, side)
    rows = tuple(
        TableRow(each.letter, each.label, tuple(name for name, key in chosen.items() if key == each.key))
        for each in options
    )
    return TableChoices(side, SHEET_OF[side], rows, len(chosen)) if chosen else None


def _seated(tables: Sequence[Table]) -> tuple[Side, ...]:
    return tuple(side for side in Side if any(table.side == side for table in tables))


def _reason_of(table: str, words: str) -> Say:
    return text(N_("{tafel}: {reden}"), tafel=table, reden=words)


def joint_card(moment: Moment, side: Side, answer: Answer, reason: str) -> JointCard:
    """What a side chose, in words. Who does the same besides, does nothing besides."""
    dissent = answer.choice(HOOFD) == ONEENS.key
    main, support = (_label(moment, side, field, answer) for field in (HOOFD, STEUN))
    return JointCard(side, main, "" if support == main else support, dissent, reason)


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
