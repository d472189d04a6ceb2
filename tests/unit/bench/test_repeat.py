"""A phone that sends an answer again meets a server that knows it, or one that does not: both are seen."""

import asyncio
import json

import pytest

from spel.bench.phone import CONTROL, Phone, Where
from spel.bench.repeat import answer_again
from spel.bench.verdict import KEPT, UNKNOWN, Again, Written, judge
from spel.bench.wire import Lost


class Server:
    """A line and what is behind it: keeps a tap once, or every time that it comes."""

    def __init__(self, knows=True, refuses=False):
        self.knows, self.refuses, self.log = knows, refuses, []
        self.gone = False

    def send(self, _name, body):
        if self.gone:
            raise Lost("no line")
        waiting = asyncio.get_running_loop().create_future()
        seen = body["id"] in {row.tap for row in self.log}
        ok = not (seen and self.refuses)
        if ok and not (seen and self.knows):
            answer = {name: value for name, value in body["fields"].items() if name.startswith("a.")}
            self.log.append(Written(body["id"], body["fields"]["step"], answer))
        waiting.set_result((json.dumps({"ok": ok}), 0.0))
        return waiting


async def played(server, gone=False):
    """A phone that answered, and then sends again: all it sent, and what it sent again."""
    phone = Phone(7, Where(CONTROL, ("127.0.0.1", 1)), line=server)
    first = phone.fill_in()
    phone.tap(first)
    first.fate = KEPT
    server.gone = gone
    sent, again = await answer_again(phone)
    return [first, *sent], again


def test_a_server_that_knows_its_taps_is_right():
    server = Server()
    sent, again = asyncio.run(played(server))

    assert again == [Again(sent[1].tap, KEPT), Again(sent[0].tap, KEPT)]
    assert [row.tap for row in server.log] == [each.tap for each in sent]
    assert judge(sent, server.log, again).clean


@pytest.mark.parametrize(
    ("server", "found"), [(Server(knows=False), (2, 1)), (Server(refuses=True), (0, 2))], ids=["twice", "no"]
)
def test_a_server_that_does_not_is_found_out(server, found):
    sent, again = asyncio.run(played(server))

    verdict = judge(sent, server.log, again)

    assert (verdict.doubled, verdict.otherwise) == found


def test_without_a_line_nothing_is_known():
    sent, again = asyncio.run(played(Server(), gone=True))

    assert ([each.fate for each in sent], again) == ([KEPT, UNKNOWN], [])


def test_a_phone_that_never_answered_has_nothing_to_send_again():
    phone = Phone(7, Where(CONTROL, ("127.0.0.1", 1)), line=Server())

    assert asyncio.run(answer_again(phone)) == ([], [])
