// Answers on their way: kept on the device until the server says that they are on its disk.

import { Shelf } from "./store.js";

const RETRY = 3000;
const LONGEST = 15_000;
const SPREAD = 0.5;
const PAUSED = "intake_closed";
// Not decided yet: the same answer may be taken later. Every other reason is the last word.
const UNDECIDED = new Set(["not_kept", "taken", "too_fast", "bug", "not_started", PAUSED]);

export class Outbox {
  // `settled(entry, ack)` hears what the server decided, and with `ack.waits` why it is tried again.
  constructor(session, view, link, settled) {
    this.shelf = new Shelf(session, view, "outbox");
    Object.assign(this, { link, settled, busy: false, timer: 0, delays: new Map() });
  }

  waiting() {
    return this.shelf.get("all") ?? [];
  }

  // A newer answer to the same question takes the place of an older one that was not taken yet.
  add(entry) {
    const others = this.waiting().filter((each) => each.about !== entry.about);
    this.shelf.put("all", [...others, entry]);
    this.flush();
  }

  // What waited for the spelleider goes when answers are taken again.
  resume() {
    for (const delay of this.delays.values()) if (delay.reason === PAUSED) delay.until = 0;
    this.flush();
  }

  async flush() {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.timer);
    let heard = true;
    for (let entry = this.due(); entry && heard; entry = this.due()) heard = await this.send(entry);
    this.busy = false;
    if (this.waiting().length) this.timer = setTimeout(() => this.flush(), heard ? this.pause() : RETRY);
  }

  // One that has to wait holds up no other.
  due() {
    return this.waiting().find((each) => (this.delays.get(each.id)?.until ?? 0) <= Date.now());
  }

  // Whether somebody answered.
  async send(entry) {
    const ack = await this.link.tap(entry.id, entry.fields);
    if (ack === null) return false;
    if (!ack.ok && UNDECIDED.has(ack.reason)) return this.postpone(entry, ack);
    this.delays.delete(entry.id);
    this.shelf.put("all", this.waiting().filter((each) => each.id !== entry.id));
    this.settled(entry, ack);
    return true;
  }

  // Taken: this seat goes on in another tab, which finds the same entries on this device.
  postpone(entry, ack) {
    const tries = (this.delays.get(entry.id)?.tries ?? 0) + 1;
    const wait = Math.min(RETRY * 2 ** (tries - 1), LONGEST) * (1 + SPREAD * Math.random());
    this.delays.set(entry.id, { tries, until: Date.now() + wait, reason: ack.reason });
    if (ack.reason !== "taken") this.settled(entry, { ...ack, waits: true });
    return true;
  }

  pause() {
    const until = this.waiting().map((each) => this.delays.get(each.id)?.until ?? 0);
    return Math.max(Math.min(...until) - Date.now(), 50);
  }
}
