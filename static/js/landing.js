// The big buttons change under the hand: what is pressed just after that was meant for what was there before.

const LASTS = 700;
const BIG = ".steer-main";

let stood = standing();
let lands = 0;

// Where the evening stands: its step, and whether that is shown.
function standing() {
  const shown = document.querySelector(`${BIG} .steer-show input[name=shown]`)?.value ?? "";
  return `${document.getElementById("screen").dataset.step} ${shown}`;
}

// After every new screen: did the big buttons get another meaning?
export function land() {
  const now = standing();
  if (now === stood) return;
  stood = now;
  document.body.dataset.landing = "";
  clearTimeout(lands);
  lands = setTimeout(() => delete document.body.dataset.landing, LASTS);
}

export function tooSoon(form) {
  return "landing" in document.body.dataset && Boolean(form.closest(BIG));
}
