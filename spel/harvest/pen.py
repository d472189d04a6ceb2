"""What a document is written with: a voice that says sentences, and a hand that draws figures."""

from collections.abc import Callable
from dataclasses import dataclass

from spel.core.figures import Figure
from spel.core.state import State
from spel.core.words import N_, Say, text
from spel.harvest.buiten import without_persons
from spel.report.document import Block, Document, Kind

Speak = Callable[[Say], str]
Draw = Callable[[Figure, str], str]
"""A figure and the place it stands give an SVG with its own namespace, colours and sizes; or nothing."""

VILLAGE = text(N_("{Het_dorp}"))
MONTHS = (
    *(N_("januari"), N_("februari"), N_("maart"), N_("april"), N_("mei"), N_("juni")),
    *(N_("juli"), N_("augustus"), N_("september"), N_("oktober"), N_("november"), N_("december")),
)


def nothing(figure: Figure, place: str) -> str:
    """A hand that draws nothing: what is written then stands in tables."""
    return ""


@dataclass(frozen=True, slots=True)
class Pen:
    """One language, in the words of one village; `outside` is for readers of other villages."""

    say: Speak
    draw: Draw = nothing
    language: str = "nl"
    outside: bool = False

    def reads(self, state: State) -> State:
        """The evening as the readers of this document may know it."""
        return without_persons(state) if self.outside else state

    def sheet(
        self, kind: Kind, state: State, title: Say, blocks: tuple[Block, ...], eigenaar: Say = ""
    ) -> Document:
        """A document of this evening; it is of the village by its name, but for the page of one person."""
        return Document(
            kind=kind,
            title=self.say(title),
            subtitle=self.say(subtitle(state)),
            eigenaar=self.say(eigenaar or state.script.place.naam or VILLAGE),
            language=self.language,
            date=state.created_at.date().isoformat(),
            blocks=blocks,
        )


def subtitle(state: State) -> Say:
    """Which evening it was, where and when."""
    script = state.script
    if script.place.naam and script.place.naam not in script.title:
        return text(
            N_("{avond}, {plaats}, {dag}"), avond=script.title, plaats=script.place.naam, dag=day(state)
        )
    return text(N_("{avond}, {dag}"), avond=script.title, dag=day(state))


def day(state: State) -> Say:
    """The day of the evening as people say it."""
    date = state.created_at
    return text(
        N_("{dag} {maand} {jaar}"), dag=date.day, maand=text(MONTHS[date.month - 1]), jaar=str(date.year)
    )
