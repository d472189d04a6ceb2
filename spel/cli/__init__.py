"""The command line: what `spel` understands, one module per word."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Protocol

from spel.cli import backup, bench, check, demo, export, import_evening, new, restore, run, schema
from spel.config import BadSettings, Settings, read_settings


class Command(Protocol):
    """A module that adds its word to the parser and does what was asked; 0 when all is well."""

    def add(self, commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None: ...

    def do(self, settings: Settings, asked: argparse.Namespace) -> int: ...


COMMANDS: Mapping[str, Command] = {
    "run": run,
    "demo": demo,
    "check": check,
    "new": new,
    "schema": schema,
    "export": export,
    "import": import_evening,
    "bench": bench,
    "backup": backup,
    "restore": restore,
}


def main(words: Sequence[str] | None = None) -> None:
    """Do what was asked and leave with 0, or with 1 and a sentence that says what to do."""
    asked = parser().parse_args(_with_run(list(sys.argv[1:] if words is None else words)))
    try:
        settings = read_settings(os.environ, _options(asked))
    except BadSettings as problem:
        sys.exit(str(problem))
    sys.exit(COMMANDS[asked.command].do(settings, asked))


def _with_run(words: list[str]) -> list[str]:
    """`spel` alone, or with options only, means `spel run`."""
    bare = not words or (words[0].startswith("-") and words[0] not in {"-h", "--help"})
    return ["run", *words] if bare else words


def _options(asked: argparse.Namespace) -> Mapping[str, object]:
    return {name: value for name, value in vars(asked).items() if name in Settings.model_fields}


def parser() -> argparse.ArgumentParser:
    """All words with their options."""
    whole = argparse.ArgumentParser(
        prog="spel", description="Kleine Kernen Spel. Zonder woord start de server."
    )
    commands = whole.add_subparsers(dest="command", required=True)
    for command in COMMANDS.values():
        command.add(commands)
    return whole
