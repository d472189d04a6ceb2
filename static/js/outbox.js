// Answers on their way: kept on the device until the server says that they are on its disk.

import { Shelf } from "./store.js";

const RETRY = 3000;
const LONGEST = 15_000;
const SPREAD = 0.5;
const PAUSED = "intake_closed";
// Not decided yet: the same answer may be taken later. Every other reason is the last word.
const UNDECIDED = new Set([
  ...["not_kept", "taken", "too_fast", "bug", "not_started", PAUSED],
  ...["other_seat", "unknown", "not_here"], // this browser, or this server, is of somebody else now
]);
const MOST_EARLIER = 8;

export class Outbox {
  // `settled(entry, ack)` hears what the server decided, and with `ack.waits` why it is tried again.
  constructor(session, view, link, settled) {
    this.shelf = new Shelf(session, view, "outbox");
    Object.assign(this, { link, settled, busy: false, closed: false, timer: 0, delays: new Map() });
  }

  waiting() {
    return this.shelf.get("all") ?? [];
  }

  // A newer answer to the same question takes the place of an older one that was not taken yet. What was sent may
  // have come in without a word: `after` says that this one replaces that too.
  add(entry) {
    const older = this.waiting().filter((each) => each.about === entry.about);
    const after = older.flatMap((each) => [...(each.fields.after ?? []), ...(each.tried ? [each.id] : [])]);
    const fields = after.length ? { ...entry.fields, after: after.slice(-MOST_EARLIER) } : entry.fields;
    this.shelf.put("all", [...this.waiting().filter((each) => each.about !== entry.about), { ...entry, fields }]);
    this.flush();
  }

  // Somebody else plays on this telephone now: what waits here goes when this seat is back.
  close() {
    this.closed = true;
    clearTimeout(this.timer);
  }

  // What waited for the spelleider goes when answers are taken again.
  resume() {
    for (const delay of this.delays.values()) if (delay.reason === PAUSED) delay.until = 0;
    this.flush();
  }

  async flush() {
    if (this.busy || this.closed) return;
    this.busy = true;
    clearTimeout(this.timer);
    let heard = true;
    try {
      for (let entry = this.due(); entry && heard; entry = this.due()) heard = await this.send(entry);
    } catch (broken) {
      heard = false;
      reportError(broken);
    } finally {
      this.busy = false;
    }
    if (!this.closed && this.waiting().length) this.timer = setTimeout(() => this.flush(), heard ? this.pause() : RETRY);
  }

  // One that has to wait holds up no other.
  due() {
    if (this.closed) return undefined;
    return this.waiting().find((each) => (this.delays.get(each.id)?.until ?? 0) <= performance.now());
  }

  // Whether somebody answered.
  async send(entry) {
    if (this.link.carries) this.tried(entry);
    const ack = await this.link.tap(entry.id, entry.fields);
    if (ack === null) return false;
    if (!ack.ok && UNDECIDED.has(ack.reason)) return this.postpone(entry, ack);
    this.delays.delete(entry.id);
    this.shelf.put("all", this.waiting().filter((each) => each.id !== entry.id));
    this.settled(entry, ack);
    return true;
  }

  tried(entry) {
    if (entry.tried) return;
    this.shelf.put("all", this.waiting().map((each) => (each.id === entry.id ? { ...each, tried: true } : each)));
  }

  // Taken: this seat goes on in another tab, which finds the same entries on this device.
  postpone(entry, ack) {
    const tries = (this.delays.get(entry.id)?.tries ?? 0) + 1;
    const wait = Math.min(RETRY * 2 ** (tries - 1), LONGEST) * (1 + SPREAD * Math.random());
    this.delays.set(entry.id, { tries, until: performance.now() + wait, reason: ack.reason });
    if (ack.reason !== "taken") this.settled(entry, { ...ack, waits: true });
    return true;
  }

  pause() {
    const until = this.waiting().map((each) => this.delays.get(each.id)?.until ?? 0);
    return Math.max(Math.min(...until) - performance.now(), 50);
  }
}
