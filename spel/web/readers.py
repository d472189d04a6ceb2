"""Who may read an evening by a link: the village itself, the gemeente, other villages; asked every time."""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import request, url_for
from markupsafe import Markup
from werkzeug.exceptions import Forbidden, NotFound

from spel.core.actors import SessionId
from spel.core.state import State
from spel.core.vocabulary import Lezers
from spel.core.words import N_, Say, text
from spel.harvest.stukken import OF_ONE_EVENING, STUKKEN
from spel.insights.lezers import decision
from spel.report.document import Kind
from spel.web import qr, tokens
from spel.web.cookies import held
from spel.web.doors import REACH, VILLAGE, Key
from spel.web.forms import tap_id
from spel.web.handing import is_file
from spel.web.identity import link_cookie
from spel.web.orders import Form
from spel.web.parts import Parts

LINKS = (VILLAGE, *REACH)
OF_TAP = "link-tap"
"""The kind under which is kept that a form for a link was sent; it opens nothing."""

READABLE: Mapping[Lezers, tuple[Kind, ...]] = {
    Lezers.WIJ: OF_ONE_EVENING,
    Lezers.GEMEENTE: ("verslag", "bouwstenen", "raadsvoorstel", "brief"),
    Lezers.DORPEN: ("verslag", "poster"),
}
"""What each reader may see; never the answers one by one."""
WITHOUT_NAMES: Mapping[Kind, Say] = {
    "verslag": text(N_("De avond in het kort, zonder namen en zonder woorden van mensen.")),
}
"""What a stuk is for in the shape that other villages read."""

ONLY_VILLAGE = text(N_("Dit opent alleen met de link van {het_dorp}. Vraag de spelleider om een nieuwe."))
ONLY_ONCE = text(N_("Deze link is al gemaakt. U ziet hem maar één keer. Kwijt? Maak dan een nieuwe."))
NO_MORE = text(N_("Deze link werkt niet. {Het_dorp} bepaalt wie dit mag lezen."))
NOT_DECIDED = text(N_("{Het_dorp} heeft hier geen ja op gezegd. Alleen {het_dorp} kan dat veranderen."))
QR_OF_LINK = N_("QR-code van de link")


class Shut(Forbidden):
    """The door stays shut, for a reason that `said` tells in one calm sentence."""

    def __init__(self, said: Say) -> None:
        super().__init__()
        self.said = said


@dataclass(frozen=True, slots=True)
class Offered:
    """One stuk in a list: what it is for, and the forms in which it can be kept."""

    kind: Kind
    naam: Say
    waarvoor: Say
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class GivenLink:
    """A link that was just made: it is told once, in words and as QR."""

    key: Key
    url: str
    qr: Markup
    near: bool = False
    """Whether its address exists on the wifi of the hall only."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Somebody who reads along now: by which link, and the evening as it stands."""

    reader: Lezers
    state: State


def evening(parts: Parts, session: SessionId) -> State:
    """The evening as it stands; ends here where there is none (404)."""
    clerk = parts.doors.clerk(session)
    if clerk is None:
        raise NotFound
    return clerk.state


def village_state(parts: Parts, session: SessionId) -> State:
    """The evening for who holds the link of the village; ends here for anybody else."""
    state = evening(parts, session)
    if not is_village(parts, session):
        raise Shut(ONLY_VILLAGE)
    return state


def is_village(parts: Parts, session: SessionId) -> bool:
    """Whether this browser holds the link of the village."""
    return _holds(parts, session, VILLAGE, held(link_cookie(session, VILLAGE)))


def reading(parts: Parts, session: SessionId) -> Reading:
    """As whom this browser may read now; ends here for anybody else, also who might yesterday."""
    state = evening(parts, session)
    for kind, reader in REACH.items():
        token = held(link_cookie(session, kind))
        if _holds(parts, session, kind, token) and _is_let(parts, session, state, kind):
            return Reading(reader, state)
    raise Shut(NO_MORE)


def opened(parts: Parts, shown: Key) -> str:
    """Where a link leads that opens something now; ends here for every other one."""
    clerk = parts.doors.clerk(shown.session)
    if clerk is None or not _holds(parts, shown.session, shown.kind, shown.token):
        raise Shut(NO_MORE)
    if shown.kind == VILLAGE:
        return url_for("dorp.show", session=shown.session)
    if not _is_let(parts, shown.session, clerk.state, shown.kind):
        raise Shut(NO_MORE)
    return url_for("lezen.show", session=shown.session)


def _holds(parts: Parts, session: SessionId, kind: str, token: str) -> bool:
    return bool(token) and parts.store.holder_of(session, kind, tokens.digest(token)) is not None


def _is_let(parts: Parts, session: SessionId, state: State, kind: str) -> bool:
    """A link that the decision does not reach any more is worthless for ever, also when it widens again."""
    if may_have(state, kind):
        return True
    parts.doors.drop_link(session, kind)
    return False


def may_have(state: State, kind: str) -> bool:
    """Whether a link of this kind may be out, by what the village decided."""
    found = decision(state)
    return kind == VILLAGE or (found.made and found.lezers.wijd >= REACH[kind].wijd)


def give_link(parts: Parts, session: SessionId, state: State, kind: str) -> GivenLink | None:
    """A new link, which makes the old one worthless. Ends here where the village did not say yes.

    None for a form that was sent before: a page that is loaded again leaves the printed card alone.
    """
    if not may_have(state, kind):
        raise Shut(NOT_DECIDED)
    sent = tokens.digest(tap_id(request.form.get("tap", "")))
    if parts.store.holder_of(session, OF_TAP, sent) is not None:
        return None
    key = parts.doors.new_link(session, kind)
    parts.store.keep_secret(session, OF_TAP, kind, sent)
    base = parts.addresses.base(session)
    url = f"{base}{url_for('sleutel.show')}#{key}"
    speaker = parts.drawer.renderer.speaker(state.script.language, state.script.place)
    return GivenLink(key, url, qr.svg(url, speaker.gettext(QR_OF_LINK)), is_near(base))


def is_near(url: str) -> bool:
    """Whether an address means something on one network only, and nothing at home."""
    name = urlsplit(url).hostname or ""
    try:
        return not ip_address(name).is_global
    except ValueError:
        return "." not in name or name.endswith((".local", ".lan", ".home", ".internal"))


def link_kind() -> str:
    """The kind of link that a form is about; ends here for any other word."""
    kind = request.form.get("voor", "")
    if kind not in LINKS:
        raise NotFound
    return kind


def offered(reader: Lezers) -> tuple[Offered, ...]:
    """Everything that a reader may have, as a list."""
    return tuple(_offer(reader, kind) for kind in READABLE[reader])


def offer(reader: Lezers, kind: str, form: str = "") -> Offered:
    """One of these, in a form that it has; ends here for everything else (404)."""
    found = next((each for each in READABLE[reader] if each == kind), None)
    known = _offer(reader, found) if found else None
    if known is None or (form and form not in known.forms):
        raise NotFound
    return known


def _offer(reader: Lezers, kind: Kind) -> Offered:
    stuk = STUKKEN[kind]
    told = WITHOUT_NAMES.get(kind, stuk.waarvoor) if reader is Lezers.DORPEN else stuk.waarvoor
    return Offered(kind, stuk.naam, told, file_forms(kind))


def file_forms(kind: Kind) -> tuple[Form, ...]:
    """The forms in which a stuk is kept as a file; what is for programs comes last."""
    found = (form for form in STUKKEN[kind].forms if is_file(form))
    return tuple(sorted(found, key=lambda form: form == "json"))
