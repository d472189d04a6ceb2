"""From a sentence to words: language, plural, and what this village calls itself."""

import gettext
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from unicodedata import bidirectional

from spel.core.script import Place
from spel.core.words import Say, Text

DOMAIN = "spel"
DUTCH = "nl"
MOST = 4_000
"""Sentences a speaker has ready: all of ours, which stand on every page."""
PLACES = 32
"""Speakers that are remembered: one language in one place each."""
RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


class Phrasebook:
    """The catalogues on disk. Dutch needs none: the msgid is the Dutch sentence."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._catalogues: dict[str, gettext.NullTranslations] = {}
        self.speaker = lru_cache(PLACES)(self._speaker)
        """Somebody who speaks this language in this village."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Dutch first, then every language that has a compiled catalogue."""
        found = sorted(path.parent.parent.name for path in self._folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
        return (DUTCH, *(language for language in found if language != DUTCH))

    def catalogue(self, language: str) -> gettext.NullTranslations:
        """The translations of one language; a missing sentence falls back to Dutch."""
        if language not in self._catalogues:
            self._catalogues[language] = gettext.translation(
                DOMAIN, self._folder, languages=[language], fallback=True
            )
        return self._catalogues[language]

    def _speaker(self, language: str, place: Place) -> "Speaker":
        return Speaker(self.catalogue(language), place_words(place), language)


class Speaker:
    """Says any `Say` aloud in one language, with the words of one place."""

    def __init__(self, catalogue: gettext.NullTranslations, words: Mapping[str, str], language: str) -> None:
        self._catalogue = catalogue
        self._words = words
        self.language = language
        self._plain = lru_cache(MOST)(self._bare)

    def say(self, said: Say) -> str:
        """The words to show; content that was written by people stays as it is."""
        if not isinstance(said, Text):
            return str(said)
        return self._fill(
            self._translate(said), {name: self._part(each) for name, each in said.params.items()}
        )

    def _part(self, said: Say) -> str:
        """A part of a sentence. What people wrote keeps its own direction, and ours keeps its own."""
        return self.say(said) if isinstance(said, Text) else apart(str(said))

    def gettext(self, msgid: str, /, **params: object) -> str:
        """What templates call `_`: a marked sentence with parameters by name."""
        if not params:
            return self._plain(msgid)
        return self._fill(
            self._catalogue.gettext(msgid), {name: apart(str(each)) for name, each in params.items()}
        )

    def _bare(self, msgid: str) -> str:
        return self._fill(self._catalogue.gettext(msgid), {})

    def _translate(self, said: Text) -> str:
        if not said.plural:
            return self._catalogue.gettext(said.msgid)
        found = self._catalogue.ngettext(said.msgid, said.plural, said.n)
        if found not in {said.msgid, said.plural}:
            return found
        # Where a pair was marked one by one, the catalogue has two sentences instead of one with two forms.
        return self._catalogue.gettext(said.msgid if said.n == 1 else said.plural)

    def _fill(self, sentence: str, params: Mapping[str, str]) -> str:
        return sentence.format_map({**self._words, **params}) if "{" in sentence else sentence


def apart(written: str) -> str:
    """The same words; set apart from those around them where they run from right to left."""
    if written.isascii() or not any(bidirectional(sign) in RIGHT_TO_LEFT for sign in written):
        return written
    return f"{FIRST_STRONG_ISOLATE}{written}{POP_ISOLATE}"


def place_words(place: Place) -> dict[str, str]:
    """The word switch: what {dorp}, {het_dorp}, {plaats}, {organisatie} and their capitals become."""
    words = {
        "dorp": place.woord,
        "het_dorp": place.met_lidwoord,
        "plaats": place.naam or place.met_lidwoord,
        "organisatie": place.organisatie,
        "de_organisatie": place.de_organisatie,
    }
    capitals = {name.capitalize(): word[:1].upper() + word[1:] for name, word in words.items()}
    return {name: apart(word) for name, word in {**words, **capitals}.items()}
