"""Where everything is: the addresses of an evening and of its door."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from spel.core.actors import SessionId
from spel.store.split import is_rehearsal
from spel.web.protocol import View

PATHS: dict[View, str] = {
    "phone": "telefoon",
    "projector": "projector",
    "desk": "desk",
    "hand": "muur",
}
VIEWS: dict[str, View] = {path: view for view, path in PATHS.items()}


def door_urls(code: str) -> dict[str, str]:
    """Where the forms at the door of the evening with this number go."""
    return {"join_post": f"/mee/{code}", "resume": f"/mee/{code}/terug"}


@lru_cache(maxsize=256)  # asked a few times for every page
def urls(session: SessionId, view: View = "phone") -> Mapping[str, str]:
    """The addresses a screen may link to."""
    base = f"/avond/{session}"
    practice = {"stop": f"{base}/oefenen/stop"} if is_rehearsal(session) else {"rehearse": f"{base}/oefenen"}
    found = {
        **practice,
        "check": f"{base}/controle",
        "wifi": f"{base}/wifi",
        "here": f"{base}/{PATHS[view]}",
        "tap": f"{base}/{PATHS[view]}/tik",
        "screen": f"{base}/{PATHS[view]}/scherm",
        "desk": f"{base}/{PATHS['desk']}",
        "projector": f"{base}/projector/open",
        "phone": f"{base}/{PATHS['phone']}",
        "hand": f"{base}/{PATHS['hand']}",
        "report": f"{base}/verslag",
        "export": f"{base}/avond.json",
        "recovery": f"{base}/herstel",
        "seats": f"{base}/plekken",
        "handover": f"{base}/doorgeven",
        "own_case": f"{base}/eigen-casus",
        "stukken": f"{base}/stukken",
        "mine": f"{base}/mijn",
        "missed": f"{base}/gemist",
        "resume": f"{base}/terugkomcode",
        "clearing": f"{base}/opruimen",
        "share": f"{base}/delen",
        "compare": f"{base}/vergelijk",
        "later": f"/start?eerdere_avond={session}",
        "area": "/gebied",
    }
    return MappingProxyType(found)
