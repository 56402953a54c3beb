// docxtemplater: fills in {placeholders} of a Word file.

import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const [folder, out, count] = process.argv.slice(2);
const { letters } = JSON.parse(readFileSync(`${folder}/mailing.json`, "utf-8"));
const template = readFileSync(`${folder}/docxtemplater.docx`);
mkdirSync(out, { recursive: true });

function make(letter) {
  const lines = letter.address.map((line, number) => [`address${number}`, line]);
  const document = new Docxtemplater(new PizZip(template));
  document.render({ kenmerk: letter.kenmerk, aanhef: letter.aanhef, ...Object.fromEntries(lines) });
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}

make(letters[0]);
const started = performance.now();
for (const letter of letters.slice(0, Number(count))) {
  writeFileSync(`${out}/${letter.kenmerk}.docx`, make(letter));
}
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000 }));
