"""Builds small evenings for the tests of insights and of what is made of them."""

from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.order import order
from spel.core.questions import (
    Answer,
    Ask,
    Chips,
    Choice,
    ChooseOne,
    ChooseSeveral,
    Field,
    Option,
    Picks,
    PlacePawn,
    Value,
    Words,
    Write,
)
from spel.core.script import (
    NO_CASE,
    Case,
    CaseId,
    DorpOptie,
    GemeenteOptie,
    Krassen,
    Place,
    Script,
    SpelleiderTekst,
    Step,
    StepId,
)
from spel.core.state import Seated, State
from spel.core.terms import EigenaarTerm, HoudingTerm, Principe, RolTerm, Terms, TredeTerm
from spel.core.vocabulary import Eigenaar, Fase, Houding, Rol, Side, Trede
from spel.core.words import Say, Text

DORP, GEMEENTE, PARTIJ = Side.DORP, Side.GEMEENTE, Side.PARTIJ
STARTFOTO, STRAKS, INLOOP, SLOT = (StepId(name) for name in ("startfoto", "straks", "inloop", "slot"))
PLACE = {
    "dorp": "dorp",
    "het_dorp": "het dorp",
    "organisatie": "dorpsbelang",
    "de_organisatie": "het dorpsbelang",
}
WORDS = {**PLACE, **{name.capitalize(): word.capitalize() for name, word in PLACE.items()}}

TERMS = Terms(
    rollen=tuple(RolTerm(rol, rol.value.capitalize(), "", "", "", "") for rol in Rol),
    treden=tuple(TredeTerm(trede, trede.value.capitalize(), "") for trede in Trede),
    typen=tuple(EigenaarTerm(code, f"Type {code}", "", "", "leefdomein") for code in Eigenaar),
    principes=tuple(
        Principe(f"{side}{n}", f"Principe {side}{n}", "", "H1") for side in "DG" for n in range(1, 9)
    ),
    houdingen=tuple(HoudingTerm(each, each.value) for each in Houding),
)


def casus(number: int) -> Case:
    """Village options V, K, B (0.8 verbinder, 0.2 aanjager) and A; for the gemeente one on each trede."""
    rollen = {"V": Rol.VERTEGENWOORDIGER, "K": Rol.KENNISDELER, "A": Rol.AANJAGER}
    mixed = DorpOptie("B", "Optie B", {Rol.VERBINDER: 0.8, Rol.AANJAGER: 0.2}, "c")
    pure = {key: DorpOptie(key, f"Optie {key}", {rol: 1.0}, key.lower()) for key, rol in rollen.items()}
    return Case(
        id=CaseId(f"c{number}"),
        titel=f"Casus {number}",
        situatie="Er speelt iets.",
        spanning="",
        vaststaat=(),
        open=(),
        uitnodiging="",
        dorp=(pure["V"], pure["K"], mixed, pure["A"]),
        gemeente=tuple(GemeenteOptie(each.value, each.value, each) for each in Trede),
        hardop=(),
        krassen=Krassen((), ""),
        eigenaarschap=(),
        wending="",
        stresstest="",
        themas=("groen",),
        spelleider=SpelleiderTekst((), {}),
        hash="0123456789abcdef",
    )


def evening(cases: int = 1, dorp: int = 4, gemeente: int = 3, partij: int = 0) -> State:
    """An evening that is over, so that everything may be seen, with so many seats and no answers yet."""
    played = tuple(casus(number) for number in range(1, cases + 1))
    steps = (
        _step("inloop"),
        _step("startfoto"),
        *(s for c in played for s in _steps_of(c)),
        _step("straks"),
        _step("slot"),
    )
    sides = {DORP: dorp, GEMEENTE: gemeente, PARTIJ: partij}
    script = Script("Avond", "dorp-gemeente", "Dorp en gemeente", Place(), tuple(Side), steps, played, TERMS)
    return State(
        version=1,
        script=script,
        step_id=SLOT,
        seats={
            SeatId(f"{side}{n}"): Seated(side, f"{side} {n}") for side in Side for n in range(sides[side])
        },
        visited=frozenset(step.id for step in steps),
        order=order(script, ()),
        closed=True,
    )


def gave(state: State, step: str, side: Side, *answers: Answer) -> State:
    """The same evening, in which the first seats of a side gave these answers."""
    given = {SeatId(f"{side}{n}"): answer for n, answer in enumerate(answers)}
    id = StepId(step)
    return replace(state, answers={**state.answers, id: {**state.answers.get(id, {}), **given}})


def chose(state: State, step: str, side: Side, main: str, support: str = "") -> State:
    """The same evening, in which a side chose this together."""
    values: dict[str, Value] = {"hoofd": Choice(main), **({"steun": Choice(support)} if support else {})}
    id = StepId(step)
    return replace(state, joint={**state.joint, id: {**state.joint.get(id, {}), side: Answer(values)}})


def picked(*options: str) -> tuple[Answer, ...]:
    """One answer for each option that was picked."""
    return tuple(Answer({"keuze": Choice(option)}) for option in options)


def laid(*chips: tuple[int, int, int, int]) -> tuple[Answer, ...]:
    """One answer for each row of chips over vertegenwoordiger, kennisdeler, verbinder and aanjager."""
    return tuple(Answer({"chips": Chips(dict(zip(Rol, row, strict=True)))}) for row in chips)


