// The wall in the hand: the same picture in a size to read, or to have read aloud.

import { live } from "./live.js";

const button = document.getElementById("read");
const voice = globalThis.speechSynthesis;
const SILENT = ".visually-hidden, .only-heard, .door, .wall-qr, [aria-hidden=true], script, style";
const BREAKS = "h1, h2, h3, h4, p, li, td, th, figcaption, blockquote, dt, dd, text";

live({ drawn: (_main, moved) => moved && stop() });

function parts() {
  const screen = document.getElementById("screen");
  const lines = [...screen.querySelectorAll(BREAKS)].filter(
    (each) => !each.closest(SILENT) && !each.closest("svg") && !each.querySelector(BREAKS) && each.getClientRects().length > 0,
  );
  return lines.map((each) => spoken(each)).filter(Boolean);
}

function spoken(line) {
  const copy = line.cloneNode(true);
  for (const silent of copy.querySelectorAll(SILENT)) silent.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

// One line at a time: long texts stop halfway in some browsers.
function read() {
  const lines = parts();
  const dutch = voice.getVoices().find((each) => each.lang.toLowerCase().startsWith("nl"));
  lines.forEach((line, place) => {
    const said = new SpeechSynthesisUtterance(line);
    said.lang = "nl-NL";
    if (dutch) said.voice = dutch;
    if (place === lines.length - 1) said.onend = () => show(false);
    voice.speak(said);
  });
  show(lines.length > 0);
}

function stop() {
  voice?.cancel();
  show(false);
}

function show(reading) {
  button.classList.toggle("is-reading", reading);
  button.textContent = reading ? button.dataset.sayStop : button.dataset.sayRead;
}

if (voice && "SpeechSynthesisUtterance" in globalThis) {
  button.hidden = false;
  button.addEventListener("click", () => (button.classList.contains("is-reading") ? stop() : read()));
  addEventListener("pagehide", stop);
}
