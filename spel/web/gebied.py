"""Verslag van meer avonden: evenings of this browser and saved files as one of an area; nothing is kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flask import Blueprint, Response, request, url_for
from markupsafe import Markup

from spel.core.evolve import replay
from spel.core.script import Place
from spel.core.state import State
from spel.core.vocabulary import Lezers
from spel.core.words import N_, Say, text
from spel.harvest.pen import day
from spel.harvest.stukken import STUKKEN
from spel.insights.lezers import decision
from spel.store.codec import Row, encode
from spel.web.earlier_file import NotEarlier
from spel.web.earlier_upload import bodies, sent
from spel.web.evening_file import NotAnEvening
from spel.web.handing import MIMETYPES, failed
from spel.web.held import held_evenings
from spel.web.orders import Form, Order, filename
from spel.web.parts import Parts
from spel.web.press import PressFailed
from spel.web.readers import file_forms
from spel.web.terugzetten import records_in
from spel.web.words import DUTCH

FILES, EVENINGS, FORM = "bestanden", "avond", "vorm"
"""The names of the fields."""
MOST_FILES = 20
MOST_EVENINGS = 20
TOO_MANY = text(N_("Kies hooguit {n} avonden tegelijk."), n=MOST_EVENINGS)
TOO_FEW = text(N_("Kies minstens twee avonden, of één dorpendag met tafels."))
NOT_SHARED = N_(
    "‘{avond}’ mag niet mee. {Het_dorp} besloot niet dat de gemeente mag meelezen, en kan dat veranderen."
)
IN_FILE = N_("{bestand}: {reden}")
FORMS: Mapping[str, Form] = {"html": "html", **{form: form for form in STUKKEN["gebied"].forms}}
FILE_FORMS = file_forms("gebied")
Answered = Response | str | tuple[str, int]


@dataclass(frozen=True, slots=True)
class Found:
    """One evening that was chosen: as it stands, and as the press takes it."""

    state: State
    rows: tuple[Row, ...]
    session: str = ""
    """Its name on this server; none for one that came as a file."""

    @property
    def may_come(self) -> bool:
        """Whether its village lets at least the gemeente read along."""
        return decision(self.state).with_gemeente


@dataclass(frozen=True, slots=True)
class Choice:
    """An evening this browser holds: whether it may come along, and whether it is chosen."""

    session: str
    title: str
    plaats: str
    dag: Say
    may_come: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class GebiedPage:
    """What can be merged, in which forms, and what stood in the way; `article` once it is made."""

    evenings: tuple[Choice, ...]
    forms: tuple[Form, ...]
    most: int
    problems: tuple[Say, ...] = ()
    article: Markup | None = None
    again: tuple[str, ...] = ()
    """The evenings it is made of, where a file of it can be had without choosing again."""


class Gebied:
    """Handlers for who brings evenings together: the gemeente, or villages among each other."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def blueprint(self) -> Blueprint:
        """The address of the page."""
        pages = Blueprint("gebied", __name__)
        pages.get("/gebied")(self.show)
        pages.post("/gebied")(self.merge)
        return pages

    def show(self) -> Answered:
        """What can be chosen."""
        return self._draw(())

    def merge(self) -> Answered:
        """The report of what was chosen, as a page or as a file; or who does not want to come along."""
        problems: list[Say] = []
        found = _apart((*self._uploaded(problems), *self._held()))
        problems.extend(_refused(found))
        if not problems and not _are_enough(found):
            problems.append(TOO_MANY if len(found) > MOST_EVENINGS else TOO_FEW)
        if problems:
            return self._draw(problems), 400
        form = FORMS.get(next(iter(sent(request, MOST_FILES).get(FORM, ())), ""), "html")
        order = Order("gebied", form, DUTCH, Lezers.GEMEENTE)
        try:
            made = self._parts.press([each.rows for each in found], order)
        except PressFailed:
            return failed(self._parts, found[0].state, f"gebied.{form}", url_for("gebied.show"))
        if form == "html":
            # What people wrote was escaped when the press drew it.
            return self._article(Markup(made.decode()), found)  # noqa: S704
        offered = {"Content-Disposition": f"attachment; filename={filename(order, found[0].state)}"}
        return Response(made, content_type=MIMETYPES[form], headers=offered)

    def _uploaded(self, problems: list[Say]) -> Iterator[Found]:
        """The evenings in the files; what is the matter with a file goes with its name."""
        try:
            files = bodies(request, FILES, MOST_FILES)
        except NotEarlier as problem:
            problems.append(problem.say)
            return
        names = [chosen.filename or "" for chosen in request.files.getlist(FILES) if chosen.filename]
        for name, body in zip(names, files, strict=False):
            try:
                records = records_in(self._parts, body)
            except NotAnEvening as problem:
                problems.append(text(IN_FILE, bestand=name[:80], reden=problem.say))
            else:
                yield Found(replay((each.event, each.at) for each in records), encode(records))

    def _held(self) -> Iterator[Found]:
        chosen = set(sent(request, MOST_FILES).get(EVENINGS, ()))
        for session, state in held_evenings(self._parts):
            if session in chosen:
                yield Found(state, self._parts.store.rows(session), session)

    def _article(self, article: Markup, found: Sequence[Found]) -> str:
        again = tuple(each.session for each in found)
        whole = again if all(again) else ()
        return self._page(GebiedPage((), FILE_FORMS, MOST_FILES, (), article, whole))

    def _draw(self, problems: Sequence[Say]) -> str:
        chosen = set(sent(request, MOST_FILES).get(EVENINGS, ())) if request.method == "POST" else set()
        evenings = tuple(
            _choice(session, state, session in chosen) for session, state in held_evenings(self._parts)
        )
        return self._page(GebiedPage(evenings, FILE_FORMS, MOST_FILES, tuple(problems)))

    def _page(self, page: GebiedPage) -> str:
        urls = {"start": url_for("pages.start"), "send": url_for("gebied.merge")}
        renderer = self._parts.drawer.renderer
        return renderer.page("pages/gebied.html", DUTCH, Place(), page=page, urls=urls)


def _choice(session: str, state: State, chosen: bool) -> Choice:
    script = state.script
    may_come = decision(state).with_gemeente
    return Choice(session, script.title, script.place.naam, day(state), may_come, chosen)


def _apart(found: Sequence[Found]) -> tuple[Found, ...]:
    """Each evening once: a file may be of one that is on this server too. The last one counts."""
    once = {(each.state.created_at, each.state.script.title): each for each in found}
    return tuple(sorted(once.values(), key=lambda each: each.state.created_at))


def _refused(found: Sequence[Found]) -> Iterator[Say]:
    """Whose village did not decide that others than itself may read."""
    for each in found:
        if not each.may_come:
            yield text(NOT_SHARED, avond=each.state.script.title)


def _are_enough(found: Sequence[Found]) -> bool:
    tables = len(found) == 1 and len(found[0].state.script.tables) > 1
    return tables or 1 < len(found) <= MOST_EVENINGS
