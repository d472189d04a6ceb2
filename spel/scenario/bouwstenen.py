"""scenarios/bouwstenen.yaml: where in policy a statement of the evening fits, and why."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from spel.core.bouwstenen import Grond, Kader, Rules
from spel.scenario.lexicon import TermsBroken
from spel.scenario.load import read
from spel.scenario.texts import Content, Text, complete, distinct


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
    content = read(folder / "bouwstenen.yaml", Regels)
    if isinstance(content, tuple):
        raise TermsBroken(content)
    return {regel.grond: regel.past_in for regel in content.regels}
