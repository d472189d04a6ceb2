"""Every address, for every role, in the own evening and in another: a new address needs a row here."""

from dataclasses import dataclass, field

import pytest

from spel.config import Settings
from spel.store.memory import MemoryStore
from spel.wiring import compose
from tests.integration.roles import ROLES, cast, with_harvest

PHONES, DESKS, LEADER = ("seat", "lent", "hand"), ("desk", "looking"), ("desk",)
VILLAGE, READERS = ("village",), ("gemeente", "dorpen")
PUBLIC = {
    *("static", "health.show", "pages.start", "pages.find", "pages.join", "pages.sit_down", "pages.scan"),
    *("terugkomen.ask", "terugkomen.come_back"),
    *("sleutel.show", "sleutel.use", "pages.about", "proef.arrive", "proef.line"),
    *("wizard.show", "wizard.begin", "wizard.propose", "terugzetten.show", "terugzetten.open"),
    *("gebied.show", "gebied.merge", "toegang.show", "toegang.enter"),
}
"""What is for everybody; what of it asks for the passphrase is in test_toegang.py."""
BY_TAP = {"evening.tap"}
"""See test_matrix_taps.py."""


@dataclass(frozen=True)
class Row:
    """An address under an evening: who may use it, and what is sent."""

    may: tuple[str, ...]
    path: str
    method: str = "GET"
    fields: dict[str, str] = field(default_factory=dict)


def post(may: tuple[str, ...], path: str, **fields: str) -> Row:
    """The same for a form."""
    return Row(may, path, "POST", {"tap": "tik-1234-matrix", **fields})


ROWS = {
    "evening.view phone": Row(PHONES, "telefoon"),
    "evening.view projector": Row(("projector",), "projector"),
    "evening.view desk": Row(DESKS, "desk"),
    "evening.view hand": Row(PHONES, "muur"),
    "evening.screen phone": Row(PHONES, "telefoon/scherm"),
    "evening.screen projector": Row(("projector",), "projector/scherm"),
    "evening.screen desk": Row(DESKS, "desk/scherm"),
    "evening.screen hand": Row(PHONES, "muur/scherm"),
    "evening.open_projector": post(DESKS, "projector/open"),
    "evening.recovery": Row(DESKS, "herstel"),
    "evening.report": Row(DESKS, "verslag"),
    "evening.export": Row(DESKS, "avond.json"),
    "controle.show": Row(DESKS, "controle"),
    "controle.listed": Row(DESKS, "controle/lijst"),
    "controle.settle": post(LEADER, "controle", adres="http://192.0.2.7:8000"),
    "zaalwifi.show": Row(DESKS, "wifi"),
    "zaalwifi.keep": post(LEADER, "wifi", naam="Zaal", wachtwoord="dorpshuis"),
    "plekken.show": Row(DESKS, "plekken"),
    "plekken.add": post(LEADER, "plekken", side="dorp", name="Mol"),
    "plekken.cards": post(LEADER, "plekken/kaarten"),
    "plekken.fill_in": post(LEADER, "plekken/{zonder}"),
    "plekken.remove": post(LEADER, "plekken/{kijker}/weg"),
    "handover.seats": Row(PHONES, "doorgeven"),
    "handover.add": post(("seat", "hand"), "doorgeven", side="dorp", name="Mol"),
    "handover.calm": Row(("seat",), "doorgeven/{haas}"),
    "handover.take": post(("seat",), "doorgeven/{haas}"),
    "gemist.show": Row(PHONES, "gemist"),
    "terugkomen.show": Row(("seat", "hand"), "terugkomcode"),
    "terugkomen.give": post(("seat", "hand"), "terugkomcode"),  # not where the desk fills in
    "mijn.show": Row(PHONES, "mijn"),
    "mijn.download": Row(PHONES, "mijn/bladzijde.pdf"),
    "own_case.show": Row(DESKS, "eigen-casus"),
    "own_case.add": post((), "eigen-casus"),  # an empty form is refused for the desk too
    "own_case.download": Row((), "eigen-casus/c05.yaml"),  # there is none of their own
    "rehearsing.show": Row(DESKS, "oefenen"),
    "rehearsing.start": post(LEADER, "oefenen", zaal="gewoon", mensen="2"),
    "rehearsing.stop": post((), "oefenen/stop"),  # this is no rehearsal
    "opruimen.show": Row(LEADER, "opruimen"),
    "opruimen.clear": post(LEADER, "opruimen", zeker="1"),
    "stukken.show": Row(DESKS, "stukken"),
    "stukken.read": Row(DESKS, "stukken/poster"),
    "stukken.download": Row(DESKS, "stukken/poster.json"),
    "stukken.whole": Row(DESKS, "stukken/alles.zip"),
    "stukken.edit": Row(LEADER, "stukken/poster/aanpassen"),
    "stukken.touch": post(LEADER, "stukken/poster/aanpassen", piece="0123456789ab", words="Zo is het."),
    "lezers.show": Row(DESKS, "delen"),
    "lezers.give": post(LEADER, "delen", voor="dorp"),
    "lezers.withdraw": post(LEADER, "delen/intrekken", voor="dorpen"),
    "dorp.show": Row(VILLAGE, "dorp"),
    "dorp.read": Row(VILLAGE, "dorp/stukken/poster"),
    "dorp.keep": Row(VILLAGE, "dorp/stukken/poster.json"),
    "dorp.whole": Row(VILLAGE, "dorp/stukken/alles.zip"),
    "dorp.preview": Row(VILLAGE, "dorp/zoals-dorpen/poster"),
    "dorp.export": Row(VILLAGE, "dorp/avond.json"),
    "dorp.decide": post(VILLAGE, "dorp/lezers", lezers="wij"),
    "dorp.give": post(VILLAGE, "dorp", voor="dorpen"),
    "dorp.withdraw": post(VILLAGE, "dorp/intrekken", voor="dorpen"),
    "dorp.remove": post(VILLAGE, "dorp/weg", zeker="1"),
    "lezen.show": Row(READERS, "lezen"),
    "lezen.read": Row(READERS, "lezen/stukken/verslag"),
    "lezen.keep": Row(READERS, "lezen/stukken/verslag.json"),
    "vergelijk.show": Row((*VILLAGE, *DESKS), "vergelijk"),
}


