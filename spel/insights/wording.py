"""Names and turns of phrase that several insights share."""

from collections.abc import Mapping, Sequence

from spel.core.state import State
from spel.core.vocabulary import Rol, Side, Trede
from spel.core.words import N_, Say, Text, counted, text

SIDE_NAMES: Mapping[Side, Text] = {
    Side.DORP: text(N_("{het_dorp}")),
    Side.GEMEENTE: text(N_("de gemeente")),
    Side.PARTIJ: text(N_("de andere partijen")),
}
"""How a side is called in the middle of a sentence."""

SIDE_TITLES: Mapping[Side, Text] = {
    Side.DORP: text(N_("{Het_dorp}")),
    Side.GEMEENTE: text(N_("De gemeente")),
    Side.PARTIJ: text(N_("De andere partijen")),
}
"""How a side is called as a heading."""

RestsOn = tuple[tuple[Side, int], ...]


def rol_name(state: State, rol: Rol) -> str:
    """A role in the middle of a sentence."""
    return lowered(state.script.terms.rol(rol).naam)


def trede_name(state: State, trede: Trede) -> str:
    """A step of the trap in the middle of a sentence."""
    return lowered(state.script.terms.trede(trede).naam)


def rol_names(state: State) -> tuple[tuple[Rol, str], ...]:
    """Every role with its name from the data, as a heading."""
    return tuple((term.sleutel, term.naam) for term in state.script.terms.rollen)


def lowered(name: str) -> str:
    """A name without the capital it has as a heading."""
    return name[:1].lower() + name[1:]


def listed(names: Sequence[Say]) -> Say:
    """One or more names as Dutch lists them: a, b en c."""
    *others, last = names
    return text(N_("{eerste} en {laatste}"), eerste=_commas(others), laatste=last) if others else last


def _commas(names: Sequence[Say]) -> Say:
    first, *others = names
    return text(N_("{eerste}, {rest}"), eerste=first, rest=_commas(others)) if others else first


def sentences(first: Say, *others: Say) -> Say:
    """Sentences after each other."""
    return text(N_("{eerste} {rest}"), eerste=first, rest=sentences(*others)) if others else first


def based_on(people: RestsOn = (), cases: int = 0, tables: int = 0) -> Text:
    """Gebaseerd op zo veel antwoorden per side, zo veel tafels en zo veel casussen."""
    parts: list[Say] = [_answers(side, n) for side, n in people]
    if tables:
        parts.append(counted(tables, "{n} tafel", "{n} tafels"))
    if cases:
        parts.append(counted(cases, "{n} casus", "{n} casussen"))
    return text(N_("Gebaseerd op {wat}."), wat=listed(parts))


def _answers(side: Side, n: int) -> Text:
    return counted(n, "{n} antwoord van {wie}", "{n} antwoorden van {wie}", wie=SIDE_NAMES[side])


def is_first_impression(sentence: Say) -> bool:
    """Whether a sentence only says on how few casussen a picture rests."""
    return isinstance(sentence, Text) and sentence.msgid == first_impression(1).msgid


def first_impression(cases: int) -> Text:
    """What is said of a picture that rests on few casussen."""
    return counted(
        cases,
        "Dit beeld komt uit {n} casus. Het is een eerste indruk.",
        "Dit beeld komt uit {n} casussen. Het is een eerste indruk.",
    )
