"""Runs the yardstick in a process of its own, on plain threads: `spel bench` hands over to it with a plan."""

import asyncio
import json
import signal
import sys
from contextlib import suppress

from spel.bench.book import NotThere
from spel.bench.browser import Strange
from spel.bench.crew import Stuck
from spel.bench.plan import Plan
from spel.bench.run import Measured, measure
from spel.bench.servers import NotStarted
from spel.bench.table import table
from spel.bench.told import told
from spel.bench.wire import Lost
from spel.store.base import StoreBroken
from spel.web.limits import raise_file_limit

BROKEN_OFF = 130
"""As a shell says it of Ctrl-C."""
ASK = "Draait de server waar u naar wijst? En is er niet te veel ander werk op deze computer?"
TROUBLES = (Lost, NotStarted, NotThere, OSError, StoreBroken, Strange, Stuck, TimeoutError)


def main() -> None:
    """Measure, print, and leave with 1 when anything was lost, doubled or made up, or somebody left out."""
    plan = Plan.model_validate_json(sys.argv[1])
    raise_file_limit()
    try:
        measured = asyncio.run(_until_told(plan))
    except (KeyboardInterrupt, asyncio.CancelledError):
        sys.exit(BROKEN_OFF)
    except TROUBLES as why:
        print(f"De meting is afgebroken ({type(why).__name__}): {why}", ASK, sep="\n", file=sys.stderr)
        sys.exit(1)
    print(json.dumps(told(measured), indent=1) if plan.as_json else table(measured))
    sys.exit(0 if measured.sound else 1)


async def _until_told(plan: Plan) -> Measured:
    """Ctrl-C and SIGTERM break it off the same way: what was started is ended first."""
    work = asyncio.ensure_future(measure(plan))
    with suppress(NotImplementedError):  # Windows
        for each in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(each, work.cancel)
    return await work


if __name__ == "__main__":
    main()
