"""A desk without a browser: it begins an evening and leads it by posting forms."""

import json
import re
import secrets
import time

from tests.acceptance.lines import BROKEN, PATIENCE, PAUSE, Place, ask
from tests.integration.markup import Form, read


def form_of(html: str) -> tuple[str, Form | None]:
    step = re.search(r'data-step="([^"]+)"', html)
    assert step is not None, html[:300]
    return step[1], next(iter(read(html).forms_with(kind="give_answer")), None)


class DeskByHand:
    """A spelleider without a browser."""

    def __init__(self, address: str, vorm: str, casus: str) -> None:
        fields = {"titel": "Avond over ons dorp", "vorm": vorm, "casus": casus, "tap": secrets.token_hex(12)}
        answer = ask(address, "POST", "/start", fields)
        assert answer.status == 303, (answer.status, answer.text[:300])
        self.address = address
        self.place = Place.of(address, "desk", answer.headers["Set-Cookie"])
        self._path = f"/avond/{self.place.session}/desk"
        html = ask(address, "GET", self._path, cookie=self.place.cookie).text
        code = re.search(r'class="door-code">([\d ]+)<', html)
        assert code is not None, html[:300]
        self.code = code[1].replace(" ", "")
        self.step = form_of(html)[0]
        self.opened: list[str] = []
        """The steps of which it was told that the room is there."""

    @property
    def session(self) -> str:
        """The evening it leads."""
        return self.place.session

    def open(self, step: str) -> None:
        """Go to a step; the same tap again while nobody answers."""
        self._do("open_step", step=step, seen=self.step)
        self.step = step
        self.opened.append(step)

    def reveal(self, shown: bool) -> None:
        """Show what a step shows, or cover it; nothing where there is nothing to show."""
        self._ask("reveal_step", step=self.step, shown=str(int(shown)))

    def close(self) -> None:
        """End the evening."""
        self._do("close_session")

    def reopen(self) -> None:
        """Go on after all."""
        self._do("reopen_session")

    def _do(self, kind: str, **fields: str) -> None:
        answer = self._ask(kind, **fields)
        assert json.loads(answer)["ok"], answer

    def _ask(self, kind: str, **fields: str) -> str:
        """The same tap again while nobody answers."""
        tap = {"kind": kind, **fields, "tap": secrets.token_hex(12)}
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return str(ask(self.address, "POST", f"{self._path}/tik", tap, self.place.cookie).text)
            except BROKEN:
                assert time.monotonic() < deadline, "the server did not come back"
                time.sleep(PAUSE)

    def seat(self, side: str, name: str) -> Place:
        """A seat in this evening."""
        fields = {"tap": secrets.token_hex(12), "side": side, "name": name}
        answer = ask(self.address, "POST", f"/mee/{self.code}", fields)
        assert answer.status == 303, (answer.status, answer.text[:300])
        return Place.of(self.address, "phone", answer.headers["Set-Cookie"])
