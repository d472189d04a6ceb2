"""Where the pictures for README and docs go."""

from pathlib import Path

from playwright.sync_api import Page

from tests.acceptance.conftest import WALL

SMALL_WALL = {"width": 1152, "height": 648}


class Album:
    """A folder of pictures."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def keep(self, page: Page, name: str) -> None:
        """What is on the screen now."""
        page.mouse.move(0, 0)  # so that nothing is lit because the mouse lies on it
        page.evaluate("document.fonts.ready")
        file = self._folder / f"{name}.png"
        page.screenshot(path=file, animations="disabled")
        print(f"{file.name}: {file.stat().st_size // 1000} kB")

    def keep_wall(self, wall: Page, name: str) -> None:
        """The wall, smaller: all on it grows with its height, so nothing else changes."""
        wall.set_viewport_size(SMALL_WALL)
        self.keep(wall, f"{name}-projector" if name else "projector")
        wall.set_viewport_size(WALL)
