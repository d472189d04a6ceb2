"""One evening in Hazeldorp, built by hand: the only thing that tests share.

`given(*history)(by, command)` tells what a command leads to after that history.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from spel.core.actors import Actor, Clock, Desk, Projector, Seat, SeatId, SessionId, Stamp, Visitor
from spel.core.commands import Command, GiveAnswer, Stamped
from spel.core.decide import Decision, decide
from spel.core.events import (
    AnswerGiven,
    Event,
    SeatJoined,
    SessionClosed,
    SessionCreated,
    StepOpened,
    StepRevealed,
)
from spel.core.evolve import replay
from spel.core.questions import (
    Answer,
    Ask,
    Chips,
    Choice,
    ChooseOne,
    DivideChips,
    Field,
    Option,
    PlacePawn,
    Words,
    Write,
)
from spel.core.script import Place, Script, Step, StepId
from spel.core.state import NEW, State
from spel.core.vocabulary import Side

HAAS = Seat(SeatId("haas"))
HEK = Seat(SeatId("hek"))
KLOK = Seat(SeatId("klok"))
DESK = Desk()
PROJECTOR = Projector()
VISITOR = Visitor()
CLOCK = Clock()

AVOND = SessionId("avond")
BEGUN_AT = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)

INLOOP = StepId("inloop")
STARTFOTO = StepId("startfoto")
ZELF = StepId("winkel/zelf")
SPREIDING = StepId("winkel/spreiding")
HARDOP = StepId("winkel/hardop")
SAMEN = StepId("winkel/samen")
KAARTEN = StepId("winkel/kaarten")
EIGENAAR = StepId("winkel/eigenaar")
SLOT = StepId("slot")


def options(*keys: str) -> tuple[Option, ...]:
    """Options that are called as their key."""
    return tuple(Option(key, f"optie {key}", letter=key) for key in keys)


KIEZEN = Ask(
    (
        Field("keuze", "Wat doet u?", ChooseOne(options("A", "B", "C"))),
        Field("waarom", "Waarom?", Write(longest=40), required=False),
    )
)
VERDELEN = Ask((Field("rollen", "Verdeel tien fiches", DivideChips(options("spreken", "doen"))),))
PLAATSEN = Ask((Field("nu", "Waar staat de pion?", PlacePawn(options("E1", "E2", "E3", "E4"))),))

SCRIPT = Script(
    title="Avond in Hazeldorp",
    vorm="dorp-en-gemeente",
    vorm_titel="Dorp en gemeente",
    place=Place(naam="Hazeldorp"),
    sides=(Side.DORP, Side.GEMEENTE),
    steps=(
        Step(INLOOP, "inloop", "begin", "Welkom", 5),
        Step(STARTFOTO, "startfoto", "begin", "Startfoto", 5, asks={Side.DORP: VERDELEN}),
        Step(ZELF, "zelf", "winkel", "Zelf", 5, asks={Side.DORP: KIEZEN, Side.GEMEENTE: KIEZEN}),
        Step(SPREIDING, "spreiding", "winkel", "Spreiding", 5, shows=(ZELF,)),
        Step(HARDOP, "hardop", "winkel", "Hardop", 10, sheets=3),
        Step(
            SAMEN, "samen", "winkel", "Samen", 10, asks={Side.DORP: KIEZEN, Side.GEMEENTE: KIEZEN}, joint=True
        ),
        Step(KAARTEN, "kaarten", "winkel", "Kaarten", 5, shows=(SAMEN,)),
        Step(EIGENAAR, "eigenaar", "winkel", "Eigenaar", 5, asks={Side.DORP: PLAATSEN}, shows=(EIGENAAR,)),
        Step(SLOT, "slot", "einde", "Slot", 5),
    ),
)

B = Answer({"keuze": Choice("B")})
C_WITH_WORDS = Answer({"keuze": Choice("C"), "waarom": Words("dat kan hier")})
TEN_CHIPS = Answer({"rollen": Chips({"spreken": 7, "doen": 3})})
AT_E2 = Answer({"nu": Choice("E2")})

created = SessionCreated(SCRIPT)
inloop_opened = StepOpened(INLOOP)
haas_joined = SeatJoined(HAAS.id, Side.DORP, "Haas")
hek_joined = SeatJoined(HEK.id, Side.DORP, "Hek")
klok_joined = SeatJoined(KLOK.id, Side.GEMEENTE, "Klok")
startfoto_opened = StepOpened(STARTFOTO)
zelf_opened = StepOpened(ZELF)
haas_chose_b = AnswerGiven(HAAS.id, ZELF, B)
haas_wrote = AnswerGiven(HAAS.id, ZELF, C_WITH_WORDS)
spreiding_opened = StepOpened(SPREIDING)
spreiding_revealed = StepRevealed(SPREIDING)
hardop_opened = StepOpened(HARDOP)
samen_opened = StepOpened(SAMEN)
kaarten_opened = StepOpened(KAARTEN)
eigenaar_opened = StepOpened(EIGENAAR)
closed = SessionClosed()

BEGUN: tuple[Event, ...] = (created, inloop_opened)
ALL_SEATED: tuple[Event, ...] = (haas_joined, hek_joined, klok_joined)


def moment(number: int) -> datetime:
    """When event or tap number so many happened: one every second."""
    return BEGUN_AT + timedelta(seconds=number)


def evening(*history: Event) -> State:
    """The evening after it began and this history happened."""
    events = (*BEGUN, *history)
    return replay((event, moment(number)) for number, event in enumerate(events, start=1))


def given(*history: Event) -> Callable[[Actor, Command], Decision]:
    """What a command leads to after it began and this history happened."""
    return deciding(evening(*history))


def before_the_evening(by: Actor, command: Command) -> Decision:
    """What a command leads to when nothing has begun."""
    return deciding(NEW)(by, command)


def deciding(state: State) -> Callable[[Actor, Command], Decision]:
    """What a command leads to as the evening stands."""
    return lambda by, command: decide(Stamped(stamp(by, "tap", state.version + 1), command), state)


def stamp(by: Actor, tap: str, number: int = 1) -> Stamp:
    """A stamp at a fixed moment."""
    return Stamp(by, moment(number), tap)


def kiest(option: str, step: StepId = ZELF) -> GiveAnswer:
    """Somebody picks an option."""
    return GiveAnswer(step, Answer({"keuze": Choice(option)}))
