"""Which groups were really heard: over the evening, and for every card that was made."""

from collections import Counter
from collections.abc import Sequence

from spel.core.afspraken import Afspraak, Soort, Status
from spel.core.figures import Insight
from spel.core.figures_afspraken import Huis, Huizen, Licht
from spel.core.script import Step
from spel.core.state import State
from spel.core.terms import GroepTerm
from spel.core.words import N_, Say, Text, counted, text
from spel.insights.answers import given
from spel.insights.wording import listed, lowered, sentences

DRAAGVLAK, GEHOORD, HOE, NOG_NIET = "draagvlak", "gehoord", "hoe", "nog-niet"
FEWEST = 3
"""With fewer answers in all, a light would say who lit it."""


def draagvlakbeeld(state: State) -> tuple[Insight, ...]:
    """Per group how much light burns: aan when at least half of those who answered ticked it, half when
    at least one did, uit when nobody did.

    Source: own definition, game P7; beyond the usual suspects (brochure of 2020). All sides count
    together, one by one. Silent under 3 answers in all; no numbers per group.
    Says: "Deze huizen hebben nog geen licht: jongeren en seizoenswerkers."
    """
    return tuple(
        told for step in state.script.steps if step.kind == DRAAGVLAK for told in square_of(state, step)
    )


def draagvlak(state: State) -> tuple[Insight, ...]:
    """Per card which groups were heard about it, and which were not.

    Source: own definition, game P7 and section 7 (draagvlakbeeld). What the spelleider ticked on the card;
    public at once, so it rests on nobody's answers. Silent for a nee and for what is let go.
    Says: "Nog niet gehoord: jongeren en seizoenswerkers."
    """
    return tuple(_about(state, card) for card in state.afspraken.values() if _asks_support(card))


def unheard(state: State, step: Step) -> tuple[GroepTerm, ...]:
    """The groups without light after the reveal; none as long as there is too little to say it."""
    ticked = _ticked(state, step)
    return () if ticked is None else tuple(g for g in state.script.terms.groepen if not ticked[0][g.sleutel])


def _asks_support(card: Afspraak) -> bool:
    return card.soort is Soort.AFSPRAAK and card.status is not Status.NEE


def _ticked(state: State, step: Step) -> tuple[Counter[str], Counter[str], int] | None:
    """How often each group and each way was ticked, in so many answers."""
    answers = [answer for side in state.script.sides for answer in given(state, step.id, side)]
    if len(answers) < FEWEST:
        return None
    groups, ways = (
        Counter(key for answer in answers for key in answer.picks(name)) for name in (GEHOORD, HOE)
    )
    return groups, ways, len(answers)


def square_of(state: State, step: Step) -> tuple[Insight, ...]:
    """The square of one step, once the room may see it."""
    ticked = _ticked(state, step)
    if ticked is None or not state.script.terms.groepen:
        return ()
    groups, ways, n = ticked
    square = tuple(Huis(each.naam, _light(groups[each.sleutel], n)) for each in state.script.terms.groepen)
    return (
        Insight(
            name="draagvlakbeeld",
            title=_title(state, step),
            figure=Huizen(square),
            sentence=sentences(_dark(square), *_how(state, ways)),
            based_on=counted(n, "Gebaseerd op {n} antwoord.", "Gebaseerd op {n} antwoorden."),
        ),
    )


def _light(times: int, n: int) -> Licht:
    if not times:
        return Licht.UIT
    return Licht.AAN if 2 * times >= n else Licht.HALF


def _title(state: State, step: Step) -> Text:
    case = state.case_of(step)
    return text(N_("Wie is gehoord: {casus}"), casus=case.titel) if case else text(N_("Wie is gehoord"))


def _dark(square: Sequence[Huis]) -> Say:
    dark = [lowered(each.naam) for each in square if each.licht is Licht.UIT]
    dim = [lowered(each.naam) for each in square if each.licht is Licht.HALF]
    if dark:
        return text(N_("Deze huizen hebben nog geen licht: {wie}."), wie=listed(dark))
    if dim:
        return text(N_("Overal brandt licht. Het mag feller bij {wie}."), wie=listed(dim))
    return text(N_("In alle huizen brandt licht."))


def _how(state: State, ways: Counter[str]) -> tuple[Say, ...]:
    """The ways that anybody named, without how often."""
    used = [
        lowered(each.naam)
        for each in state.script.terms.manieren
        if ways[each.sleutel] and each.sleutel != NOG_NIET
    ]
    return (text(N_("Zo hoorden jullie mensen: {hoe}."), hoe=listed(used)),) if used else ()


def _about(state: State, card: Afspraak) -> Insight:
    groepen = state.script.terms.groepen
    heard = tuple(Huis(g.naam, Licht.AAN if g.sleutel in card.gehoord else Licht.UIT) for g in groepen)
    return Insight(
        name="draagvlak",
        title=card.veld("wat"),
        figure=Huizen(heard) if card.gehoord else None,
        sentence=_heard(heard, bool(card.gehoord)),
        based_on=text(N_("Gebaseerd op wat er op de kaart staat.")),
    )


def _heard(square: Sequence[Huis], any_heard: bool) -> Say:
    if not any_heard:
        return text(N_("Op de kaart staat nog niet wie hierover gehoord is."))
    dark = [lowered(each.naam) for each in square if each.licht is Licht.UIT]
    if not dark:
        return text(N_("Hierover zijn alle groepen gehoord."))
    return text(N_("Nog niet gehoord: {wie}."), wie=listed(dark))
