"""Runs the type checker, the linter and the formatter, so that one command tests all."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHECKS = {
    "mypy": ["mypy"],
    "lint": ["ruff", "check"],
    "layout": ["ruff", "format", "--check"],
}


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_the_house_is_in_order(check):
    command = [sys.executable, "-m", *check]

    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
