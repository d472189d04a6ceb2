"""A share of the phones, in a process of its own: takes orders as lines of JSON and reports the same way."""

import asyncio
import gc
import json
import signal
import sys
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import asdict

from spel.bench.phone import BROKEN, JOINING, LINE, Phone, TurnedAway, Where, settled
from spel.bench.repeat import answer_again
from spel.bench.verdict import KEPT, Sent
from spel.bench.wire import Lost
from spel.web.limits import raise_file_limit

PATIENCE = 60.0
"""Seconds after which somebody who waits gives up."""
POLL = 0.005
"""Seconds between two looks whether all have a screen; the moment itself is noted when it comes."""

Report = Mapping[str, object]
Pair = tuple[float, float]


class Share:
    """The phones of this process."""

    def __init__(self) -> None:
        self._phones: list[Phone] = []
        self._coming: dict[int, Phone] = {}
        self.orders: Mapping[str, Callable[..., Awaitable[Report]]] = {
            "join": self.join,
            "arrived": self.arrived,
            "answer": self.answer,
            "again": self.again,
            "loop": self.loop,
            "herd": self.herd,
            "extra": self.extra,
            "own": self.own,
        }

    async def join(
        self,
        numbers: Sequence[int],
        at_once: int,
        where: Mapping[str, object],
        parts: Sequence[str] = JOINING,
    ) -> Report:
        """All through the door, so many at a time; or all through some parts of that."""
        address: tuple[str, int] = tuple(where["address"])  # type: ignore[arg-type,assignment]  # a list in JSON
        there = Where(str(where["game"]), address, str(where["code"]))
        turn = asyncio.Semaphore(at_once)
        failed: list[str] = []

        async def enter(number: int) -> Pair | None:
            async with turn:
                phone = self._coming.setdefault(number, Phone(number, there))
                begun = time.monotonic()
                try:
                    async with asyncio.timeout(PATIENCE):
                        await phone.join(parts)
                except (*BROKEN, TurnedAway) as why:
                    failed.append(f"{type(why).__name__}: {why}")
                    return None
                if LINE in parts:
                    self._phones.append(phone)
                return begun, time.monotonic()

        times = await asyncio.gather(*map(enter, numbers))
        return {"times": [each for each in times if each], "failed": failed}

    async def arrived(self, version: int, patience: float = PATIENCE) -> Report:
        """When each phone got the screen of this version, or a newer one."""
        deadline = time.monotonic() + patience
        while True:
            moments = [_first(phone, version) for phone in self._phones]
            missing = sum(each is None for each in moments)
            if not missing or time.monotonic() > deadline:
                break
            await asyncio.sleep(POLL)
        for phone in self._phones:
            if phone.line is not None:
                phone.line.screens.clear()
        size = len(self._phones[0].line.shown) if self._phones and self._phones[0].line else 0
        return {"at": [each for each in moments if each is not None], "missing": missing, "size": size}

    async def answer(self, start: float, over: float) -> Report:
        """Every phone answers what it is asked, spread over so many seconds, or all at once (0).

        `times` are of the answers that were kept: a refusal is no feat. `silent` are phones that were asked
        nothing, or could not send.
        """
        filled = [(phone, phone.fill_in()) for phone in self._phones]
        taps = [(phone, sent) for phone, sent in filled if sent is not None]
        silent = len(filled) - len(taps)
        await asyncio.sleep(start - time.monotonic())
        gone: list[tuple[Sent, float, asyncio.Future[tuple[str, float]]]] = []
        for place, (phone, sent) in enumerate(taps):
            if over:
                await asyncio.sleep(start + over * place / len(taps) - time.monotonic())
            try:
                moment = time.monotonic()
                gone.append((sent, moment, phone.tap(sent)))
            except BROKEN:
                silent += 1
        if gone:
            await asyncio.wait([waiting for _, _, waiting in gone], timeout=PATIENCE)
        heard = [
            (sent, moment, waiting.result())
            for sent, moment, waiting in gone
            if waiting.done() and waiting.exception() is None
        ]
        times = [(moment, at) for sent, moment, (told, at) in heard if settled(sent, told).fate == KEPT]
        return {"times": times, "sent": [asdict(sent) for _, sent in taps], "silent": silent}

    async def again(self, each: int) -> Report:
        """One in so many phones sends answers once more, as one does that is not sure."""
        done = await asyncio.gather(*map(answer_again, self._phones[::each]))
        return {
            "sent": [asdict(sent) for one, _ in done for sent in one],
            "again": [asdict(repeat) for _, more in done for repeat in more],
        }

    async def loop(self, lanes: int, start: float, seconds: float, most: int) -> Report:
        """So many taps in flight all the time, each lane with phones of its own that take turns."""
        sent: list[Sent] = []
        times: list[Pair] = []
        await asyncio.sleep(start - time.monotonic())

        async def keep_tapping(phones: Sequence[Phone]) -> None:
            turn = 0
            while phones and len(sent) < most and time.monotonic() < start + seconds:
                phone = phones[turn % len(phones)]
                turn += 1
                tap = phone.fill_in()
                if tap is None:
                    raise TurnedAway("op deze stap wordt niets gevraagd")
                sent.append(tap)
                moment = time.monotonic()
                try:
                    told, heard = await phone.tap(tap)
                except Lost:
                    await asyncio.sleep(POLL)
                    continue
                if settled(tap, told).fate == KEPT:
                    times.append((moment, heard))

        tasks = [asyncio.create_task(keep_tapping(self._phones[lane::lanes])) for lane in range(lanes)]
        done, late = await asyncio.wait(tasks, timeout=seconds + PATIENCE)
        for task in late:
            task.cancel()
        for task in done:
            task.result()  # a lane that ended early is no measurement
        return {"times": times, "sent": [asdict(each) for each in sent]}

    async def herd(self, start: float, over: float, step: str) -> Report:
        """Everybody falls away at once, and comes back spread over so many seconds."""
        await asyncio.sleep(start - time.monotonic())
        total = max(len(self._phones), 1)
        tasks = [
            asyncio.create_task(phone.come_back(over * place / total, step))
            for place, phone in enumerate(self._phones)
        ]
        if tasks:
            await asyncio.wait(tasks, timeout=over + PATIENCE)
        took = [task.result() for task in tasks if task.done() and task.exception() is None]
        for task in tasks:
            task.cancel()
        return {"took": took, "failed": len(tasks) - len(took), "last": [time.monotonic()]}

    async def extra(self) -> Report:
        """Frames that came unasked since the last time."""
        count = 0
        for phone in self._phones:
            if phone.line is not None:
                count, phone.line.extra = count + phone.line.extra, 0
        return {"frames": count}

    async def own(self) -> Report:
        """What each phone finds as its own when it asks anew."""
        found: dict[int, object] = {}
        for phone in self._phones:
            if phone.line is not None and not phone.line.lost:
                found[phone.number] = (await phone.line.ask("hello")).get("own", {})
        return {"own": found}


def _first(phone: Phone, version: int) -> float | None:
    screens = phone.line.screens if phone.line is not None else []
    return next((at for seen, at in screens if seen >= version), None)


async def obey(lines: Iterable[str], share: Share) -> None:
    """Do what each line orders, and report; until there are no more."""
    loop = asyncio.get_running_loop()
    reading = iter(lines)
    while order := await loop.run_in_executor(None, next, reading, ""):
        asked: dict[str, object] = json.loads(order)
        try:
            report = await share.orders[str(asked.pop("do"))](**asked)
        except Exception as bug:  # whoever ordered it must hear of it, and end us
            report = {"bug": repr(bug)}
        print(json.dumps(report), flush=True)


def main() -> None:
    """Obey until the orders end; Ctrl-C is for who gives them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise_file_limit()
    gc.disable()  # a pause here would look like one of the server
    asyncio.run(obey(sys.stdin, Share()))


if __name__ == "__main__":
    main()
