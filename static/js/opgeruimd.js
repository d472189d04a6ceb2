// An evening was cleared away: what this device still remembers of it goes too.

const { cleared } = document.body.dataset;
const prefix = `spel:${cleared}:`;
try {
  if (!/^[0-9A-Za-z-]+$/.test(cleared)) throw new TypeError("not an evening");
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
} catch {
  // Where storage is blocked, nothing was kept; and what is no evening has nothing here.
}
