"""The door of the command `spel`: the driver is prepared before anything else is loaded."""

import os
import sys
from collections.abc import Mapping, Sequence

from spel.web import concurrency


def main() -> None:
    """Run the command line."""
    concurrency.prepare(wanted_driver(sys.argv[1:], os.environ))
    from spel.cli import main as run  # noqa: PLC0415 -- may only be loaded on a prepared driver

    run()


def wanted_driver(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """The driver asked for, read by hand: the settings proper load libraries that must come after it."""
    for place, word in enumerate(words):
        if word.startswith("--driver="):
            return word.removeprefix("--driver=")
        if word == "--driver" and place + 1 < len(words):
            return words[place + 1]
    return environment.get("SPEL_DRIVER") or concurrency.DEFAULT


if __name__ == "__main__":
    main()
