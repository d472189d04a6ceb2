// Of more desks one leads. The others look along: what would be refused can not be pressed.

const TAPS = "form[data-tap]";
const FIELDS = ":is(button, textarea, select, input:not([type=hidden]))";

let wasAlong = null;

// Whether this desk only looks along; `announce` says so when that changes under somebody's hands.
export function lookAlong(announce) {
  const main = document.getElementById("screen");
  const banner = document.getElementById("looking");
  const lead = main.dataset.lead ?? "";
  const along = lead !== "" && lead !== document.body.dataset.desk;
  banner.hidden = !along;
  document.body.classList.toggle("looks-along", along);
  for (const field of main.querySelectorAll(`${TAPS} ${FIELDS}`)) hold(field, along);
  if (along && wasAlong === false) announce(banner.dataset.said);
  wasAlong = along;
}

function hold(field, along) {
  if (along && !field.disabled) {
    field.disabled = true;
    field.dataset.held = "";
  } else if (!along && "held" in field.dataset) {
    field.disabled = false;
    delete field.dataset.held;
  }
}
