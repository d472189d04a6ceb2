"""Every sentence on a screen can be translated, and a translator finds it in the catalogue."""

import ast
import contextlib
import gettext
import re
from dataclasses import fields, is_dataclass
from functools import partial

import pytest
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from spel import paths
from spel.config import Settings
from spel.core.words import Text
from spel.press.made import made
from spel.store.memory import MemoryStore
from spel.web.nicknames import NICKNAMES
from spel.web.render import Renderer
from spel.web.words import Phrasebook
from spel.wiring import compose
from tests.integration.hall import Window, planned
from tests.integration.markup import read
from tests.integration.play import BEGUN_AT, CODE, PEOPLE, SESSION, Play

MARK = "\N{LEFT WHITE LENTICULAR BRACKET}\N{RIGHT WHITE LENTICULAR BRACKET}"
PARAMETER = re.compile(r"(\{\w+\})")
LONGEST_SENTENCE = 15
NAME_OF_THE_GAME = "Kleine Kernen Spel"
STUKKEN = (
    "stukken",
    *(
        f"stukken/{kind}"
        for kind in ("verslag", "bouwstenen", "brief", "raadsvoorstel", "dorpskrant", "poster", "dias")
    ),
    "stukken/brief/aanpassen",
    "delen",
    "opruimen",
)


OUTSIDE = ("/", "/start", "/over", "/sleutel", "/mee", "/nergens", f"/mee/{CODE}", "/avond/x/herstel")
WITHIN = ("herstel", "verslag", *STUKKEN, "desk?melding=stale", "desk?melding=wat", "desk?melding=not_kept")
"""The pages before an evening, and those of its desk."""


class Pseudo(gettext.NullTranslations):
    """A language in which every sentence is a mark; only its parameters can be read."""

    def __init__(self):
        super().__init__()
        self.asked = set()

    def gettext(self, message):
        self.asked.add(message)
        parts = PARAMETER.split(message)
        return "".join(part if PARAMETER.fullmatch(part) else MARK for part in parts if part.strip())

    def ngettext(self, one, more, n):
        return self.gettext(one if n == 1 else more)


class PseudoBook(Phrasebook):
    """Speaks no other language."""

    def __init__(self):
        super().__init__(paths.LOCALES)
        self.pseudo = Pseudo()

    def catalogue(self, _language):
        return self.pseudo


@pytest.fixture(scope="module")
def served(tmp_path_factory, library):
    """Every screen and page of an evening, with where it came from, in the pseudo-language."""
    book = PseudoBook()
    settings = Settings(data=tmp_path_factory.mktemp("data"), driver="threading", address="http://spel.test")
    renderer = Renderer(paths.TEMPLATES, book)
    press = partial(made, renderer=renderer)
    server = compose(settings, MemoryStore(), lambda: library, now=lambda: BEGUN_AT, press=press)
    server.parts.drawer.renderer = renderer
    script = planned(library, "dorp-en-gemeente", "c05")
    play = Play(server, script).whole()
    window = Window(server.app, play.lines["desk"].client)
    found = {
        (seen.who, seen.what, seen.step.id): seen.text for seen in play.seen if seen.text.startswith("<")
    }
    for line in play.lines.values():
        found[line.view, "afterwards", ""] = line.hello()["html"]
    play.hall.desk().tap("write_note", text="merknotitie")
    for kind in ("set_black", "set_talk", "close_session"):
        play.hall.desk().tap(kind, on="1")
        found |= {(line.view, kind, ""): line.hello()["html"] for line in play.lines.values()}
    for address in (*OUTSIDE, *(f"/avond/{SESSION}/{here}" for here in WITHIN)):
        window.open(address)
        found["page", address, ""] = window.html
    phone = Window(server.app, play.lines["dorp1"].client)
    phone.open(f"/avond/{SESSION}/telefoon?melding=bewaard")
    found["page", "bewaard", ""] = phone.html
    for address in ("/start", "/sleutel", f"/mee/{CODE}"):
        found["page", f"mistake {address}", ""] = window.client.post(address).text
    return script, found, book.pseudo.asked


