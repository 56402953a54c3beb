// What the scripts say, in the language of the page: the server fills the table in.

const WORDS = {};

export const say = (text, values = {}) => (WORDS[text] ?? text).replace(/\{(\w+)\}/g, (_, name) => values[name]);
