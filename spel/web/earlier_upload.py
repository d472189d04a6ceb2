"""Takes in files of evenings from forms: to look back on, to open again, or to merge."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing

from flask import Request
from werkzeug.exceptions import RequestEntityTooLarge

from spel.core.script import Earlier
from spel.core.words import N_, text
from spel.web import earlier_file
from spel.web.earlier_file import LARGEST, TOO_LARGE, NotEarlier

EARLIER = "eerder"
"""The name of the field."""
CHOOSE_AGAIN = text(N_("Kies dit bestand nog een keer. Een browser onthoudt het niet."))
FORM_AROUND = 256 * 1024
"""Bytes for the rest of the form."""


def take_in(asked: Request) -> Earlier | None:
    """The evening to look back on; None without a file. Raises NotEarlier when it is something else."""
    body = next(iter(bodies(asked, EARLIER, 1)), None)
    return None if body is None else earlier_file.read(body)


def bodies(asked: Request, field: str, most: int) -> tuple[bytes, ...]:
    """What the chosen files hold, at most so many of them; no more of each than shows that it is too large.

    Raises NotEarlier when all of it together is too much to look at.
    """
    make_room(asked, most)
    try:
        return tuple(_read(asked, field, most))
    except RequestEntityTooLarge:
        raise NotEarlier(TOO_LARGE) from None


def _read(asked: Request, field: str, most: int) -> Iterator[bytes]:
    for number, chosen in enumerate(asked.files.getlist(field)):
        with closing(chosen):  # a large file lies on disk meanwhile
            if chosen.filename and number < most:
                yield chosen.stream.read(LARGEST + 1)


def sent(asked: Request, most: int = 1) -> Mapping[str, Sequence[str]]:
    """The other fields of the form; none when the whole was too large to be read."""
    make_room(asked, most)
    try:
        return dict(asked.form.lists())
    except RequestEntityTooLarge:
        return {}


def make_room(asked: Request, most: int) -> None:
    """This one form may bring more than others; it has to be said before anything of it is read.

    Of several files together no more than two of the largest: they lie in memory while they are read.
    """
    asked.max_content_length = min(most, 2) * LARGEST + FORM_AROUND
