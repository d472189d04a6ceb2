"""Sentences that are thought here and translated where they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def N_(msgid: str) -> str:
    """Mark a Dutch sentence for the catalogue; nothing is translated here."""
    return msgid


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence for a screen: the Dutch msgid with its parameters.

    With `plural`, `n` decides between `msgid` (one) and `plural` (more); both may use `{n}`.
    The words `{dorp}`, `{het_dorp}`, `{organisatie}` and `{de_organisatie}` are always known.
    """

    msgid: str
    params: Mapping[str, "Text | str | int"] = field(default_factory=dict)
    plural: str = ""
    n: int = 0


Say = Text | str | int
"""What a template may show: a sentence to translate, or content that stays as it was written."""


def text(msgid: str, /, **params: Say) -> Text:
    """A sentence with its parameters by name."""
    return Text(msgid, params)


def counted(n: int, one: str, more: str, /, **params: Say) -> Text:
    """A sentence that depends on a number."""
    return Text(one, {**params, "n": n}, plural=more, n=n)
