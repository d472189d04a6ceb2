"""Brings a LibreOffice that opens what we make, on a Debian that may have none and gives no root."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.acceptance.browser import CACHE, kept

PACKAGES = ("libreoffice-writer-nogui", "libreoffice-calc-nogui")
CHOICE = "SPEL_TEST_OFFICE"  # "apt" passes over what is installed here, "none" goes without
NEEDED = f"LibreOffice is not here. On Debian: apt-get install --no-install-recommends {' '.join(PACKAGES)}"
STATUS = Path("/var/lib/dpkg/status")
HOME = CACHE / "libreoffice"
PROGRAM = "usr/lib/libreoffice/program"
REGISTRY = ("file:///etc/libreoffice/registry", "file:///usr/lib/libreoffice/share/.registry")
"""Where its settings lie once it is installed, and where they lie in its packages."""
PATIENCE = 180
FONTS = "<fontconfig><dir>/usr/share/fonts</dir><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"


@dataclass(frozen=True, slots=True)
class Office:
    """A LibreOffice: the program and what it wants around it."""

    program: str
    env: Mapping[str, str]

    def converted(self, made: Mapping[str, bytes], to: str, reading: str = "") -> dict[str, bytes]:
        """These files, each opened and saved again as `to`; `reading` is the filter to open them with."""
        with TemporaryDirectory() as place:
            folder = Path(place)
            for name, content in made.items():
                (folder / name).write_bytes(content)
            self._run(folder, to, reading, [str(folder / name) for name in made])
            ending = to.partition(":")[0]
            return {name: (folder / "out" / name).with_suffix(f".{ending}").read_bytes() for name in made}

    def _run(self, folder: Path, to: str, reading: str, files: list[str]) -> None:
        own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        how = [f"--infilter={reading}"] if reading else []
        command = [self.program, own, "--headless", *how, "--convert-to", to, "--outdir", str(folder / "out")]
        surroundings = {**self.env, "HOME": str(folder)}
        subprocess.run(
            [*command, *files], env=surroundings, check=True, capture_output=True, timeout=PATIENCE
        )


@cache
def office() -> Office:
    """The LibreOffice of this machine, or one out of Debian packages; without either the test is skipped."""
    choice = os.environ.get(CHOICE, "")
    here = shutil.which("soffice")
    if here and not choice:
        return Office(here, dict(os.environ))
    if choice == "none" or not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        pytest.skip(NEEDED)
    try:
        return unpacked(kept(HOME.name, bring))
    except subprocess.CalledProcessError as reason:
        pytest.skip(f"{NEEDED} (its packages did not come: {reason.stderr[-200:]})")


def bring(folder: Path) -> None:
    """Fetch the packages that are not installed here, and unpack them without installing any."""
    with TemporaryDirectory() as place:
        for package in fetched(Path(place)):
            run("dpkg-deb", "-x", str(package), str(folder))
    for link in filter(Path.is_symlink, folder.rglob("*")):
        if (target := link.readlink()).is_absolute():
            link.unlink()
            link.symlink_to(os.path.relpath(folder / target.relative_to("/"), link.parent))
    for settings in (folder / PROGRAM).glob("*rc"):
        told = settings.read_text(encoding="utf-8").replace(*REGISTRY)
        settings.write_text(told.replace("file:///usr/", f"{HOME.as_uri()}/usr/"), encoding="utf-8")


def fetched(place: Path) -> list[Path]:
    """The packages, by an apt that keeps its lists apart, so that it needs no root and locks nothing."""
    archives = place / "cache" / "archives"
    for folder in (archives / "partial", place / "state" / "lists" / "partial"):
        folder.mkdir(parents=True)
    apart = {
        "Dir::State": place / "state",
        "Dir::State::lists": place / "state" / "lists",
        "Dir::State::status": STATUS,
        "Dir::Cache": place / "cache",
        "Debug::NoLocking": "1",
        "APT::Sandbox::User": "",
    }
    options = [part for name, value in apart.items() for part in ("-o", f"{name}={value}")]
    run("apt-get", *options, "update")
    run("apt-get", *options, "install", "--download-only", "-y", "--no-install-recommends", *PACKAGES)
    return sorted(archives.glob("*.deb"))


def unpacked(home: Path) -> Office:
    """The program in that folder, with its own libraries and fonts."""
    fonts = home / "fonts.conf"
    fonts.write_text(
        FONTS.format(fonts=home / "usr/share/fonts", cache=home / "fonts-cache"), encoding="utf-8"
    )
    libraries = sorted({str(each.parent) for each in home.rglob("*.so*")})
    mine = {"LD_LIBRARY_PATH": os.pathsep.join(libraries), "FONTCONFIG_FILE": str(fonts)}
    return Office(str(home / PROGRAM / "soffice"), os.environ | mine)


def run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True)
