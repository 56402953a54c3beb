"""Lengths, dates, lines of text, names of files: values that a parser made and that are valid.

- `length`: lengths, and rectangles on a page;
- `font_metrics`: how wide text is;
- `plain_text`: what may stand in one line; things counted in words;
- `dutch_dates`: dates as Dutch letters write them;
- `file_names`: names of files that every system takes;
- `email_address`: mail addresses;
- `office_settings`: everything that nrcli.yaml may say;
- `writing_rules`: the records of the office's rules for its Dutch;
- `caches`: results kept by value, and by the identity of what they follow from.
"""
