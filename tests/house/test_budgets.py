"""Keeps files and functions small, and their names in the words of the glossary."""

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
OURS = sorted((ROOT / "spel").rglob("*.py"))
PYTHON = [ROOT / "build_front.py", *OURS, *sorted((ROOT / "tests").rglob("*.py"))]
FRONT = [
    file
    for folder in ("static/css", "static/js", "templates")
    for file in sorted((ROOT / folder).rglob("*"))
    if file.is_file()
]

BANNED = {
    *("admin", "host", "moderator", "player", "user", "owner", "team", "party", "municipality", "council"),
    *("score", "winner", "vote", "round", "phase", "deal", "role", "level", "scratch", "case_study", "utils"),
}
BANNED_FILES = {"utils", "common", "helpers", "manager", "base2", "data", "info"}
NETWORK = ("spel/cli", "spel/config", "spel/wiring", "spel/web")  # there a host is a machine, not a person
REASON = "# long: "


def test_no_file_is_longer_than_300_lines():
    long = {shown(file): lines(file) for file in PYTHON + FRONT if lines(file) > 300}

    assert long == {}


def test_the_median_file_has_at_most_100_lines():
    lengths = [lines(file) for file in OURS if lines(file) >= 5]

    assert median(lengths) <= 100


def test_no_function_is_longer_than_40_lines_without_a_reason_beside_it():
    long = {
        f"{shown(file)}:{function.lineno} {function.name}": length(function)
        for file in PYTHON
        for function in functions(file)
        if length(function) > 40 and not has_reason(file, function)
    }

    assert long == {}


def test_the_median_function_has_at_most_8_lines():
    lengths = [length(function) for file in OURS for function in functions(file)]

    assert median(lengths) <= 8


def test_every_module_says_why_it_exists_in_one_sentence():
    silent = [shown(file) for file in PYTHON if not has_sentence(file)]

    assert silent == []


def test_no_name_uses_a_banned_word():
    found = [
        f"{shown(file)}:{line} {name}"
        for file in OURS
        for name, line in names(file)
        if banned_words(name) - allowed_in(file)
    ]

    assert found == []


def test_no_file_has_a_name_that_tells_nothing():
    found = [shown(file) for file in PYTHON if file.stem in BANNED_FILES]

    assert found == []


def test_a_banned_word_is_seen_in_every_spelling():
    names = ["UserName", "best_score", "owners", "case_study", "rounded", "ground", "eigenaar"]

    seen = {name for name in names if banned_words(name)}

    assert seen == {"UserName", "best_score", "owners", "case_study"}


def shown(file: Path) -> str:
    """A file as a person would type it."""
    return file.relative_to(ROOT).as_posix()


def lines(file: Path) -> int:
    """Physical lines."""
    return len(file.read_text(encoding="utf-8").splitlines())


def tree(file: Path) -> ast.Module:
    """The file as Python reads it."""
    return ast.parse(file.read_text(encoding="utf-8"))


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, also the nested ones."""
    return (node for node in ast.walk(tree(file)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the last one."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def has_reason(file: Path, function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether the line of the `def`, or the one above it and its decorators, says why it is long."""
    first = min([function.lineno, *(decorator.lineno for decorator in function.decorator_list)])
    around = file.read_text(encoding="utf-8").splitlines()[max(0, first - 2) : function.lineno]
    return any(REASON in line for line in around)


def has_sentence(file: Path) -> bool:
    """Whether the module starts with one line that ends in a period."""
    first = (ast.get_docstring(tree(file)) or "").partition("\n")[0]
    return first.endswith(".")


def names(file: Path) -> Iterator[tuple[str, int]]:
    """Every name this file gives to something, with its line; names of others that it only uses pass."""
    yield file.stem, 1
    for node in ast.walk(tree(file)):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node.lineno
            case (
                ast.arg(arg=name)
                | ast.Name(id=name, ctx=ast.Store())
                | ast.Attribute(attr=name, ctx=ast.Store())
            ):
                yield name, node.lineno
            case ast.alias(asname=str(name)):
                yield name, node.lineno


def banned_words(name: str) -> set[str]:
    """The banned words in a name, whether it is written like_this, LikeThis or in the plural."""
    words = [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]
    pairs = [f"{first}_{second}" for first, second in pairwise(words)]
    return {word for given in words + pairs for word in (given, given.removesuffix("s")) if word in BANNED}


def allowed_in(file: Path) -> set[str]:
    """Words that mean something else in this file."""
    return {"host"} if shown(file).startswith(NETWORK) else set()
