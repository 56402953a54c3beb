// The pages of a letter: a picture each, with its text over it, transparent, to select and to read aloud.

import { say } from "./words.js";

const pages = document.getElementById("pages");
const BASELINE = 1.005; // of the stand-in font, in em below the top of its line

let shown = [];

export async function showLetter(letter) {
  const changed = letter.pages.map((page, index) => page.digest !== shown[index]?.digest);
  const pictures = await Promise.all(letter.pages.map((page, index) => changed[index] ? loaded(page) : null));
  letter.pages.forEach((page, index) => {
    let section = pages.children[index];
    if (!section) {
      section = document.createElement("section");
      section.className = "page";
      section.tabIndex = -1;
      pages.append(section);
    }
    section.lang = letter.language;
    section.setAttribute("aria-label", say("Page {page} of {pages}", { page: index + 1, pages: letter.pages.length }));
    if (pictures[index]) {
      const old = section.querySelector("img");
      if (old) old.replaceWith(pictures[index]); else section.prepend(pictures[index]);
    }
    if (JSON.stringify(page) !== JSON.stringify(shown[index])) showText(section, page);
  });
  while (pages.children.length > letter.pages.length) pages.lastChild.remove();
  shown = letter.pages;
  const first = paragraphs()[0];
  if (first && !pages.querySelector("[data-origin][tabindex='0']")) first.tabIndex = 0;
}

export function paragraphs() {
  return [...pages.querySelectorAll("[data-origin]")];
}

// The paragraph that was written nearest above a line of a file.
export function paragraphOf(file, line) {
  let found = null;
  for (const paragraph of paragraphs()) {
    const origin = paragraph.origin;
    if (origin.file === file && origin.line <= line && (!found || origin.line > found.origin.line)) found = paragraph;
  }
  return found;
}

// Which page is at the top of the window.
export function pageInView() {
  const top = document.querySelector("header").offsetHeight + 40;
  const all = [...pages.children];
  return Math.max(0, all.findLastIndex((page) => page.getBoundingClientRect().top <= top));
}

async function loaded(page) {
  const picture = new Image(page.width, page.height);
  picture.alt = "";
  picture.src = `pages/${page.digest}.svg`;
  await picture.decode().catch(() => {}); // a newer letter may have come meanwhile
  return picture;
}

function showText(section, page) {
  const marked = section.querySelector("[aria-current]")?.dataset.origin;
  const focused = section.contains(document.activeElement) ? document.activeElement.dataset.origin : null;
  section.querySelector(".text")?.remove();
  const layer = document.createElement("div");
  layer.className = "text";
  layer.style.setProperty("--width", page.width);
  for (const paragraph of page.paragraphs) layer.append(paragraphElement(paragraph));
  section.append(layer);
  const same = (origin) => origin && [...layer.querySelectorAll("[data-origin]")].find((each) => each.dataset.origin === origin);
  same(marked)?.setAttribute("aria-current", "true");
  const again = same(focused);
  if (again) { again.tabIndex = 0; again.focus({ preventScroll: true }); }
}

function paragraphElement(paragraph) {
  const element = document.createElement(paragraph.level ? `h${Math.min(paragraph.level + 1, 3)}` : "p");
  if (paragraph.artifact) element.setAttribute("aria-hidden", "true");
  if (paragraph.origin) {
    element.dataset.origin = paragraph.origin.place;
    element.origin = paragraph.origin;
    element.tabIndex = -1;
  }
  for (const line of paragraph.lines) element.append(lineElement(line));
  return element;
}

function lineElement(line) {
  const element = document.createElement("span");
  element.className = "line";
  const tallest = Math.max(...line.pieces.map(([, size]) => size));
  element.style.setProperty("--x", line.x);
  element.style.setProperty("--y", line.y - tallest * BASELINE);
  element.style.setProperty("font-size", `calc(${tallest} * var(--pt))`);
  if (line.angle) {
    element.style.transformOrigin = `0 ${BASELINE}em`;
    element.style.transform = `rotate(${-line.angle}deg)`;
  }
  for (const [text, size, style] of line.pieces) {
    const piece = document.createElement("span");
    piece.textContent = text;
    piece.style.setProperty("--size", size);
    if (style.startsWith("bold")) piece.style.fontWeight = "bold";
    if (style.endsWith("italic")) piece.style.fontStyle = "italic";
    element.append(piece);
  }
  return element;
}
