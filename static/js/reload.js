// A page asks for itself again, but never over and over: what made it do so may still be there.

const PAUSE = 30_000;
const KEY = "spel:herladen";
let last = 0;

// Whether the page goes: at most once in so many seconds.
export function reloadOnce() {
  const now = Date.now();
  const ago = now - before();
  if (ago >= 0 && ago < PAUSE) return false;
  remember(now);
  location.reload();
  return true;
}

// Where storage is blocked, the browser itself still knows how this page came.
function before() {
  try {
    return Number(sessionStorage.getItem(KEY) ?? 0);
  } catch {
    const [arrival] = performance.getEntriesByType("navigation");
    return arrival?.type === "reload" ? Math.max(last, performance.timeOrigin) : last;
  }
}

function remember(now) {
  last = now;
  try {
    sessionStorage.setItem(KEY, String(now));
  } catch {
    // Blocked: as long as this page.
  }
}
