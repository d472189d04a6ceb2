"""The blocks of what the room agrees on: cards, hands, the stresstest, and the ledger at the desk."""

from dataclasses import dataclass

from spel.core.afspraken import Afspraak, AfspraakId, Soort, Status, Uitkomst
from spel.core.script import NO_CASE, CaseId
from spel.core.terms import EigenaarTerm, GroepTerm
from spel.core.vocabulary import Side
from spel.core.words import Say, Text


@dataclass(frozen=True, slots=True)
class Hand:
    """The hand of a side: shaken, or not yet."""

    side: Side
    shaken: bool


@dataclass(frozen=True, slots=True)
class CardLine:
    """One field of a card that was filled in. `brief` lines are for the wall, where little fits."""

    name: str
    label: Say
    words: Say
    brief: bool = False


@dataclass(frozen=True, slots=True)
class StressLine:
    """One question of the stresstest with what each side said, or None as long as it did not."""

    vraag: str
    by: tuple[tuple[Side, Uitkomst | None], ...]


@dataclass(frozen=True, slots=True)
class CardFace:
    """A card as the room sees it. `missing` names what must be there before hands can be shaken.

    `tested` when it held in every question, and every side that shakes hands said so.
    """

    id: AfspraakId
    soort: Soort
    status: Status
    wat: str
    hands: tuple[Hand, ...]
    edition: int = 0
    lines: tuple[CardLine, ...] = ()
    missing: tuple[Say, ...] = ()
    heard: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()
    van: Side | None = None
    casus: str = ""
    kop: str = ""
    reden: str = ""
    stress: tuple[StressLine, ...] = ()
    tested: bool = False

    @property
    def agreed(self) -> bool:
        """Whether all hands that are needed met."""
        return self.status is Status.AFSPRAAK


@dataclass(frozen=True, slots=True)
class AfspraakCards:
    """Cards with their hands. `big` is the one before the room; otherwise an overview of them all."""

    cards: tuple[CardFace, ...]
    big: bool = False


@dataclass(frozen=True, slots=True)
class ShakeForm:
    """On the phone: akkoord of one side on the card before the room, or not yet."""

    card: CardFace
    side: Side
    shaken: bool


@dataclass(frozen=True, slots=True)
class SaidNo:
    """One line of the nee-lijst or the loslaat-lijst: the words, of which side, and about what."""

    words: Say
    side: Side | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class SaidNoList:
    """What we say no to, or let go. `soort` decides the picture."""

    title: Say
    soort: Soort
    rows: tuple[SaidNo, ...]


@dataclass(frozen=True, slots=True)
class StressBoard:
    """What each side said to the question on the wall; `tested` once the card stood them all."""

    line: StressLine
    tested: bool = False


@dataclass(frozen=True, slots=True)
class StressForm:
    """On the phone: one question, and what this side says to it."""

    id: AfspraakId
    number: int
    vraag: str
    side: Side
    given: Uitkomst | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """At the desk: a card that is one tap away."""

    soort: Soort
    wat: Say
    van: Side | None = None
    casus: CaseId = NO_CASE


@dataclass(frozen=True, slots=True)
class CardInput:
    """One field of the form of a card: words, or one of the `options`, of which the card keeps the Dutch."""

    name: str
    label: Say
    longest: int
    hint: Say = ""
    needed: bool = False
    options: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """At the desk: all cards; one of them is before the room."""

    cards: tuple[CardFace, ...]
    current: AfspraakId


@dataclass(frozen=True, slots=True)
class CardDesk:
    """At the desk: the card before the room, to fill in, shake, set and take away."""

    card: Afspraak
    face: CardFace
    inputs: tuple[CardInput, ...]
    typen: tuple[EigenaarTerm, ...]
    groepen: tuple[GroepTerm, ...]


@dataclass(frozen=True, slots=True)
class NewCard:
    """At the desk: a new card, empty or from what was said this evening."""

    sides: tuple[Side, ...]
    longest: int
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class StressDesk:
    """At the desk: draw questions for the card before the room, and pick which one is on the wall."""

    step: str
    face: CardFace
    current: int


AfspraakBlock = (
    AfspraakCards
    | ShakeForm
    | SaidNoList
    | StressBoard
    | StressForm
    | Ledger
    | CardDesk
    | NewCard
    | StressDesk
)
