// What this device remembers. Where storage is blocked, it lasts as long as the page.

const memory = new Map();

function read(key) {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

function write(key, text) {
  memory.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // Private mode or a full disk: memory has it.
  }
}

function drop(key) {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
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
    drop(this.prefix + key);
  }
}
