"""The command line: start the server, check scenario files, print the schema, take an evening out."""

import argparse
import json
import os
import sys
import webbrowser
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Timer

from spel import logs, wiring
from spel.config import BadSettings, Settings, read_settings
from spel.web import concurrency

OK, WRONG = 0, 1


def main(words: Sequence[str] | None = None) -> None:
    """Do what was asked and leave with 0, or with 1 and a sentence that says what to do."""
    asked = _parser().parse_args(_with_run(list(sys.argv[1:] if words is None else words)))
    try:
        settings = read_settings(os.environ, _options(asked))
    except BadSettings as problem:
        sys.exit(str(problem))
    sys.exit(_COMMANDS[asked.command](settings, asked))


def _with_run(words: list[str]) -> list[str]:
    """`spel` alone, or with options only, means `spel run`."""
    bare = not words or (words[0].startswith("-") and words[0] not in {"-h", "--help"})
    return ["run", *words] if bare else words


def _options(asked: argparse.Namespace) -> Mapping[str, object]:
    return {name: value for name, value in vars(asked).items() if name in Settings.model_fields}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="spel", description="Kleine Kernen Spel. Zonder woord start de server."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="start de server (dit gebeurt ook zonder woord)")
    run.add_argument("--host", help="adres om op te luisteren")
    run.add_argument("--port", help="poort om op te luisteren")
    run.add_argument("--driver", help="eventlet, gevent of threading")
    run.add_argument("--address", help="adres dat telefoons gebruiken, als dat anders is")
    run.add_argument("--no-browser", action="store_true", help="open geen startpagina")
    check = commands.add_parser("check", help="kijk casussen en vormen na")
    check.add_argument("path", nargs="?", type=Path, help="map met scenario's, of een bestand")
    schema = commands.add_parser("schema", help="schema voor uw tekstverwerker")
    schema.add_argument("what", choices=("casus", "vorm"), nargs="?", default="casus")
    export = commands.add_parser("export", help="haal een avond op als JSON")
    export.add_argument("code", nargs="+", help="de code van de avond, met of zonder spatie")
    for each in (run, export):
        each.add_argument("--data", type=Path, help="map waar de avonden worden bewaard")
    for each in (run, check):
        each.add_argument("--scenarios", type=Path, help="eigen map met casussen en vormen")
    return parser


def _run(settings: Settings, asked: argparse.Namespace) -> int:
    """Start the server and stay until Ctrl-C."""
    logs.set_up()
    concurrency.raise_file_limit()
    try:
        server = wiring.build(settings)
    except wiring.CANNOT_START as problem:
        print(wiring.why_not(problem), file=sys.stderr)
        return WRONG
    for fault in server.parts.library().faults:
        print(fault, file=sys.stderr)
    print(wiring.greeting(settings, server), flush=True)
    if not asked.no_browser and _has_screen():
        Timer(1.0, webbrowser.open, (f"http://127.0.0.1:{settings.port}/",)).start()
    try:
        concurrency.serve(server.app, (settings.host, settings.port), settings.driver)
    except OSError as problem:
        print(
            f"Poort {settings.port} gaat niet: {problem}. Kies een andere met --port.",
            file=sys.stderr,
        )
        return WRONG
    finally:
        server.parts.store.close()
    return OK


def _has_screen() -> bool:
    """Whether there is a desktop to open a browser on; a text browser would take the terminal away."""
    return sys.platform in {"darwin", "win32"} or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def _check(settings: Settings, asked: argparse.Namespace) -> int:
    """Name every fault and every piece of advice in the scenario files."""
    report = wiring.check_scenarios(asked.path or wiring.scenario_folder(settings))
    print(report.text)
    return WRONG if report.faults else OK


def _schema(_settings: Settings, asked: argparse.Namespace) -> int:
    """Print the JSON Schema of a casus or a form."""
    print(json.dumps(wiring.schema_of(asked.what), ensure_ascii=False, indent=2))
    return OK


def _export(settings: Settings, asked: argparse.Namespace) -> int:
    """Print a whole evening as JSON."""
    code = "".join("".join(asked.code).split())
    try:
        body = wiring.export_evening(settings, code)
    except wiring.CANNOT_START as problem:
        print(wiring.why_not(problem), file=sys.stderr)
        return WRONG
    print(body or f"Er is geen avond met code {code}.", file=sys.stdout if body else sys.stderr)
    return OK if body else WRONG


_COMMANDS: Mapping[str, Callable[[Settings, argparse.Namespace], int]] = {
    "run": _run,
    "check": _check,
    "schema": _schema,
    "export": _export,
}
