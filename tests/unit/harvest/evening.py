"""One small evening in Hazeldorp that can be worked out on paper: six of the village, five of the gemeente.

Two casussen. On the first everybody of the village puts the pawn on E1 and wishes E2; everybody of the
gemeente keeps it on E4. Two people of another party answer too: too few to be shown anywhere.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from spel.core.actors import SeatId
from spel.core.afspraken import Afspraak, AfspraakId, Soort, Status
from spel.core.bouwstenen import Grond, Kader
from spel.core.questions import Answer, Choice, Words
from spel.core.script import CaseId, Krassen, Place, StepId
from spel.core.state import Note, Shown, State
from spel.core.terms import Kop
from tests.unit.insights.evening import (
    DORP,
    GEMEENTE,
    INLOOP,
    PARTIJ,
    STARTFOTO,
    chose,
    evening,
    filled,
    gave,
    laid,
    picked,
    put,
    wrote,
)

AT = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
C1, C2 = CaseId("c1"), CaseId("c2")
BOTH = frozenset({DORP, GEMEENTE})
RULES: Mapping[Grond, tuple[Kader, ...]] = {
    Grond.AFSPRAAK_E2: (Kader.UITDAAGRECHT, Kader.DORPSVISIE),
    Grond.RAADSBESLUIT: (Kader.KADERNOTA,),
    Grond.INLEG_GEMEENTE: (Kader.SUBSIDIEREGELS, Kader.KADERNOTA),
    Grond.VOORNEMEN: (Kader.UITVOERING,),
    Grond.OPEN_PUNT: (Kader.UITVOERING,),
    Grond.NEE: (Kader.DORPENBELEID,),
    Grond.OMGANG: (Kader.PARTICIPATIEVERORDENING,),
    Grond.DUBBEL_EIGENDOM: (Kader.UITDAAGRECHT,),
}
BANK = {
    "wat": "Wij maken de bank",
    "eigenaar": "E2",
    "contact": "De timmerman",
    "wanneer": "In mei",
    "raad": "ja",
    "rol_gemeente": "Levert het hout",
    "inleg_gemeente": "200 euro",
    "tegenargument": "Er staat al een bank",
    "terugkijken": "In oktober",
}


def small() -> State:
    """The whole evening, over."""
    state = replace(evening(2, dorp=6, gemeente=5, partij=2), created_at=AT)
    state = _named(state)
    state = gave(state, STARTFOTO, DORP, *laid(*[(4, 3, 2, 1)] * 6))
    state = gave(state, STARTFOTO, GEMEENTE, *laid(*[(1, 2, 3, 4)] * 5))
    state = gave(state, "c1/zelf", DORP, *picked("V", "V", "V", "V", "A", "A"))
    state = gave(state, "c1/zelf", GEMEENTE, *picked(*["loslaten"] * 3, *["reguleren"] * 2))
    state = gave(state, "c1/zelf", PARTIJ, *picked("V", "V"))
    state = gave(state, "c1/eigenaar", DORP, *put(*[("E1", "E2")] * 6))
    state = gave(state, "c1/eigenaar", GEMEENTE, *put(*[("E4", "E4")] * 5))
    state = gave(state, "c1/les", DORP, *[filled(eigen="D1", ander="G2")] * 6)
    state = gave(state, "c1/les", GEMEENTE, *[filled(eigen="G2")] * 4)
    state = chose(chose(state, "c1/samen", DORP, "V", "A"), "c1/samen", GEMEENTE, "loslaten")
    state = chose(state, "c2/samen", DORP, "oneens")
    state = gave(state, INLOOP, DORP, wrote(trots="Molen"), wrote(trots="Molen"), wrote(trots="Geheim"))
    return replace(
        with_cards(state),
        released=frozenset(Shown(INLOOP, "trots", SeatId(f"dorp{n}")) for n in (0, 1)),
        notes=(Note(StepId("c1/zelf"), "Hier zat opa altijd.", AT, quote=True),),
    )


def _named(state: State) -> State:
    """With a village, two headings, and a casus that stands under the first of them."""
    terms = replace(state.script.terms, koppen=(Kop("H1", "Omgang"), Kop("H3", "Regie")))
    bank = replace(state.script.cases[0], krassen=Krassen(("D1",), ""), spanning="Van wie is de bank?")
    script = replace(
        state.script, terms=terms, cases=(bank, *state.script.cases[1:]), place=Place(naam="Hazeldorp")
    )
    return replace(state, script=script)


def with_cards(state: State) -> State:
    """The bank is agreed on, a bus stop is not; geld is open, one thing is a no."""
    return replace(
        state,
        afspraken={
            card.id: card
            for card in (
                Afspraak(AfspraakId("k1"), Soort.AFSPRAAK, {"wat": "Een bushalte"}, status=Status.VOORNEMEN),
                Afspraak(
                    AfspraakId("k2"), Soort.AFSPRAAK, BANK, casus=C1, status=Status.AFSPRAAK, akkoord=BOTH
                ),
                Afspraak(
                    AfspraakId("k3"),
                    Soort.AFSPRAAK,
                    {"wat": "Het geld"},
                    status=Status.OPEN_PUNT,
                    reden="Na de zomer",
                ),
                Afspraak(AfspraakId("k4"), Soort.NEE, {"wat": "Geen bord"}, van=DORP),
            )
        },
    )


def decided(state: State, readers: str) -> State:
    """The village decided who may read."""
    step = StepId("delen")
    answer = Answer({"lezers": Choice(readers)})
    return replace(state, joint={**state.joint, step: {DORP: answer}})


def because(state: State, reason: str) -> State:
    """The village wrote why it chose so on the first casus, and the spelleider let it through."""
    step = StepId("c1/samen")
    chosen = state.joint[step][DORP]
    answer = Answer({**chosen.values, "reden": Words(reason)})
    joint = {**state.joint, step: {**state.joint[step], DORP: answer}}
    return replace(state, joint=joint, released=state.released | {Shown(step, "reden", SeatId("dorp"))})
