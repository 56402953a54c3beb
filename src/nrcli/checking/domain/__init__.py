"""Findings about the text of one letter.

- `read`: a letter as its checks read it;
- `passages`: a source text as the passages a reader sees, each character with its place;
- `typography`: how a text is typed, and what it became;
- `language`, `mentioned_dates`, `mentioned_names`: Dutch that a calendar, the roster or brackets
  can judge;
- `unfinished`: what is left to be written;
- `habits`: what people bring from Word and from habit;
- `agreement`: what a letter says, compared with what it does;
- `writing_rules`, `pattern_cost`: the office's rules as data, and what their patterns may cost.
"""
