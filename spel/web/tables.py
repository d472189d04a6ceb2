"""The tables of a Dorpendag as they are typed: a name on each line, `gemeente:` before one of its own."""

from collections.abc import Collection

from spel.core.script import Table
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.web.cleaning import cleaned, shortened

FEWEST, MOST = 2, 20
LONGEST_TABLE_NAME = 24
HOW_MANY = N_("Geef {least} tot {most} tafels, met een naam op elke regel. Er zijn er nu {n}.")
TWICE = N_("Elke tafel heeft een eigen naam nodig. Deze staat er twee keer: {naam}.")


def read_tables(typed: str, sides: Collection[Side]) -> tuple[Table, ...]:
    """The tables in the order of the lines; of the village, unless the line begins with another side."""
    lines = [line for each in typed.splitlines() if (line := cleaned(each))]
    return tuple(_table(number, line, sides) for number, line in enumerate(lines, start=1))


def _table(number: int, line: str, sides: Collection[Side]) -> Table:
    before, colon, after = line.partition(":")
    named = {side.value: side for side in sides}
    side = named.get(before.strip().casefold()) if colon and after.strip() else None
    name = after.strip() if side else line
    return Table(f"tafel-{number}", shortened(name, LONGEST_TABLE_NAME), side or Side.DORP)


def wrong_tables(tables: Collection[Table]) -> Say:
    """What is the matter with these tables; nothing when the evening can begin."""
    names = [table.naam.casefold() for table in tables]
    twice = next((table.naam for table in tables if names.count(table.naam.casefold()) > 1), "")
    if twice:
        return text(TWICE, naam=twice)
    if not FEWEST <= len(tables) <= MOST:
        return text(HOW_MANY, least=FEWEST, most=MOST, n=len(tables))
    return ""
