"""A casus of the room's own: what it must say itself, and what is filled in for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from spel.core.vocabulary import Rol
from spel.scenario.faults import Fault
from spel.scenario.load import validate
from spel.scenario.model import Casus
from spel.scenario.naming import distinct_slug, file_stem
from spel.scenario.prose import LONGEST_TEXT, name, texts
from spel.scenario.reader import parse
from spel.scenario.source import Remark, Source
from spel.scenario.writing import yaml_of

MOST_ASKED = 3
HARDOP = (
    "Wat zou iemand zeggen die hier niet bij is?",
    "Wat is het kleinste dat morgen al kan?",
    "Wat als het na een jaar toch stopt?",
)
"""Questions that fit any casus, for who thought of fewer than three."""
REST: Mapping[str, object] = {
    "krassen": {
        "principes": ["D3", "G1"],
        "uitleg": "Vraag eerst het eigen dorp wat het wil. De gemeente begint bij wat dit dorp nodig heeft.",
        "voorbeelden": [],
    },
    "wending": "Twee mensen die dit trokken, stoppen ermee.",
    "stresstest": "Wie doet dit als de trekker stopt?",
    "spelleider": {
        "notities": [
            "Deze casus schreven jullie zelf. Praat over de zaak, niet over mensen.",
            "Vraag eerst wat er in de tekst nog ontbreekt.",
        ],
        "vragen": {
            "meedenker": "Welke informatie missen jullie nog?",
            "stimulator": "Wat zouden jullie doen als het ook mocht mislukken?",
            "begeleider": "Wie hebben we nog niet gehoord?",
            "bemiddelaar": "Wat is het belang dat jullie delen?",
        },
    },
}
"""What a spelleider has no time for between two steps; an author can change it in the file later."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the form asks; empty texts are for the rules of a casus to name."""

    titel: str = ""
    thema: str = "samenwerken"
    situatie: str = ""
    spanning: str = ""
    vaststaat: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    uitnodiging: str = ""
    dorp: Mapping[Rol, str] = field(default_factory=dict)
    gemeente: tuple[tuple[str, str], ...] = ()
    """Text and trede of each course."""
    eigenaarschap: tuple[str, ...] = ()
    hardop: tuple[str, ...] = ()
    gevoelig: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A casus with the file it goes into: its name and its text."""

    casus: Casus
    file: str
    text: str


def write(draft: Draft, id: str) -> Written | tuple[Fault, ...]:
    """The casus and its file, or all that is wrong with it, by field as an author counts."""
    text = yaml_of(content_of(draft, id))
    file = f"{file_stem(id, draft.titel)}.yaml"
    root = parse(file, text.encode())
    if isinstance(root, Fault):
        return (root,)
    source = Source(file, "", root)
    casus = validate(source, Casus)
    if not isinstance(casus, Casus):
        return casus
    return tuple(source.fault(each) for each in too_long(casus)) or Written(casus, file, text)


def too_long(casus: Casus) -> Iterator[Remark]:
    """What an author is only warned about does not fit on the wall tonight."""
    for loc, text in texts(casus):
        longest = LONGEST_TEXT.get(name(loc), len(text))
        if len(text) > longest:
            yield Remark(loc, f"Dit zijn {len(text)} tekens. Er passen er {longest}. Maak het korter.")


def content_of(draft: Draft, id: str) -> dict[str, object]:
    """The fields of the file in the order of the other casussen."""
    taken: set[str] = {str(rol) for rol in Rol}
    return {
        "id": id,
        "titel": draft.titel,
        "themas": [draft.thema],
        "situatie": draft.situatie,
        "spanning": draft.spanning,
        "vaststaat": list(draft.vaststaat),
        "open": list(draft.open),
        "uitnodiging": draft.uitnodiging,
        "dorp": [
            {"sleutel": _key(draft.dorp.get(rol, ""), taken), "tekst": draft.dorp.get(rol, "")}
            | {"gewichten": {str(rol): 1.0}}
            for rol in Rol
        ],
        "gemeente": [
            {"sleutel": _key(tekst, taken), "tekst": tekst, "trede": trede} for tekst, trede in draft.gemeente
        ],
        "hardop": [*draft.hardop, *HARDOP][:MOST_ASKED],
        "eigenaarschap": list(draft.eigenaarschap),
        **({"gevoelig": "ja"} if draft.gevoelig else {}),
        **REST,
    }


def _key(text: str, taken: set[str]) -> str:
    """The first words that say something, after 'Wij'."""
    words = text.removeprefix("Wij ").split()[:3]
    key = distinct_slug(" ".join(words), taken, "keuze")
    taken.add(key)
    return key
