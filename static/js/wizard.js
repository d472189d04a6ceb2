// Another form of evening proposes other casussen; who already chose for themselves keeps that choice.

const boxes = [...document.querySelectorAll("input[name=casus]")];
const forms = [...document.querySelectorAll("input[name=vorm]")];
const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
const proposed = (form) => form.dataset.voorstel.split(" ").filter(Boolean);

for (const form of forms) {
  form.addEventListener("change", () => {
    const isProposal = forms.some((each) => same(proposed(each), chosen()));
    if (!isProposal && chosen().length > 0) return;
    for (const box of boxes) box.checked = proposed(form).includes(box.value);
  });
}

function same(one, other) {
  return one.length === other.length && one.every((each) => other.includes(each));
}
