"""The single place that knows where templates, static files, scenarios and data lie."""

from pathlib import Path

from platformdirs import user_data_path

PACKAGE = Path(__file__).resolve().parent
BASE = PACKAGE if (PACKAGE / "templates").is_dir() else PACKAGE.parent  # installed: inside; checkout: beside

TEMPLATES = BASE / "templates"
STATIC = BASE / "static"
FONTS = STATIC / "vendor" / "print"
SCENARIOS = BASE / "scenarios"
LOCALES = PACKAGE / "locales"


def data_folder() -> Path:
    """Where evenings are kept when nobody chose a folder; it may not exist yet."""
    return user_data_path("kleine-kernen-spel", appauthor=False)
