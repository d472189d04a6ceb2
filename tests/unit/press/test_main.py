"""The worker as a program: only bytes of the document come out, and trouble never tells what people wrote."""

import subprocess
import sys
from io import BytesIO

from spel import paths
from spel.web.errands import write
from spel.web.orders import Order
from spel.web.worker import Worker
from tests.unit.web.evenings import SHORT

ORDER = Order("dorpskrant", "json")
SECRET = "Geheim van de buren"


def worked(rows):
    """What the program makes of these rows."""
    asked = BytesIO()
    write(asked, (rows,), ORDER, paths.SCENARIOS, lambda: None)
    program = [sys.executable, "-m", "spel.press"]
    return subprocess.run(
        program, input=asked.getvalue(), cwd=paths.PACKAGE.parent, capture_output=True, check=False
    )


def test_the_bytes_of_the_document_come_out_and_nothing_else():
    done = worked(SHORT)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"{")
    assert done.stdout.endswith(b"}")


def test_trouble_is_told_by_kind_and_place_without_what_people_wrote():
    broken = SHORT[2]._replace(body=f'{{"kind":"seat.joined","name":"{SECRET}","side":"{SECRET}"}}')

    done = worked((*SHORT[:2], broken))

    assert done.returncode == 1
    assert done.stdout == b""
    told = done.stderr.decode()
    assert told.startswith("Unreadable\n")
    assert "made.py:" in told
    assert SECRET not in told


def test_a_package_of_the_same_name_where_the_server_was_started_is_not_run(tmp_path, monkeypatch):
    (tmp_path / "spel").mkdir()
    (tmp_path / "spel" / "__init__.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)

    made = Worker(paths.PACKAGE.parent, paths.SCENARIOS)((SHORT,), ORDER)

    assert made.startswith(b"{")
