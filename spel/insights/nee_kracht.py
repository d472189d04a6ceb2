"""Nee-kracht: how often an honest 'this is not ours' became a no that is written down."""

from collections.abc import Iterator

from spel.core.afspraken import Afspraak, Soort, Status
from spel.core.figures import Insight
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, counted, text
from spel.insights.answers import NIET_AAN_ONS, together


def nee_kracht(state: State) -> tuple[Insight, ...]:
    """Of the joint choices "niet aan ons", how many became a stored nee of that side on that casus.

    Source: own definition, game section 7; durf nee te zeggen (brochure of 2020). Joint choices were said
    aloud by a whole side, so it rests on nobody's own answers. Silent when none was stored.
    Says: "2 keer zeiden jullie bewust nee."
    """
    chosen = tuple(not_ours(state))
    stored = sum(is_stored(state, case, side) for case, side in chosen)
    if not stored:
        return ()
    return (
        Insight(
            name="nee_kracht",
            title=text(N_("De kracht van nee")),
            figure=None,
            sentence=counted(
                stored, "Eén keer zeiden jullie bewust nee.", "{n} keer zeiden jullie bewust nee."
            ),
            based_on=counted(
                len(chosen),
                "Gebaseerd op {n} keuze die niet aan jullie was.",
                "Gebaseerd op {n} keuzes die niet aan jullie waren.",
            ),
        ),
    )


def not_ours(state: State) -> Iterator[tuple[Case, Side]]:
    """The casussen of which a side said together that it is not theirs, as far as the room may see it."""
    for case in state.script.cases:
        for side in state.script.sides:
            answer = together(state, case, side)
            if answer is not None and answer.choice("hoofd") == NIET_AAN_ONS:
                yield case, side


def is_stored(state: State, case: Case, side: Side) -> bool:
    """Whether a card keeps this no: of that side, or of everybody, on that casus."""
    return any(
        is_nee(card) and card.casus == case.id and card.van in (None, side)
        for card in state.afspraken.values()
    )


def is_nee(card: Afspraak) -> bool:
    """A card that was made as a nee, or that became one."""
    return card.soort is Soort.NEE or card.status is Status.NEE
