"""What one file cannot know about itself: its own name, the other files and the steps of the game."""

from collections.abc import Collection, Iterator

from spel.core.vocabulary import Rol
from spel.scenario.faults import nearest
from spel.scenario.model import Casus
from spel.scenario.naming import file_stem
from spel.scenario.source import About, Remark
from spel.scenario.vorm import Vorm


def casus_name(casus: Casus, stem: str) -> Iterator[Remark]:
    """The file name starts with the id."""
    if stem != casus.id and not stem.startswith(f"{casus.id}-"):
        yield Remark(("id",), f"De bestandsnaam begint met iets anders. Noem het bestand '{casus.id}-...'.")


def casus_slug(casus: Casus, stem: str) -> Iterator[Remark]:
    """The rest of the file name is the titel."""
    named = file_stem(casus.id, casus.titel)
    if stem != named:
        yield Remark(("titel",), f"Het bestand heet anders dan de titel. Noem het '{named}.yaml'.")


def vorm_name(vorm: Vorm, stem: str) -> Iterator[Remark]:
    """The file name is the id."""
    if stem != vorm.id:
        yield Remark(("id",), f"Het bestand heet anders. Noem het bestand '{vorm.id}.yaml'.")


def rollen(casus: Casus) -> Iterator[Remark]:
    """Every rol is the main one of exactly one option."""
    first: dict[Rol, int] = {}
    for index, optie in enumerate(casus.dorp):
        if optie.rol in first:
            advice = (
                f"De rol {optie.rol} is al voor optie {first[optie.rol] + 1}. Elke rol heeft een eigen optie."
            )
            yield Remark(("dorp", index, "gewichten"), advice, About.PLACE)
        first.setdefault(optie.rol, index)


def principes(casus: Casus, known: Collection[str]) -> Iterator[Remark]:
    """Every principle is one of principes.yaml."""
    for index, code in enumerate(casus.krassen.principes):
        if code not in known:
            advice = "Dit principe bestaat niet. Kies een code uit principes.yaml."
            yield Remark(("krassen", "principes", index), advice)


def steps(vorm: Vorm, known: Collection[str]) -> Iterator[Remark]:
    """Every step is one the game can play."""
    for chapter, hoofdstuk in enumerate(vorm.hoofdstukken):
        for place, stap in enumerate(hoofdstuk.stappen):
            if stap.stap not in known:
                choice = ", ".join(sorted(known))
                advice = f"Deze stap bestaat niet. Kies uit: {choice}.{nearest(stap.stap, known)}"
                yield Remark(("hoofdstukken", chapter, "stappen", place, "stap"), advice)


def minutes(vorm: Vorm) -> Iterator[Remark]:
    """The steps fit in the evening."""
    if vorm.steps_minutes > vorm.minuten:
        advice = (
            f"De stappen duren samen {vorm.steps_minutes:g} minuten. Geef meer tijd, of zet een stap uit."
        )
        yield Remark(("minuten",), advice)
