// Beside the letter: for whom it is shown, what is wrong with it, and where a paragraph comes from.

import { say } from "./words.js";

const byId = (id) => document.getElementById(id);
const made = (tag, className, text) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};

let choices = [];

// Shows the choices there are; what is being typed stays as it is.
export function showChoices(letter) {
  const select = byId("recipient");
  const written = JSON.stringify(letter.choices);
  if (written !== JSON.stringify(choices)) {
    choices = letter.choices;
    const groups = [[say("This letter goes to"), true], [say("Others, on this day"), false]].map(([label, asked]) => {
      const group = made("optgroup");
      group.label = label;
      choices.forEach((choice, index) => {
        if (choice.asked === asked) group.append(new Option(choice.label, index));
      });
      return group;
    });
    select.replaceChildren(...groups.filter((group) => group.children.length));
  }
  select.value = choices.findIndex((choice) => choice.who === letter.recipient.who);
  if (document.activeElement !== byId("date")) byId("date").value = letter.date;
  byId("concept").checked = letter.concept;
  byId("date-note").hidden = !letter.isOtherDay;
  byId("date-note").textContent = say("Nobody can be written to today, so this is the letter of {date}.", { date: letter.dateText });
  showFields(letter.fields);
}

export function chosenRecipient() {
  return choices[byId("recipient").value];
}

function showFields(fields) {
  const box = byId("fields");
  const names = [...box.querySelectorAll("input")].map((input) => input.name);
  if (names.join("\n") !== fields.map((field) => field.name).join("\n")) {
    box.replaceChildren(...fields.flatMap((field) => {
      const label = made("label", "", `${field.name}: ${field.description}`);
      const input = made("input");
      input.id = label.htmlFor = `field-${field.name}`;
      input.name = field.name;
      return [label, input];
    }));
  }
  for (const field of fields) {
    const input = byId(`field-${field.name}`);
    if (input !== document.activeElement) input.value = field.value;
  }
}

export function showProblems(problems, onChoose) {
  const list = byId("problems");
  const focused = [...list.querySelectorAll("button")].indexOf(document.activeElement);
  list.replaceChildren(...problems.map((problem) => {
    const item = made("li", problem.severity);
    const button = made("button");
    button.type = "button";
    const severity = problem.severity === "error" ? say("Error") : say("Warning");
    button.append(made("span", "severity", `${severity}: `), made("span", "", problem.message));
    if (problem.hint) button.append(made("span", "hint", problem.hint));
    button.append(made("span", "place", `${problem.place} [${problem.code}]`.trim()));
    button.addEventListener("click", () => onChoose(problem));
    item.append(button);
    return item;
  }));
  list.querySelectorAll("button")[Math.min(focused, problems.length - 1)]?.focus({ preventScroll: true });
  byId("none").hidden = problems.length > 0;
  byId("count").textContent = problems.length ? `(${problems.length})` : "";
  const news = problems.length ? `${say(problems.length === 1 ? "{count} problem." : "{count} problems.", { count: problems.length })} ${problems[0].message}` : say("No problems.");
  if (byId("news").textContent !== news) byId("news").textContent = news;
}

export function showOrigin(origin) {
  const list = made("dl");
  const given = (place) => place || say("given when drafting");
  list.append(made("dt", "", say("This paragraph")), made("dd", "place", given(origin.place)));
  for (const value of origin.values) {
    list.append(made("dt", "", `${value.name} = ${value.value}`), made("dd", "place", given(value.place)));
  }
  byId("origin").replaceChildren(list);
}
