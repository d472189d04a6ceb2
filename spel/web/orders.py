"""What is asked of the press: which document, in which form, and for whom."""

from dataclasses import dataclass
from typing import Literal

from spel.core.vocabulary import Lezers
from spel.report.document import Kind

Form = Literal["html", "pdf", "docx", "json", "xlsx", "csv", "zip"]
"""`html` is the article alone, to be set in a page; `zip` is every document in every form."""


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to be made. `seat` names whose page it is, for that of one person.

    For `reader` other than the village itself the document holds what that reader may see. With `edit`,
    the address that takes in the forms, the article is drawn as something to change: HTML only.
    """

    stuk: Kind
    form: Form
    language: str = "nl"
    reader: Lezers = Lezers.WIJ
    seat: str = ""
    edit: str = ""
