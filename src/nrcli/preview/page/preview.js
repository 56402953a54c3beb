// Follows the letter: asks for it with the choices in the address, and shows what is told at every save.

import { pageInView, paragraphOf, paragraphs, showLetter } from "./letter.js";
import { chosenRecipient, showChoices, showOrigin, showProblems } from "./panel.js";
import { say } from "./words.js";

const byId = (id) => document.getElementById(id);
const choices = new URLSearchParams(location.search);
let source;
let turn = Promise.resolve(); // one after the other: a letter waits until its pictures are there
let hasLetter = false;

function follow() {
  source?.close();
  const mine = source = new EventSource(`events?${choices}`);
  const then = (show) => (event) => {
    turn = turn.then(() => mine === source && show(JSON.parse(event.data))).catch(reportError);
  };
  source.addEventListener("letter", then(async (letter) => {
    hasLetter = true;
    byId("subject").textContent = letter.subject;
    document.title = `${letter.recipient.name}: ${letter.subject}`;
    showChoices(letter);
    await showLetter(letter);
  }));
  source.addEventListener("problems", then((told) => {
    showProblems(told.problems, chooseProblem);
    byId("empty").hidden = hasLetter;
    byId("pages").classList.toggle("outdated", !told.isCurrent);
    const time = new Date().toLocaleTimeString("nl-NL");
    if (told.isCurrent) state("current", say("Up to date, {time}", { time }));
    else state("outdated", say(hasLetter ? "Outdated: this is the last letter without errors" : "The letter has errors"));
  }));
  source.addEventListener("error", () => state("lost", say("nrcli does not answer: start nrcli preview again")));
}

function state(name, text) {
  byId("status").dataset.state = name;
  byId("status-text").textContent = text;
}

function choose(changes) {
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) choices.delete(name); else choices.set(name, value);
  }
  byId("usual-date").hidden = !choices.has("date");
  history.replaceState(null, "", `?${choices}`);
  follow();
}

function choosePlace(paragraph) {
  document.querySelector("[aria-current]")?.removeAttribute("aria-current");
  paragraph.setAttribute("aria-current", "true");
  showOrigin(paragraph.origin);
}

function chooseProblem(problem) {
  const paragraph = paragraphOf(problem.file, problem.line);
  if (!paragraph) return;
  focusOn(paragraph);
  paragraph.querySelector(".line").scrollIntoView({ block: "center" });
}

function focusOn(paragraph) {
  for (const each of paragraphs()) each.tabIndex = -1;
  paragraph.tabIndex = 0;
  paragraph.focus({ preventScroll: true });
}

function step(elements, from, by) {
  return elements[Math.min(Math.max(from + by, 0), elements.length - 1)];
}

function stepProblem(by) {
  const buttons = [...document.querySelectorAll("#problems button")];
  const at = buttons.indexOf(document.activeElement);
  step(buttons, at < 0 && by < 0 ? buttons.length : at, by)?.focus();
}

function stepPage(by) {
  const page = step([...byId("pages").children], pageInView(), by);
  page?.scrollIntoView();
  page?.focus({ preventScroll: true });
}

function stepParagraph(by) {
  const all = paragraphs();
  const paragraph = step(all, all.indexOf(document.activeElement), by);
  focusOn(paragraph);
  paragraph.querySelector(".line").scrollIntoView({ block: "nearest" });
}

const KEYS = {
  j: () => stepProblem(1),
  k: () => stepProblem(-1),
  ArrowRight: () => stepPage(1),
  ArrowLeft: () => stepPage(-1),
  l: () => (byId("pages").querySelector("[tabindex='0']") ?? byId("letter")).focus(),
  t: () => byId("recipient").focus(),
  "?": () => byId("help").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  if (event.target.matches("input, select")) return;
  const inParagraph = event.target.matches("[data-origin]");
  if (inParagraph && event.key === "ArrowDown") stepParagraph(1);
  else if (inParagraph && event.key === "ArrowUp") stepParagraph(-1);
  else if (KEYS[event.key]) KEYS[event.key]();
  else return;
  event.preventDefault();
});
byId("pages").addEventListener("focusin", (event) => {
  if (event.target.matches("[data-origin]")) choosePlace(event.target);
});
byId("pages").addEventListener("click", (event) => {
  const paragraph = event.target.closest("[data-origin]");
  if (paragraph && getSelection().isCollapsed) focusOn(paragraph);
});
byId("help-button").addEventListener("click", () => byId("help").showModal());
byId("choices").addEventListener("submit", (event) => event.preventDefault());
byId("recipient").addEventListener("change", () => {
  const { to, who } = chosenRecipient();
  choose({ to, who });
});
byId("date").addEventListener("change", (event) => choose({ date: event.target.value }));
byId("usual-date").addEventListener("click", () => {
  choose({ date: null });
  byId("date").focus();
});
byId("concept").addEventListener("change", (event) => choose({ concept: event.target.checked ? "1" : "0" }));
let typing;
byId("fields").addEventListener("input", (event) => {
  clearTimeout(typing);
  typing = setTimeout(() => choose({ [`field.${event.target.name}`]: event.target.value }), 200);
});
byId("usual-date").hidden = !choices.has("date");
follow();
