"""Makes what is ordered: from the log as it lies on disk to the bytes of a file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from spel import paths
from spel.core.actors import SeatId
from spel.core.bouwstenen import Rules
from spel.core.evolve import replay
from spel.core.state import State
from spel.core.stukken import Touch
from spel.core.vocabulary import Lezers
from spel.harvest.stukken import OF_ONE_EVENING, STUKKEN, documented
from spel.press.bundle import bundle
from spel.press.forms import Drawing, drawn
from spel.report.document import Document
from spel.report.retouch import retouched
from spel.report.withheld import withheld
from spel.scenario.bouwstenen import load_rules
from spel.store.codec import Row, decode
from spel.views.report import report
from spel.web.charts import pen
from spel.web.exports import seen_json
from spel.web.orders import Order
from spel.web.render import Renderer
from spel.web.words import DUTCH, Phrasebook

RULES = "bouwstenen.yaml"
WITH_RULES = frozenset({"verslag", "bouwstenen", "raadsvoorstel"})
"""The documents that say where in policy something fits; the others need not wait for the rules."""


def made(
    evenings: Iterable[Sequence[Row]],
    order: Order,
    scenarios: Path = paths.SCENARIOS,
    renderer: Renderer | None = None,
) -> bytes:
    """What is ordered, of one or more evenings, the own one first. The same rows give the same bytes.

    Raises Unreadable, TermsBroken, Unsound, and KeyError for a seat that is not there.
    """
    rows = tuple(evenings)
    if order.form == "avond":
        return seen_json(tuple(map(decode, rows[0]))).encode()
    job = Job(tuple(map(_state, rows)), order, scenarios, renderer or _renderer())
    match order.form:
        case "zip":
            return bundle(dict(_everything(job)), job.own.created_at.date())
        case "cijfers":
            script = job.own.script
            return job.renderer.fragment(report(job.own), script.language, script.place).encode()
        case _:
            return job.drawn()


def own_page(state: State, order: Order, renderer: Renderer) -> bytes:
    """The page of one person, of an evening in memory. Raises KeyError for a seat that is not there."""
    return Job((state,), order, paths.SCENARIOS, renderer).drawn()


@cache
def _renderer() -> Renderer:
    return Renderer(paths.TEMPLATES, Phrasebook(paths.LOCALES))


@dataclass(frozen=True, slots=True)
class Job:
    """One order, with the evenings it is about."""

    states: tuple[State, ...]
    order: Order
    scenarios: Path
    renderer: Renderer = field(default_factory=_renderer)

    @property
    def own(self) -> State:
        """The evening whose document it is."""
        return self.states[0]

    @property
    def _touches(self) -> Mapping[str, Touch]:
        """What was changed in this document; one of several evenings is nobody's to change."""
        alone = len(self.states) == 1
        return self.own.touches.get(self.order.stuk, {}) if alone else {}

    def drawn(self) -> bytes:
        """The document in the form that was asked for."""
        how = Drawing(self.order, self.own.script.place, self.renderer, self._touches)
        return drawn(self.document(DUTCH) if self.order.edit else self.finished(), how)

    def finished(self) -> Document:
        """The document as it goes out."""
        if not self._touches:
            return self.document(self.order.language)
        # Touches are of the Dutch pieces: in another language what was left out would be back.
        document = self.document(DUTCH)
        if self.order.reader is Lezers.DORPEN:
            own = replace(self, order=replace(self.order, reader=Lezers.WIJ)).document(DUTCH)
            return withheld(own, document, self._touches)
        return retouched(document, self._touches)

    def document(self, language: str) -> Document:
        """The document as the evening wrote it."""
        outside = self.order.reader is Lezers.DORPEN
        hand = replace(pen(self.renderer, language, self.own.script.place), outside=outside)
        seat = SeatId(self.order.seat)
        rules = _rules(self.scenarios) if self.order.stuk in WITH_RULES else {}
        return documented(self.order.stuk, self.states, rules, hand, seat)


def _everything(job: Job) -> Iterator[tuple[str, bytes]]:
    """Every document of the evening in every form, by the name of its file."""
    for kind in OF_ONE_EVENING:
        document = replace(job, order=replace(job.order, stuk=kind)).finished()
        for form in STUKKEN[kind].forms:
            order = replace(job.order, stuk=kind, form=form, edit="")
            how = Drawing(order, job.own.script.place, job.renderer, alone=True)
            yield f"{kind}.{form}", drawn(document, how)


def _rules(folder: Path) -> Rules:
    """Those of this folder; ours where somebody's own folder has none."""
    return load_rules(folder if (folder / RULES).is_file() else paths.SCENARIOS)


def _state(rows: Sequence[Row]) -> State:
    records = map(decode, rows)
    return replay((record.event, record.at) for record in records)
