"""Figures as people in this language write them."""

from babel import Locale
from babel.numbers import format_decimal


def shown(cell: str | int | float, language: str) -> str:
    """A cell as text; a year is a figure too, so thousands stay together."""
    if isinstance(cell, str):
        return cell
    return format_decimal(cell, locale=Locale.parse(language, sep="-"), group_separator=False)


def numeric(rows: tuple[tuple[str | int | float, ...], ...], columns: int) -> tuple[bool, ...]:
    """Of each column, whether it holds figures only: those stand right under each other."""
    return tuple(bool(rows) and not any(isinstance(row[at], str) for row in rows) for at in range(columns))
