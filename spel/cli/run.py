"""`spel run`: the server, with its address and QR code in the terminal."""

import argparse
import os
import sys
import webbrowser
from pathlib import Path
from threading import Timer

from spel import logs, wiring
from spel.cli.troubles import CANNOT_START, tell
from spel.config import Settings
from spel.web import concurrency, limits, qr
from spel.web.proxied import TELL_IT

FRONT = f"Let op: SPEL_ADDRESS begint met https en SPEL_PROXIES is 0. {TELL_IT}"


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Its word and options."""
    word = commands.add_parser("run", help="start de server (dit gebeurt ook zonder woord)")
    word.add_argument("--host", help="adres om op te luisteren")
    word.add_argument("--port", help="poort om op te luisteren")
    word.add_argument("--driver", help="eventlet, gevent of threading")
    word.add_argument("--address", help="adres dat telefoons gebruiken, als dat anders is")
    word.add_argument("--timezone", help="tijdzone van de zaal, zoals Europe/Amsterdam")
    word.add_argument("--data", type=Path, help="map waar de avonden worden bewaard")
    word.add_argument("--scenarios", type=Path, help="eigen map met casussen en vormen")
    word.add_argument("--proxies", help="zoveel eigen webservers staan ervoor")
    word.add_argument("--passphrase", help="wachtwoord van de spelleiders; liever als SPEL_PASSPHRASE")
    word.add_argument("--no-browser", action="store_true", help="open geen startpagina")


def do(settings: Settings, asked: argparse.Namespace) -> int:
    """Start the server and stay until Ctrl-C."""
    logs.set_up()
    limits.raise_file_limit()
    try:
        server = wiring.build(settings)
    except CANNOT_START as problem:
        return tell(problem)
    for fault in server.parts.library().faults:
        print(fault, file=sys.stderr)
    print(greeting(settings, server), flush=True)
    if settings.address.startswith("https:") and not settings.proxies:
        print(FRONT, file=sys.stderr)
    if not asked.no_browser and _has_screen():
        Timer(1.0, webbrowser.open, (f"http://127.0.0.1:{settings.port}/",)).start()
    try:
        concurrency.serve(server.app, (settings.host, settings.port), settings.driver, server.drain)
    except OSError as problem:
        print(f"Poort {settings.port} gaat niet: {problem}. Kies een andere met --port.", file=sys.stderr)
        return 1
    finally:
        server.parts.store.close()
    return 0


def greeting(settings: Settings, server: wiring.Server) -> str:
    """What the terminal shows: the address for phones, as text and as QR."""
    base = server.parts.addresses.base()
    return (
        f"{qr.terminal(base)}\n"
        f"Kleine Kernen Spel staat klaar.\n"
        f"  Op deze computer:     http://127.0.0.1:{settings.port}/\n"
        f"  Telefoons en laptops: {base}/\n"
        f"  Avonden worden bewaard in {wiring.data_folder(settings)}\n"
        f"Stoppen: Ctrl-C."
    )


def _has_screen() -> bool:
    """Whether there is a desktop to open a browser on; a text browser would take the terminal away."""
    shown = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    return shown or sys.platform in {"darwin", "win32"}
