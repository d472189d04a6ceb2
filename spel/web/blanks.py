"""Pages that are the same for all but for some words: drawn once, and filled in for each reader."""

from collections.abc import Callable, Mapping
from secrets import token_hex
from typing import Generic, TypeVar

from markupsafe import escape

from spel.web.render import Own
from spel.web.tokens import new_tap

MOST_KEPT = 256
"""So many pages of one kind are kept as last drawn, and not those of a whole season."""
MARK = token_hex(8)
"""Is in each of these, so that it is a word that nobody writes."""
NUMBER = f"--nummer-van-deze-tik-{MARK}--"
"""Stands for the number of a tap on a page that is drawn once for many."""
SEAT = f"--plek-van-deze-lezer-{MARK}--"
"""Stands for the seat of the reader there."""
NAME = f"--naam-voor-deze-lezer-{MARK}--"
"""Stands for the name of the reader there."""
VERSION = f"--stand-van-de-avond-{MARK}--"
"""Stands for how far the evening was when the page was asked for."""

K = TypeVar("K")


def is_personal(own: Own) -> bool:
    """Whether anything on the screen is the reader's own: an answer, or that more people answer as one.

    For all others the screen is the same but for the seat and the numbers of its taps.
    """
    return not own.keys() <= {""} or own.get("", {}).get("people", "1") != "1"


def numbered(html: str, seat: str) -> str:
    """The page of one reader: every form on it gets a number of its own, and says whose it is."""
    first, *rest = html.replace(SEAT, seat).split(NUMBER)
    return first + "".join(new_tap() + part for part in rest)


def blank(own: Own) -> Own | None:
    """The same reader without seat and name; None for a reader whose page has to be drawn apart.

    A name of letters, digits and spaces is written alike wherever it stands: in a text, in a field, in JSON.
    """
    mine = own.get("", {})
    name = mine.get("name", "")
    if is_personal(own) or not mine or not (name.isascii() and name.replace(" ", "").isalnum()):
        return None
    return {"": {**mine, "seat": SEAT, "name": NAME}}


def filled_in(html: str, own: Own, version: int) -> str:
    """The page of this reader, made from one that was drawn for a blank one."""
    mine = own[""]
    return numbered(html.replace(VERSION, str(version)).replace(NAME, mine["name"]), mine["seat"])


def with_words(html: str, words: Mapping[str, str]) -> str:
    """A page with a word in place of each mark. What is filled in must hold no mark."""
    for mark, word in words.items():
        html = html.replace(mark, escape(word))
    return html


class Newest(Generic[K]):
    """What was drawn last, and of what."""

    def __init__(self) -> None:
        self._kept: dict[K, tuple[object, str]] = {}

    def drawn(self, key: K, made_of: object, draw: Callable[[], str]) -> str:
        """Drawn again only when what it is made of changed; most answers change nothing on a phone."""
        before = self._kept.get(key)
        if before is not None and before[0] == made_of:
            return before[1]
        html = draw()
        self._kept.pop(key, None)
        self._kept[key] = made_of, html
        for oldest in tuple(self._kept)[:-MOST_KEPT]:
            self._kept.pop(oldest, None)
        return html

    @property
    def kept(self) -> tuple[K, ...]:
        """Of what something is kept, the newest last."""
        return tuple(self._kept)

    def forget(self, is_gone: Callable[[K], bool]) -> None:
        """What this is true of must not be kept any more."""
        for key in filter(is_gone, self.kept):
            self._kept.pop(key, None)
