// The phone: answers with drafts and an outbox, chips, scratch cards.

import { answersOf, askDissent, chipTap, countChips, countTicks, fieldsOf, fill, unfinished } from "./forms.js";
import { isAstray } from "./focus.js";
import { cover } from "./kras.js";
import { newTap } from "./link.js";
import { hush, keepsAnswers, live, stayAwake, tell, worryAgain } from "./live.js";
import { Missed } from "./missed.js";
import { Outbox } from "./outbox.js";
import { stay } from "./stay.js";
import { isForgetful, Shelf, watchMemory } from "./store.js";
import { announce } from "./voice.js";

const STILL_LASTS = 8000;
const ANSWERS = new Set(["give_answer", "give_joint"]);
const { session, view } = document.body.dataset;
let own = JSON.parse(document.body.dataset.own || "{}");
// More people may share this telephone: what one of them has not sent yet waits under their own seat.
const seat = own[""]?.seat ?? "";
const place = `${view}:${seat}`;
const drafts = new Shelf(session, place, "draft");
const late = new Shelf(session, place, "late"); // why a draft was not taken
let ownVersion = Number(document.body.dataset.version ?? 0);

const { link } = live({
  drawn: (main, _moved, ids) => {
    dress();
    missed.saw(main.dataset.step);
    if (!main.querySelector(".paused")) outbox.resume();
    if (ids.length && isAstray()) main.querySelector("h1")?.focus({ preventScroll: true });
  },
  own: (mine, version) => {
    if ((mine[""]?.seat ?? "") !== seat) return handedOver();
    takeOwn(mine, version);
    dress();
  },
  fresh: () => (ownVersion = 0),
  gone: () => missed.leave(),
  right: () => {
    if (outbox.closed) return;
    outbox.flush();
    missed.back(document.getElementById("screen").dataset.step);
  },
});
const outbox = new Outbox(session, place, link, settled);
const isSent = (step) => outbox.waiting().some((entry) => entry.step === step);
const isUnsent = (step) => drafts.get(step) !== null && !isSent(step);
const here = document.getElementById("screen").dataset.step;
const missed = new Missed({ session, place, url: document.body.dataset.missedUrl, here }, isUnsent);
keepsAnswers(() => outbox.waiting().length > 0);

// The telephone was handed to another seat, in another tab: nothing of this one goes under that name.
function handedOver() {
  outbox.close();
  location.reload();
}

// Every tap says whose it is, and an answer what stood there when it was sent: an old one goes over nothing newer.
function send(kind, step, fields) {
  const was = ANSWERS.has(fields.kind) ? { was: own[step]?.was ?? "" } : {};
  outbox.add({ id: newTap(), about: `${kind}:${step}`, step, fields: { ...fields, ...was, seat } });
}

// What is one's own comes along several ways; the last word may arrive before the one before.
function takeOwn(mine, version) {
  if (version < ownVersion) return;
  own = mine;
  ownVersion = version;
}

// Own things over a shared screen: answers, drafts, marks, opened cards.
function dress() {
  const name = document.querySelector("[data-own-name]");
  if (name && own[""]) name.textContent = own[""].name;
  for (const form of document.querySelectorAll("form[data-form]")) dressForm(form);
  for (const mark of document.querySelectorAll("[data-mine]")) {
    const [step, field, key] = split(mark.dataset.mine);
    mark.classList.toggle("is-mine", own[step]?.[`a.${field}`] === key);
  }
  for (const card of document.querySelectorAll("details[data-kras]")) dressCard(card);
  dressEcho(document.getElementById("echo"));
}

// Who wrote something hears that it came in, and when it is on the screen; nobody else does. What was changed since
// did not come in yet.
function dressEcho(echo) {
  if (!echo) return;
  const mine = own[echo.dataset.echo] ?? {};
  const changed = !mine.shown && drafts.get(echo.dataset.echo) !== null;
  const came = echo.dataset.written.split(" ").some((name) => mine[`a.${name}`]);
  const words = mine.shown ? echo.dataset.shown.replace("{woorden}", () => mine.shown) : echo.dataset.received;
  echo.classList.toggle("is-shown", Boolean(mine.shown));
  if (came && echo.textContent !== words) echo.textContent = words;
  echo.hidden = !came || !words || changed;
}

function split(mine) {
  const [step, field, ...key] = mine.split(":");
  return [step, field, key.join(":")];
}

