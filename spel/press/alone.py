"""A document as a page that needs nothing else: for in a folder, on a stick, or in a mail."""

import re
from functools import cache

from spel import paths
from spel.core.script import Place
from spel.report.document import Document
from spel.web.render import Renderer

SHEETS = ("tokens", "base", "stukken")
_FROM_ELSEWHERE = re.compile(r"@font-face \{.*?\}\n*|[^{}\n]*\{[^{}]*url\([^{}]*\}\n", re.DOTALL)
"""Letters and pictures lie in files of their own, which do not come along."""


def alone(document: Document, article: str, place: Place, renderer: Renderer) -> str:
    """The whole page around an article."""
    known = {"document": document, "article": article, "styles": _styles()}
    return renderer.page("stukken/los.html", document.language, place, **known)


@cache
def _styles() -> str:
    sheets = ((paths.STATIC / "css" / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS)
    return _FROM_ELSEWHERE.sub("", "".join(sheets))
