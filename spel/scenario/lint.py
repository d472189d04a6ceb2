"""Advice on a casus that can be played but could be better."""

from collections.abc import Collection, Iterator

from spel.core.vocabulary import Rol
from spel.scenario.faults import Fault, quoted
from spel.scenario.jargon import JARGON
from spel.scenario.model import Casus
from spel.scenario.prose import name, readability, texts, words
from spel.scenario.source import About, Remark, Source, dotted

_SIDES = {"D": "dorp", "G": "gemeente"}


def warnings(
    casus: Casus, woordhulp: Collection[str] = (), source: Source | None = None
) -> tuple[Fault, ...]:
    """Everything that could be better; with its source each remark has a line and column."""
    remarks = [
        *readability(casus),
        *_rollen(casus),
        *_sides(casus),
        *_examples(casus),
        *_jargon(casus, woordhulp),
    ]
    return tuple(source.fault(remark) if source else _placeless(casus, remark) for remark in remarks)


def _placeless(casus: Casus, remark: Remark) -> Fault:
    return Fault(casus.id, 0, 0, dotted(remark.loc), remark.found, remark.advice)


def _rollen(casus: Casus) -> Iterator[Remark]:
    reached = {optie.rol for optie in casus.dorp}
    for rol in Rol:
        if rol not in reached:
            yield Remark(("dorp",), f"Geen optie past bij de rol {rol}. Maak er een.", About.PLACE)


def _sides(casus: Casus) -> Iterator[Remark]:
    for letter, side in _SIDES.items():
        if not any(code.startswith(letter) for code in casus.krassen.principes):
            advice = f"Hier ontbreekt een principe voor {side}. Voeg een code toe die begint met {letter}."
            yield Remark(("krassen", "principes"), advice, About.PLACE)


def _examples(casus: Casus) -> Iterator[Remark]:
    for index, voorbeeld in enumerate(casus.krassen.voorbeelden):
        if not voorbeeld.adres:
            loc = ("krassen", "voorbeelden", index, "adres")
            yield Remark(loc, "Het webadres van de bron ontbreekt. Voeg het toe, of haal het voorbeeld weg.")


def _jargon(casus: Casus, woordhulp: Collection[str]) -> Iterator[Remark]:
    """Each unexplained word once; what only the spelleider reads is left alone."""
    explained = {word.casefold() for word in woordhulp}
    for loc, text in texts(casus):
        for word in words(text):
            plain = word.casefold()
            if plain in JARGON and plain not in explained and not name(loc).startswith("spelleider"):
                explained.add(plain)
                advice = "Dit is een moeilijk woord. Kies een ander woord, of leg het uit in woordhulp.yaml."
                yield Remark(loc, advice, found=quoted(word))
