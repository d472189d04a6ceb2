// The list of checks looks again by itself, so that a phone that came in turns its line green.

import { Idiomorph } from "../vendor/idiomorph.js";
import { trusted } from "./trusted.js";

const LOOK_EVERY = 2000;
const url = document.body.dataset.listUrl;

async function look() {
  try {
    const answer = await fetch(url);
    if (answer.ok) put(await answer.text());
  } catch {
    // The server is away for a moment: the next look will tell.
  }
  setTimeout(look, LOOK_EVERY);
}

function put(html) {
  const list = document.getElementById("lijst");
  const before = lights(list);
  const next = document.createElement("template");
  next.innerHTML = trusted(html);
  Idiomorph.morph(list, next.content.querySelector("#lijst"), { morphStyle: "outerHTML" });
  for (const [id, words] of lights(document.getElementById("lijst"))) {
    if (before.get(id) !== words) document.getElementById("announce").textContent = words;
  }
}

// What a check says now, as it is read out when it changes.
function lights(list) {
  return new Map([...list.children].map((line) => [line.id, line.querySelector(".check-head").textContent.trim()]));
}

setTimeout(look, LOOK_EVERY);
