"""Looks for barriers on a page with axe-core: WCAG 2.2 AA, best practices, and the size of targets."""

from functools import cache

from playwright.sync_api import Page

from tests.acceptance.browser import axe_source

RUN = """async () => {
  const looked = axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: true } },
  });
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error("axe does not end")), 120000));
  const result = await Promise.race([looked, late]);
  return result.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" | ")}`);
}"""


@cache
def _axe() -> str:
    return axe_source()


def barriers(page: Page) -> list[str]:
    """What axe has against the page as it is now: rule and elements."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_axe())
    found: list[str] = page.evaluate(RUN)
    return found
