// The link to the server: WebSocket, and plain HTTP where that is refused. One door for every tap.

import { io } from "../vendor/socket.io.js";
import { isAck, isUnknown, isWelcome } from "./answered.js";
import { reloadOnce } from "./reload.js";

const PATIENCE = 5000;
const TAP_PATIENCE = 4000;
const HELLO_PATIENCE = 3000;
const WAKE_PATIENCE = 2000;
const LOST_AFTER = 2500;
const DETOUR_AFTER = 4000;
const POLL_EVERY = 3000;
const SAME_WAKING = 500;
const UNKNOWN_AGAIN = 30_000;

export class Link {
  // `on` has fresh(), screen(message), own(own, version), gone(), right(), lost(), back(), detour(), taken().
  constructor({ session, view, tapUrl, screenUrl }, on) {
    Object.assign(this, { tapUrl, screenUrl, on, state: "new", polling: 0, lostTimer: 0, retry: 0, woke: -SAME_WAKING });
    // Somebody opened this page: that counts more than a page that finds its line again by itself.
    const tab = newTap();
    this.again = false;
    this.socket = io({
      transports: ["websocket"],
      auth: (give) => give({ session, view, tab, again: this.again }),
      reconnectionDelay: 300,
      reconnectionDelayMax: 2000,
      randomizationFactor: 0.5,
      timeout: PATIENCE,
    });
    this.listen();
    this.watchPage();
    this.worry();
  }

  listen() {
    this.socket.on("connect", () => {
      this.again = true;
      this.on.fresh();
      this.hello();
    });
    this.socket.on("screen", (message) => this.on.screen(message));
    this.socket.on("own", (message) => this.on.own(message.own, message.version));
    this.socket.on("taken", () => this.stop());
    this.socket.on("disconnect", (reason) => {
      this.on.gone();
      this.worry();
      if (reason === "io server disconnect" && this.state !== "stopped") this.socket.connect();
    });
    this.socket.on("connect_error", (error) => {
      this.worry();
      if (error.message === "unknown") this.unknown();
      else if (error.message === "taken") this.stop();
      else if (!this.socket.active) this.later(LOST_AFTER);
    });
  }

  // Refused by name: this browser has no place here (any more); the page itself knows where to go. When that did not
  // help, or plain pages do know this browser, it goes on by the detour.
  unknown() {
    if (this.state !== "detour" && reloadOnce()) return;
    if (!this.polling) this.poll();
    this.later(UNKNOWN_AGAIN);
  }

  // One try at a time, however often it failed.
  later(wait) {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.refresh(), wait);
  }

  watchPage() {
    const wake = () => document.visibilityState === "visible" && this.refresh();
    document.addEventListener("visibilitychange", wake);
    document.addEventListener("resume", wake);
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      this.again = false; // somebody came back to it
      wake();
    });
    addEventListener("online", wake);
  }

  hello(patience = HELLO_PATIENCE) {
    this.socket.timeout(patience).emit("hello", (error, welcome) => {
      // A line that broke meanwhile comes back by itself; one that is silent looks alive and is dead.
      if (error) return this.socket.connected ? this.restart() : undefined;
      if (!welcome.ok) return welcome.reason === "taken" ? this.stop() : undefined;
      this.arrived("back");
      this.on.own(welcome.own, welcome.version);
      this.on.screen(welcome);
      this.on.right();
    });
  }

  // A phone that slept may hold a dead line: ask, and start again without an answer.
  refresh() {
    // Waking is told in several ways at once.
    if (this.state === "stopped" || performance.now() - this.woke < SAME_WAKING) return;
    this.woke = performance.now();
    if (this.socket.connected) this.hello(WAKE_PATIENCE);
    else this.restart();
  }

  // Never from within a disconnect: two ways of coming back at once end in none.
  restart() {
    this.socket.disconnect().connect();
  }

  worry() {
    if (this.state === "stopped" || this.lostTimer) return;
    const started = performance.now();
    this.lostTimer = setInterval(() => {
      if (this.state !== "detour") this.lose();
      if (performance.now() - started >= DETOUR_AFTER && !this.polling) this.poll();
    }, LOST_AFTER);
  }

  lose() {
    if (this.state === "lost") return;
    this.state = "lost";
    this.on.lost();
  }

  arrived(state) {
    clearInterval(this.lostTimer);
    this.lostTimer = 0;
    if (state === "back") {
      clearTimeout(this.polling);
      this.polling = 0;
    }
    const before = this.state;
    this.state = state;
    if (state !== before) this.on[state]();
  }

  async poll() {
    clearTimeout(this.polling);
    this.polling = setTimeout(() => this.poll(), POLL_EVERY);
    try {
      const answer = await fetch(this.screenUrl, { headers: { Accept: "application/json" }, signal: within(PATIENCE) });
      const welcome = await answer.json();
      if (isUnknown(welcome) && reloadOnce()) return;
      if (!isWelcome(welcome)) throw new TypeError("nothing of ours");
      if (!this.polling) return;
      const first = this.state !== "detour";
      this.arrived("detour");
      this.on.own(welcome.own, welcome.version);
      this.on.screen(welcome);
      if (first) this.on.right();
    } catch {
      if (this.state === "detour") this.lose();
    }
  }

  // Whether a tap would leave this device now.
  get carries() {
    return this.socket.connected || this.state === "detour";
  }

  // Gives the acknowledgement, or null when nobody answered.
  async tap(id, fields) {
    if (this.socket.connected) return this.tapBySocket(id, fields);
    if (this.state !== "detour") return null;
    const ack = await this.tapByForm(id, fields);
    if (this.state === "detour") this.poll();
    return ack;
  }

  tapBySocket(id, fields) {
    return new Promise((resolve) => {
      this.socket.timeout(TAP_PATIENCE).emit("tap", { id, fields }, (error, ack) => {
        if (error) this.doubt();
        resolve(!error && isAck(ack) ? ack : null);
      });
    });
  }

  // Nobody answered on a line that looks alive: say so, and find out.
  doubt() {
    if (this.state === "stopped" || !this.socket.connected) return;
    this.lose();
    this.hello();
  }

  async tapByForm(id, fields) {
    const body = new URLSearchParams({ tap: id });
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
    try {
      const headers = { Accept: "application/json" };
      const answer = await fetch(this.tapUrl, { method: "POST", body, headers, signal: within(PATIENCE) });
      const ack = await answer.json();
      return isAck(ack) ? ack : null;
    } catch {
      return null;
    }
  }

  stop() {
    this.state = "stopped";
    clearInterval(this.lostTimer);
    clearTimeout(this.polling);
    this.polling = 0;
    this.socket.disconnect();
    this.on.taken();
  }
}

// A network that swallows everything answers no: nothing waits for ever.
function within(patience) {
  const control = new AbortController();
  setTimeout(() => control.abort(), patience);
  return control.signal;
}

// Begins with the time: the server looks taps up in their order, and what comes at the end is kept quickly.
export function newTap() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const chance = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return Date.now().toString(16).padStart(12, "0") + chance;
}
