// An evening was cleared away: what this device still remembers of it goes too.

const prefix = `spel:${document.body.dataset.cleared}:`;
try {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
} catch {
  // Where storage is blocked, nothing was kept.
}
