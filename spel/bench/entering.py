"""Joining in parts: what makes a seat without loading pages, and what each part asks of the server."""

import asyncio
from dataclasses import dataclass

from spel.bench.crew import WORDS, Crew, Reports, Stuck
from spel.bench.desk import Desk
from spel.bench.hall import AT_ONCE, REST, Hall, nobody, whole_time
from spel.bench.phone import DOOR, JOINING, SITTING
from spel.bench.servers import Running


@dataclass
class Entering:
    """Everybody comes in, and does nothing more."""

    desk: Desk
    crew: Crew
    server: Running
    hall: Hall

    async def come_in(self) -> None:
        """All of it once more: one time says mostly what else the computer did."""
        await self.server.at_rest()
        reports = await self._through(JOINING)
        self.hall.all_in(reports.took, whole_time(reports.times))

    async def sit_down(self) -> None:
        """From the form to the hall: the page with the form was there already."""
        await self.server.at_rest()
        await self._through((DOOR,))
        reports = await self._through(SITTING)
        self.hall.sits = [*self.hall.sits, *reports.took]
        self.hall.settled.append(whole_time(reports.times))

    async def part_by_part(self) -> None:
        """All do one part before anybody does the next, so that its time of processor can be told."""
        await self.server.at_rest()
        for part in JOINING:
            cpu = self.server.cpu()
            await self._through((part,))
            await asyncio.sleep(REST)
            self.hall.parts[part] = self.server.cpu() - cpu

    async def _through(self, parts: tuple[str, ...]) -> Reports:
        reports = await self.crew.join(self.hall.phones, AT_ONCE, self.desk.where, parts)
        self.hall.failures += reports.all("failed", WORDS)
        if not reports.times:
            raise Stuck(nobody(self.hall))
        return reports
