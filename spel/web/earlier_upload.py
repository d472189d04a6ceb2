"""Takes in the file of an earlier evening from the form that starts a new one."""

from collections.abc import Mapping, Sequence
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
    _make_room(asked)
    try:
        chosen = asked.files.get(EARLIER)
    except RequestEntityTooLarge:
        raise NotEarlier(TOO_LARGE) from None
    if chosen is None:
        return None
    with closing(chosen):  # a large file lies on disk meanwhile
        return earlier_file.read(chosen.stream.read(LARGEST + 1)) if chosen.filename else None


def sent(asked: Request) -> Mapping[str, Sequence[str]]:
    """The other fields of the form; none when the whole was too large to be read."""
    _make_room(asked)
    try:
        return dict(asked.form.lists())
    except RequestEntityTooLarge:
        return {}


def _make_room(asked: Request) -> None:
    """This one form may bring more than others; it has to be said before anything of it is read."""
    asked.max_content_length = LARGEST + FORM_AROUND
