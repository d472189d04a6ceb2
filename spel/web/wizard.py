"""Starting an evening: one page that asks what is needed and begins."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated

from flask import Blueprint, Response, redirect, request, url_for
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from werkzeug.wrappers import Response as Redirect

from spel.core.script import Earlier, Place, Script
from spel.core.words import N_, Say, text
from spel.scenario.library import Library
from spel.scenario.vorm import Vorm
from spel.steps.plan import Setting, plan
from spel.store.base import StoreFull
from spel.views.phrases import NOT_KEPT
from spel.web.cleaning import cleaned, shortened
from spel.web.earlier_evening import EVENING, LOOKING_BACK, Before, looked_back_on, taken_from, words_of
from spel.web.earlier_file import NotEarlier
from spel.web.earlier_upload import CHOOSE_AGAIN, EARLIER, sent, take_in
from spel.web.forms import tap_id
from spel.web.identity import give_cookie
from spel.web.links import PATHS
from spel.web.parts import Parts
from spel.web.tables import read_tables, wrong_tables
from spel.web.tokens import new_tap
from spel.web.wizard_cases import (
    CaseChoice,
    SetChoice,
    calm,
    case_choices,
    lets_choose,
    proposed,
    set_choices,
    themas,
)
from spel.web.words import DUTCH

NEEDS_TITLE = text(N_("Geef de avond een naam, bijvoorbeeld: Avond over ons dorp."))
NEEDS_FORM = text(N_("Kies een vorm voor de avond."))
NEEDS_CASES = N_("Kies {least} tot {most} casussen. Er zijn er nu {n} gekozen.")
AGAIN = N_("Herijking: {titel}")
LONGEST_TITLE = 60
LONGEST_RULE, MOST_RULES = 80, 3
Answered = Response | Redirect | str | tuple[str, int]


class Wanted(BaseModel):
    """What the form sends."""

    model_config = ConfigDict(frozen=True)

    titel: str = Field(default="", max_length=200)
    plaats_naam: str = Field(default="", max_length=200)
    plaats: str = Field(default="", max_length=40)
    organisatie: str = Field(default="", max_length=40)
    vorm: str = Field(default="", max_length=60)
    tafels: str = Field(default="", max_length=1000)
    casus: tuple[Annotated[str, Field(max_length=60)], ...] = Field(default=(), max_length=200)
    spelregels: str = Field(default="", max_length=1000)
    voorstel: str = Field(default="", max_length=60)
    """The set that was pressed."""
    thema: str = Field(default="", max_length=40)
    """The theme that is looked through."""
    eerdere_avond: str = Field(default="", max_length=64)
    """An evening of this server to look back on."""
    tap: str = Field(default="", max_length=64)


@dataclass(frozen=True, slots=True)
class VormChoice:
    """One form to choose, with how many cases it wants and which it proposes."""

    id: str
    titel: str
    uitleg: str
    minuten: float
    kanten: tuple[str, ...]
    aantal: int
    voorstel: tuple[str, ...]
    plays: bool = True
    """Whether it has casussen at all."""
    minimaal: int = 1
    maximaal: int = 1
    lets_choose: bool = False
    tafels: bool = False
    """Whether the room sits at tables with a name."""


@dataclass(frozen=True, slots=True)
class WizardPage:
    """The wizard: what can be chosen, what was given, and what is still wrong per field."""

    vormen: tuple[VormChoice, ...]
    casussen: tuple[CaseChoice, ...]
    plaatsen: tuple[tuple[str, str], ...]
    organisaties: tuple[tuple[str, str], ...]
    given: Wanted
    tap: str
    problems: Mapping[str, Say] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    sets: tuple[SetChoice, ...] = ()
    themas: tuple[str, ...] = ()
    before: Before | None = None


class Wizard:
    """Handlers for starting an evening."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The addresses of the wizard."""
        pages = Blueprint("wizard", __name__)
        pages.get("/start")(self.show)
        pages.post("/start")(self.begin)
        pages.post("/start/voorstel")(self.propose)
        return pages

    def show(self) -> Answered:
        """The empty form, with a proposal filled in; after an earlier evening the form to look back with."""
        library = self._parts.library()
        before = looked_back_on(self._parts, request.args.get(EVENING, ""))
        vorm = (library.vormen.get(LOOKING_BACK) if before else None) or longest_first(library)[0]
        wanted = Wanted(vorm=vorm.id, casus=calm(vorm.casussen.voorstel, library))
        if before:
            wanted = wanted.model_copy(update={"titel": self._again(before), **words_of(before, library)})
        return self._draw(library, wanted)

    def _again(self, before: Before) -> str:
        said = text(AGAIN, titel=before.titel)
        return self._parts.say_plainly(said)[:LONGEST_TITLE].strip()

    def propose(self) -> Answered:
        """The same form with the casussen of a set, or with those of a theme in sight."""
        library, wanted = self._parts.library(), _read(sent(request))
        casus = proposed(library, wanted.voorstel, library.vormen.get(wanted.vorm))
        return self._draw(library, wanted.model_copy(update={"casus": casus}) if casus else wanted)

    def begin(self) -> Answered:
        """Begin the evening and hand over the desk, or tell what is missing."""
        library = self._parts.library()
        wanted = _read(sent(request))
        earlier, problems = self._taken_along(wanted)
        problems = {**check(wanted, library), **problems}
        if problems:
            chosen_here = looked_back_on(self._parts, wanted.eerdere_avond)
            again = {EARLIER: CHOOSE_AGAIN} if earlier and not chosen_here else {}
            return self._draw(library, wanted, {**again, **problems}), 400
        self._parts.gate.begins_evening()
        script = script_of(wanted, library, earlier)
        try:
            key = self._parts.doors.begin(script, _once(wanted, earlier))
        except StoreFull:
            return self._draw(library, wanted, {"titel": NOT_KEPT}), 503
        answer = redirect(url_for("evening.view", session=key.session, path=PATHS["desk"]), 303)
        give_cookie(answer, key)
        return answer

    def _taken_along(self, wanted: Wanted) -> tuple[Earlier | None, dict[str, Say]]:
        """The evening to look back on: a file that came along, else the one that was chosen here."""
        try:
            return take_in(request) or taken_from(self._parts, wanted.eerdere_avond), {}
        except NotEarlier as problem:
            return None, {EARLIER: problem.say}

    def _draw(self, library: Library, given: Wanted, problems: Mapping[str, Say] | None = None) -> str:
        page = WizardPage(
            vormen=tuple(_vorm_choice(vorm, library) for vorm in longest_first(library)),
            casussen=case_choices(library, given.casus, given.thema),
            plaatsen=tuple((each.sleutel, each.woord) for each in library.terms.woorden.plaatsen),
            organisaties=tuple((each.sleutel, each.woord) for each in library.terms.woorden.organisaties),
            given=given,
            tap=new_tap(),
            problems=problems or {},
            faults=tuple(str(fault) for fault in library.own_faults),
            sets=set_choices(library),
            themas=themas(library),
            before=looked_back_on(self._parts, given.eerdere_avond),
        )
        urls = {
            "wizard_post": url_for("wizard.begin"),
            "wizard_set": url_for("wizard.propose"),
            "start": url_for("pages.start"),
            "about": url_for("pages.about"),
            "reopen": url_for("terugzetten.show"),
        }
        return self._parts.drawer.renderer.page("pages/wizard.html", DUTCH, Place(), page=page, urls=urls)


