"""What was written and said, in the report: clouds, lists, quotes, and the notes of the spelleider."""

from collections.abc import Sequence

from spel.core.blocks import Block, Bullets, InsightBlock
from spel.core.blocks_teksten import Quotes
from spel.core.figures import Insight
from spel.core.questions import Field, Write
from spel.core.script import Case, Step, StepId
from spel.core.state import Note, State
from spel.core.words import N_, Say, text
from spel.insights.bundles import Bundle
from spel.insights.woorden import cloud, line, together
from spel.steps.herkent import herkent
from spel.steps.straks import WRITTEN, straks

SHORT = 60
"""Answers up to this length make a cloud; longer ones are listed."""
TOLD_APART = {(straks.key, "loslaten")}
"""What was written and has its own list in the report."""
WHOSE = dict(WRITTEN)
"""The lines of straks, with who says it: in the report "wij" would be anybody."""


def words(state: State) -> tuple[Block, ...]:
    """Everything written that the spelleider let through, question by question."""
    return tuple(
        block
        for step in state.script.steps
        if step.kind != herkent.key
        for field in _written(step)
        if (step.kind, field.name) not in TOLD_APART
        for block in _released(state, step.id, field)
    )


def _written(step: Step) -> Sequence[Field]:
    """What a step asks to write, each question once."""
    fields = {field.name: field for ask in step.asks.values() for field in ask.fields}
    return [field for field in fields.values() if isinstance(field.question, Write)]


def _released(state: State, step: StepId, field: Field) -> tuple[Block, ...]:
    """Words as a cloud, sentences as a list, by the alphabet: neither order nor count tells who wrote."""
    found = sorted(together(state, step, field.name), key=lambda each: each.says)
    if not found:
        return ()
    if isinstance(field.question, Write) and field.question.longest > SHORT:
        title = WHOSE.get(field.name, field.label) if step == straks.key else field.label
        return (Bullets(tuple(map(_in_full, found)), title),)
    insight = Insight(
        name="woorden",
        title=field.label,
        figure=cloud(state, step, field.name),
        sentence=text(N_("Dit schreven jullie op.")),
        based_on=text(N_("Gebaseerd op wat de spelleider liet zien.")),
    )
    return (InsightBlock(insight),)


def _in_full(bundle: Bundle) -> Say:
    """A group as its name and count, with the sentences themselves behind it."""
    if not bundle.name:
        return line(bundle)
    sentences = "; ".join(sorted(dict.fromkeys(bundle.texts.values())))
    return text(N_("{groep}: {teksten}"), groep=line(bundle), teksten=sentences)


def quotes(state: State, case: Case | None = None) -> tuple[Block, ...]:
    """What the speaker is fine with being quoted on: of a casus, or outside all of them."""
    lines = tuple(note.text for note in state.notes if note.quote and _case(state, note) == case)
    return (Quotes(lines),) if lines else ()


def _case(state: State, note: Note) -> Case | None:
    step = state.script.step(note.step)
    return state.case_of(step) if step else None


def notes(state: State) -> tuple[Block, ...]:
    """What the spelleider noted for later; nobody is quoted here."""
    lines = tuple(_note(state, note) for note in state.notes if not note.quote)
    return (Bullets(lines),) if lines else ()


def _note(state: State, note: Note) -> Say:
    step = state.script.step(note.step)
    case = state.case_of(step) if step else None
    if step is None:
        return note.text
    if case is None:
        return text(N_("{stap}: {notitie}"), stap=step.title, notitie=note.text)
    sentence = N_("{casus}, {stap}: {notitie}")
    return text(sentence, casus=case.titel, stap=step.title, notitie=note.text)
