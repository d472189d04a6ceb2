"""Connect, hello, tap, leave: the socket's handlers, each a few lines over the doors.

They stand on the Socket.IO server itself, below Flask: a request context around every tap would take as long
as the tap.
"""

from dataclasses import replace
from typing import Any

from flask_socketio import SocketIO
from pydantic import ValidationError
from socketio.exceptions import ConnectionRefusedError as Refused

from spel.core.actors import Actor, Seat
from spel.core.refusals import Refusal
from spel.core.state import State
from spel.core.words import Say
from spel.engine.batch import Fate
from spel.engine.outcome import Outcome
from spel.views.phrases import NOT_UNDERSTOOD, TAKEN_ELSEWHERE, why_not
from spel.web.absence import NOT_HERE, UNKNOWN, is_elsewhere
from spel.web.acks import acknowledge
from spel.web.cookies import held
from spel.web.errors import always_answered, broken, report_bug
from spel.web.forms import Tap
from spel.web.identity import audience_of, cookie_name
from spel.web.lane import Tell
from spel.web.own import own_answers
from spel.web.parts import Parts
from spel.web.presence import Audience, Line
from spel.web.protocol import HELLO, TAKEN, TAP, Ack, Auth, Welcome

ROOT = "/"
"""The only namespace."""
LINE = "spel.line"
"""Says of a connection that somebody is on it."""


