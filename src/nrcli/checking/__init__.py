"""What is wrong with one letter: every command that makes, shows or sends it asks here.

- `domain`: what is found in texts, pure;
- `spelling`: which words are spelled wrong;
- `letters`: the gate: the checks of a letter, chained, and what comments allow left out.
"""
