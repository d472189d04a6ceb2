"""Reads the data files of the game; without any one of them nothing can be played."""

from pathlib import Path

from spel.scenario.faults import Fault
from spel.scenario.load import Model, read
from spel.scenario.terms import (
    Draagvlak,
    Eigenaarschap,
    Houdingen,
    Principes,
    Rollen,
    Stresstest,
    Terms,
    Treden,
    Woorden,
    Woordhulp,
)


class TermsBroken(Exception):
    """A data file of the game is missing or broken; `faults` says which and where."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


def load_terms(folder: Path) -> Terms:
    """All data files; raises TermsBroken with the faults of all of them together."""
    faults: list[Fault] = []

    def one(name: str, model: type[Model]) -> Model:
        content = read(folder / f"{name}.yaml", model)
        if isinstance(content, tuple):
            faults.extend(content)
            return model.model_construct()
        return content

    terms = Terms(
        rollen=one("rollen", Rollen),
        principes=one("principes", Principes),
        treden=one("treden", Treden),
        eigenaarschap=one("eigenaarschap", Eigenaarschap),
        houdingen=one("houdingen", Houdingen),
        woorden=one("woorden", Woorden),
        woordhulp=one("woordhulp", Woordhulp),
        draagvlak=one("draagvlak", Draagvlak),
        stresstest=one("stresstest", Stresstest),
    )
    if faults:
        raise TermsBroken(tuple(faults))
    return terms
