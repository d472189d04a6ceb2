"""Typst with our fonts and nothing of the machine: the same page on every laptop."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Literal

import typst

Format = Literal["pdf", "png"]

_HERE = Path(__file__).resolve().parent
_DOTS_PER_INCH = 230.0
_RARE = re.compile("[^\x00-\u024f\u2010-\u2027\u20ac]")
"""Beyond Latin letters, dashes, quotes and the euro: what our fonts may lack."""
_UNSHOWN = "\u25a1"


def typeset(layout: str, content: object, fonts: Path, form: Format = "pdf") -> bytes:
    """What the layout in this folder makes of `content`, which it reads as JSON; `fonts` is a folder of them.

    A sign that no font has is refused in an archive: it becomes an open square, and the report comes.
    """
    text = json.dumps(content, ensure_ascii=False)
    try:
        return _compiled(layout, text, fonts, form)
    except typst.TypstError:
        rare = sorted(set(_RARE.findall(text)))
        if not rare:
            raise
    try:
        return _compiled(layout, _without(_strange(rare, fonts), text), fonts, form)
    except typst.TypstError:  # each can be shown alone, but not in that place
        return _compiled(layout, _without(rare, text), fonts, form)


def _strange(signs: list[str], fonts: Path) -> list[str]:
    """Those that cannot be shown. By halves: among many there are mostly few."""
    try:
        _compiled("signs.typ", json.dumps(signs, ensure_ascii=False), fonts, "pdf")
    except typst.TypstError:
        if len(signs) == 1:
            return signs
        half = len(signs) // 2
        return _strange(signs[:half], fonts) + _strange(signs[half:], fonts)
    return []


def _without(signs: list[str], text: str) -> str:
    return re.sub(f"[{re.escape(''.join(signs))}]+", _UNSHOWN, text) if signs else text


def _compiled(layout: str, text: str, fonts: Path, form: Format) -> bytes:
    return typst.compile(
        _HERE / layout,
        root=_HERE,
        font_paths=_known(fonts),
        sys_inputs={"content": text},
        format=form,
        ppi=_DOTS_PER_INCH,
        pdf_standards=["ua-1", "a-2a"],
    )


@cache
def _known(folder: Path) -> typst.Fonts:
    """Ours first, then those that Typst carries: they know Greek, Cyrillic, Hebrew and Arabic."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])
