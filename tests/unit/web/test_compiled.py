"""A page is compiled once, whatever language or place it is drawn for; and before anybody asks for it."""

import pytest
from jinja2 import Environment

from spel import paths
from spel.core.script import Place
from spel.web.render import Renderer
from spel.web.words import Phrasebook

PAGES = {
    "een.html": "{{ _('Doe mee') }} in {{ page }}",
    "twee.html": "{% extends 'een.html' %}",
    "los.txt": "{% niets %}",
}


@pytest.fixture
def compiled(monkeypatch):
    """The names of what is compiled, in order."""
    names, compile_one = [], Environment.compile

    def noted(environment, source, name=None, *more, **named):
        names.append(name)
        return compile_one(environment, source, name, *more, **named)

    monkeypatch.setattr(Environment, "compile", noted)
    return names


@pytest.fixture
def renderer(tmp_path):
    """A renderer of PAGES."""
    for name, source in PAGES.items():
        (tmp_path / name).write_text(source, encoding="utf-8")
    return Renderer(tmp_path, Phrasebook(paths.LOCALES))


def test_a_page_is_compiled_once_for_every_place(renderer, compiled):
    drawn = [renderer.page("een.html", "nl", Place(naam=name), page=name) for name in ("Ven", "Beek")]

    assert drawn == ["Doe mee in Ven", "Doe mee in Beek"]
    assert compiled == ["een.html"]


def test_every_page_is_compiled_before_anybody_asks_for_it(renderer, compiled):
    pauses = []

    renderer.warm_up(pauses.append)
    assert (sorted(compiled), len(pauses)) == (["een.html", "twee.html"], 2)
    compiled.clear()
    renderer.page("twee.html", "nl", Place(), page="")

    assert compiled == []
