"""What is under way when the server is told to stop: answered first, and cut off in time."""

from dataclasses import dataclass, field

from spel.web.draining import FLUSH, LOOK_EVERY, PATIENCE, Drain


@dataclass
class Phone:
    """A line that notes when it ends."""

    name: str
    ended: list[str]

    def close(self, wait: bool = True, abort: bool = False) -> None:
        if self.name not in self.ended:
            self.ended.append(self.name)


@dataclass
class House:
    """Lines without a network, and a clock that only sleep moves."""

    ended: list[str] = field(default_factory=list)
    slept: float = 0.0
    handlers: dict = field(default_factory=dict)
    during: dict = field(default_factory=dict)
    waiting: set = field(default_factory=set)

    def __post_init__(self) -> None:
        self.sockets = {name: Phone(name, self.ended) for name in ("haas", "hek")}
        self.handlers["message"] = lambda line, message: self.during[message]()
        self.drain = Drain(self, self.sleep, lambda: self.ended.append("press"), self.waiting)

    def sleep(self, seconds: float) -> None:
        self.slept += seconds
        for step in self.during.pop("sleep", []):
            step()


def test_lines_end_and_documents_after_them():
    house = House()

    house.drain()

    assert house.ended == ["haas", "hek", "press"]
    assert house.slept == FLUSH


def test_a_line_in_the_middle_of_a_tap_ends_after_its_answer():
    house, told = House(), []

    def tap():
        house.drain()
        told.append(list(house.ended))

    def rest():
        return None

    house.during = {"tap": tap, "sleep": [rest]}
    house.handlers["message"]("haas", "tap")

    # It was told to stop in the middle of the tap, so nothing but patience ran out first.
    assert told == [["hek", "haas", "press"]]
    assert house.slept >= PATIENCE


def test_a_line_that_waits_for_its_answer_ends_when_it_was_told():
    house = House(waiting={"haas"})
    house.during = {"sleep": [house.waiting.clear]}

    house.drain()

    assert house.ended == ["hek", "haas", "press"]
    assert house.slept == LOOK_EVERY + FLUSH


def test_a_line_that_waits_for_a_disk_that_hangs_is_not_waited_for_for_ever():
    house = House(waiting={"haas"})

    house.drain()

    assert house.ended == ["hek", "haas", "press"]
    assert PATIENCE <= house.slept <= PATIENCE + FLUSH + LOOK_EVERY


def test_a_tap_after_the_stop_is_answered_and_its_line_ends():
    house = House()
    house.drain()
    house.ended.clear()
    house.during = {"tap": lambda: house.ended.append("answered")}

    house.handlers["message"]("haas", "tap")

    assert house.ended == ["answered", "haas"]


def test_a_page_under_way_is_waited_for_but_not_for_ever():
    house = House()
    seen = []

    def app(_environ, _start):
        house.drain()
        seen.append(house.slept)
        return []

    house.drain.around(app)({"PATH_INFO": "/start"}, None)

    assert PATIENCE <= seen[0] <= PATIENCE + FLUSH + LOOK_EVERY


def test_an_open_line_is_no_page_to_wait_for():
    house = House()

    house.drain.around(lambda _environ, _start: house.drain() or [])({"PATH_INFO": "/socket.io/"}, None)

    assert house.slept == FLUSH