function dressForm(form) {
  const step = form.dataset.form;
  const kept = own[step];
  const draft = unsent(step, kept);
  fill(form, draft ?? kept);
  askDissent(form, draft ?? kept, Number(own[""]?.people ?? 1));
  const waiting = outbox?.waiting().some((entry) => entry.about === about(form));
  showSaved(form, Boolean(kept) && !draft && !waiting);
  if (!draft) late.drop(step);
  else if (late.get(step)) showProblem(form, late.get(step));
}

// What was sent from another page of this telephone is no draft any more.
function unsent(step, kept) {
  const draft = drafts.get(step);
  if (!draft || !kept || !same(draft, kept)) return draft;
  drafts.drop(step);
  return null;
}

function dressCard(card) {
  if (card.dataset.covered) return;
  if (own[card.dataset.kras]?.kras === "open") {
    card.open = true;
    card.classList.add("krassed");
    return;
  }
  cover(card, () => {
    const step = card.dataset.kras;
    own[step] = { ...own[step], kras: "open" };
    send("kras", step, { kind: "open_kras", step });
  });
}

function about(form) {
  return `${form.elements.kind.value}:${form.dataset.form}`;
}

function showSaved(form, saved) {
  const note = form.querySelector("[data-saved]");
  if (note) note.hidden = !saved;
  form.classList.toggle("is-saved", saved);
}

function showProblem(form, words) {
  const note = form?.querySelector("[data-problem]");
  if (!note || (note.textContent === words && note.hidden === !words)) return;
  note.textContent = words;
  note.hidden = !words;
}

function settled(entry, ack) {
  if (entry.fields.kind === "change_seat") return moved(ack);
  const form = document.querySelector(`form[data-form="${CSS.escape(entry.step)}"]`);
  if (ack.own) takeOwn(ack.own, ack.version);
  if (ack.ok) {
    const draft = drafts.get(entry.step);
    if (draft && same(draft, entry.fields)) drafts.drop(entry.step);
  }
  if (ack.reason === "newer") keepAsDraft(entry, ack.say);
  const words = ack.ok ? "" : ack.waits ? document.body.dataset.sayWaits : ack.say;
  if (form) {
    form.classList.toggle("is-sending", Boolean(ack.waits));
    showProblem(form, words);
  } else if (words) tell("alarm", words); // its question is not on the screen any more
  const heard = echoed();
  dress();
  if (form && ack.ok && heard === echoed()) sayKept(form);
}

// Another device went on at this question: what was filled in here waits in its form for who may want it. Why stands
// there until it is sent again, also after that other device took the seat and this page had to ask for it back.
function keepAsDraft({ step, fields }, why) {
  const answers = Object.entries(fields).filter(([name]) => name.startsWith("a.") || name === "dissent");
  if (drafts.get(step) === null) drafts.put(step, Object.fromEntries(answers));
  late.put(step, why);
}

// What came in is said once: by the line about one's own words, or else by the form.
function echoed() {
  const echo = document.getElementById("echo");
  return echo && !echo.hidden ? echo.textContent.trim() : "";
}

function sayKept(form) {
  const note = form.querySelector("[data-saved]");
  if (note && !note.hidden) announce(note.textContent.trim());
}

// Another side sees other screens: start again from there.
function moved(ack) {
  const form = document.querySelector("[data-change-seat]");
  if (ack.ok) location.reload();
  else showProblem(form, ack.say);
}

function same(draft, fields) {
  const words = (value) => [value ?? ""].flat().join(" ");
  return Object.entries(draft).every(([name, value]) => words(fields[name]) === words(value));
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-tap]");
  if (!form) return;
  event.preventDefault();
  const step = form.dataset.form ?? "";
  const todo = unfinished(form);
  showProblem(form, todo);
  if (todo) return;
  late.drop(step);
  form.classList.add("is-sending");
  hush("alarm");
  send(form.elements.kind.value, step, fieldsOf(form, event.submitter));
  worryAgain();
});

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-form]");
  if (!form) return;
  countChips(form);
  countTicks(form);
  drafts.put(form.dataset.form, answersOf(form));
  showSaved(form, false);
  dressEcho(document.getElementById("echo"));
});

document.addEventListener("click", (event) => {
  const chip = event.target.closest("[data-chip-add], [data-chip-take]");
  if (chip) chipTap(chip);
});

// Where nothing is remembered, it is said once what that means; and nobody leaves by accident.
watchMemory(() => tell("forgets", document.body.dataset.sayForgets));
addEventListener("beforeunload", (event) => {
  if (isForgetful() && outbox.waiting().length) event.preventDefault();
});

stay(() => {
  tell("status", document.body.dataset.sayStill);
  setTimeout(() => hush("status"), STILL_LASTS);
});

dress();
stayAwake();
