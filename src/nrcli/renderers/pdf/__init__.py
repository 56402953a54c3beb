"""The letter as PDF/A-2a and PDF/UA-1, by the embedded Typst compiler.

- `document`: a letter as PDF, and as pages to look at; `letter.typ` and its parts beside it set it,
  and know no measure, label or font;
- `letter_data`: the letter as JSON, places and lengths in points; never markup;
- `inlines`: boxes around what Typst may not break;
- `postprocess`: every edit of finished bytes;
- `labels`: sheets of address labels, which are plain PDF.

What differs between letters is kept out of the closures of set rules, so a warm compiler uses its
work again. A warning of Typst is an error here.
"""
