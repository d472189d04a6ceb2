// The wall in the hand: the same picture in a size to read, or to have read aloud.

import { live } from "./live.js";

const button = document.getElementById("read");
const voice = globalThis.speechSynthesis;
const SILENT = ".door, .wall-qr, [aria-hidden=true], script, style";
const BREAKS = "h1, h2, h3, h4, p, li, td, th, figcaption, blockquote, dt, dd";
const PICTURE = "svg[role=img]";

live({ drawn: (_main, moved) => moved && stop() });

function parts() {
  const screen = document.getElementById("screen");
  const lines = [...screen.querySelectorAll(`${BREAKS}, ${PICTURE}`)].filter(
    (each) => !each.closest(SILENT) && !each.querySelector(BREAKS) && each.getClientRects().length > 0,
  );
  return lines.map((each) => (each.matches(PICTURE) ? described(each) : spoken(each))).filter(Boolean);
}

function described(picture) {
  return tidy(picture.querySelector("desc")?.textContent ?? "");
}

// Pieces that stand apart on the screen are apart in the voice too; what is not there for the eye or a reader is not said.
function spoken(line) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const words = [];
  while (walker.nextNode()) if (isSaid(walker.currentNode.parentElement)) words.push(walker.currentNode.data);
  return tidy(words.join(" "));
}

function isSaid(piece) {
  return !piece.closest(`svg, ${SILENT}`) && piece.getClientRects().length > 0;
}

function tidy(words) {
  return words.replace(/\s+/g, " ").replace(/ ([.,:;!?])/g, "$1").trim();
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
