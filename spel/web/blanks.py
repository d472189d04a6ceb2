"""Pages that are the same for all but for some words: drawn once, and filled in for each reader."""

from collections.abc import Callable, Mapping

from markupsafe import escape

MOST = 64
"""So many pages are kept; with one more all are drawn anew."""


class Blanks:
    """Pages with blanks in them, as last drawn."""

    def __init__(self) -> None:
        self._drawn: dict[str, tuple[object, str]] = {}

    def filled(self, page: str, made_of: object, draw: Callable[[], str], words: Mapping[str, str]) -> str:
        """A page, drawn again only when what it is `made_of` changed; `words` are what stands for each blank.

        A blank must be a word that nobody writes, and what is filled in one that holds no blank.
        """
        known, html = self._drawn.get(page, (None, ""))
        if known != made_of:
            html = draw()
            if len(self._drawn) >= MOST:
                self._drawn.clear()
            self._drawn[page] = made_of, html
        for blank, word in words.items():
            html = html.replace(blank, escape(word))
        return html

    def forget(self, page: str) -> None:
        """What stood on it must not be kept any more."""
        self._drawn.pop(page, None)
