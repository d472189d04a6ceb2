"""scenarios/bouwstenen.yaml: where in policy a statement of the evening fits, and why."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from spel.core.bouwstenen import Grond, Kader, Rules
from spel.scenario.faults import Fault
from spel.scenario.lexicon import TermsBroken
from spel.scenario.load import open_source, read, validate
from spel.scenario.prose import readability
from spel.scenario.texts import Content, Text, complete, distinct

FILE = "bouwstenen.yaml"


class Regel(Content):
    """One kind of statement with where it fits; `waarom` is for who wants to check or change it."""

    grond: Grond
    past_in: Annotated[tuple[Kader, ...], Field(min_length=1, max_length=4), distinct()]
    waarom: Text


class Regels(Content):
    """The whole file: a rule for every kind of statement."""

    regels: Annotated[tuple[Regel, ...], complete(Grond, "grond")]


def load_rules(folder: Path) -> Rules:
    """The rules by kind of statement; raises TermsBroken when the file is missing or broken."""
    content = read(folder / FILE, Regels)
    if isinstance(content, tuple):
        raise TermsBroken(content)
    return {regel.grond: regel.past_in for regel in content.regels}


def looked_through(folder: Path) -> tuple[tuple[Fault, ...], tuple[Fault, ...]]:
    """What is wrong in the file, and what of it could be easier to read."""
    source = open_source(folder / FILE)
    if isinstance(source, Fault):
        return (source,), ()
    content = validate(source, Regels)
    if isinstance(content, tuple):
        return content, ()
    return (), tuple(source.fault(remark) for remark in readability(content))
