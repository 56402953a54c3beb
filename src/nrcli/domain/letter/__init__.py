"""What a letter is, from its blocks to its house style.

- `blocks`: the closed set of blocks and inlines; every `match` over it ends in `assert_never`;
- `numbers`: how the items of a list are numbered, as typed and as printed;
- `words`: the words of a paragraph, and where a line may end: nrcli's own rule;
- `letter`: the complete letter, its closing, and the note on what it was made of;
- `kept`: a composed letter written down as data, and read back;
- `formats`: the formats a letter can be written in;
- `kenmerk`: the reference, and how it is counted;
- `sender`, `side_column`: who writes, how to reach them, who signs;
- `source_texts`: letters and snippets before they are filled in;
- `house_style`: every measure, font and label, that of closing, marking and afschrift included;
- `page_fit`: whether a house style fits its page;
- `picture`: signature, logo, wordmark, and the name of the office in their place;
- `spacing`: the space below each block. Blank lines are space, never empty paragraphs, so they
  vanish at the edge of a page in every format.
"""
