// What had the focus may be gone from a new screen, or hold it no longer: then it goes to the nearest thing to press.

const PRESSED = "button, summary, a[href], input:not([type=hidden]), select, textarea";

// The ids around what has the focus, nearest first; nothing when the focus is not on the screen.
export function trail(main) {
  const ids = [];
  const active = document.activeElement;
  if (!main.contains(active)) return ids;
  for (let each = active; each && each !== main; each = each.parentElement) if (each.id) ids.push(each.id);
  return [...ids, main.id];
}

export function isAstray() {
  const active = document.activeElement;
  return !active || active === document.body || !isOpen(active);
}

// Back as near as there is; the green button where the big ones stand, and where nothing of it is left.
export function nearest(main, ids) {
  for (const id of ids) {
    const place = document.getElementById(id);
    const found = place && main.contains(place) && (green(place) ?? pressable(place));
    if (found) return found.focus({ preventScroll: true });
  }
  main.querySelector("h1")?.focus({ preventScroll: true });
}

function green(place) {
  const button = place.querySelector("button[data-forward], .steer-close > summary");
  return button && isOpen(button) ? button : null;
}

function pressable(place) {
  const all = [place, ...place.querySelectorAll(PRESSED)].filter((each) => each.matches(PRESSED));
  return all.find(isOpen);
}

function isOpen(each) {
  return !each.matches(":disabled") && each.getClientRects().length > 0;
}
