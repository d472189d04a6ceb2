"""The report: what the evening gave, at any moment of it, for everybody who was there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from spel.core.blocks import Block, Bullets, CaseCard, FigureBlock, InsightBlock
from spel.core.figures import Insight
from spel.core.screen import ReportScreen, ReportSection
from spel.core.script import Case
from spel.core.state import Flag, State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, counted, text
from spel.insights import CASE_INSIGHTS, CHAPTERS
from spel.insights.anders import anders
from spel.insights.answers import EIGENAAR, step_of
from spel.insights.base import EveningInsight, pawn_field
from spel.insights.fasen import fase_field
from spel.insights.stippen import board
from spel.insights.wording import SIDE_NAMES
from spel.views.frame import numbered
from spel.views.mixed import mixed
from spel.views.played import joint, visited
from spel.views.privacy import MIN_SIDE, is_big_enough, shielded
from spel.views.report_afspraken import CHAPTERS as HARVEST
from spel.views.report_afspraken import harvest
from spel.views.report_ondertekenen import hats_worn, recognised, who_reads
from spel.views.report_tables import table_chapters
from spel.views.report_woorden import notes, quotes, words

HASH_SHOWN = 12
"""So many signs of a content hash tell two versions apart."""
ABOUT_PAWNS, ABOUT_FASEN, ABOUT_DOTS, ABOUT_TURN = "eigenaarschap", "fasen", "agenda", "wending"
"""The first insights that speak of the pawns, of the pawns per fase, of the dots, and of the turn."""


def report(state: State) -> ReportScreen:
    """All that may be told now. Parts without content are left out; `unfinished` until the end."""
    chapters = {
        title: _part(title, (*_chapter(state, chapter), *harvest(title, state)))
        for title, chapter in CHAPTERS.items()
    }
    decided = [chapters.pop(title) for title in HARVEST]
    plays, before, *after = chapters.values()
    parts = (
        _part(N_("Herkent u dit?"), recognised(state)),
        *decided,
        _part(N_("Wie waren er"), (*_present(state), *hats_worn(state))),
        plays,
        before,
        *(_casus(state, case) for case in visited(state)),
        *table_chapters(state),
        *after,
        _part(N_("Zo zeiden mensen het"), quotes(state)),
        _part(N_("Woorden van de avond"), words(state)),
        _part(N_("Notities van de spelleider"), notes(state)),
        _part(N_("Meldingen over casussen"), _flags(state)),
        _part(N_("Hoe dit tot stand kwam"), _origin(state)),
    )
    return ReportScreen(
        session_title=state.script.title,
        script=state.script,
        date=state.created_at.date().isoformat(),
        sections=tuple(replace(part, blocks=mixed(state, part.blocks)) for part in parts if part.blocks),
        unfinished=not state.closed,
        besluit=who_reads(state),
    )


def _part(title: str, blocks: Iterable[Block]) -> ReportSection:
    return ReportSection(text(title), shielded(blocks))


def _chapter(state: State, chapter: Mapping[str, EveningInsight]) -> Iterator[Block]:
    """Every insight of a chapter; the board of dots lies above what is said of it."""
    for name, insight in chapter.items():
        if name == ABOUT_DOTS and (dots := board(state)):
            yield FigureBlock(dots)
        yield from _told(insight(state))


def _told(*insights: tuple[Insight, ...]) -> tuple[Block, ...]:
    return tuple(InsightBlock(each) for told in insights for each in told)


def _present(state: State) -> tuple[Block, ...]:
    """Counts per side without a total, from which a small side could be worked out."""
    sizes = {side: state.side_size(side) for side in state.script.sides}
    lines: list[Say] = [_people(state, side, n) for side, n in sizes.items() if is_big_enough(n)]
    if any(n and not is_big_enough(n) for n in sizes.values()):
        others = N_("Ook van andere kanten waren er mensen.") if lines else N_("Een kleine groep mensen.")
        lines.append(text(others))
    return (Bullets((*lines, *anders(state))),) if lines else ()


def _people(state: State, side: Side, n: int) -> Say:
    people = counted(n, "{n} deelnemer van {wie}", "{n} deelnemers van {wie}", wie=SIDE_NAMES[side])
    devices = state.devices(side)
    if devices == n:
        return people
    told = counted(devices, "{n} toestel", "{n} toestellen")
    return text(N_("{mensen}, via {toestellen}"), mensen=people, toestellen=told)


def _casus(state: State, case: Case) -> ReportSection:
    said = (*joint(state, case), *quotes(state, case), *_said_of(state, case))
    blocks = (CaseCard(case, compact=True), *said)
    return ReportSection(numbered(state, case), shielded(blocks))


def _said_of(state: State, case: Case) -> Iterator[Block]:
    """Every insight of a casus; all pawns stand on one field above what is said of them."""
    for name, insight in CASE_INSIGHTS.items():
        if name == ABOUT_PAWNS:
            yield from _pawns(state, case)
        if name == ABOUT_FASEN:
            yield from _fasen(state, case)
        told = _told(insight(state, case))
        if name == ABOUT_TURN and told:
            yield Bullets((case.wending,), text(N_("Dit veranderde er")))
        yield from told


def _fasen(state: State, case: Case) -> tuple[Block, ...]:
    field = fase_field(state, case)
    return (FigureBlock(field, text(N_("Wie is eigenaar, per fase?"))),) if field.sizes else ()


def _pawns(state: State, case: Case) -> tuple[Block, ...]:
    field = pawn_field(state, step_of(case, EIGENAAR))
    return (FigureBlock(field, text(N_("Wie is eigenaar?"))),) if field.rows else ()


def _flags(state: State) -> tuple[Block, ...]:
    lines = tuple(_flag(state, flag) for flag in state.flags)
    return (Bullets(lines),) if lines else ()


def _flag(state: State, flag: Flag) -> Say:
    case = state.script.case(flag.case)
    return text(
        N_("Gemeld over ‘{casus}’: {melding}"), casus=case.titel if case else flag.case, melding=flag.text
    )


def _origin(state: State) -> tuple[Block, ...]:
    return (Bullets(_this_evening(state)), Bullets(CREDITS, text(N_("Van wie het spel is"))))


def _this_evening(state: State) -> tuple[Say, ...]:
    played = visited(state)
    date = f"{state.created_at:%d-%m-%Y}"
    return (
        text(
            N_("Deze avond begon op {datum}. De vorm was: {vorm}."), datum=date, vorm=state.script.vorm_titel
        ),
        *(
            [counted(len(played), "Jullie bespraken {n} casus.", "Jullie bespraken {n} casussen.")]
            if played
            else []
        ),
        *(_played(case) for case in played),
        text(N_("Antwoorden zijn geteld per kant. Namen staan er niet bij.")),
        text(
            N_("Van een kant met minder dan {n} antwoorden tonen wij alleen wat die samen koos."), n=MIN_SIDE
        ),
    )


def _played(case: Case) -> Say:
    if not case.hash:
        return text(N_("Casus: {titel}."), titel=case.titel)
    return text(N_("Casus: {titel}. Versie: {versie}."), titel=case.titel, versie=case.hash[:HASH_SHOWN])


CREDITS: tuple[Say, ...] = (
    text(N_("Het Kleine Kernen Spel is van LVKK en de Universiteit Utrecht.")),
    text(N_("De vier rollen komen uit hun onderzoek van 2018.")),
    text(N_("De vier typen eigenaarschap komen uit Peel en Maas.")),
    text(N_("De principes komen uit het dorpenbeleid van Midden-Drenthe.")),
    text(N_("De typen en de principes staan in de brochure Samen werken aan bewonersinitiatieven (2020).")),
    text(N_("De trap van reguleren tot loslaten is van de Raad voor het openbaar bestuur.")),
    text(N_("Dit programma is onafhankelijk gemaakt, met eigen teksten voor de casussen.")),
    text(N_("Rollen en eigenaarschap naast elkaar zetten is een keuze van dit programma.")),
)
