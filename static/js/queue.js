// The queue of texts: who goes through it with the keyboard stays at the same place in the list.

const LASTS = 3000;

let left = null;

document.addEventListener(
  "submit",
  (event) => {
    const row = event.submitter?.closest(".queue-text");
    if (!row) return;
    const rows = [...row.parentElement.children];
    const nth = [...row.querySelectorAll("button")].indexOf(event.submitter);
    left = { list: row.parentElement.id, row: row.id, place: rows.indexOf(row), nth, at: Date.now() };
  },
  true,
);

// The text that was dealt with went elsewhere: on to the one that came in its place.
export function backInPlace() {
  if (!left || Date.now() - left.at > LASTS) return;
  const list = document.getElementById(left.list);
  if (list?.querySelector(`:scope > [id="${CSS.escape(left.row)}"]`)) return;
  const active = document.activeElement;
  const strayed = active && active !== document.body && active.closest(".queue-text")?.id !== left.row;
  const row = list?.children[Math.min(left.place, list.children.length - 1)];
  const buttons = row?.querySelectorAll("button") ?? [];
  if (!strayed) (buttons[left.nth] ?? buttons[0])?.focus({ preventScroll: true });
  left = null;
}
