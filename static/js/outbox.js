// Answers on their way: kept on the device until the server says that they are on its disk.

import { Shelf } from "./store.js";

const RETRY = 3000;

export class Outbox {
  // `settled(entry, ack)` is called once per entry, when the server decided.
  constructor(session, view, link, settled) {
    this.shelf = new Shelf(session, view, "outbox");
    Object.assign(this, { link, settled, busy: false, timer: 0 });
  }

  waiting() {
    return this.shelf.get("all") ?? [];
  }

  // A newer answer to the same question takes the place of an older one that was not sent yet.
  add(entry) {
    const others = this.waiting().filter((each) => each.about !== entry.about);
    this.shelf.put("all", [...others, entry]);
    this.flush();
  }

  async flush() {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.timer);
    for (let entry = this.waiting()[0]; entry; entry = this.waiting()[0]) {
      const ack = await this.link.tap(entry.id, entry.fields);
      // Taken: this seat goes on in another tab, which finds the same entries on this device.
      if (ack === null || ack.reason === "not_kept" || ack.reason === "taken") {
        if (ack?.say) this.settled(entry, { ...ack, waits: true });
        this.timer = setTimeout(() => this.flush(), RETRY);
        break;
      }
      this.shelf.put("all", this.waiting().filter((each) => each.id !== entry.id));
      this.settled(entry, ack);
    }
    this.busy = false;
  }
}
