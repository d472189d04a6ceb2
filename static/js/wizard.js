// Another form of evening proposes other casussen; sets and themes help to choose, without a new page.

const boxes = [...document.querySelectorAll("input[name=casus]")];
const forms = [...document.querySelectorAll("input[name=vorm]")];
const counter = document.querySelector("[data-count]");
const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
const words = (text) => text.split(" ").filter(Boolean);
const proposed = (form) => words(form.dataset.voorstel);
const picked = () => forms.find((form) => form.checked) ?? forms[0];

// Who already chose for themselves keeps that choice.
for (const form of forms) {
  form.addEventListener("change", () => {
    const isProposal = forms.some((each) => same(proposed(each), chosen()));
    if (isProposal || chosen().length === 0) tick(proposed(form));
    count();
  });
}

for (const box of boxes) box.addEventListener("change", count);

for (const button of document.querySelectorAll("[data-set]")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    tick(words(button.dataset.set).slice(0, Number(picked().dataset.maximaal)));
    look("");
    count();
  });
}

for (const button of document.querySelectorAll("button[name=thema]")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    look(button.value);
  });
}

function tick(ids) {
  for (const box of boxes) box.checked = ids.includes(box.value);
}

// What is ticked stays in sight, whatever the theme.
function look(thema) {
  for (const button of document.querySelectorAll("button[name=thema]")) {
    button.setAttribute("aria-pressed", String(button.value === thema));
  }
  for (const choice of document.querySelectorAll(".case-choice")) {
    const fits = !thema || words(choice.dataset.themas).includes(thema);
    choice.hidden = !fits && !choice.querySelector("input").checked;
  }
}

function count() {
  counter.hidden = false;
  counter.textContent = `${counter.dataset.say.replace("{n}", String(chosen().length))} ${picked().dataset.range}`;
}

function same(one, other) {
  return one.length === other.length && one.every((each) => other.includes(each));
}

count();
