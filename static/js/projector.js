// The projector: shows, and never acts.

import { live, stayAwake } from "./live.js";

live({ drawn: () => {} });
stayAwake();
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && stayAwake());
