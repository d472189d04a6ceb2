"""A stuk waits for its turn; what the village decides in the meantime holds for it too."""

import pytest

from spel.config import Settings
from spel.core.vocabulary import Lezers
from spel.store.memory import MemoryStore
from spel.web.press import PressFailed
from spel.wiring import compose
from tests.integration.hall import Hall
from tests.integration.readers import PATHS, decide, holder, link

FILES = {"a page": "/stukken/verslag", "a file": "/stukken/verslag.pdf"}


class Waiting:
    """A press in which something happens before the document is there."""

    def __init__(self):
        self.meanwhile = lambda: None

    def __call__(self, _rows, _order):
        self.meanwhile()
        return b"<article>zzgeheim</article>"


@pytest.fixture
def press():
    """Where the server orders."""
    return Waiting()


@pytest.fixture
def hall(tmp_path, library, renderer, kort, press):
    """An evening that everybody may read."""
    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test")
    server = compose(settings, MemoryStore(), lambda: library, press=press)
    server.parts.drawer.renderer = renderer
    hall = Hall(server, kort)
    decide(hall, Lezers.DORPEN)
    return hall


def got(client, hall, path):
    """What somebody gets, and whether that is the document."""
    answer = client.get(f"/avond/{hall.session}{path}")
    return answer.status_code, "zzgeheim" in answer.text


@pytest.mark.parametrize("path", FILES.values(), ids=FILES)
@pytest.mark.parametrize("role", PATHS)
def test_a_stuk_that_nothing_happened_to_comes(hall, role, path):
    assert got(holder(hall, role), hall, PATHS[role] + path) == (200, True)


@pytest.mark.parametrize("path", FILES.values(), ids=FILES)
@pytest.mark.parametrize("role", PATHS)
def test_what_was_thrown_away_meanwhile_does_not_come(hall, press, role, path):
    client = holder(hall, role)
    press.meanwhile = lambda: hall.server.parts.clerks.forget(hall.session)

    assert got(client, hall, PATHS[role] + path) == (404, False)


@pytest.mark.parametrize(
    "path", ["/avond.json", "/stukken/verslag", "/stukken/verslag.pdf", "/stukken/alles.zip"]
)
def test_nor_for_the_desk(hall, press, path):
    client = holder(hall, "desk")
    press.meanwhile = lambda: hall.server.parts.clerks.forget(hall.session)

    assert got(client, hall, path) == (404, False)


@pytest.mark.parametrize("path", FILES.values(), ids=FILES)
@pytest.mark.parametrize(("role", "lezers"), [("dorpen", Lezers.GEMEENTE), ("gemeente", Lezers.WIJ)])
def test_what_was_narrowed_meanwhile_does_not_come(hall, press, role, lezers, path):
    client = holder(hall, role)
    press.meanwhile = lambda: decide(hall, lezers)

    assert got(client, hall, PATHS[role] + path) == (403, False)


@pytest.mark.parametrize("path", ["/stukken/verslag", "/zoals-dorpen/verslag", "/stukken/verslag.pdf"])
def test_who_has_an_old_link_of_the_village_by_then_gets_nothing(hall, press, path):
    client = holder(hall, "dorp")
    press.meanwhile = lambda: link(hall, "dorp")

    assert got(client, hall, f"/dorp{path}") == (403, False)


def test_a_comparison_ends_with_the_sharing(hall, press):
    hall.desk().tap("close_session")
    client = holder(hall, "dorp")
    before = got(client, hall, "/vergelijk")
    press.meanwhile = lambda: decide(hall, Lezers.WIJ)

    assert (before, got(client, hall, "/vergelijk")) == ((200, True), (200, False))


def test_what_did_not_come_is_in_the_log_by_its_name(hall, press, caplog):
    press.meanwhile = broken

    for path, role in (("/stukken", "desk"), ("/dorp/stukken", "dorp")):
        holder(hall, role).get(f"/avond/{hall.session}{path}/alles.zip")

    assert [record.what for record in caplog.records] == ["alles.zip", "alles.zip"]


def broken():
    """The press did not do it."""
    raise PressFailed
