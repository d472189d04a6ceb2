"""The compass at the desk: what the numbers point at, and one question to ask about it."""

from dataclasses import dataclass

from spel.core.words import Say


@dataclass(frozen=True, slots=True)
class KompasCard:
    """One thing worth noticing: the rule that saw it, its numbers, why it matters, and a question."""

    rule: str
    title: Say
    numbers: Say
    why: Say
    question: Say


@dataclass(frozen=True, slots=True)
class Kompas:
    """Desk: at most three cards, the most telling first. It advises and never acts."""

    cards: tuple[KompasCard, ...]
