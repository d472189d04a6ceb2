// What was missed and can still be filled in: with the same drafts as on the phone's own screen.

import { answersOf, askDissent, chipTap, countChips, countTicks, fill, unfinished } from "./forms.js";
import { Shelf } from "./store.js";

const { session } = document.body.dataset;
const own = JSON.parse(document.body.dataset.own);
const drafts = new Shelf(session, `phone:${own[""].seat}`, "draft");

document.documentElement.classList.remove("no-js");
for (const form of document.querySelectorAll("form[data-form]")) {
  const values = drafts.get(form.dataset.form) ?? own[form.dataset.form];
  fill(form, values);
  askDissent(form, values, Number(own[""].people ?? 1));
}

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-form]");
  if (!form) return;
  countChips(form);
  countTicks(form);
  drafts.put(form.dataset.form, answersOf(form));
});

document.addEventListener("click", (event) => {
  const chip = event.target.closest("[data-chip-add], [data-chip-take]");
  if (chip) chipTap(chip);
});

document.addEventListener("submit", (event) => {
  const words = unfinished(event.target);
  const note = event.target.querySelector("[data-problem]");
  note.textContent = words;
  note.hidden = !words;
  if (words) event.preventDefault();
});
