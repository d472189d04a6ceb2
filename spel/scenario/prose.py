"""Whether a text reads easily aloud and fits the projector."""

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from spel.scenario.faults import quoted
from spel.scenario.nodes import Loc, Plain
from spel.scenario.source import Remark

LONGEST_SENTENCE = 15

LONGEST_TEXT: Mapping[str, int] = {
    "titel": 40,
    "situatie": 320,
    "spanning": 110,
    "vaststaat": 60,
    "open": 60,
    "dorp.tekst": 90,
    "gemeente.tekst": 90,
    "hardop": 90,
    "krassen.uitleg": 200,
    "krassen.voorbeelden.tekst": 140,
    "wending": 110,
    "stresstest": 110,
    "afspraak": 160,
    "vertaalkaart.dorp": 110,
    "vertaalkaart.beleid": 110,
    "rollen.kort": 60,
    "typen.kort": 40,
}
SENTENCES: Mapping[str, tuple[int, int]] = {
    "situatie": (2, 4),
    "krassen.uitleg": (1, 2),
    "rollen.uitleg": (1, 2),
    "principes.uitleg": (1, 1),
}
_COURSES = ("dorp.tekst", "gemeente.tekst")
_QUESTIONS = ("spanning", "hardop", "spelleider.vragen.")
# Words for the machine, codes and addresses: nobody reads these aloud.
_NO_PROSE = frozenset(
    [
        "id",
        "sleutel",
        "code",
        "kop",
        "domein",
        "trede",
        "bron",
        "adres",
        "themas",
        "uitnodiging",
        "eigenaarschap",
    ]
)


def texts(content: BaseModel) -> Iterator[tuple[Loc, str]]:
    """Every text that people read, with the way to it."""
    for loc, text in _texts((), content.model_dump(mode="json")):
        if name(loc).split(".")[-1] not in _NO_PROSE:
            yield loc, text


def _texts(loc: Loc, value: Plain) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts((*loc, key), part)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts((*loc, index), part)


def name(loc: Loc) -> str:
    """The field without its place in a list."""
    return ".".join(step for step in loc if isinstance(step, str))


def words(text: str) -> list[str]:
    """The words as a reader would count them."""
    return re.findall(r"\w(?:[\w'’-]*\w)?", text)


def readability(content: BaseModel) -> Iterator[Remark]:
    """Remarks on every text that is long for a reader, a listener or the projector."""
    for loc, text in texts(content):
        yield from _long_sentences(loc, text)
        yield from _shape(loc, text)


def _long_sentences(loc: Loc, text: str) -> Iterator[Remark]:
    for sentence in _sentences(text):
        if (count := len(words(sentence))) > LONGEST_SENTENCE:
            advice = f"Deze zin heeft {count} woorden. Maak er zinnen van tot {LONGEST_SENTENCE} woorden."
            yield Remark(loc, advice, found=quoted(sentence))


def _shape(loc: Loc, text: str) -> Iterator[Remark]:
    field = name(loc)
    if len(text) > (longest := LONGEST_TEXT.get(field, len(text))):
        yield Remark(
            loc, f"Dit is {len(text)} tekens. Op het scherm passen er {longest}. Maak de tekst korter."
        )
    fewest, most = SENTENCES.get(field, (0, len(text)))
    if not fewest <= (count := len(_sentences(text))) <= most:
        yield Remark(loc, f"Het aantal zinnen is {count}. Hier passen er {fewest} tot {most}.")
    if field.startswith(_QUESTIONS) and not text.endswith("?"):
        yield Remark(loc, "Maak hier een vraag van, met een vraagteken.")
    if field in _COURSES and not text.startswith("Wij "):
        yield Remark(loc, "Begin deze tekst met 'Wij'.")


def _sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])['\"’”)]*\s+", text) if part]
