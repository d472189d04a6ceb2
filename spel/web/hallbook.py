"""What the desk said of the hall: kept beside the evenings, so that a server that starts again knows it."""

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from spel.core.actors import SessionId
from spel.store.split import is_rehearsal
from spel.web.wifi import Wifi

FILE = "zalen.json"
MOST = 50
"""Evenings that are remembered; the oldest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Hall:
    """The address that the desk chose for phones, if any, and the network that leads there."""

    address: str = ""
    wifi: Wifi | None = None


class _Page(BaseModel):
    model_config = ConfigDict(extra="forbid")

    halls: dict[SessionId, Hall]


class HallBook:
    """The hall of every evening. In `folder` it outlives the server; without one it is memory only.

    A file that can not be read or written costs the memory, never the evening.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = folder / FILE if folder else None
        self._halls: dict[SessionId, Hall] = dict(self._read())

    def of(self, session: SessionId | None) -> Hall:
        """What is known of the hall of an evening."""
        return self._halls.get(session, Hall()) if session else Hall()

    def choose(self, session: SessionId, address: str) -> None:
        """The desk chose by which address phones come in."""
        self._keep(session, replace(self.of(session), address=address))

    def set_wifi(self, session: SessionId, wifi: Wifi | None) -> None:
        """The desk told the network of the hall, or took it away."""
        self._keep(session, replace(self.of(session), wifi=wifi))

    def forget(self, session: SessionId) -> None:
        """An evening is no more, so nobody needs the way to its hall."""
        if self._halls.pop(session, None) is not None and not is_rehearsal(session):
            self._write(self._kept())

    def _keep(self, session: SessionId, hall: Hall) -> None:
        self._halls.pop(session, None)  # the newest stands last
        self._halls[session] = hall
        if not is_rehearsal(session):
            self._write(self._kept())

    def _kept(self) -> dict[SessionId, Hall]:
        real = [(each, what) for each, what in self._halls.items() if not is_rehearsal(each)]
        return dict(real[-MOST:])

    def _read(self) -> Mapping[SessionId, Hall]:
        try:
            return _Page.model_validate_json(self._file.read_bytes()).halls if self._file else {}
        except FileNotFoundError:
            return {}
        except (OSError, ValidationError):
            logging.getLogger(__name__).warning(
                "zalen.json is niet te lezen; kies het adres zo nodig opnieuw"
            )
            return {}

    def _write(self, halls: dict[SessionId, Hall]) -> None:
        if self._file is None:
            return
        beside = self._file.with_suffix(".nieuw")
        try:
            beside.touch(mode=0o600)
            beside.write_text(_Page(halls=halls).model_dump_json(), encoding="utf-8")
            os.replace(beside, self._file)
        except OSError:
            logging.getLogger(__name__).warning(
                "zalen.json is niet te bewaren; na een herstart kiest u opnieuw"
            )
