"""`spel new`: a casus to begin with, as a file that can be checked and played at once."""

import argparse
import sys
from pathlib import Path

from spel import wiring
from spel.cli.troubles import CANNOT_START, tell
from spel.config import Settings
from spel.core.vocabulary import Rol, Trede
from spel.scenario.eigen import Draft, Written, write
from spel.scenario.own import free_id, keep

LONGEST_TITLE = 40
COURSES = {
    Rol.VERTEGENWOORDIGER: "Wij vragen de gemeente om een besluit.",
    Rol.KENNISDELER: "Wij zoeken uit wat er speelt en wat er mag.",
    Rol.VERBINDER: "Wij zetten iedereen die het raakt aan één tafel.",
    Rol.AANJAGER: "Wij beginnen zelf, klein en snel.",
}
TREDEN = {
    Trede.REGULEREN: "Wij kijken of het mag, meer niet.",
    Trede.REGISSEREN: "Wij maken een plan en vragen het dorp wat het ervan vindt.",
    Trede.STIMULEREN: "Wij geven een klein budget om te beginnen.",
    Trede.FACILITEREN: "Wij helpen het dorp waar dat nodig is.",
    Trede.LOSLATEN: "Wij laten dit aan het dorp.",
}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Its word and options."""
    word = commands.add_parser("new", help="maak een nieuwe casus om zelf in te vullen")
    word.add_argument("titel", nargs="+", help="hoe de casus heet")
    word.add_argument("--scenarios", type=Path, help="eigen map met casussen en vormen")
    word.add_argument("--data", type=Path, help="map waar de avonden worden bewaard")


def do(settings: Settings, asked: argparse.Namespace) -> int:
    """Write the file among the casussen of an own scenario folder, else among those beside the evenings."""
    try:
        library = wiring.read_library(settings)
    except CANNOT_START as problem:
        return tell(problem)
    folder = settings.scenarios / "casussen" if settings.scenarios else wiring.own_casussen(settings)
    id = free_id(folder, library.casussen)
    titel = " ".join(asked.titel)
    if len(titel) > LONGEST_TITLE:
        print(f"De titel past niet. Gebruik hooguit {LONGEST_TITLE} tekens.", file=sys.stderr)
        return 1
    written = write(skeleton(titel), id) if id else ()
    if not isinstance(written, Written):
        print(*(written or ["Alle nummers zijn bezet. Haal een casus weg."]), sep="\n", file=sys.stderr)
        return 1
    print(f"Klaar: {keep(folder, written)}. Vul hem aan en kijk hem na met 'spel check'.")
    return 0


def skeleton(titel: str) -> Draft:
    """A sound casus that says of every field what belongs in it."""
    return Draft(
        titel=titel,
        situatie="Schrijf hier wat er aan de hand is. Lees het daarna hardop voor.",
        spanning="Om welke vraag draait het?",
        vaststaat=("Schrijf hier wat vaststaat",),
        open=("Schrijf hier wat nog open is",),
        uitnodiging="dorp",
        dorp=COURSES,
        gemeente=tuple((tekst, trede.value) for trede, tekst in TREDEN.items()),
        eigenaarschap=("E2", "E4"),
    )
