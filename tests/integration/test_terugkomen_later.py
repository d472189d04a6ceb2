"""A code to come back with is for one evening, also when that evening stays open for weeks."""

from datetime import timedelta

from spel.config import Settings
from spel.press.made import made
from spel.store.memory import MemoryStore
from spel.wiring import compose
from tests.integration.conftest import PLAYED
from tests.integration.hall import Hall, Window, sat_down
from tests.integration.test_terugkomen import code_of, handed_in


def test_a_code_works_all_evening_and_not_a_day_later(tmp_path, library, renderer, kort):
    at = [PLAYED]
    settings = Settings(data=tmp_path, driver="threading", address="http://spel.test")
    server = compose(settings, MemoryStore(), lambda: library, now=lambda: at[0], press=made)
    server.parts.drawer.renderer = renderer
    hall = Hall(server, kort)
    code = code_of(sat_down(server.app, hall.code), hall)

    arrived = {}
    for hours in (0, 6, 18, 24, 24 * 14):
        at[0] = PLAYED + timedelta(hours=hours)
        arrived[hours] = handed_in(Window(server.app), hall, code)

    phone, refused = hall.address("phone"), f"/mee/{hall.code}/terug"
    assert arrived == {0: phone, 6: phone, 18: phone, 24: refused, 24 * 14: refused}
