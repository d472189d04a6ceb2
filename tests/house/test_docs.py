"""Keeps the docs true: links, pictures, commands, settings, button names and the example for authors."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from spel import paths
from spel.config import PREFIX, Settings
from spel.scenario.library import load_library
from spel.steps import STEPS

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"^```\w*\n(.*?)^```|`([^`\n]+)`", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"(?:^|[\s/])spel ([a-z]+)\b", re.MULTILINE)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
YAML = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
FIRST_EVENING, MOST_WORDS = "eerste-avond.md", 520
EXAMPLE = "c40-de-klok-slaat-ook-s-nachts.yaml"


def test_every_link_and_picture_leads_to_a_file_in_the_checkout():
    links = [(page, link) for page in PAGES for link in LINK.findall(text_of(page)) if "://" not in link]

    dead = [
        f"{page.relative_to(ROOT)}: {link}"
        for page, link in links
        if not (page.parent / link.partition("#")[0]).exists()
    ]

    assert dead == []


def test_every_picture_is_small_and_shown_somewhere():
    shown = {(page.parent / link).resolve() for page in PAGES for link in LINK.findall(text_of(page))}

    pictures = {each for each in (ROOT / "docs" / "beelden").rglob("*") if each.is_file()}

    assert [each.name for each in sorted(pictures - shown)] == []
    assert [each.name for each in sorted(pictures) if each.stat().st_size > 150_000] == []


def test_every_command_of_spel_in_the_docs_exists():
    known = re.findall(r"\{([a-z,]+)\}", output_of("--help"))[0].split(",")

    named = {
        (page.name, command)
        for page in PAGES
        for block, inline in CODE.findall(text_of(page))
        for command in COMMAND.findall(block or inline)
    }

    assert {command for _, command in named} >= {"check", "schema", "export"}
    assert sorted(each for each in named if each[1] not in known) == []


def test_the_first_two_sh_blocks_of_the_readme_are_one_line_each():
    blocks = re.findall(r"^```sh\n(.*?)^```", text_of(ROOT / "README.md"), re.MULTILINE | re.DOTALL)

    start, check = blocks[:2]

    assert (start.count("\n"), check.count("\n")) == (1, 1)
    assert start.endswith(".venv/bin/spel\n")
    assert check.endswith(".venv/bin/pytest\n")


def test_the_page_for_the_beheerder_names_every_setting():
    page = text_of(ROOT / "docs" / "beheerder.md")

    named = re.findall(r"^\| `--(\w+)` \| `(\w+)` \|", page, re.MULTILINE)

    assert sorted(named) == sorted((name, PREFIX + name.upper()) for name in Settings.model_fields)


def test_what_the_spelleider_is_told_to_press_is_on_a_screen():
    sources = [*paths.TEMPLATES.rglob("*.html"), *paths.PACKAGE.rglob("*.py")]
    screens = "\n".join(map(text_of, sources))

    guides = "\n".join(text_of(ROOT / "docs" / name) for name in ("spelleider.md", FIRST_EVENING))
    named = {" ".join(words.split()) for words in BOLD.findall(guides)}

    assert len(named) > 20
    assert sorted(words for words in named - {"vet"} if f'"{words}"' not in screens) == []


def test_a_first_evening_fits_on_one_sheet_and_has_every_step_of_kort():
    """Of that length it prints on one A4; the steps and minutes are those of the form."""
    page = text_of(ROOT / "docs" / FIRST_EVENING)
    rows = re.findall(r"^\| ([^|]+) \| (\d+) \|", page, re.MULTILINE)
    kort = load_library(paths.SCENARIOS, STEPS).vormen["kort"]

    planned = [step for part in kort.hoofdstukken for step in part.stappen]

    assert rows == [(STEPS[step.stap].title.msgid, str(int(step.minuten))) for step in planned]
    assert len(page.split()) < MOST_WORDS


def test_the_example_for_authors_is_sound(tmp_path):
    told = output_of("check", with_example(tmp_path, example())).splitlines()

    assert [line for line in told if line.startswith(("FOUT", "TIP"))] == []


def test_the_fault_that_authors_read_about_is_what_check_says(tmp_path):
    page = text_of(ROOT / "docs" / "auteur.md")
    quoted = re.findall(r"^FOUT .*$", page, re.MULTILINE)
    broken = example().replace("kennisdeler: 1.0", "kennisdeler: 0.8")

    told = output_of("check", with_example(tmp_path, broken)).splitlines()

    assert [line for line in told if line.startswith("FOUT")] == quoted


def test_every_place_the_sources_point_to_is_there():
    page = text_of(ROOT / "docs" / "bronnen.md")

    named = set(re.findall(r"`((?:spel|scenarios|templates|tests|docs)/[^`\s]*)`", page))

    assert len(named) > 80
    assert sorted(place for place in named if not (ROOT / place).exists()) == []


def test_every_row_of_the_sources_has_a_mark_and_a_place_or_a_reason():
    page = text_of(ROOT / "docs" / "bronnen.md")

    rows = re.findall(r"^\| (.+?) \| ([PHCFX ]+) \| (.+) \|$", page, re.MULTILINE)

    assert len(rows) > 60
    assert [what for what, mark, where in rows if mark != "X" and "`" not in where] == []


def text_of(file: Path) -> str:
    """The text of a file."""
    return file.read_text(encoding="utf-8")


def output_of(*words: str | Path) -> str:
    """What `spel` prints, also when it finds something wrong."""
    command = [sys.executable, "-m", "spel", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout


def example() -> str:
    """The casus on the page for authors."""
    return YAML.findall(text_of(ROOT / "docs" / "auteur.md"))[0]


def with_example(folder: Path, casus: str) -> Path:
    """A copy of our scenarios with that casus in it."""
    copy = shutil.copytree(paths.SCENARIOS, folder / "scenarios")
    (copy / "casussen" / EXAMPLE).write_text(casus, encoding="utf-8")
    return copy
