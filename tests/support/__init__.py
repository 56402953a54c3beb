"""Instruments of the tests; but for the last four they know PDF and DOCX, and nothing of nrcli.

- `pdf_lines`: what stands where on the page of a PDF
- `pdf_png`: a page as a picture
- `tagged_pdf`: the paragraphs of a tagged PDF as they are read aloud (built on `marked_content`
  and `pdf_fonts`)
- `docx_text`: the paragraphs of a DOCX
- `normal`: the form in which texts of different origin are compared
- `libreoffice`: DOCX laid out as PDF
- `greedy`: the lines a text must break into, from advance widths alone
- `typst_sample`: small tagged PDFs to try the instruments on
- `optional`: which of the tools that a machine may lack are there
- `letters`: the letters that the renderers are tested with
- `strategies`: letters that hypothesis builds
- `styled_text`: the body of a letter as runs, for measuring it
- `fidelity`: how close a letter comes to the original
"""