def put(*pawns: tuple[str, str]) -> tuple[Answer, ...]:
    """One answer for each pair of pawns, now and straks."""
    return tuple(Answer({"nu": Choice(nu), "straks": Choice(straks)}) for nu, straks in pawns)


def filled(**values: str) -> Answer:
    """An answer with choices by field."""
    return Answer({name: Choice(value) for name, value in values.items()})


def wrote(**values: str) -> Answer:
    """An answer with words by field."""
    return Answer({name: Words(value) for name, value in values.items()})


def said(sentence: Say) -> str:
    """The sentence in Dutch."""
    if not isinstance(sentence, Text):
        return str(sentence)
    pattern = sentence.plural if sentence.plural and sentence.n != 1 else sentence.msgid
    return pattern.format_map({**WORDS, **{name: said(each) for name, each in sentence.params.items()}})


ORDER = (
    *("uitnodiging", "zelf", "lege-stoel", "raden", "stoelwissel", "spreiding", "nogmaals", "samen"),
    *("krassen", "wending", "eigenaar", "eigenaar-per-fase", "les"),
)
SHOWS = {"zelf": (), "raden": (), "spreiding": ("zelf",), "krassen": ("raden",)}
"""What a reveal shows, where that is not the step itself."""


def _steps_of(case: Case) -> tuple[Step, ...]:
    return tuple(_step(kind, case) for kind in ORDER)


def _step(kind: str, case: Case | None = None) -> Step:
    asks = {side: Ask(fields) for side in Side if (fields := _fields(kind, side, case))}
    return Step(
        id=_id(kind, case),
        kind=kind,
        chapter="",
        title=kind.capitalize(),
        minutes=1,
        case=case.id if case else NO_CASE,
        asks=asks,
        joint=kind == "samen",
        shows=tuple(_id(each, case) for each in SHOWS.get(kind, (kind,))),
    )


def _id(kind: str, case: Case | None) -> StepId:
    return StepId(f"{case.id}/{kind}" if case else kind)


def _fields(kind: str, side: Side, case: Case | None) -> tuple[Field, ...]:
    match kind:
        case "inloop":
            return (Field("trots", "Waar zijn we trots op?", Write(40)),)
        case "startfoto":
            return (Field("weer", "Weer", _one_of("zon", "regen")),)
        case "straks":
            return (Field("groeien", "Wat mag groeien?", _one_of(*Rol)),)
        case "slot":
            return (Field("meenemen", "Wat neemt u mee?", Write(200, 3)),)
        case "uitnodiging":
            when = Field("wanneer", "wanneer", _one_of("idee", "plan"), required=False)
            return (Field("wie", "wie", _one_of("gemeente", "dorp", "anders")), when)
        case "wending":
            return (Field("stand", "stand", _one_of("blijft", "aanpassen", "anders")),)
        case "stoelwissel" if side is not PARTIJ:
            return (Field("keuze", "keuze", _one_of(*_courses(case, GEMEENTE if side is DORP else DORP))),)
        case "eigenaar-per-fase":
            return tuple(Field(fase, fase, PlacePawn(_options(*Eigenaar), "row")) for fase in Fase)
        case "zelf" | "nogmaals" | "samen":
            names = ("hoofd", "steun") if kind == "samen" else ("keuze",)
            return tuple(Field(name, name, _one_of(*_courses(case, side))) for name in names)
        case "lege-stoel" if side is DORP:
            return (Field("keuze", "keuze", _one_of(*_courses(case, GEMEENTE))),)
        case "eigenaar":
            return tuple(Field(name, name, PlacePawn(_options(*Eigenaar))) for name in ("nu", "straks"))
        case _:
            return ()


def _courses(case: Case | None, side: Side) -> tuple[str, ...]:
    dorp = tuple(each.sleutel for each in case.dorp) if case else ()
    gemeente = tuple(each.sleutel for each in case.gemeente) if case else ()
    own = {DORP: dorp, GEMEENTE: gemeente, PARTIJ: ()}[side]
    return (*own, "niet-aan-ons", "weet-niet", "oneens")


def _one_of(*keys: str) -> ChooseOne:
    return ChooseOne(_options(*keys))


def _options(*keys: str) -> tuple[Option, ...]:
    return tuple(Option(key, key.capitalize()) for key in keys)


def dotted(state: State, side: Side, *dots: tuple[str, ...]) -> State:
    """The same evening with the step kiezen, in which the first seats of a side laid these dots."""
    kiezen = _dots(tuple(case.id for case in state.script.cases))
    known = state.script.step(kiezen.id) is not None
    script = state.script if known else replace(state.script, steps=(kiezen, *state.script.steps))
    opened = replace(state, script=script, visited=state.visited | {kiezen.id})
    return gave(opened, kiezen.id, side, *(Answer({"stippen": Picks(each)}) for each in dots))


def _dots(cases: tuple[str, ...]) -> Step:
    ask = Ask((Field("stippen", "Stippen", ChooseSeveral(_options(*cases))),))
    id = StepId("kiezen")
    return Step(id, "kiezen", "", "Kiezen", 1, asks=dict.fromkeys(Side, ask), shows=(id,))
