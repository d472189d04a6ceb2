"""Connect, hello, tap, leave: the socket's handlers, each a few lines over the doors."""

from dataclasses import replace
from typing import Any

from flask import request
from flask_socketio import SocketIO, join_room, leave_room, rooms
from pydantic import ValidationError
from socketio.exceptions import ConnectionRefusedError as Refused

from spel.core.actors import Actor, Seat
from spel.core.refusals import Refusal
from spel.core.words import Say
from spel.views.phrases import NOT_UNDERSTOOD, why_not
from spel.web.doors import acknowledge
from spel.web.errors import always_answered, report_bug
from spel.web.forms import Tap
from spel.web.identity import audience_of, cookie_name
from spel.web.own import own_answers
from spel.web.parts import Parts
from spel.web.presence import Audience, Line
from spel.web.protocol import HELLO, TAKEN, TAP, Ack, Auth, Welcome


class Sockets:
    """What happens on the lines. Who is on a line follows from its cookie, never from a message."""

    def __init__(self, io: SocketIO, parts: Parts) -> None:
        self._io = io
        self._parts = parts
        self._actors: dict[str, Actor] = {}

    def listen(self) -> None:
        """Register the handlers."""
        self._io.on_event("connect", self.connect)
        self._io.on_event("disconnect", self.leave)
        self._io.on_event(HELLO, always_answered(HELLO, self._plainly)(self.hello))
        self._io.on_event(TAP, always_answered(TAP, self._plainly)(self.tap))
        self._io.on("*")(self.unknown)

    def connect(self, auth: object = None) -> None:
        """Let somebody in who has a token for this view; anything else is refused with a word."""
        try:
            self._let_in(auth)
        except Refused:
            raise
        except Exception:  # without a word a client would wait for ever
            report_bug("connect")
            raise Refused("bug") from None

    def _let_in(self, auth: object) -> None:
        try:
            asked = Auth.model_validate(auth)
        except ValidationError:
            raise Refused("not_understood") from None
        token = request.cookies.get(cookie_name(asked.session, asked.view), "")
        actor = self._parts.doors.actor(asked.session, asked.view, token)
        audience = audience_of(self._parts, asked.session, asked.view, actor) if actor else None
        if actor is None or audience is None:
            raise Refused("unknown")
        self._enter(self._socket(), actor, self._line(asked, token, actor, audience))

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
        join_room(audience.room)
        if older is not None:
            self._step_back(older)
        self._parts.fanout.mark(audience.session)

    def _step_back(self, older: str) -> None:
        """The newest tab or device wins; the older one is told so and gets nothing any more.

        It may be in the room of the side it was on before.
        """
        self._actors.pop(older, None)
        self._io.emit(TAKEN, to=older)
        for room in rooms(older, namespace="/"):
            if room != older:
                leave_room(room, sid=older, namespace="/")

    def leave(self, _reason: object = None) -> None:
        """The line is gone. That says nothing about the seat."""
        self._actors.pop(self._socket(), None)
        for room in rooms():
            leave_room(room)
        line = self._parts.presence.leave(self._socket())
        if line is not None:
            self._parts.fanout.mark(line.audience.session)

    def hello(self, *_nothing: object) -> Welcome | Ack:
        """Everything a client needs to be right again, in one answer."""
        line, actor = self._parts.presence.line(self._socket()), self._actors.get(self._socket())
        if line is None or actor is None:
            return self._taken()
        if audience_of(self._parts, line.audience.session, line.audience.view, actor) is None:
            gone = Refusal.NO_SUCH_SEAT
            return {"ok": False, "reason": gone.value, "say": self._plainly(why_not(gone))}
        audience = self._follow(line, actor)
        screen = self._parts.fanout.welcome(audience)
        clerk = self._parts.doors.clerk(audience.session)
        if screen is None or clerk is None:
            return self._taken()
        self._let_others()
        return {"ok": True, **screen, "own": own_answers(clerk.state, actor)}

    def _let_others(self) -> None:
        """Frames that came in together are handled without a pause: others get a turn between them."""
        self._io.sleep(0)

    def _follow(self, line: Line, actor: Actor) -> Audience:
        """Somebody who changed sides belongs to another audience from now on."""
        now = audience_of(self._parts, line.audience.session, line.audience.view, actor)
        if now is None or now == line.audience:
            return line.audience
        leave_room(line.audience.room)
        join_room(now.room)
        self._parts.presence.enter(self._socket(), replace(line, audience=now))
        self._parts.fanout.mark(now.session)
        return now

    def tap(self, message: object = None, *_more: object) -> Ack:
        """One tap: the same door as a form post."""
        line, actor = self._parts.presence.line(self._socket()), self._actors.get(self._socket())
        if line is None or actor is None:
            return self._taken()
        self._let_others()
        try:
            tap = Tap.model_validate(message)
        except ValidationError:
            return {"ok": False, "reason": "not_understood", "say": self._plainly(NOT_UNDERSTOOD)}
        outcome, state = self._parts.doors.receive(line.audience.session, actor, tap.id, tap.flat())
        self._follow(line, actor)
        speaker = self._parts.drawer.renderer.speaker(line.audience.language, state.script.place)
        return acknowledge(outcome, state, actor, speaker.say)

    def unknown(self, _event: str, *_data: object) -> Ack:
        """A message nobody knows is answered too."""
        return {"ok": False, "reason": "not_understood", "say": self._plainly(NOT_UNDERSTOOD)}

    def _taken(self) -> Ack:
        return {"ok": False, "reason": "taken", "say": ""}

    def _plainly(self, said: Say) -> str:
        return self._parts.say_plainly(said)

    def _socket(self) -> str:
        return socket_id()


def socket_id() -> str:
    """The id of the line this message came in on."""
    asked: Any = request
    return str(asked.sid)
