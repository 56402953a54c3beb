"""Texts and data become a complete `Letter`. Pure, like the domain; Jinja and Markdown besides.

- `composer`: `LetterComposer`, made once for a letter and asked for each recipient;
- `texts`: a text becomes blocks;
- `addressing`: who a role or list is on a day;
- `order`: what may follow what, and what stands after the closing;
- `fitter`: everything held against its place: words, hangs, address, characters;
- `table_columns`, `ruler`, `footnote_lines`: a table in its column, widths by nrcli's own rule,
  lines and footnotes that keep together;
- `side_column`, `closing`: what stands beside and under the text;
- `publication`, `minuut`, `mail_text`: the version for publication, the pages behind a minuut, the
  text of a mail.

The `Letter` that comes out carries its house style and all its words: a renderer only sets it.
"""
