// Words that were changed and not kept yet are not lost without a question; without scripts all else works.

const boxes = [...document.querySelectorAll("[data-unsaved]")];
let sending = null;

for (const box of boxes) box.form.addEventListener("submit", () => { sending = box.form; });

addEventListener("beforeunload", (event) => {
  if (boxes.some((box) => box.form !== sending && box.value !== box.defaultValue)) event.preventDefault();
  sending = null;
});