@pytest.fixture(scope="module")
def composed(tmp_path_factory, library, renderer):
    """One server for all rows, whose press makes the same of everything: who may order is what is asked."""
    settings = Settings(data=tmp_path_factory.mktemp("data"), driver="threading", address="http://spel.test")
    server = compose(settings, MemoryStore(), lambda: library, press=lambda *_: b"{}")
    server.parts.drawer.renderer = renderer
    return server


@pytest.fixture(scope="module")
def script(library):
    """The short form with a harvest."""
    return with_harvest(library)


@pytest.fixture
def here(composed, script):
    """An evening with everybody in it."""
    return cast(composed, script)


@pytest.fixture(scope="module")
def there(composed, script):
    """Another evening on the same server, that nothing may happen to."""
    return cast(composed, script)


def lets_in(answer) -> bool:
    """Whether somebody got what they asked for; the door and the page for a key are elsewhere."""
    elsewhere = answer.status_code in {302, 303} and answer.location.startswith(
        ("/mee/", "/sleutel", "/?weg=")
    )
    return answer.status_code < 400 and not elsewhere


def asked(row, client, cast):
    """What a browser is told at an address of that evening."""
    names = {seated.name.lower(): seat for seat, seated in cast.hall.state.seats.items()}
    path = f"/avond/{cast.hall.session}/{row.path.format(**names)}"
    return client.open(path, method=row.method, data=row.fields)


def test_the_table_knows_every_address(composed):
    known = {each.partition(" ")[0] for each in ROWS} | PUBLIC | BY_TAP

    assert {rule.endpoint for rule in composed.app.url_map.iter_rules()} == known


@pytest.mark.parametrize("name", ROWS)
def test_each_address_is_for_who_may_use_it_and_refuses_others_in_words(here, there, name):
    row, other = ROWS[name], there.hall.state

    for role in sorted(ROLES, key=lambda each: each in row.may):
        client, before = here.client(role), here.hall.state
        strange, answer = asked(row, client, there), asked(row, client, here)

        assert not lets_in(strange), role
        assert lets_in(answer) == (role in row.may), (role, answer.status_code)
        for refused in (strange, *([] if role in row.may else [answer])):
            assert refused.status_code < 500, role
            assert refused.status_code < 400 or "<h1>" in refused.text, role
        assert role in row.may or here.hall.state is before, role

    assert there.hall.state is other
