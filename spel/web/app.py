"""The Flask application and its socket server, around parts that wiring made."""

from collections.abc import Iterable
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, Response
from flask_socketio import SocketIO
from werkzeug.exceptions import HTTPException

from spel.core.refusals import Refusal
from spel.core.script import Place
from spel.core.words import N_, Say, text
from spel.store.base import StoreBroken, StoreFull, Unreadable
from spel.views.phrases import NOT_KEPT, why_not
from spel.web.concurrency import Driver, websocket
from spel.web.controle import Controle
from spel.web.cookies import keep
from spel.web.dorp import Dorp
from spel.web.errors import MessagePage, broken, report_bug
from spel.web.evening import Evening
from spel.web.frames import LARGEST_MESSAGE
from spel.web.gate import TURN
from spel.web.gebied import Gebied
from spel.web.gemist import Gemist
from spel.web.guesses import WINDOW, TooManyGuesses
from spel.web.handover import Handover
from spel.web.headers import dressed, guard
from spel.web.health import health
from spel.web.lane import Lane
from spel.web.lezen import Lezen
from spel.web.lezers import Lezers
from spel.web.mijn import Mijn
from spel.web.opruimen import Opruimen
from spel.web.origins import only_from_here
from spel.web.own_case import OwnCase
from spel.web.pages import Pages
from spel.web.parts import Parts
from spel.web.patience import STRANGE
from spel.web.plekken import Plekken
from spel.web.proef import Proef
from spel.web.proxied import warn_once
from spel.web.pulse import without_threads
from spel.web.readers import Shut
from spel.web.rehearsing import Rehearsing
from spel.web.sleutel import Sleutel
from spel.web.sockets import Sockets
from spel.web.stukken import Stukken
from spel.web.terugkomen import Terugkomen
from spel.web.terugzetten import Terugzetten
from spel.web.toegang import Toegang
from spel.web.upgrade import in_full
from spel.web.vergelijk import Vergelijk
from spel.web.wachten import waiting_page
from spel.web.wizard import Wizard
from spel.web.words import DUTCH
from spel.web.zaalwifi import ZaalWifi

LARGEST_FORM = 64 * 1024
PING_EVERY, PING_PATIENCE = 10, 8
"""Seconds; a phone that is gone is noticed within their sum."""

PAGES = (
    *(Terugkomen, Gemist, Sleutel),
    *(Pages, Wizard, Evening, Handover, Plekken, OwnCase, Rehearsing, Controle, ZaalWifi, Proef),
    *(Stukken, Mijn, Opruimen),
    *(Lezers, Dorp, Lezen, Vergelijk),
    *(Terugzetten, Gebied),
    Toegang,
)

SOMETHING_ELSE = text(N_("Even iets anders"))
TO_THE_START = text(N_("Naar het begin"))
NOT_FOUND = text(N_("Deze bladzijde is er niet, of de avond is opgeruimd."))
NOT_ALLOWED = text(N_("Deze knop hoort niet bij u. Doe mee met de code op het scherm."))
UNREADABLE = text(
    N_("Deze avond is beschadigd op de schijf. Vraag de beheerder om een reservekopie terug te zetten.")
)


def create_socket_server(driver: Driver) -> SocketIO:
    """WebSocket only; the fallback is plain HTTP through the same door."""
    return SocketIO(
        transports=["websocket"],  # type: ignore[call-arg]  # the server below knows it, the stubs do not
        async_mode=driver,
        manage_session=False,
        async_handlers=False,
        monitor_clients=False,  # Pulse does that
        ping_interval=PING_EVERY,
        ping_timeout=PING_PATIENCE,
        max_http_buffer_size=LARGEST_MESSAGE,
        http_compression=False,
        cors_allowed_origins=[],  # `only_from_here` looks at origins, and wants one to be there
    )


def create_app(parts: Parts, io: SocketIO, static: Path) -> Flask:
    """All pages and sockets of one server."""
    app = Flask("spel", static_folder=static, template_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_FORM
    guard(app, parts.addresses.setting)
    warn_once(app, parts.gate.proxies)
    for pages in PAGES:
        app.register_blueprint(pages(parts).blueprint())
    app.register_blueprint(health(parts))
    _catch(app, parts)
    app.wsgi_app = dressed(app.wsgi_app)  # type: ignore[method-assign, assignment]
    io.init_app(app)
    sockets = Sockets(io, parts)
    sockets.listen()
    _speak_by_hand(io, Lane(io.server, sockets.take, parts.waiting))  # type: ignore[attr-defined]  # the stubs do not know it
    app.wsgi_app = only_from_here(in_full(refuse_compression(app.wsgi_app)), parts.addresses.setting)  # type: ignore[method-assign, assignment]
    return app


def _speak_by_hand(io: SocketIO, lane: Lane) -> None:
    """Frames are read by us, on the drivers that let us: every size, number and pace has a bound there."""
    engine = io.server.eio  # type: ignore[attr-defined]  # the stubs do not know it
    upgrade = websocket(engine.async_mode, lane.takes)
    if upgrade is not None:
        without_threads(engine)
        engine._async = {**engine._async, "websocket": upgrade}


def refuse_compression(app: WSGIApplication) -> WSGIApplication:
    """WebSocket compression costs 100 kB a phone and slows every emit: do not accept the offer."""

    def serve(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return app(environ, start)

    return serve


def _catch(app: Flask, parts: Parts) -> None:
    def page(said: Say, status: int) -> tuple[str, int]:
        message = MessagePage(SOMETHING_ELSE, said, "/", TO_THE_START)
        return parts.drawer.renderer.page("pages/message.html", DUTCH, Place(), page=message), status

    def known(error: HTTPException) -> tuple[str, int]:
        said = {403: NOT_ALLOWED, 404: NOT_FOUND, 409: why_not(Refusal.NOT_LEADING)}.get(
            error.code or 500, STRANGE
        )
        return page(said, error.code or 500)

    def shut(error: Shut) -> tuple[str, int]:
        return page(error.said, 403)

    def wait(error: TooManyGuesses) -> Response:
        waiting = waiting_page(error)
        drawn = parts.drawer.renderer.page("pages/wachten.html", DUTCH, Place(), page=waiting)
        answer = Response(drawn, 429, {"Retry-After": str(error.wait)}, mimetype="text/html")
        if error.ticket:
            keep(answer, TURN, error.ticket, int(WINDOW))
        return answer

    def full(_error: StoreFull) -> tuple[str, int]:
        return page(NOT_KEPT, 503)

    def damaged(_error: Exception) -> tuple[str, int]:
        report_bug("store")
        return page(UNREADABLE, 503)

    def unknown(_error: Exception) -> tuple[str, int]:
        return page(broken(report_bug("page")), 500)

    app.register_error_handler(HTTPException, known)
    app.register_error_handler(Shut, shut)
    app.register_error_handler(TooManyGuesses, wait)
    app.register_error_handler(StoreFull, full)
    app.register_error_handler(StoreBroken, damaged)
    app.register_error_handler(Unreadable, damaged)
    app.register_error_handler(Exception, unknown)
