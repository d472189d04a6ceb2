"""What is asked of the press: which document, in which form, and for whom."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from spel.core.state import State
from spel.core.vocabulary import Lezers
from spel.harvest import stukken
from spel.report.document import Kind

Form = Literal[stukken.Form, "zip", "avond", "cijfers"]
"""`html` is the article alone, to be set in a page; `zip` is every document in every form.

Of the evening as a whole: `avond` is its file, to be opened again, and `cijfers` all its figures as HTML.
"""


WHOLE: Mapping[str, tuple[str, str]] = {"zip": ("stukken", "zip"), "avond": ("avond", "json")}
"""What holds the evening as a whole: the name of its file, and how that ends."""


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to be made. `seat` names whose page it is, for that of one person.

    For `reader` other than the village itself the document holds what that reader may see. With `edit`,
    the address that takes in the forms, the article is drawn as something to change: HTML only. Its forms
    post `stuk`, `piece`, `tap`, `words`, and `out` that is not empty where the piece is left out.
    """

    stuk: Kind
    form: Form
    language: str = "nl"
    reader: Lezers = Lezers.WIJ
    seat: str = ""
    edit: str = ""

    @property
    def is_for_others(self) -> bool:
        """Whether one person or a reader asks for it, and not the desk or the village."""
        return bool(self.seat) or self.reader is not Lezers.WIJ


def filename(order: Order, state: State) -> str:
    """What the file is called on the disk of who keeps it: plain letters, as every computer takes them."""
    about = state.script.place.naam or state.script.title
    name, ending = WHOLE.get(order.form, (order.stuk, order.form))
    whole = (name, _plain(about), state.created_at.date().isoformat())
    return f"{'-'.join(part for part in whole if part)}.{ending}"


def _plain(words: str) -> str:
    letters = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60].strip("-")
