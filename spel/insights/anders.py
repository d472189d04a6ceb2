"""Anders: how often people who answered as one did not all see it that way."""

from spel.core.openness import is_public
from spel.core.state import State
from spel.core.words import N_, Say, counted, text


def anders(state: State) -> tuple[Say, ...]:
    """How many answers of a group carried dissent, and how many people that were, over the evening.

    Source: own definition, excellence 1 (everyone counts, phone or not). Only answers that may be seen;
    neither the question nor the side is told. Silent when nobody saw it differently.
    Says: "3 keer zag iemand achter een gedeeld toestel het anders. Samen 5 mensen."
    """
    dissents = [
        answer.dissent
        for step, given in state.answers.items()
        if is_public(state, step)
        for answer in given.values()
        if answer.dissent
    ]
    if not dissents:
        return ()
    often = counted(
        len(dissents),
        "{n} keer zag iemand achter een gedeeld toestel het anders.",
        "{n} keer zag iemand achter een gedeeld toestel het anders.",
    )
    people = counted(sum(dissents), "Dat was {n} mens.", "Samen telt dat {n} mensen.")
    return (text(N_("{eerste} {rest}"), eerste=often, rest=people),)