def longest_first(library: Library) -> list[Vorm]:
    """The forms in the order of the page: the main form is the longest evening."""
    return sorted(library.vormen.values(), key=lambda vorm: -vorm.minuten)


def _vorm_choice(vorm: Vorm, library: Library) -> VormChoice:
    cases = vorm.casussen
    return VormChoice(
        vorm.id,
        vorm.titel,
        vorm.uitleg,
        vorm.minuten,
        tuple(vorm.kanten),
        cases.aantal,
        calm(cases.voorstel, library),
        cases.maximaal > 0,
        cases.minimaal,
        cases.maximaal,
        lets_choose(vorm),
        vorm.tafels,
    )


def _read(form: Mapping[str, Sequence[str]]) -> Wanted:
    try:
        return Wanted.model_validate(
            {
                name: tuple(dict.fromkeys(values)) if name == "casus" else values[0]
                for name, values in form.items()
                if values
            }
        )
    except ValidationError:
        return Wanted()


def _once(wanted: Wanted, earlier: Earlier | None) -> str:
    """What is the same only when this very form is sent again; changed, it is another evening."""
    return f"{tap_id(wanted.tap)} {wanted.model_dump_json()} {earlier}"


def check(wanted: Wanted, library: Library) -> dict[str, Say]:
    """What is still missing, per field; nothing means that the evening can begin."""
    problems: dict[str, Say] = {}
    if not cleaned(wanted.titel):
        problems["titel"] = NEEDS_TITLE
    vorm = library.vormen.get(wanted.vorm)
    if vorm is None:
        return {**problems, "vorm": NEEDS_FORM}
    chosen = _chosen(wanted, library)
    if not vorm.casussen.minimaal <= len(chosen) <= vorm.casussen.maximaal:
        most = min(vorm.casussen.maximaal, len(library.casussen))
        problems["casus"] = text(NEEDS_CASES, least=vorm.casussen.minimaal, most=most, n=len(chosen))
    wrong = wrong_tables(read_tables(wanted.tafels, vorm.kanten)) if vorm.tafels else ""
    return {**problems, "tafels": wrong} if wrong else problems


