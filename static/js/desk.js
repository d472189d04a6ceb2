// The desk: buttons and keys of the spelleider, and how long this step takes.

import { fieldsOf } from "./forms.js";
import { newTap } from "./link.js";
import { hush, live, tell } from "./live.js";

const { link } = live({ drawn: () => tick() });

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-tap]");
  if (!form) return;
  event.preventDefault();
  const fields = fieldsOf(form, event.submitter);
  form.classList.add("is-sending");
  const ack = await link.tap(newTap(), fields);
  form.classList.remove("is-sending");
  if (ack?.ok) {
    hush("alarm");
    if (["write_note", "flag_case"].includes(fields.kind) || "reset" in form.dataset) form.reset();
  } else tell("alarm", ack?.say ?? document.body.dataset.sayLost);
});

// Keys work everywhere but in a field where somebody types.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const button = document.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
});

function tick() {
  for (const clock of document.querySelectorAll("[data-since]")) {
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(clock.dataset.since)) / 60000));
    clock.textContent = String(minutes);
  }
}

setInterval(tick, 10000);
tick();