def contents(value):
    """Every text that people wrote in a script or a library: texts of code are no content."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Text):
        yield from contents(list(value.params.values()))
    elif isinstance(value, tuple | list | set | frozenset):
        yield from (each for item in value for each in contents(item))
    elif is_dataclass(value):
        yield from contents([getattr(value, field.name) for field in fields(value)])
    elif hasattr(value, "model_dump"):
        yield from contents(value.model_dump(mode="json"))
    elif hasattr(value, "values"):
        yield from contents(list(value.values()))


def squeezed(text):
    """A text as it can be compared: without capitals, double spaces, signs around it or an option letter."""
    return re.sub(r"^[a-e] ", "", " ".join(text.split()).casefold().strip(" .,:;()'\"-"))


def unmarked(text, known):
    """The pieces of a text that are no sentence of ours, no content and no number."""
    pieces = (
        piece
        for part in text.split(MARK)
        for piece in [squeezed(part)]
        if re.search(r"[^\W\d]{2,}", piece) and not is_cut(part, known)
    )
    return [
        piece
        for piece in pieces
        if piece not in known and not all(is_known(part, known) for part in re.split(r"[,:.] | - | ·", piece))
    ]


def is_cut(part, known):
    """Whether this is the beginning of content, where there was no room for all of it."""
    return part.rstrip().endswith("...") and any(each.startswith(squeezed(part)) for each in known)


def is_known(part, known):
    """Whether this is content, maybe with its number, or a number alone."""
    return squeezed(part) in known or squeezed(re.sub(r"(?<!\w)\d+(?!\w)", "", part)) in {*known, ""}


def test_no_screen_has_a_sentence_that_can_not_be_translated(served, library):
    script, found, _ = served
    names = {person.name for person in PEOPLE} | {NAME_OF_THE_GAME, "spel.test", "merknotitie", *NICKNAMES}
    known = {squeezed(each) for each in (*contents(script), *contents(library), *names)}
    known |= {case.hash[:12] for case in script.cases}
    known |= {stance for case in script.cases for stance in case.spelleider.vragen}

    left = {}
    for where, html in found.items():
        page = read(html)
        texts = [*page.texts, *(said for _, said in page.said)]
        for piece in (piece for text in texts for piece in unmarked(text, known)):
            if not piece.startswith(("zzmerk", "http")):
                left.setdefault(piece, where)

    assert left == {}, left


def test_the_pseudo_language_would_betray_a_sentence(served):
    _, found, _ = served

    assert all(MARK in html for html in found.values())
    assert unmarked(f"{MARK} Zo koos het dorp {MARK}", {"dorp"}) == ["zo koos het dorp"]
    assert len(found) > 100


def marked_in_python():
    """Every sentence in N_("..."), found without Babel."""
    for file in paths.PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
                yield file.name, node.args[0]


def marked_in_templates():
    """Every sentence in _("...") or _('...'), found without Babel."""
    for file in paths.TEMPLATES.rglob("*.html"):
        source = file.read_text(encoding="utf-8")
        for found in re.finditer(r"\b_\(\s*(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)')", source):
            yield found[1] if found[1] is not None else found[2]
        assert len(re.findall(r"\b_\(", source)) == len(re.findall(r"\b_\(\s*[\"']", source)), file.name


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    """All messages a translator gets, made as CONTRIBUTING.md says."""
    told = (paths.BASE / "CONTRIBUTING.md").read_text(encoding="utf-8")
    words = re.search(r"`\.venv/bin/pybabel (extract [^`]*)`", told)[1]
    target = tmp_path_factory.mktemp("catalogue") / "spel.pot"
    with contextlib.chdir(paths.BASE):
        CommandLineInterface().run(["pybabel", "-q", *words.replace("spel.pot", str(target)).split()])
    with target.open("rb") as file:
        pairs = (message.id for message in read_po(file) if message.id)
        return [each for pair in pairs for each in ([pair] if isinstance(pair, str) else pair)]


def test_every_marked_sentence_reaches_the_translator(catalogue):
    python = {
        name: argument for name, argument in marked_in_python() if not isinstance(argument, ast.Constant)
    }
    sentences = {argument.value for _, argument in marked_in_python() if isinstance(argument, ast.Constant)}

    missing = (sentences | set(marked_in_templates())) - set(catalogue)

    assert {name: where for name, where in python.items() if name != "words.py"} == {}
    assert len(sentences) > 200
    assert missing == set()


def test_every_sentence_that_was_said_is_in_the_catalogue(served, catalogue):
    _, _, said = served

    assert len(said) > 300
    assert said - set(catalogue) == set()


def test_every_sentence_has_at_most_fifteen_words(catalogue):
    long = [
        sentence.strip()
        for message in catalogue
        for sentence in re.split(r"(?<=[.!?:;])\s+|\n", message)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]

    assert long == []


def test_every_parameter_has_a_name(catalogue):
    strange = [message for message in catalogue if re.search(r"\{(?!\w+\})|%[sd(]", message)]

    assert strange == []


def test_no_sentence_has_a_sign_that_screens_do_not_show(catalogue):
    assert [message for message in catalogue if re.search("[→✓≥≤…]", message)] == []
