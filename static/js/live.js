// What phone, projector and desk share: screen, link, status in words.

import { Link } from "./link.js";
import { ScreenHolder } from "./screen.js";
import { announce } from "./voice.js";

export function live({ drawn, own, fresh, gone, right }) {
  const body = document.body;
  document.documentElement.classList.remove("no-js");
  // The desk says itself what was done there.
  const say = body.dataset.view === "desk" ? null : announce;
  const holder = new ScreenHolder(drawn, { focuses: body.dataset.view === "phone", say });
  const link = new Link(
    { session: body.dataset.session, view: body.dataset.view, tapUrl: body.dataset.tapUrl, screenUrl: body.dataset.screenUrl },
    {
      fresh: () => {
        holder.version = 0;
        fresh?.();
      },
      screen: (message) => holder.show(message),
      own: (mine, version) => own?.(mine, version),
      right: () => right?.(),
      gone: () => gone?.(),
      lost: () => tell("alarm", lostWords()),
      back: () => arrived(),
      detour: () => arrived(body.dataset.saySlow),
      taken: () => tellTaken(),
    },
  );
  return { link, holder };
}

// Behind these words nothing works any more: they stay, also after Escape or the back of a telephone.
function tellTaken() {
  hush();
  const dialog = document.getElementById("taken");
  dialog.querySelector("[data-waits]").hidden = !keeps();
  if (dialog.open) return;
  dialog.querySelector("button").addEventListener("click", () => location.reload());
  dialog.addEventListener("close", () => dialog.showModal());
  dialog.showModal();
}

let wasLost = false;
let keeps = () => false;

export function keepsAnswers(check) {
  keeps = check;
}

// Somebody answered while the line is away: say that it is kept.
export function worryAgain() {
  if (document.body.classList.contains("is-lost")) tell("alarm", lostWords());
}

function lostWords() {
  wasLost = true;
  document.body.classList.add("is-lost");
  return keeps() ? document.body.dataset.sayLostKept : document.body.dataset.sayLost;
}

function arrived(words) {
  document.body.classList.remove("is-lost");
  hush();
  if (words) tell("status", words);
  else if (wasLost) {
    tell("status", document.body.dataset.sayBack);
    setTimeout(() => hush("status"), 4000);
  }
  wasLost = false;
}

// What stands there already is not said again.
export function tell(id, words) {
  const place = document.getElementById(id);
  if (place.textContent === words && place.hidden === !words) return;
  place.textContent = words;
  place.hidden = !words;
  // Where one region speaks for all, a status without a voice of its own is said there.
  if (words && id === "status" && !place.hasAttribute("role")) announce(words);
}

export function hush(...ids) {
  for (const id of ids.length ? ids : ["status", "alarm"]) tell(id, "");
}

// A screen that must stay awake, also after somebody looked away. Browsers allow it over https only.
export function stayAwake() {
  awake();
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && awake());
}

async function awake() {
  try {
    await navigator.wakeLock?.request("screen");
  } catch {
    // Refused: the device decides.
  }
}
