"""A `Letter` becomes a Word document: parts of its own on a base document.

- `document`: the document and its zip; equal letters give equal bytes;
- `base_document`, `styles`: styles, settings, section and parts of a house style, made with
  python-docx once; styles carry the looks and the space between paragraphs;
- `head`, `flow`, `closing`, `margin`: address and side column; body; who signs; marking, afschrift
  and CONCEPT;
- `inlines`: runs, and what they refer to. No-break hyphens, word joiners and zero-width spaces hold
  LibreOffice to nrcli's rule where a line ends; the table was measured mark by mark, and
  `tests/fidelity/test_parity.py` measures again;
- `footnotes`, `controls`, `pictures`, `xml`: notes, content controls, drawings, small pieces.

Return address, address and side column are framed paragraphs of the body: they are read aloud. The
first page's header is as tall as the head, so the text begins with the date, and no text of the
flow stands beside a frame. What repeats on following pages stands in frames in the headers.
"""
