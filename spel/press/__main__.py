"""The worker: an errand on standard input, the document on standard output, and gone it is."""

import faulthandler
import gc
import os
import sys
import traceback
from types import TracebackType

LONGEST = 90.0
"""Seconds; a worker whose server is gone does not stay behind."""
_BEHIND_THE_ROOM = 10


def main() -> None:
    """Make what is asked; trouble is told by kind and place, never with the words it was about."""
    sys.excepthook = _tell_where
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    gc.disable()  # a tenth faster, and what it leaves goes with this process
    if hasattr(os, "nice"):  # Windows is told when the process starts
        os.nice(_BEHIND_THE_ROOM)
    out, sys.stdout = sys.stdout.buffer, sys.stderr  # what a library prints is no part of a document
    from spel.press.made import made  # noqa: PLC0415 -- trouble in loading is told the same way
    from spel.web.errands import read  # noqa: PLC0415

    errand, evenings = read(sys.stdin.buffer)
    out.write(made(evenings, errand.order, errand.scenarios))
    out.flush()


def _tell_where(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    places = (f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(trace))
    print(kind.__name__, *places, sep="\n  ", file=sys.stderr)


if __name__ == "__main__":
    main()
