"""Blocks of the steps around a casus: words of a whole side beside each other, and help with hard words."""

from dataclasses import dataclass

from spel.core.terms import Hulpwoord
from spel.core.vocabulary import Side
from spel.core.words import Say


@dataclass(frozen=True, slots=True)
class WordCard:
    """What one side wrote together: each question with the words that were released."""

    side: Side
    title: Say
    lines: tuple[tuple[Say, str], ...]


@dataclass(frozen=True, slots=True)
class WordCards:
    """The words of the sides beside each other; `example` when they come from the casus itself."""

    cards: tuple[WordCard, ...]
    title: Say = ""
    example: bool = False


@dataclass(frozen=True, slots=True)
class WordHelp:
    """Hard words with what they mean, in plain sight."""

    words: tuple[Hulpwoord, ...]
