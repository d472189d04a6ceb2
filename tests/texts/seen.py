"""What a browser tells of a page: what ran, what left its place, what turns our words around."""

WATCH = """
window.__ran = [];
const ran = (what) => window.__ran.push(what);
Object.defineProperty(window, "__x", { set: (it) => ran(`it ran: ${it}`), get: () => undefined });
addEventListener("securitypolicyviolation", (each) => ran(`${each.violatedDirective} ${each.blockedURI}`));
"""
"""Before anything of the page itself."""

FAULTS = r"""(canary) => {
  const root = document.documentElement, wide = root.clientWidth, high = innerHeight;
  const wall = document.body.dataset.view === "projector";
  const named = (each) => `${each.localName}.${each.className?.baseVal ?? each.className}`;
  const told = (each) => `${named(each)} "${each.textContent.trim().slice(0, 40)}"`;
  const seen = (each) => each.getClientRects().length && !each.closest(".visually-hidden")
    && getComputedStyle(each).visibility !== "hidden";
  const held = (each) => each && each !== document.body
    && (getComputedStyle(each).overflowX !== "visible" || held(each.parentElement));
  const texts = [];
  for (const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walk.nextNode();) {
    const { data, parentElement } = walk.currentNode;
    if (data.trim() && seen(parentElement) && !parentElement.closest("script, style, template")) {
      texts.push(walk.currentNode);
    }
  }
  const out = texts.map((each) => each.parentElement).filter((each) => {
    const box = each.getBoundingClientRect();
    const sideways = box.right > wide + 1 || box.left < -1;
    return (sideways || (wall && (box.bottom > high + 1 || box.top < -1))) && !held(each.parentElement);
  });
  const bare = (text) => {
    const less = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, "");
    return less === text ? text : bare(less);
  };
  const mixed = (text) => bare(text).includes(canary) && /[a-z]{3}/i.test(bare(text));
  const alone = (each) => {
    for (let at = each; at; at = at.parentElement) {
      const { unicodeBidi, display } = getComputedStyle(at);
      if (unicodeBidi === "plaintext") return !at.textContent.split("\n").some(mixed);
      if (unicodeBidi !== "normal" || display !== "inline") return !/[a-z]{3}/i.test(bare(at.textContent));
    }
    return false;
  };
  const turned = texts.filter((each) => bare(each.data).includes(canary)).map((each) => each.parentElement)
    .filter((each) => !alone(each));
  return [
    ...window.__ran,
    ...(root.scrollWidth > wide ? [`scrolls sideways: ${root.scrollWidth} of ${wide}`] : []),
    ...out.map((each) => `out of place: ${told(each)}`),
    ...turned.map((each) => `not set apart: ${told(each)}`),
  ];
}"""
"""Whatever is wrong with the page now; nothing when all is well."""
