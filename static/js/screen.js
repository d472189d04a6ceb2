// Puts a new screen in place without losing what somebody is doing.

import { Idiomorph } from "../vendor/idiomorph.js";
import { trail } from "./focus.js";
import { trusted } from "./trusted.js";
import { announce } from "./voice.js";

const TYPING = "input[type=text], input:not([type]), textarea";
const SETTLES = 400;
const TOLD = ["h1", ".talk-line", ".wall-lead, .lead, .look-up p", ".waits", "h2", ".insight-sentence"];

export class ScreenHolder {
  // `drawn(main, moved, ids)` is called after every change of the screen, with the ids around what had the focus;
  // `focuses` when people act on it; `say` gets what is new when the same step looks otherwise.
  constructor(drawn, { focuses, say }) {
    Object.assign(this, { drawn, focuses, say });
    this.version = Number(document.body.dataset.version ?? 0);
    this.held = null;
    document.querySelector("#held button")?.addEventListener("click", () => this.release());
  }

  get main() {
    return document.getElementById("screen");
  }

  // On one line versions only grow; a new line starts at 0, as the server may have gone back to a copy.
  show(message) {
    if (message.version < this.version) return;
    this.version = message.version;
    const next = parsed(message.html);
    const moved = next.dataset.step !== this.main.dataset.step;
    if (moved && this.isTyping()) return this.hold(message);
    this.hold(null);
    this.put(next, moved);
  }

  // Who was held stays so in all of the form: the button to send it comes after the field.
  isTyping() {
    const active = document.activeElement;
    const form = active?.closest("form[data-form]");
    return Boolean(form && (this.held || (active.matches(TYPING) && active.value)));
  }

  // A new step waits while somebody types; nothing waits any more after null.
  hold(message) {
    const first = message && !this.held;
    this.held = message;
    const note = document.getElementById("held");
    if (note) note.hidden = !message;
    if (!first) return;
    if (note) announce(note.textContent.trim());
    this.watch(document.activeElement.closest("form"));
  }

  // Until the form is left or sent.
  watch(form) {
    const watching = new AbortController();
    const settle = (isDone) => setTimeout(() => {
      if (!isDone()) return;
      watching.abort();
      this.release();
    }, SETTLES);
    const on = (type, isDone) => form.addEventListener(type, () => settle(isDone), { signal: watching.signal });
    on("focusout", () => !form.contains(document.activeElement));
    on("submit", () => !form.querySelector("[data-problem]:not([hidden])"));
  }

  release() {
    const message = this.held;
    this.hold(null);
    if (message) this.put(parsed(message.html), true);
  }

  put(next, moved) {
    const ids = trail(this.main);
    const before = gist(this.main);
    Idiomorph.morph(this.main, next, {
      morphStyle: "outerHTML",
      ignoreActiveValue: Boolean(document.activeElement?.matches(TYPING)),
      callbacks: {
        beforeNodeMorphed: (node) => moved || !(node.dataset && ("keep" in node.dataset || "covered" in node.dataset)),
        beforeAttributeUpdated: (name, node) => !(name === "open" && node.localName === "details" && !moved),
      },
    });
    this.drawn(this.main, moved, ids);
    const now = gist(this.main);
    if (moved) this.arrive();
    else if (now !== before) this.say?.(now);
  }

  // A new step: read it out and start at its top. What takes the focus is read out by that, and not said twice.
  arrive() {
    const heading = this.main.querySelector("h1");
    scrollTo(0, 0);
    if (this.focuses) heading?.focus({ preventScroll: true });
    else if (heading) announce(heading.textContent);
  }
}

// What a screen is about, in few words.
function gist(main) {
  const parts = TOLD.map((each) => main.querySelector(each)?.textContent.replace(/\s+/g, " ").trim());
  return parts.filter(Boolean).map((each) => (/[.?!:]$/.test(each) ? each : `${each}.`)).join(" ");
}

function parsed(html) {
  const template = document.createElement("template");
  template.innerHTML = trusted(html);
  return template.content.querySelector("#screen");
}
