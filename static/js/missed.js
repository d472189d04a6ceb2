// Who was away hears once which steps went by, with a way to what can still be filled in.

import { Shelf } from "./store.js";
import { announce } from "./voice.js";

const SPREAD = 1000; // a whole hall wakes at once: not everybody asks in the same moment

export class Missed {
  // `here`: the step this page came with; `hasDraft(step)`: whether words for that step lie on this device.
  constructor({ session, place, url, here }, hasDraft) {
    this.shelf = new Shelf(session, place, "seen");
    Object.assign(this, { url, hasDraft, before: this.shelf.get("step") ?? here });
    document.getElementById("missed")?.querySelector("button").addEventListener("click", () => goOn());
    document.addEventListener("visibilitychange", () => isSeen() || this.leave());
  }

  // From now on nothing on the screen is seen.
  leave() {
    this.before ??= this.shelf.get("step");
  }

  saw(step) {
    if (this.before === null && isSeen()) this.shelf.put("step", step);
  }

  // The screen is right again, and looked at.
  back(step) {
    if (!isSeen()) return;
    const before = this.before;
    this.before = null;
    this.saw(step);
    if (before && before !== step) setTimeout(() => this.ask(before), SPREAD * Math.random());
  }

  async ask(before) {
    const asked = new URLSearchParams({ sinds: before });
    if (this.hasDraft(before)) asked.set("concept", "1");
    try {
      const answer = await fetch(`${this.url}?${asked}`, { headers: { Accept: "application/json" } });
      const { say, open } = await answer.json();
      if (say) show(say, open && `${this.url}?${asked}`);
    } catch {
      // The line went again: this is not worth a second try.
    }
  }
}

function isSeen() {
  return document.visibilityState === "visible";
}

// The button goes with its words: who pressed it with a keyboard is at the step of now.
function goOn() {
  show("", false);
  document.querySelector("#screen h1")?.focus({ preventScroll: true });
}

function show(words, link) {
  const place = document.getElementById("missed");
  place.querySelector("p").textContent = words;
  place.querySelector("a").hidden = !link;
  if (link) place.querySelector("a").href = link;
  place.hidden = !words;
  if (words) announce(words);
}
