// Forms of answers: drafts, own answers, chips.

export function fieldsOf(form, submitter) {
  const fields = {};
  for (const [name, value] of new FormData(form, submitter ?? undefined)) {
    if (name === "tap") continue;
    fields[name] = name in fields ? [fields[name], value].flat() : value;
  }
  return fields;
}

export function answersOf(form) {
  return Object.fromEntries(Object.entries(fieldsOf(form)).filter(([name]) => name.startsWith("a.") || name === "dissent"));
}

export function fill(form, values) {
  for (const input of form.querySelectorAll("[name^='a.']")) {
    const value = values?.[input.name] ?? "";
    if (input.type === "hidden") continue;
    if (input.type === "radio") input.checked = input.value === value;
    else if (input.type === "checkbox") input.checked = ticks(value).includes(input.value);
    else if (input !== document.activeElement) input.value = value || (input.type === "number" ? "0" : "");
  }
  countChips(form);
  countTicks(form);
}

// Who fill in together also say how many of them see it differently.
export function askDissent(form, values, people) {
  const input = form.querySelector("[name=dissent]");
  if (!input) return;
  form.querySelector("[data-dissent]").hidden = people < 2;
  input.max = String(people - 1);
  if (input !== document.activeElement) input.value = values?.dissent ?? "0";
}

// What the server keeps as words in a row, a draft keeps as a list.
function ticks(value) {
  return [value].flat().flatMap((each) => String(each).split(" ")).filter(Boolean);
}

// With all dots laid the other cards wait until one is taken back.
export function countTicks(form) {
  for (const group of form.querySelectorAll("[data-several]")) {
    const boxes = [...group.querySelectorAll("input[type=checkbox]")];
    const full = boxes.filter((box) => box.checked).length >= Number(group.dataset.most);
    for (const box of boxes) box.disabled = full && !box.checked;
  }
}

// How many chips are left, in words; and which buttons still mean something.
export function countChips(form) {
  for (const group of form.querySelectorAll("[data-chips]")) {
    const left = chipsLeft(group);
    const output = group.querySelector("[data-chip-left]");
    output.textContent = output.dataset.left ? leftInWords(output.dataset, left) : String(left);
    group.classList.toggle("complete", left === 0);
    for (const part of group.querySelectorAll("[data-chip-part]")) {
      const count = Number(part.querySelector("input").value || 0);
      part.dataset.count = String(count);
      hold(part.querySelector("[data-chip-add]"), left <= 0);
      hold(part.querySelector("[data-chip-take]"), count <= 0);
    }
  }
}

// A button that means nothing now keeps the focus of who just pressed it.
function hold(button, on) {
  if (on) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}

function chipsLeft(group) {
  const inputs = [...group.querySelectorAll("[data-chip-part] input")];
  return Number(group.dataset.total) - inputs.reduce((sum, input) => sum + Number(input.value || 0), 0);
}

function leftInWords(words, left) {
  if (left === 0) return words.done;
  return left > 0 ? words.left.replace("{n}", left) : words.over.replace("{n}", -left);
}

// What still has to be done before a form can go, in words; nothing when it can.
export function unfinished(form) {
  const group = [...form.querySelectorAll("[data-chips]")].find((each) => chipsLeft(each) !== 0);
  return group ? group.querySelector("[data-chip-left]").textContent : "";
}

// One tap on a button lays or takes one chip.
export function chipTap(button) {
  if (button.getAttribute("aria-disabled") === "true") return;
  const input = button.closest("[data-chip-part]").querySelector("input");
  const step = "chipAdd" in button.dataset ? 1 : -1;
  input.value = String(Math.max(0, Number(input.value || 0) + step));
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
