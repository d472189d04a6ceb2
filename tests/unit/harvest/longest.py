"""An evening with the longest texts that the models and the forms allow, and with many cards."""

from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.afspraken import LONGEST, Afspraak, AfspraakId, Soort, Status
from spel.core.script import Place
from spel.core.state import Shown, State
from spel.core.vocabulary import Groep
from tests.unit.harvest.evening import BOTH, C1, because, small
from tests.unit.insights.evening import DORP, INLOOP, gave, wrote

ORDINARY = "Wij vragen de gemeente om samen met bewoners een nieuwe plek te maken en die te onderhouden "
OFFICIAL = "Ontmoetingsplekkenbeleidsmedewerkersoverleg dorpsontwikkelingsplanbijeenkomstverslag "
SHORT = "Ja "
CARDS = 12
LONGEST_TITLE, LONGEST_NAME, LONGEST_CASE = 200, 40, 40


def long(words: str, signs: int) -> str:
    """So many signs of these words."""
    return (words * (signs // len(words) + 1))[:signs].strip()


def card(n: int, soort: Soort, status: Status, words: str) -> Afspraak:
    """A card that is written full; no two alike."""
    fields = {name: long(words, most) for name, most in LONGEST.items()}
    fields |= {"eigenaar": "E2", "raad": "ja", "wat": f"{n} {long(words, LONGEST['wat'] - 3)}"}
    van = DORP if soort is not Soort.AFSPRAAK else None
    akkoord = BOTH if status is Status.AFSPRAAK else frozenset()
    reason = long(words, 160) if status in {Status.OPEN_PUNT, Status.NEE} else ""
    return Afspraak(
        AfspraakId(f"k{n}"), soort, fields, van, C1, tuple(Groep), status, reden=reason, akkoord=akkoord
    )


def longest(words: str = ORDINARY) -> State:
    """Everything filled in to the last sign."""
    kinds = (
        (Soort.AFSPRAAK, Status.AFSPRAAK),
        (Soort.AFSPRAAK, Status.OPEN_PUNT),
        (Soort.NEE, Status.NEE),
        (Soort.LOSLATEN, Status.WENS),
    )
    cards = [card(n * 20 + i, *kind, words) for n, kind in enumerate(kinds) for i in range(CARDS)]
    state = because(small(), long(words, 200))
    cases = tuple(
        replace(each, titel=f"{each.titel} {long(words, LONGEST_CASE - 10)}") for each in state.script.cases
    )
    place = Place(naam=long(words, LONGEST_NAME))
    script = replace(state.script, title=long(words, LONGEST_TITLE), place=place, cases=cases)
    proud = [wrote(trots=long(words, 40 - n)) for n in range(6)]
    state = replace(state, script=script, afspraken={each.id: each for each in cards})
    state = gave(state, INLOOP, DORP, *proud)
    shown = {Shown(INLOOP, "trots", SeatId(f"dorp{n}")) for n in range(6)}
    return replace(state, released=state.released | shown)
