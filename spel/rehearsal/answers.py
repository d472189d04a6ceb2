"""What a character fills in: a form of any kind, by taste and by chance."""

from collections.abc import Sequence
from random import Random
from typing import assert_never

from spel.core.questions import (
    Answer,
    Ask,
    Chips,
    Choice,
    ChooseOne,
    ChooseSeveral,
    DivideChips,
    Field,
    Option,
    Picks,
    PlacePawn,
    Question,
    Value,
    Words,
    Write,
)
from spel.rehearsal.characters import Character

WORDS = (
    "De buren", "Rust", "Samen doen", "Het plein", "De natuur", "Ruimte", "De school", "Het koor",
    "Goede moed", "De dijk", "Elkaar helpen", "Het veld", "Plezier", "Nieuwe mensen", "De kermis", "Tijd",
)  # fmt: skip
SENTENCES = (
    "Dit past bij onze plek.",
    "Wij kunnen klein beginnen.",
    "Eerst willen wij elkaar goed horen.",
    "Er zijn genoeg mensen die mee willen doen.",
    "Het kost tijd, en die is er nu nog niet.",
    "Zo weet iedereen waar hij aan toe is.",
    "De ander weet hier meer van.",
    "Wij hebben dit al eens geprobeerd.",
    "Dan blijft het ook over een jaar nog staan.",
    "Daar moeten wij nog een keer over praten.",
)
SHORT = 60
"""Up to so many characters a field asks for a word, above that for a sentence."""
WAY_OUT = 0.1
"""How many do not choose one of the courses that a casus offers, of 1."""
SPREAD = 0.12
"""How far from their taste people end up, of 1."""


def answer(ask: Ask, character: Character, rng: Random) -> Answer:
    """A form filled in so that it fits: everything that is required, and the rest by temperament."""
    filled = (field for field in ask.fields if field.required or _bothers(field, character, rng))
    return Answer({field.name: value(field.question, character, rng) for field in filled})


def value(question: Question, character: Character, rng: Random) -> Value:
    """A fitting answer to one question."""
    match question:
        case ChooseOne(options=options):
            return Choice(_chosen(options, character, rng))
        case PlacePawn(places=places):
            return Choice(_one([place.key for place in places], character, rng))
        case ChooseSeveral():
            return _several(question, character, rng)
        case DivideChips(parts=parts, total=total):
            return _chips([part.key for part in parts], total, character, rng)
        case Write(longest=longest):
            return Words(_words(longest, rng))
        case _:
            assert_never(question)


def _bothers(field: Field, character: Character, rng: Random) -> bool:
    chance = character.manner.writes if isinstance(field.question, Write) else 0.5
    return rng.random() < chance


def _stable(options: Sequence[Option]) -> list[str]:
    """In an order that is the same for everybody, whatever the room sees: people of one taste agree."""
    return sorted(option.key for option in options)


def _chosen(options: Sequence[Option], character: Character, rng: Random) -> str:
    """What somebody chooses; a way out, such as not knowing yet, is for few."""
    courses = [option for option in options if option.letter]
    ways_out = [option.key for option in options if not option.letter]
    if courses and ways_out and rng.random() < WAY_OUT:
        return rng.choice(ways_out)
    return _one(_stable(courses or options), character, rng)


def _one(keys: Sequence[str], character: Character, rng: Random) -> str:
    if rng.random() < character.whim:
        return rng.choice(keys)
    leaned = min(max(rng.gauss(character.taste, SPREAD), 0.0), 0.999)
    return keys[int(leaned * len(keys))]


def _several(question: ChooseSeveral, character: Character, rng: Random) -> Picks:
    keys = _stable(question.options)
    wanted = min(max(question.least, rng.randint(1, max(question.most, 1))), question.most, len(keys))
    picked: set[str] = set()
    while len(picked) < wanted:
        left = [key for key in keys if key not in picked]
        picked.add(_one(left, character, rng))
    return Picks(tuple(option.key for option in question.options if option.key in picked))


def _chips(keys: Sequence[str], total: int, character: Character, rng: Random) -> Chips:
    counts = dict.fromkeys(keys, 0)
    for _ in range(total):
        counts[rng.choice(keys) if rng.random() < 0.5 else _one(keys, character, rng)] += 1
    return Chips(counts)


def _words(longest: int, rng: Random) -> str:
    known = [text for text in (WORDS if longest <= SHORT else SENTENCES) if len(text) <= longest]
    return rng.choice(known) if known else WORDS[0][:longest].strip()
