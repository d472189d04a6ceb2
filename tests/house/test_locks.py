"""Keeps the lock files complete, exact and free of addresses."""

import json
import re
import tomllib
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def test_the_npm_lock_holds_hashes_and_no_addresses():
    packages = json.loads(read("package-lock.json"))["packages"]
    del packages[""]

    unlocked = [name for name, package in packages.items() if "integrity" not in package]
    addressed = [name for name, package in packages.items() if "resolved" in package]

    assert (unlocked, addressed) == ([], [])


def test_the_browser_libraries_are_pinned_exactly():
    front = json.loads(read("package.json"))

    versions = front["dependencies"] | front["devDependencies"]

    assert [version for version in versions.values() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []


def test_the_constraints_are_names_and_versions_only():
    strange = [
        line
        for line in read("constraints.txt").splitlines()[1:]
        if not re.fullmatch(r"[\w.-]+==[\w.]+", line)
    ]

    assert strange == []


def test_the_constraints_fit_what_we_ask_for():
    pinned = dict(line.split("==") for line in read("constraints.txt").splitlines()[1:])
    versions = {canonicalize_name(name): version for name, version in pinned.items()}

    misfits = [str(wish) for wish in wishes() if not fits(wish, versions)]

    assert misfits == []


def read(name: str) -> str:
    """The text of a file at the top of the checkout."""
    return (ROOT / name).read_text(encoding="utf-8")


def wishes() -> list[Requirement]:
    """Every dependency in pyproject.toml, the optional ones too, without ourselves."""
    project = tomllib.loads(read("pyproject.toml"))["project"]
    listed = chain(project["dependencies"], *project["optional-dependencies"].values())
    return [wish for wish in map(Requirement, listed) if wish.name != project["name"]]


def fits(wish: Requirement, versions: dict[str, str]) -> bool:
    """Whether the pinned version of a dependency is within what we ask for."""
    version = versions.get(canonicalize_name(wish.name))
    return version is not None and wish.specifier.contains(version)
