// What this device remembers. What it does not take (storage blocked, or full) lasts as long as the page.

const PROBE = "spel:onthoudt";
const kept = new Map(); // only what the device did not take
let tellForgetful = null;
let forgetful = false;

function read(key) {
  if (kept.has(key)) return kept.get(key);
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

// An older text under the same key would come back after a reload: gone is better than wrong.
function write(key, text) {
  if (stored(key, text)) return kept.delete(key);
  kept.set(key, text);
  forget(key);
  if (stored(key, text)) kept.delete(key);
  else noticed();
}

function stored(key, text) {
  try {
    localStorage.setItem(key, text);
    return localStorage.getItem(key) === text;
  } catch {
    return false;
  }
}

function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Blocked: there is nothing to forget.
  }
}

function noticed() {
  if (forgetful) return;
  forgetful = true;
  tellForgetful?.();
}

// Calls `tell` once when it turns out that this device keeps nothing, or no more.
export function watchMemory(tell) {
  tellForgetful = tell;
  if (forgetful) tell();
  else if (stored(PROBE, "ja")) forget(PROBE);
  else noticed();
}

export function isForgetful() {
  return forgetful;
}

export class Shelf {
  constructor(session, view, name) {
    this.prefix = `spel:${session}:${view}:${name}:`;
  }

  get(key) {
    const text = read(this.prefix + key);
    try {
      return text === null ? null : JSON.parse(text);
    } catch {
      return null;
    }
  }

  put(key, value) {
    write(this.prefix + key, JSON.stringify(value));
  }

  drop(key) {
    kept.delete(this.prefix + key);
    forget(this.prefix + key);
  }
}