class Sockets:
    """What happens on the lines. Who is on a line follows from its cookie, never from a message."""

    def __init__(self, io: SocketIO, parts: Parts) -> None:
        self._io = io
        self._server: Any = io.server  # type: ignore[attr-defined]  # the stubs do not know it
        self._parts = parts
        self._actors: dict[str, Actor] = {}

    def listen(self) -> None:
        """Register the handlers."""
        on = self._server.on
        on("connect", self.connect)
        on("disconnect", self.leave)
        on(HELLO, always_answered(HELLO, self._plainly)(self.hello))
        on(TAP, always_answered(TAP, self._plainly)(self.tap))
        on("*", always_answered("*", self._plainly)(self.unknown))

    def connect(self, socket: str, environ: dict[str, Any], auth: object = None) -> None:
        """Let somebody in who has a token for this view; anything else is refused with a word."""
        try:
            self._let_in(socket, environ, auth)
        except Refused:
            raise
        except Exception:  # without a word a client would wait for ever
            report_bug("connect")
            raise Refused("bug") from None

    def _let_in(self, socket: str, environ: dict[str, Any], auth: object) -> None:
        if environ.get(LINE):  # one place on a line, however often somebody knocks
            raise Refused("taken")
        try:
            asked = Auth.model_validate(auth)
        except ValidationError:
            raise Refused("not_understood") from None
        token = held(cookie_name(asked.session, asked.view), environ)
        actor = self._parts.doors.actor(asked.session, asked.view, token)
        audience = audience_of(self._parts, asked.session, asked.view, actor) if actor else None
        if actor is None or audience is None:
            raise Refused(NOT_HERE if is_elsewhere(self._parts, asked.session, token) else UNKNOWN)
        line = self._line(asked, token, actor, audience)
        if not self._parts.presence.may_return(line, asked.tab, again=asked.again):
            raise Refused("taken")
        environ[LINE] = True
        self._enter(socket, actor, line)
        if self._server.manager.eio_sid_from_sid(socket, ROOT) not in self._server.environ:
            self.leave(socket)  # it ended while we looked who it is, and nobody will tell us so
            raise Refused("gone")

    def _line(self, asked: Auth, token: str, actor: Actor, audience: Audience) -> Line:
        """Whose line it is; behind the wall in the hand is a seat too."""
        if isinstance(actor, Seat):
            return Line(audience, actor.id)
        behind = self._parts.doors.seat_behind(asked.session, token) if asked.view == "hand" else None
        if behind is None:
            return Line(audience)
        own = audience_of(self._parts, asked.session, "phone", Seat(behind))
        return Line(audience, hand_of=behind, hand_side=own.side if own else None)

    def _enter(self, socket: str, actor: Actor, line: Line) -> None:
        audience = line.audience
        older = self._parts.presence.enter(socket, line)
        self._actors[socket] = actor
        self._server.enter_room(socket, audience.room)
        if older is not None:
            self._step_back(older)
        self._parts.fanout.mark(audience.session)

    def _step_back(self, older: str) -> None:
        """The newest tab or device wins; the older one is told so and gets nothing any more.

        It may be in the room of the side it was on before.
        """
        self._actors.pop(older, None)
        self._io.emit(TAKEN, to=older)
        for room in self._server.rooms(older):
            if room != older:
                self._server.leave_room(older, room)

    def leave(self, socket: str, _reason: object = None) -> None:
        """The line is gone. That says nothing about the seat."""
        self._actors.pop(socket, None)
        line = self._parts.presence.leave(socket)
        if line is not None:
            self._parts.fanout.mark(line.audience.session)

    def hello(self, socket: str, *_nothing: object) -> Welcome | Ack:
        """Everything a client needs to be right again, in one answer."""
        line, actor = self._parts.presence.line(socket), self._actors.get(socket)
        if line is None or actor is None:
            return self._taken()
        if audience_of(self._parts, line.audience.session, line.audience.view, actor) is None:
            gone = Refusal.NO_SUCH_SEAT
            return {"ok": False, "reason": gone.value, "say": self._plainly(why_not(gone))}
        audience = self._follow(socket, line, actor)
        screen = self._parts.fanout.welcome(audience)
        clerk = self._parts.doors.clerk(audience.session)
        if screen is None or clerk is None:
            return self._taken()
        return {"ok": True, **screen, "own": own_answers(clerk.state, actor)}

    def _follow(self, socket: str, line: Line, actor: Actor) -> Audience:
        """Somebody who changed sides belongs to another audience from now on."""
        now = audience_of(self._parts, line.audience.session, line.audience.view, actor)
        if now is None or now == line.audience or self._parts.presence.line(socket) is not line:
            return line.audience
        self._server.leave_room(socket, line.audience.room)
        self._server.enter_room(socket, now.room)
        self._parts.presence.enter(socket, replace(line, audience=now))
        self._parts.fanout.mark(now.session)
        return now

    def tap(self, socket: str, message: object = None, *_more: object) -> Ack:
        """One tap: the same door as a form post."""
        line, actor = self._parts.presence.line(socket), self._actors.get(socket)
        if line is None or actor is None:
            return self._taken()
        tap = _read(message)
        if tap is None:
            return self._not_understood()
        outcome, state = self._parts.doors.receive(line.audience.session, actor, tap.id, tap.flat())
        return self._told(socket, line, actor, outcome, state)

    def take(self, socket: str, message: object, tell: Tell) -> bool:
        """One tap of a phone through the same door; nobody waits, and `tell` hears what came of it."""
        line, actor = self._parts.presence.line(socket), self._actors.get(socket)
        tap = _read(message)
        if line is None or tap is None or not isinstance(actor, Seat):
            return False  # as any other message, and answered as such

        def then(outcome: Fate, state: State) -> None:
            tell(self._told_at_last(socket, line, actor, outcome, state))

        try:
            self._parts.doors.hand_in(line.audience.session, actor, tap.id, tap.flat(), then)
        except Exception:
            tell(self._broken())
        return True

    def _told_at_last(self, socket: str, line: Line, actor: Actor, outcome: Fate, state: State) -> Ack:
        try:
            if isinstance(outcome, Exception):
                raise outcome
            return self._told(socket, line, actor, outcome, state)
        except Exception:
            return self._broken()

    def _told(self, socket: str, line: Line, actor: Actor, outcome: Outcome, state: State) -> Ack:
        self._follow(socket, line, actor)

        def say(why_not: Say) -> str:
            speaker = self._parts.drawer.renderer.speaker(line.audience.language, state.script.place)
            return speaker.say(why_not)

        return acknowledge(outcome, state, actor, say)

    def unknown(self, _event: str, _socket: str, *_data: object) -> Ack:
        """A message nobody knows is answered too."""
        return self._not_understood()

    def _not_understood(self) -> Ack:
        return {"ok": False, "reason": "not_understood", "say": self._plainly(NOT_UNDERSTOOD)}

    def _broken(self) -> Ack:
        """What to say of the bug at hand."""
        return {"ok": False, "reason": "bug", "say": self._plainly(broken(report_bug(TAP)))}

    def _taken(self) -> Ack:
        return {"ok": False, "reason": "taken", "say": self._plainly(TAKEN_ELSEWHERE)}

    def _plainly(self, said: Say) -> str:
        return self._parts.say_plainly(said)


def _read(message: object) -> Tap | None:
    try:
        return Tap.model_validate(message)
    except ValidationError:
        return None
