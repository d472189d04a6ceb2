"""What the handlers work with: put together by wiring, handed to pages and sockets."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from spel.core.script import Place
from spel.core.words import Say
from spel.engine.clerks import Clerks
from spel.scenario.library import Library
from spel.store.base import Offload, Store
from spel.web.address import Addresses
from spel.web.doors import Doors
from spel.web.drawing import Drawer
from spel.web.fanout import Fanout
from spel.web.gate import Gate
from spel.web.leaving import Leaving
from spel.web.presence import Presence
from spel.web.press import OwnPage, Press
from spel.web.rehearsals import Rehearsals
from spel.web.trials import Trials
from spel.web.words import DUTCH


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one server. `facts` are what the health page tells beside what it counts.

    `folder` is where evenings are kept; None on a server that keeps nothing.
    """

    store: Store
    clerks: Clerks
    doors: Doors
    gate: Gate
    presence: Presence
    drawer: Drawer
    fanout: Fanout
    addresses: Addresses
    library: Callable[[], Library]
    facts: Mapping[str, str]
    own_casussen: Path
    """The folder with the casussen that people here wrote."""
    rehearsals: Rehearsals
    leaving: Leaving
    trials: Trials
    now: Callable[[], datetime]
    press: Press
    own_page: OwnPage
    offload: Offload
    """Runs long work where it holds up no telephone."""
    folder: Path | None = None
    waiting: set[str] = field(default_factory=set)
    """The lines of phones that wait for an answer."""

    def say_plainly(self, said: Say) -> str:
        """A sentence where no evening is known: in Dutch, for any village."""
        return self.drawer.renderer.speaker(DUTCH, Place()).say(said)
