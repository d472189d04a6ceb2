"""Keeps every import going downward, as the contracts in pyproject.toml say."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
ANY_ALLOWED = {"spel/web/sockets.py"}  # where the wire's untyped messages come in


def test_every_import_goes_down_and_every_module_has_a_floor():
    command = [sys.executable, "-c", LINT, "--no-cache", "--no-logo"]

    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_the_rules_import_only_themselves_and_the_standard_library():
    allowed = sys.stdlib_module_names | {"spel"}

    strangers = [
        f"{file.relative_to(ROOT)}: {name}"
        for file in (ROOT / "spel" / "core").rglob("*.py")
        for name in imported(file)
        if name.partition(".")[0] not in allowed
    ]

    assert strangers == []


def test_only_the_socket_door_speaks_of_any():
    found = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "spel").rglob("*.py")
        if "typing.Any" in imported(file)
    }

    assert found - ANY_ALLOWED == set()


def imported(file: Path) -> list[str]:
    """Every name a file imports, in full."""
    names = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names
