// The projector: shows, and never acts. One key makes the code to join as large as this window.

import { live, stayAwake } from "./live.js";

live({ drawn: fit });
stayAwake();

// Only this window changes: a wall has no say over the evening.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.key.toLowerCase() !== "q") return;
  document.documentElement.classList.toggle("large-qr");
});

// What is on the wall takes the first size of type at which all of it fits.
const TIGHTEST = 4;

function fit() {
  const root = document.documentElement;
  const stage = document.querySelector(".stage");
  for (let tight = 0; tight <= TIGHTEST; tight += 1) {
    root.dataset.tight = String(tight);
    if (!stage || !overflows(stage)) return;
  }
}

function overflows(stage) {
  const frame = stage.getBoundingClientRect();
  if (stage.scrollHeight > stage.clientHeight + 1 || stage.scrollWidth > stage.clientWidth + 1) return true;
  return [...stage.children].map((part) => part.getBoundingClientRect()).some(
    (box) => box.bottom > Math.min(frame.bottom, innerHeight) + 1 || box.top < frame.top - 1,
  );
}

addEventListener("resize", fit);
document.fonts?.ready.then(fit);
fit();
