"""The stukken of the small evening as somebody found them right; as a module it keeps them as they are."""

from pathlib import Path

from tests.papers.stukken import KINDS, kept
from tests.papers.told import told

FOLDER = Path(__file__).resolve().parent / "golden"


def golden(kind: str) -> str:
    """How this stuk was when somebody last looked; nothing when nobody did."""
    file = FOLDER / f"{kind}.txt"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def renew() -> None:
    """Keep the stukken as they are now, and say which ones are different from before."""
    FOLDER.mkdir(exist_ok=True)
    for kind in KINDS:
        now = told(kept(kind))
        print(f"{kind}: {'as it was' if now == golden(kind) else 'different, look at the diff'}")
        (FOLDER / f"{kind}.txt").write_text(now, encoding="utf-8")


if __name__ == "__main__":
    renew()
