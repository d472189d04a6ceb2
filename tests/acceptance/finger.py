"""A finger on the kras layer of a phone."""

from playwright.sync_api import Page


def wipe(page: Page, share: float = 1.0) -> None:
    """Over the first strip that is left, for this share of its width."""
    box = page.locator("canvas.kras-layer").first.bounding_box()
    assert box is not None
    right = box["x"] + box["width"] * share - 2
    page.mouse.move(box["x"] + 2, box["y"] + 8)
    page.mouse.down()
    for height in range(8, int(box["height"]), 16):
        page.mouse.move(right, box["y"] + height, steps=4)
        page.mouse.move(box["x"] + 2, box["y"] + height + 8, steps=4)
    page.mouse.up()
