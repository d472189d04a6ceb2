"""The form of a casus of one's own: what it sends, and what is told beside which field."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from spel.core.terms import EigenaarTerm, RolTerm, TredeTerm
from spel.core.vocabulary import Rol, Trede
from spel.core.words import N_, Say, text
from spel.scenario.eigen import MOST_ASKED, Draft
from spel.scenario.faults import Fault
from spel.web.cleaning import cleaned
from spel.web.forms import Fields, first

COURSES = 4
"""So many courses of the gemeente are asked; a file may have five."""
TREDEN = (Trede.REGULEREN, Trede.REGISSEREN, Trede.STIMULEREN, Trede.FACILITEREN)
LONGEST = 1000
EMPTY: Mapping[str, Say] = {
    "vaststaat": text(N_("Schrijf minstens één ding op dat vaststaat.")),
    "open": text(N_("Schrijf minstens één ding op dat nog open is.")),
    "uitnodiging": text(N_("Kies wie wie uitnodigt.")),
    "eigenaarschap": text(N_("Kies minstens één eigenaar.")),
}
"""What a list or a choice says when it was passed by; a text says it needs a text."""


@dataclass(frozen=True, slots=True)
class OwnCasePage:
    """The page: what can be chosen, what was written, and what is still wrong per field."""

    rollen: tuple[RolTerm, ...]
    treden: tuple[TredeTerm, ...]
    typen: tuple[EigenaarTerm, ...]
    themas: tuple[str, ...]
    examples: Mapping[str, str]
    """For each role what a village did in a casus of the game."""
    example_of: str
    given: Draft
    tap: str
    problems: Mapping[str, Say] = field(default_factory=dict)
    told: Say = ""
    done: str = ""
    """The id of a casus that was just added, with its titel."""
    done_titel: str = ""
    kept: bool = True


def draft_of(fields: Fields) -> Draft:
    """What was written, made safe to keep and to show."""
    return Draft(
        titel=_line(fields, "titel"),
        thema=_line(fields, "thema"),
        situatie=_line(fields, "situatie"),
        spanning=_line(fields, "spanning"),
        vaststaat=tuple(_lines(fields, "vaststaat")),
        open=tuple(_lines(fields, "open")),
        uitnodiging=_line(fields, "uitnodiging"),
        dorp={rol: _line(fields, f"dorp.{rol}") for rol in Rol},
        gemeente=tuple(
            (_line(fields, f"gemeente.{n}.tekst"), _line(fields, f"gemeente.{n}.trede"))
            for n in range(1, COURSES + 1)
        ),
        eigenaarschap=tuple(dict.fromkeys(each for each in fields.get("eigenaarschap", ()) if each)),
        hardop=tuple(filter(None, (_line(fields, f"hardop.{n}") for n in range(1, MOST_ASKED + 1)))),
        gevoelig=bool(_line(fields, "gevoelig")),
    )


def problems_of(faults: Iterable[Fault], draft: Draft) -> dict[str, Say]:
    """The first thing to say beside each field."""
    problems: dict[str, Say] = {}
    for fault in faults:
        name = field_of(fault.field)
        empty = not getattr(draft, name, "filled")
        problems.setdefault(name, EMPTY[name] if empty and name in EMPTY else fault.advice)
    return problems


def field_of(path: str) -> str:
    """The input that a field of the file comes from: `dorp.3.tekst` is the text of the third role."""
    parts = path.split(".")
    match parts:
        case ["dorp", number, *_] if number.isdecimal():
            return f"dorp.{tuple(Rol)[int(number) - 1]}"
        case ["gemeente", number, *rest] if number.isdecimal():
            return f"gemeente.{number}.{'trede' if rest == ['trede'] else 'tekst'}"
        case ["hardop", number] if number.isdecimal():
            return path
        case ["themas", *_]:
            return "thema"
        case _:
            return parts[0]


def _line(fields: Fields, name: str) -> str:
    return cleaned(first(fields, name)[:LONGEST])


def _lines(fields: Fields, name: str) -> Iterator[str]:
    """One thing on each line, without the dash that some put before it."""
    written = first(fields, name)[:LONGEST].splitlines()
    return filter(None, (cleaned(line).removeprefix("-").strip() for line in written))
