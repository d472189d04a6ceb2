"""What goes to the network at once, what waits for the thread of its line, and that nothing overtakes."""

from queue import Queue
from types import SimpleNamespace

from engineio.packet import MESSAGE, Packet

from spel.web.frames import framed
from spel.web.straight import Rest, straight


class Phone:
    """One line: what the network took, what waits for the thread, and what that thread would write."""

    def __init__(self, room=1_000_000):
        self.room = room
        self.idle = True
        self.network = b""
        self.torn = False
        self.gone = False
        self.alive = True
        self.engine = SimpleNamespace(
            queue=Queue(), connected=True, closed=False, check_ping_timeout=lambda: self.alive
        )
        self.send = straight(self.engine, self, self.raw, self.engine.queue.put)

    @property
    def is_idle(self):
        return self.idle

    def tear(self):
        self.torn = True

    def raw(self, data):
        if self.gone:
            raise BrokenPipeError
        if not self.room:
            raise BlockingIOError
        taken, self.room = data[: self.room], max(0, self.room - len(data))
        self.network += taken
        return len(taken)

    def waiting(self):
        return [self.engine.queue.get() for _ in range(self.engine.queue.qsize())]


def said(words):
    return Packet(MESSAGE, words)


def test_a_packet_goes_at_once():
    phone = Phone()

    phone.send(said("een"))
    phone.send(said("twee"))

    assert phone.network == framed("4een") + framed("4twee")
    assert phone.waiting() == []


def test_what_the_network_does_not_take_is_written_later_and_first():
    phone, whole = Phone(room=3), framed("4een")

    phone.send(said("een"))
    phone.send(later := said("twee"))

    rest, after = phone.waiting()
    assert (type(rest), phone.network + rest.encode()) == (Rest, whole)
    assert (after is later, phone.torn) == (True, True)


def test_a_full_network_takes_nothing_and_nothing_is_lost():
    phone = Phone(room=0)

    phone.send(said("een"))

    assert phone.waiting() == [framed("4een")]


def test_nothing_overtakes_what_is_being_written():
    phone = Phone()
    phone.idle = False

    phone.send(later := said("een"))

    assert (phone.network, phone.waiting()) == (b"", [later])


def test_nothing_overtakes_what_waits():
    phone = Phone()
    phone.engine.queue.put(first := said("een"))

    phone.send(second := said("twee"))

    assert (phone.network, phone.waiting()) == (b"", [first, second])


def test_a_line_that_is_gone_is_left_to_its_thread():
    phone = Phone()
    phone.gone = True

    phone.send(packet := said("een"))

    assert phone.waiting() == [packet]


def test_who_answers_no_pings_gets_nothing_more():
    phone = Phone()
    phone.alive = False

    phone.send(said("een"))

    assert (phone.network, phone.waiting()) == (b"", [])
