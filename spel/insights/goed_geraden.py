"""Goed geraden: how well each side knows what the other would choose, kindly and in both directions."""

from collections.abc import Sequence

from spel.core.figures import Insight, Matched, Matches
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, counted, text
from spel.insights.answers import ONEENS, RADEN, given, played, step_of, together
from spel.insights.wording import SIDE_NAMES, based_on

DIRECTIONS = ((Side.DORP, Side.GEMEENTE), (Side.GEMEENTE, Side.DORP))


def goed_geraden(state: State) -> tuple[Insight, ...]:
    """Of the joint choices of a side, how many at least half of the other side's guessers saw coming.

    Source: own definition, game P4.4 and section 7. Counts of casussen, one insight per direction.
    A casus counts when the one side chose together and at least half of the other side guessed.
    "Oneens" could not be guessed and does not count. Silent without such a casus.
    Says: "In 3 van de 4 casussen zag het dorp de keuze van de gemeente aankomen."
    """
    found = (_direction(state, *sides) for sides in DIRECTIONS)
    return tuple(each for each in found if each)


def geraden(state: State, case: Case) -> tuple[Insight, ...]:
    """The same for one casus: how many of one side guessed what the other chose together.

    Says: "4 deelnemers van het dorp zagen de keuze van de gemeente aankomen."
    """
    found = (_one_case(state, case, *sides) for sides in DIRECTIONS)
    return tuple(each for each in found if each)


def _direction(state: State, guesser: Side, guessed: Side) -> Insight | None:
    guesses = [_guesses(state, case, guesser, guessed) for case in state.script.cases]
    counting = [each for each in guesses if each]
    if not counting:
        return None
    right = sum(2 * sum(each) >= len(each) for each in counting)
    fewest = min(len(each) for each in counting)
    return Insight(
        name="goed_geraden",
        title=_title(guesser),
        figure=Matches((Matched(guesser, guessed, right, len(counting)),)),
        sentence=_sentence(guesser, guessed, right, len(counting)),
        based_on=based_on(((guesser, sum(len(each) for each in counting)),), len(counting)),
        rests_on=((guesser, fewest),),
    )


def _guesses(state: State, case: Case, guesser: Side, guessed: Side) -> Sequence[bool]:
    """Of everybody who guessed, whether that became the joint choice; none when it does not count."""
    chosen = _chosen(state, case, guessed)
    answers = played(state, step_of(case, RADEN), guesser) if chosen else ()
    return [answer.choice("keuze") == chosen for answer in answers]


def _chosen(state: State, case: Case, side: Side) -> str:
    joint = together(state, case, side)
    main = joint.choice("hoofd") if joint else ""
    return "" if main == ONEENS else main


def _sentence(guesser: Side, guessed: Side, right: int, of: int) -> Say:
    who, whom = SIDE_NAMES[guesser], SIDE_NAMES[guessed]
    if not right:
        return _surprised(who, whom, of)
    return counted(
        of,
        "Deze keer zag {wie} de keuze van {ander} aankomen.",
        "In {keer} van de {n} casussen zag {wie} de keuze van {ander} aankomen.",
        wie=who,
        ander=whom,
        keer=right,
    )


def _title(guesser: Side) -> Say:
    return text(N_("Geraden door {wie}"), wie=SIDE_NAMES[guesser])


def _surprised(who: Say, whom: Say, of: int) -> Say:
    return counted(
        of,
        "De keuze van {ander} was voor {wie} een verrassing.",
        "De keuzes van {ander} waren voor {wie} een verrassing.",
        wie=who,
        ander=whom,
    )


def _one_case(state: State, case: Case, guesser: Side, guessed: Side) -> Insight | None:
    chosen = _chosen(state, case, guessed)
    answers = given(state, step_of(case, RADEN), guesser) if chosen else ()
    if not answers:
        return None
    right = sum(answer.choice("keuze") == chosen for answer in answers)
    return Insight(
        name="geraden",
        title=_title(guesser),
        figure=None,
        sentence=_seen(SIDE_NAMES[guesser], SIDE_NAMES[guessed], right),
        based_on=based_on(((guesser, len(answers)),)),
        rests_on=((guesser, len(answers)),),
    )


def _seen(who: Say, whom: Say, right: int) -> Say:
    if not right:
        return _surprised(who, whom, 1)
    return counted(
        right,
        "{n} deelnemer van {wie} zag de keuze van {ander} aankomen.",
        "{n} deelnemers van {wie} zagen de keuze van {ander} aankomen.",
        wie=who,
        ander=whom,
    )
