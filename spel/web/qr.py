"""QR codes: on the wall as SVG, in the terminal as blocks."""

import io
from functools import lru_cache

import segno
from markupsafe import Markup


@lru_cache(maxsize=256)
def svg(url: str, title: str) -> Markup:
    """A QR code to put in a page: black on white with its quiet zone, no inline style."""
    drawn = segno.make(url, error="m", micro=False).svg_inline(
        omitsize=True, border=4, title=title, dark="#000000", light="#ffffff"
    )
    return Markup(drawn)  # noqa: S704 -- drawn by segno from an address of ours


def terminal(url: str) -> str:
    """The same code in characters, for the screen where the server was started."""
    out = io.StringIO()
    segno.make(url, error="m", micro=False).terminal(out=out, compact=True, border=2)
    return out.getvalue()