def script_of(wanted: Wanted, library: Library, earlier: Earlier | None = None) -> Script:
    """The programme of the evening, from what was chosen. Chance decides the order of the options."""
    vorm = library.vormen[wanted.vorm]
    return plan(
        vorm=vorm,
        casussen=[library.casussen[id] for id in _chosen(wanted, library)],
        terms=library.terms,
        place=_place(wanted, library),
        title=shortened(cleaned(wanted.titel), LONGEST_TITLE),
        rng=random.SystemRandom(),
        hashes=library.hashes,
        setting=Setting(
            tables=read_tables(wanted.tafels, vorm.kanten) if vorm.tafels else (),
            earlier=earlier,
            spelregels=_spelregels(wanted),
        ),
    )


def _spelregels(wanted: Wanted) -> tuple[str, ...]:
    """A rule on each line, as many as can be read aloud."""
    lines = (cleaned(line).removeprefix("-").strip() for line in wanted.spelregels.splitlines())
    return tuple(shortened(line, LONGEST_RULE) for line in lines if line)[:MOST_RULES]


def _chosen(wanted: Wanted, library: Library) -> tuple[str, ...]:
    """The casussen that are ticked and here; a form without casussen never asked for any."""
    plays = library.vormen[wanted.vorm].casussen.maximaal > 0
    return tuple(id for id in wanted.casus if id in library.casussen) if plays else ()


def _place(wanted: Wanted, library: Library) -> Place:
    woorden = library.terms.woorden
    plaats = next((each for each in woorden.plaatsen if each.sleutel == wanted.plaats), woorden.plaatsen[0])
    organisatie = next(
        (each for each in woorden.organisaties if each.sleutel == wanted.organisatie), woorden.organisaties[0]
    )
    return Place(
        naam=shortened(cleaned(wanted.plaats_naam), 40),
        woord=plaats.woord,
        met_lidwoord=plaats.met_lidwoord,
        organisatie=organisatie.woord,
        de_organisatie=organisatie.met_lidwoord,
    )
