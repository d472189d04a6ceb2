// The desk: buttons of the spelleider, what they were told beside them, and keys.

import { dialogs, keys } from "./keys.js";
import { lookAlong } from "./lead.js";
import { isAstray, nearest } from "./focus.js";
import { fieldsOf } from "./forms.js";
import { land, tooSoon } from "./landing.js";
import { newTap } from "./link.js";
import { hush, live, stayAwake, tell } from "./live.js";
import { backInPlace } from "./queue.js";
import { announce } from "./voice.js";

const EMPTIED = ["write_note", "flag_case"];
const STEERING = ".steer, .stops, .time";
const UNDO_LASTS = 55_000;
const TOLD_LASTS = 20_000;

let told = "";
let tellingEnds = 0;
let undo = "";
let undoGone = "";
let undoEnds = 0;
let troubled = isTroubled();

const { link } = live({ drawn: (main, moved, ids) => again(moved, main, ids) });

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-tap]");
  if (!form) return;
  event.preventDefault();
  if (tooSoon(form)) return;
  const fields = fieldsOf(form, event.submitter);
  form.classList.add("is-sending");
  const ack = await link.tap(newTap(), fields);
  form.classList.remove("is-sending");
  if (ack?.ok) {
    hush("alarm");
    beside("");
    if (form.dataset.said) announce(form.dataset.said);
    if (EMPTIED.includes(fields.kind) || "reset" in form.dataset) form.reset();
  } else refused(form, ack?.say ?? document.body.dataset.sayLost);
});

// Why steering did nothing stands beside the button; anything else on top.
function refused(form, words) {
  if (!form.closest(STEERING)) return tell("alarm", words);
  beside(words);
  announce(words);
}

function beside(words) {
  told = words;
  clearTimeout(tellingEnds);
  if (words) tellingEnds = setTimeout(() => beside(""), TOLD_LASTS);
  place();
}

function place() {
  const here = document.getElementById("beside");
  if (!here) return;
  here.textContent = told;
  here.hidden = !told;
}

// A new screen knows nothing of what only this window saw.
function again(moved, main, ids = []) {
  land();
  lookAlong(announce);
  place();
  undoBar(moved);
  disk();
  backInPlace();
  if (ids.length && isAstray()) nearest(main, ids);
}

function isTroubled() {
  return document.getElementById("disk-trouble") !== null;
}

// That the disk makes trouble is an alarm; that it is over is seen by its going, and said to who does not see it.
function disk() {
  if (troubled && !isTroubled()) announce(document.body.dataset.saySaves);
  troubled = isTroubled();
}

// What was done last: said once, and gone before the server stops taking it back.
function undoBar(moved) {
  const bar = document.getElementById("undo");
  const now = bar?.dataset.undo ?? "";
  if (bar && now === undoGone) bar.hidden = true;
  if (now === undo) return;
  undo = now;
  clearTimeout(undoEnds);
  if (!now) return;
  undoEnds = setTimeout(() => {
    undoGone = now;
    undoBar(true);
  }, UNDO_LASTS);
  if (!moved) announce(bar.querySelector(".undo-what").textContent);
}

// On a telephone the bar lies over the page: as much room as it takes stays free under the last line.
new ResizeObserver(([bar]) => {
  document.body.style.setProperty("--bar", `${Math.ceil(bar.borderBoxSize[0].blockSize)}px`);
}).observe(document.getElementById("steer-bar"));

keys();
dialogs();
again(true);
stayAwake();
