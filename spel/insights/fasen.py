"""Fasen: for each fase of a casus whether both sides point at each other, or both claim it."""

from collections.abc import Mapping, Sequence

from spel.core.figures import Insight, Lamp, Lamps
from spel.core.figures_fasen import FaseField, FasePawns, FaseRow, Light
from spel.core.questions import Answer
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Eigenaar, Fase, Side
from spel.core.words import N_, Say, Text, counted, text
from spel.insights.answers import given, step_of
from spel.insights.pionnen import Placed, placed
from spel.insights.wording import based_on, listed, sentences

PER_FASE = "eigenaar-per-fase"
NAMES: Mapping[Fase, Text] = {
    Fase.IDEE: Text(N_("Idee")),
    Fase.PLAN: Text(N_("Plan")),
    Fase.BESLUIT: Text(N_("Besluit")),
    Fase.UITVOERING: Text(N_("Uitvoering")),
    Fase.BEHEER: Text(N_("Beheer")),
}
IN_SENTENCE: Mapping[Fase, Text] = {
    Fase.IDEE: Text(N_("het idee")),
    Fase.PLAN: Text(N_("het plan")),
    Fase.BESLUIT: Text(N_("het besluit")),
    Fase.UITVOERING: Text(N_("de uitvoering")),
    Fase.BEHEER: Text(N_("het beheer")),
}


def fasen(state: State, case: Case) -> tuple[Insight, ...]:
    """The fasen of a casus where the sides miss or meet each other; the pawns are drawn by `fase_field`.

    Source: ownership model of Peel en Maas, asked per fase; the five fasen and the rule are our own, game
    P4.9 and section 7. The rule is that of `niemandsland_en_dubbel`: the middle of a side is the low
    median, so it lies with the community when at least half of its pawns do. Silent unless at least half
    of both sides put pawns.
    Says: "Bij het beheer wijzen de meesten naar de ander. Dat is niemandsland."
    """
    return tuple(_insight(each) for each in placed(state, (case,), PER_FASE))


def fase_field(state: State, case: Case) -> FaseField:
    """All pawns per fase, with a light where the sides miss or meet; rows have no pawns without answers."""
    given_by = {side: given(state, step_of(case, PER_FASE), side) for side in state.script.sides}
    answers = {side: each for side, each in given_by.items() if each}
    lights = {fase: _light(each, fase) for each in placed(state, (case,), PER_FASE) for fase in Fase}
    places = tuple((term.code, term.kort, term.domein) for term in state.script.terms.typen)
    rows = (FaseRow(fase, NAMES[fase], _pawns(answers, fase), lights.get(fase, "")) for fase in Fase)
    return FaseField(places, tuple(rows), tuple((side, len(each)) for side, each in answers.items()))


def per_fase(state: State) -> tuple[Insight, ...]:
    """Over the evening the fasen of all casussen that were deepened, beside `niemandsland_en_dubbel`.

    Silent unless at least half of both sides put pawns per fase on some casus.
    Says: "Over alle fasen: 1 keer niemandsland."
    """
    places = placed(state, state.script.cases, PER_FASE)
    if not places:
        return ()
    spots = tuple(lamp for each in places for lamp in _lamps(each))
    dorp, gemeente = zip(*((len(each.dorp), len(each.gemeente)) for each in places), strict=True)
    return (
        Insight(
            name="niemandsland_en_dubbel",
            title=text(N_("Niemandsland en dubbel eigendom: per fase")),
            figure=Lamps(spots) if spots else None,
            sentence=_over_all(spots),
            based_on=based_on(((Side.DORP, sum(dorp)), (Side.GEMEENTE, sum(gemeente))), len(places)),
            rests_on=((Side.DORP, min(dorp)), (Side.GEMEENTE, min(gemeente))),
        ),
    )


def _insight(here: Placed) -> Insight:
    rests_on = ((Side.DORP, len(here.dorp)), (Side.GEMEENTE, len(here.gemeente)))
    return Insight(
        name="fasen",
        title=text(N_("Per fase")),
        figure=None,
        sentence=_sentence({fase: _light(here, fase) for fase in Fase}),
        based_on=based_on(rests_on),
        rests_on=rests_on,
    )


def _light(here: Placed, fase: Fase) -> Light:
    lamp = here.lamp(fase)
    if lamp is None:
        return ""
    return "dubbel" if lamp.doubled else "niemandsland"


def _lamps(here: Placed) -> list[Lamp]:
    found = ((fase, here.lamp(fase)) for fase in Fase)
    named = N_("{casus}: {fase}")
    return [
        Lamp(text(named, casus=here.case.titel, fase=IN_SENTENCE[fase]), lamp.doubled)
        for fase, lamp in found
        if lamp
    ]


def _pawns(answers: Mapping[Side, Sequence[Answer]], fase: Fase) -> FasePawns:
    return tuple((side, _counts(each, fase)) for side, each in answers.items())


def _counts(answers: Sequence[Answer], fase: Fase) -> tuple[int, int, int, int]:
    put = [answer.choice(fase) for answer in answers]
    return (put.count(Eigenaar.E1), put.count(Eigenaar.E2), put.count(Eigenaar.E3), put.count(Eigenaar.E4))


def _sentence(lights: Mapping[Fase, Light]) -> Say:
    told = [
        text(sentence, fasen=listed(names))
        for light, sentence in _TOLD.items()
        if (names := [IN_SENTENCE[fase] for fase, each in lights.items() if each == light])
    ]
    return sentences(*told) if told else text(_SAME)


_TOLD: Mapping[Light, str] = {
    "niemandsland": N_("Bij {fasen} wijzen de meesten naar de ander. Dat is niemandsland."),
    "dubbel": N_("Bij {fasen} voelen beide kanten zich eigenaar. Dat is dubbel eigendom."),
}
_SAME = N_("In geen enkele fase is er niemandsland of dubbel eigendom.")


def _over_all(spots: Sequence[Lamp]) -> Say:
    doubled = sum(each.doubled for each in spots)
    nobody = len(spots) - doubled
    told = [
        *([counted(nobody, "{n} keer niemandsland", "{n} keer niemandsland")] if nobody else []),
        *([counted(doubled, "{n} keer dubbel eigendom", "{n} keer dubbel eigendom")] if doubled else []),
    ]
    return text(N_("Over alle fasen: {wat}."), wat=listed(told)) if told else text(_SAME)
