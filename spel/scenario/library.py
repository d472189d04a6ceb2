"""Everything in scenarios/ together, with what is wrong and what could be better."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from spel.scenario import checks
from spel.scenario.faults import Fault
from spel.scenario.lexicon import TermsBroken, load_terms
from spel.scenario.lint import warnings
from spel.scenario.load import open_source, validate
from spel.scenario.model import Casus
from spel.scenario.programmes import absent, playable_sets, playable_vorm
from spel.scenario.prose import readability
from spel.scenario.sets import CasusSet, Sets
from spel.scenario.shelf import Shelf, files, fill
from spel.scenario.source import Remark
from spel.scenario.terms import Terms
from spel.scenario.vorm import Vorm

__all__ = ["Library", "TermsBroken", "load_library"]


@dataclass(frozen=True, slots=True)
class Library:
    """What can be played, by id: broken files are left out; forms and sets name only casussen that are here.

    `hashes` holds the start of the sha256 of each casus file, so that a report can say which text was played.
    `own` are the casussen that people here wrote, `own_faults` what is wrong with those that are left out.
    """

    casussen: Mapping[str, Casus]
    vormen: Mapping[str, Vorm]
    terms: Terms
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    hashes: Mapping[str, str]
    sets: Mapping[str, CasusSet]
    own: frozenset[str] = frozenset()
    own_faults: tuple[Fault, ...] = ()


def load_library(folder: Path, known_steps: Collection[str]) -> Library:
    """Reads scenarios/; raises TermsBroken only when a data file of the game is missing or broken."""
    terms = load_terms(folder)
    casussen = casus_shelf(folder / "casussen", terms)
    vormen = _vormen(folder / "vormen", known_steps)
    present = {path.stem.split("-")[0] for path in files(folder / "casussen")}
    sets, set_faults = _sets(folder / "sets.yaml", present)
    return Library(
        casussen={id_: book.value for id_, book in casussen.books.items()},
        vormen={id_: playable_vorm(book.value, casussen.books) for id_, book in vormen.books.items()},
        terms=terms,
        faults=(*casussen.faults, *vormen.faults, *_absent(vormen, present), *set_faults),
        warnings=(*_casus_warnings(casussen, terms), *_vorm_warnings(vormen)),
        hashes={id_: book.source.digest for id_, book in casussen.books.items()},
        sets=playable_sets(sets, casussen.books),
    )


def casus_shelf(folder: Path, terms: Terms) -> Shelf[Casus]:
    """The casussen of one folder, checked against the words of the game."""
    codes = [principe.code for principe in terms.principes.principes]

    def check(casus: Casus, stem: str) -> Iterator[Remark]:
        yield from checks.casus_name(casus, stem)
        yield from checks.rollen(casus)
        yield from checks.principes(casus, codes)

    return fill(folder, Casus, check)


def _vormen(folder: Path, known_steps: Collection[str]) -> Shelf[Vorm]:
    def check(vorm: Vorm, stem: str) -> Iterator[Remark]:
        yield from checks.vorm_name(vorm, stem)
        yield from checks.steps(vorm, known_steps)

    return fill(folder, Vorm, check)


def _sets(path: Path, present: Collection[str]) -> tuple[tuple[CasusSet, ...], tuple[Fault, ...]]:
    source = open_source(path)
    if isinstance(source, Fault):
        return (), (source,)
    content = validate(source, Sets)
    if isinstance(content, tuple):
        return (), content
    return content.sets, tuple(
        source.fault(remark)
        for index, each in enumerate(content.sets)
        for remark in absent(each.casussen, ("sets", index, "casussen"), present)
    )


def _absent(vormen: Shelf[Vorm], present: Collection[str]) -> Iterator[Fault]:
    for book in vormen.books.values():
        for remark in absent(book.value.casussen.voorstel, ("casussen", "voorstel"), present):
            yield book.source.fault(remark)


def _casus_warnings(casussen: Shelf[Casus], terms: Terms) -> Iterator[Fault]:
    explained = [uitgelegd.woord for uitgelegd in terms.woordhulp.woorden]
    for book in casussen.books.values():
        for remark in checks.casus_slug(book.value, book.source.file.removesuffix(".yaml")):
            yield book.source.fault(remark)
        yield from warnings(book.value, explained, book.source)


def _vorm_warnings(vormen: Shelf[Vorm]) -> Iterator[Fault]:
    for book in vormen.books.values():
        for remark in (*readability(book.value), *checks.minutes(book.value)):
            yield book.source.fault(remark)
