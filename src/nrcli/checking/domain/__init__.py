"""Findings about the text of one letter.

- `passages`: a source text as the passages a reader sees, each character with its place;
- `typography`: how a text is typed, and what it became;
- `language`, `mentioned_dates`, `mentioned_names`: Dutch that a calendar, the roster or brackets
  can judge;
- `writing_rules`, `pattern_cost`: the office's rules as data, and what their patterns may cost.
"""
